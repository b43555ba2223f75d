"""The fields of the query language: what can stand before a colon."""

from rapidfuzz import process

#: What is typed before a colon, and what it means; `case` makes capitals matter.
FIELDS = {
    "headline": "headline", "title": "headline", "deck": "deck", "body": "body", "caption": "caption",
    "captions": "caption", "quote": "quote", "quotes": "quote", "source": "source",
    "outlet": "source", "section": "section", "byline": "byline", "author": "byline", "language": "language",
    "lang": "language", "tag": "tag", "star": "star", "date": "date", "day": "date", "speaker": "speaker",
    "case": "case",
}  # fmt: skip
#: What is typed like a field and is selected elsewhere.
ELSEWHERE = dict.fromkeys(("topic", "topics"), "a topic's articles are selected on the map of the Topics page") | (
    dict.fromkeys(("story", "stories"), "a story is selected on its own page")
)


def meant(name: str) -> str:
    """What somebody may have meant who took a name for that of a field.

    >>> meant("titel"), meant("zz")[:36]
    ('perhaps you meant title:', 'the fields are headline:, deck:, bod')
    """
    near = process.extractOne(name.casefold(), list(FIELDS), score_cutoff=70)
    elsewhere = ELSEWHERE.get(name.casefold())
    if near and not elsewhere:
        return f"perhaps you meant {near[0]}:"
    fields = f"the fields are {', '.join(f'{field}:' for field in dict.fromkeys(FIELDS.values()))}"
    return f"{elsewhere}, and {fields}" if elsewhere else fields
