"""EndNote lists (.enw) with the articles' text or abstract, in the refer form: a percent sign and a letter.

https://en.wikipedia.org/wiki/Refer_(software)
"""

import re
from collections.abc import Iterable, Iterator

from data.readers.exports.parts import line_like
from data.readers.exports.tagged import references
from data.readers.record import Found

MARKS = (line_like(r"%0 \w"), line_like("%[TX] "))
LINE = re.compile(r"^\ufeff?%([A-Z0-9@!#$&*(+?<>=~^\[\]:])(?: (.*))?$")
TAGS = {
    "text": "X", "headline": "T", "byline": "A", "published": "8 D", "year": "D", "source": "J B I",
    "section": "&", "language": "G", "url": "U", "given_id": "M",
}  # fmt: skip


def read(lines: Iterable[str]) -> Iterator[Found]:
    """Every reference of an EndNote file."""
    return references(lines, LINE, "0", TAGS)
