"""Topics: what the articles are about, from broad to fine, and how far to trust it.

The articles are weighed (`analysis.weights`), drawn towards their nearest ones (`neighbours`),
grouped (`clusters`) and put in order from broad to fine (`tree`): `found`. A reader sees a level
of the tree (`levels`), under names made of telling terms (`names`), as tables (`lists`); what the reader
decides (`decisions`) is first settled as sets of articles, whatever level is shown (`meant`, `made`, `steps`), then
laid over a level (`laid`, `changes`), and outlives uploads (`news`); topics made by hand are named by words that are
`weighed` once. `method` says how all this was done.
"""

from analysis.topics.clusters import SAMPLES
from analysis.topics.found import NOWHERE, NOWHERE_NAME, OUTSIDE, READ, Found, TopicOptions, arrays, find, from_arrays

__all__ = [
    "NOWHERE", "NOWHERE_NAME", "OUTSIDE", "READ", "SAMPLES",
    "Found", "TopicOptions", "arrays", "find", "from_arrays",
]  # fmt: skip
