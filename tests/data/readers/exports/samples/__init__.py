"""Small downloads of libraries' services, in their layouts, with invented articles."""

from tests.data.readers.exports.samples.archives import EUROPRESSE, NEWSBANK, NEWSBANK_LINE, PROQUEST
from tests.data.readers.exports.samples.factiva import FACTIVA, FACTIVA_HTML, FACTIVA_PLAIN
from tests.data.readers.exports.samples.lines import FERRY, HURT, PILOT
from tests.data.readers.exports.samples.nexis import NEXIS, NEXIS_HTML, NEXIS_UNI
from tests.data.readers.exports.samples.office import rich, rich_table, word
from tests.data.readers.exports.samples.references import BIBTEX, ENDNOTE, RIS

__all__ = [
    "BIBTEX", "ENDNOTE", "EUROPRESSE", "FACTIVA", "FACTIVA_HTML", "FACTIVA_PLAIN", "FERRY", "HURT", "NEWSBANK",
    "NEWSBANK_LINE", "NEXIS", "NEXIS_HTML", "NEXIS_UNI", "PILOT", "PROQUEST", "RIS", "rich", "rich_table", "word",
]  # fmt: skip
