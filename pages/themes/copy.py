"""Copy: one text, who printed it when, and what each outlet did with it."""

from ui import view
from ui.themes import copy

copy.whole(view.current())
