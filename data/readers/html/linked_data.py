"""What a page says of its article in JSON-LD, the form that search engines ask of news sites.

The vocabulary is schema.org's `Article` and the kinds below it (https://schema.org/Article).
"""

import json
import re
from collections.abc import Iterator, Mapping
from itertools import islice

from lxml import etree

#: Characters of one script, scripts of one page and objects of one script that are looked at.
LONGEST, MOST_SCRIPTS, MOST_OBJECTS = 1_000_000, 40, 5_000
ARTICLE = re.compile(r"(?:Article|BlogPosting|LiveBlogPosting|Report|NewsStory)$")
#: Where an object holds others that the page is about, not only mentions.
INSIDE = ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item")


def article_data(tree: etree._Element) -> Iterator[Mapping[str, object]]:
    """Every article that the page's JSON-LD describes, in its order.

    >>> from lxml import html
    >>> page = html.fromstring('<div><script type="application/ld+json">'
    ...     '{"@graph": [{"@type": "NewsArticle", "headline": "Rain"}]}</script></div>')
    >>> [told["headline"] for told in article_data(page)]
    ['Rain']
    """
    data = (script for script in tree.iter("script") if "ld+json" in (script.get("type") or "").lower())
    for script in islice(data, MOST_SCRIPTS):
        for told in _objects(_parsed((script.text or "")[:LONGEST])):
            kinds = told.get("@type")
            if any(isinstance(kind, str) and ARTICLE.search(kind) for kind in _many(kinds)):
                yield told


def texts(value: object) -> tuple[str, ...]:
    """A value as texts: the names of things, the addresses of what has no name.

    >>> texts([{"@type": "Person", "name": "Ana Reis"}, "Bo Lind", None])
    ('Ana Reis', 'Bo Lind')
    """
    found = []
    for one in _many(value):
        if isinstance(one, Mapping):
            one = next((one[key] for key in ("name", "@value", "@id", "url") if isinstance(one.get(key), str)), "")
        if isinstance(one, str | int | float) and str(one).strip():
            found.append(" ".join(str(one).split()))
    return tuple(found)


def _parsed(text: str) -> object:
    """The JSON of a script; some sites wrap it as a comment or as CDATA."""
    bare = text.replace("<![CDATA[", "").replace("]]>", "")
    begins, ends = re.search(r"[{\[]", bare), max(bare.rfind("}"), bare.rfind("]"))
    try:
        return json.loads(bare[begins.start() if begins else 0 : ends + 1], strict=False)
    except (ValueError, RecursionError):
        return None


def _many(value: object) -> list:
    return value if isinstance(value, list) else [value]


def _objects(told: object) -> Iterator[Mapping[str, object]]:
    """Every object, the outer ones first; of what an article only mentions, nothing."""
    waiting, seen = [told], 0
    while waiting and seen < MOST_OBJECTS:
        one = waiting.pop(0)
        seen += 1
        if isinstance(one, list):
            waiting = one + waiting
        elif isinstance(one, Mapping):
            yield one
            waiting += [one[key] for key in INSIDE if key in one]
