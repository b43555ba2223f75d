"""RIS lists with the articles' text or abstract, as ProQuest, Nexis, EBSCO, Zotero and many more write them.

The form is that of https://en.wikipedia.org/wiki/RIS_(file_format). rispy would drop a last
reference that is not closed, and run the paragraphs of a text together.
"""

import re
from collections.abc import Iterable, Iterator

from data.readers.exports.parts import line_like
from data.readers.exports.tagged import references
from data.readers.record import Found

MARKS = (line_like(r"TY  ?- ?[A-Z]+\s*$", re.M), line_like(r"(?:AB|N2|TI|T1)  ?- "))
LINE = re.compile(r"^\ufeff?([A-Z][A-Z0-9])  ?-(?: (.*))?$")
TAGS = {
    "text": "AB N2", "headline": "TI T1 CT", "byline": "AU A1", "published": "DA Y1 PY", "year": "PY Y1",
    "source": "T2 JF JO JA PB", "section": "SE", "language": "LA", "url": "UR L2", "given_id": "AN ID",
}  # fmt: skip


def read(lines: Iterable[str]) -> Iterator[Found]:
    """Every reference of a RIS file."""
    return references(lines, LINE, "TY", TAGS)
