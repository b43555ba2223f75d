"""Story: one event as outlet after outlet told it."""

from ui import story, view

story.whole(view.current())
