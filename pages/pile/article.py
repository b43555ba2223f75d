"""Article: one article as it was read."""

from ui import doing, view
from ui.reading import reader

now = view.current()
if not doing.follow():
    reader.article(now)
