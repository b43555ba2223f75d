"""Copies: articles that print the same text, whole, cut, contained or changed.

Texts are cut into runs of words (`shingles`) and compared (`pairs`): `found`. `lists` are the
tables of it, `differences` what one text kept, cut, changed and added beside another.
"""

from analysis.copies.found import NONE, Copies, arrays, chosen_once, find, from_arrays

__all__ = ["NONE", "Copies", "arrays", "chosen_once", "find", "from_arrays"]
