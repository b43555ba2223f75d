"""Pieces of the pages on topics, stories and copies."""
