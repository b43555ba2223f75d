"""Story: one event as outlet after outlet told it."""

from ui import view
from ui.themes import story

story.whole(view.current())
