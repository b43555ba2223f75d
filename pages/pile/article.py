"""Article: one article as it was read."""

from ui import reader, view

reader.article(view.current())
