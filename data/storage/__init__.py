"""Where things are kept: tables, files and what was computed from them, each error in one sentence."""
