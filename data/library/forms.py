"""The other forms in which a text is there: under another id, and as it was before it came in again."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from io import BytesIO

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as parquet

from data.article import STORED
from data.library.articles import Articles
from data.library.library import Library
from data.library.migration import as_now
from data.library.repeats import NO_TEXT, text_ids
from data.storage.objects import Files
from data.storage.speaking import speaking
from errors import LibraryUnavailable

KNOWN_BY = ("id", "row", "text_id", "address")
KNOWN = pa.schema([STORED.field(name) for name in KNOWN_BY])


def every_form(library: Library, identities: Sequence[str]) -> frozenset[str]:
    """The ids of these articles, of all with the same text, and of their earlier forms in any version.

    An earlier form is one that an upload renewed: it has the same `row` number, and the
    same text or web address. A collection that cannot be read is left out.
    """
    found, every = set(identities), list(_of_each_collection(library))
    for known in every:
        places = {(row["row"], row["address"]) for row in known if row["id"] in found and row["address"]}
        found |= {row["id"] for row in known if (row["row"], row["address"]) in places}
    texts = {row["text_id"] for known in every for row in known if row["id"] in found} - {NO_TEXT}
    return frozenset(found | {row["id"] for known in every for row in known if row["text_id"] in texts})


def _of_each_collection(library: Library) -> Iterator[list[dict]]:
    for name in library.titles(archived=True):
        with suppress(LibraryUnavailable):
            yield _known(library.pile(name))


def _known(pile: Articles) -> list[dict]:
    """What the articles in all files of a collection are known by, whatever version they belong to."""
    files = Files(pile.table.address)
    names = [name for name in files.sizes() if name.endswith(".parquet") and "/" not in name]
    return [row for name in names for row in _of_file(files, name)]


def _of_file(files: Files, name: str) -> list[dict]:
    """What the articles of a file are known by; made of the text where an earlier release did not keep it."""
    with speaking(files.address):
        file = parquet.ParquetFile(BytesIO(files.read(name)))
        there = set(file.schema_arrow.names)
        rows = as_now(file.read([column for column in KNOWN_BY if column in there]), KNOWN)
        if pc.any(pc.equal(rows["text_id"], "")).as_py():
            made = pa.array(text_ids(file.read(["raw"])["raw"].to_pylist()), pa.string())
            rows = rows.set_column(KNOWN_BY.index("text_id"), "text_id", made)
    return rows.to_pylist()
