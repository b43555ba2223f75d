"""Titles of pages and headlines: when two are the same, and where the site's name ends one."""

import re

#: Words of two headlines that have to be the same, as a share of the shorter and of the longer.
ALIKE, NOT_MORE = 0.6, 0.3
SITE = re.compile(r"\s+(?:[|–—»-]|::)\s+")


def alike(one: str, other: str) -> bool:
    """Whether two headlines are the same but for a few words.

    >>> alike("Rain at last", "Rain, at last | The Post"), alike("Rain at last", "Subscribe now")
    (True, False)
    """
    first, second = (set(re.findall(r"\w+", text.lower())) for text in (one, other))
    shared = len(first & second)
    shorter, longer = sorted((len(first), len(second)))
    return shared > 0 and shared >= ALIKE * shorter and shared >= NOT_MORE * longer


def without_site(title: str, source: str) -> str:
    """The title of a page without the name of its site at the end."""
    parts = SITE.split(title)
    site = len(parts) > 1 and (
        alike(parts[-1], source) or len(parts[-1].split()) <= 3 and len(parts[0]) > len(parts[-1])
    )
    return title[: title.rindex(parts[-1])].rstrip(" |–—»:-") if site else title
