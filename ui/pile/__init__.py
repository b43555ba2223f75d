"""Pieces of the pages on the pile as a whole: overview, search, sources, files to take away."""
