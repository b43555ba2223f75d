"""What an article is: the columns that every layer names, defined once.

An article is one row. Dates are calendar days; a missing text is the empty
string, a missing date is null, a missing list is the empty list. `zones` are
spans of `raw` (character offsets) with the role each was taken for and the name
of the rule that said so ('' for what is left as body); `body` are the paragraphs
that are counted. `dates` are all days that speak for `published`: where each was
found, the text that says so, and how sure it is (0 to 1; a text whose day is null or
whose sureness is 0 names none that can be used); `date_conflict` says in a sentence
what speaks against the date. `second_language` is one that a good part of the
article is in besides `language`, '' for nearly all. `stated` is what the file said of the article beside its text, as
JSON; `tags`, `star` and `note` are the readers' own.
"""

import pyarrow as pa

ROLES = (
    "headline",
    "deck",
    "byline",
    "dateline",
    "body",
    "caption",
    "pull quote",
    "credit",
    "note",
    "print tag",
    "chrome",
)

ZONE = pa.struct([("start", pa.int32()), ("end", pa.int32()), ("role", pa.string()), ("rule", pa.string())])

DATE = pa.struct([("day", pa.date32()), ("text", pa.string()), ("found", pa.string()), ("sure", pa.float64())])

SCHEMA = pa.schema(
    [
        ("id", pa.string()),
        ("given_id", pa.string()),
        ("file", pa.string()),
        ("headline", pa.string()),
        ("deck", pa.string()),
        ("byline", pa.string()),
        ("agency", pa.string()),
        ("contributors", pa.list_(pa.string())),
        ("dateline", pa.string()),
        ("published", pa.date32()),
        ("published_from", pa.string()),
        ("dates", pa.list_(DATE)),
        ("date_conflict", pa.string()),
        ("section", pa.string()),
        ("source", pa.string()),
        ("url", pa.string()),
        ("language", pa.string()),
        ("second_language", pa.string()),
        ("body", pa.list_(pa.string())),
        ("captions", pa.list_(pa.string())),
        ("credit", pa.string()),
        ("chrome", pa.list_(pa.string())),
        ("zones", pa.list_(ZONE)),
        ("raw", pa.string()),
        ("stated", pa.string()),
        ("tags", pa.list_(pa.string())),
        ("star", pa.bool_()),
        ("note", pa.string()),
    ]
)

#: An article as a collection keeps it: its place in the order of adding, when and with which
#: upload it came, and what it is recognised by when it comes again.
STORED = pa.schema(
    [
        *SCHEMA,
        ("row", pa.int64()),
        ("added", pa.timestamp("us", tz="UTC")),
        ("upload", pa.string()),
        ("text_id", pa.string()),
        ("address", pa.string()),
    ]
)

#: The columns that fit in memory for every article of a large collection.
FACTS = (
    "id",
    "headline",
    "byline",
    "published",
    "section",
    "source",
    "language",
    "tags",
    "star",
)

#: The columns whose words are counted, in the order in which they stand on the page.
COUNTED = ("headline", "deck", "body", "captions")
