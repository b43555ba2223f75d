"""Article: one article as it was read."""

from ui import doing, reader, view

now = view.current()
if not doing.follow():
    reader.article(now)
