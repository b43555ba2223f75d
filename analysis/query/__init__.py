"""Text queries: words, "phrases", AND, OR, NOT, NEAR/5, brackets, wild*cards and fields.

query  = either*                      side by side: all of them
either = both (OR both)*
both   = near (AND near)*
near   = factor (NEAR/5 factor)*
factor = (NOT | -) factor | field: factor | =factor | "(" query ")" | "phrase" | [concept group] | word

Mistakes are mended, and a sentence says how (`Query.notes`); docs/search.md is the
language for its users.
"""

from analysis.query.fits import Material, matches, part_counts
from analysis.query.parse import Query, asks_for, named, parsed
from analysis.query.tree import written

__all__ = ["Material", "Query", "asks_for", "matches", "named", "parsed", "part_counts", "written"]
