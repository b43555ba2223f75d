"""Pieces of the pages on collections: the ways in, uploads, and what was done."""
