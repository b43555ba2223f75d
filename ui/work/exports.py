"""Selections written to files for other programs."""

from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa

from analysis.selection import Selection
from data import exports
from data.library.library import Library
from data.library.versions import Version
from data.storage import derived
from ui.work.pile import Pile
from ui.work.room import Progress
from ui.work.selected import selected
from wording import counted

#: Bytes of exports that the cache keeps.
ROOM = 5_000_000_000


def write_export(
    address: str, cache: str, pile: Pile, selection: Selection, form: str, texts: bool, progress: Progress
) -> None:
    """Write the selected articles to the file at `export_file`."""
    target = export_file(cache, pile, selection, form, texts)
    rows = selected(address, cache, pile, selection)
    batches = Library(address).pile(pile.collection).batches(Version.of(pile.version))

    def chosen() -> Iterator[pa.RecordBatch]:
        start = 0
        for batch in batches:
            progress(0.95 * start / len(rows), f"{start:,} of {counted(len(rows), 'article')} looked at")
            yield batch.filter(pa.array(rows[start : start + batch.num_rows]))
            start += batch.num_rows

    target.parent.mkdir(parents=True, exist_ok=True)
    exports.write(chosen(), form, target, texts)
    derived.trim(Path(cache) / "exports", ROOM)


def export_file(cache: str, pile: Pile, selection: Selection, form: str, texts: bool) -> Path:
    """The file of an export, in a folder of its own."""
    return derived.place(Path(cache) / "exports", f"{pile.key} {selection} {form} {texts}") / f"articles.{form}"
