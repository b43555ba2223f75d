"""Stories: the articles that tell one event, across outlets and days.

Articles are looked at from several sides (`views`), compared (`pairs`, `recurrence`,
`expected`) and put together (`groups`, `joining`): `found`. `names` are those of the `mentions` of all articles
that a story is told by, `doubts` what is unsure, `lists` its tables, `additions` what each article added;
`decisions` are the reader's own merges, splits and titles.
"""

from analysis.stories.found import Stories, arrays, by_size, find, from_arrays

__all__ = ["Stories", "arrays", "by_size", "find", "from_arrays"]
