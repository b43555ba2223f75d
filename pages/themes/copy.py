"""Copy: one text, who printed it when, and what each outlet did with it."""

from ui import copy, view

copy.whole(view.current())
