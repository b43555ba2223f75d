"""After a take-down no file of library or cache holds a word of the text, however it is packed."""

import gzip
import io
import zlib
from pathlib import Path

import numpy as np
import pyarrow.parquet as parquet
import pytest

from analysis.keywords import KeywordOptions
from analysis.selection import Selection
from data.library import takedown
from data.library.library import Library
from tests.conftest import quiet
from ui import work
from ui.library import staging
from ui.work.pile import Pile, pile_of

#: Eleven other articles, so that every kind of result can be made.
OTHERS = [f"Day {n}\n\nThe ferry sank in storm number {n}, said the harbour master of Port Veil." for n in range(11)]
SECRET = "Zanzibar secret\n\nThe zyzomys crossed the zyzomys road."


def unpacked(file: Path) -> str:
    """Everything that a file says, whatever packs it."""
    told = file.read_bytes()
    if told[:4] == b"PAR1":
        return str(parquet.read_table(file).to_pylist()) + str(parquet.read_metadata(file))
    if told[:2] == b"\x1f\x8b":
        told = gzip.decompress(told)
    elif told[:1] == b"\x78":
        told = zlib.decompress(told)
    elif told[:6] == b"\x93NUMPY":
        told = np.load(io.BytesIO(told), allow_pickle=False).tobytes()
    return told.decode("utf-8", "replace") + told.decode("utf-16-le", "replace") + told.decode("utf-32-le", "replace")


def holding(place: Path) -> set[str]:
    """The folders whose files hold the planted words."""
    files = [file for file in place.rglob("*") if file.is_file()]
    words = ("zyzomys", "Zanzibar", "zanzibar")
    return {str(file.parent.relative_to(place)) for file in files if any(word in unpacked(file) for word in words)}


@pytest.fixture
def used(places) -> tuple[Library, Pile]:
    """A collection that holds the secret, with all that pages make of it."""
    text = io.BytesIO("\n***\n".join([*OTHERS, SECRET]).encode())
    upload = staging.stage([(f"{n}.txt", io.BytesIO(page.encode())) for n, page in enumerate([*OTHERS, SECRET])])
    work.read_upload(str(staging.place(upload)), quiet)
    work.store_upload(
        str(places / "library"), str(staging.reading(staging.place(upload))), "", "Zoo", "skip", "", "", quiet
    )
    staging.stage([("unread.txt", text)])
    library, cache = Library(str(places / "library")), str(places / "cache")
    [told] = library.collections()
    library.edit("zoo", secret(library), {"note": "the zyzomys again"})
    pile = pile_of(library, "zoo", told.title, library.version("zoo"))
    address = library.address
    work.encode_corpus(address, cache, pile, quiet)
    work.count_terms(cache, pile, "as they stand", "all", quiet)
    options = work.PhraseOptions(KeywordOptions(length=2), work.Beside())
    work.count_phrases(address, cache, pile, Selection(), options, quiet)
    work.count_pages(address, cache, pile, Selection(), KeywordOptions(), quiet)
    return library, pile


def secret(library: Library) -> str:
    facts = library.facts("zoo", library.version("zoo"))
    return facts["id"][facts["headline"] == "Zanzibar secret"].item()


def test_no_file_of_library_or_cache_holds_a_word_of_it(used, places):
    library, _ = used
    before = holding(places)
    assert {"library/collections/zoo/articles", "library/collections/zoo/edits"} <= before
    assert {folder.split("/")[1] for folder in before if folder.startswith("cache")} >= {"uploads", work.CORPORA}
    takedown.take_down(library, [secret(library)], places / "cache")
    assert holding(places) == set()
    assert library.size("zoo", library.version("zoo")) == 11
