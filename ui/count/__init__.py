"""Pieces of the pages that count: keywords, contexts, trends and comparisons."""
