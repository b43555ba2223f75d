"""Dates: the forms in which they are written, what speaks for each, and which one an article has."""
