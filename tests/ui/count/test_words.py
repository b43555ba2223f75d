"""The words and terms of a pile, kept by workers."""

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

import analysis.encoding
import analysis.terms
from data.article import SCHEMA
from data.library.adding import UPDATE
from data.library.history import undo_upload
from data.library.library import Library
from data.storage import derived
from tests.conftest import quiet
from ui import work
from ui.work import words
from ui.work.pile import Pile, pile_of

RAIN, PORT, SUN = "It rained on Norrgate. “Go home,” he said.", "The port strikes\nThe Port", "Die Sonne und der Port"


def table(*articles: tuple[str, str]) -> pa.Table:
    rows = [
        dict.fromkeys(SCHEMA.names) | {
            "id": identity, "given_id": identity, "headline": f"About {identity}", "deck": "",
            "body": body.split("\n"), "captions": ["A boat"], "raw": body, "source": "Gull", "url": "",
            "language": "de" if "und" in body else "en",
        }
        for identity, body in articles
    ]  # fmt: skip
    return pa.Table.from_pylist(rows, SCHEMA)


class Shelf:
    """A library with one collection, and what workers keep of it."""

    def __init__(self, place) -> None:
        self.library, self.cache = Library(str(place / "library")), str(place / "cache")
        self.name = self.library.create("Zoo").name

    def pile(self) -> Pile:
        return pile_of(self.library, self.name, "Zoo", self.library.version(self.name))

    def kept(self, forms: str = "as they stand"):
        pile = self.pile()
        work.encode_corpus(self.library.address, self.cache, pile, quiet)
        work.count_terms(self.cache, pile, forms, "all", quiet)
        return words.corpus_of(self.cache, pile.key), words.terms_of(self.cache, work.terms_key(pile, forms, "all"))

    def made_at_once(self, forms: str = "as they stand"):
        corpus = analysis.encoding.encode(self.library.texts(self.name, self.library.version(self.name)))
        return corpus, analysis.terms.terms(corpus, forms)

    def base(self) -> str:
        return derived.load(words.Path(self.cache) / work.CORPORA, self.pile().key)[1]["base"]


@pytest.fixture
def shelf(tmp_path):
    return Shelf(tmp_path)


def assert_same(kept, made) -> None:
    """The arrays are the same; those of the index, in parts or not, find the same."""
    index = {"places", "keys", "ends", "parts"}
    for arrays, one, other in zip((analysis.corpus.arrays, analysis.terms.arrays), kept, made, strict=True):
        whole, told = arrays(other), arrays(one)
        assert {name: told[name].tolist() for name in told.keys() - index} == {
            name: whole[name].tolist() for name in whole.keys() - index
        }
    for token in range(len(made[0].vocabulary)):
        assert kept[0].index.of(np.array([token])).tolist() == made[0].index.of(np.array([token])).tolist()


@pytest.mark.parametrize("forms", ["as they stand", "lemmas"])
def test_what_is_added_is_read_alone_and_the_whole_is_as_if_made_at_once(shelf, forms, monkeypatch):
    shelf.library.add(shelf.name, table(("1", RAIN), ("2", PORT)), "one")
    shelf.kept(forms)
    before = shelf.pile().key
    shelf.library.add(shelf.name, table(("3", SUN), ("4", RAIN)), "two")
    read, encode = [], analysis.encoding.encode
    monkeypatch.setattr(
        analysis.encoding, "encode", lambda texts, *more: encode([read.append(b.num_rows) or b for b in texts], *more)
    )
    kept = shelf.kept(forms)
    assert (read, shelf.base()) == ([2], before)
    monkeypatch.undo()
    assert_same(kept, shelf.made_at_once(forms))


def test_an_edit_of_what_is_counted_is_counted(shelf):
    shelf.library.add(shelf.name, table(("1", RAIN), ("2", PORT)), "one")
    shelf.kept()
    shelf.library.edit(shelf.name, "2", {"headline": "Zeppelin"})
    kept = shelf.kept()
    assert "zeppelin" in kept[1].folded.tolist()
    assert_same(kept, shelf.made_at_once())


def test_an_edit_of_what_is_not_counted_costs_no_reading(shelf):
    shelf.library.add(shelf.name, table(("1", RAIN), ("2", PORT)), "one")
    shelf.kept()
    before = shelf.pile().key
    shelf.library.edit(shelf.name, "2", {"tags": ["read"]})
    assert_same(shelf.kept(), shelf.made_at_once())
    assert shelf.base() == before


def test_an_article_in_a_newer_form_is_counted_anew(shelf):
    shelf.library.add(shelf.name, table(("1", RAIN), ("2", PORT)), "one")
    shelf.kept()
    shelf.library.add(shelf.name, table(("1", SUN)), "two", UPDATE)
    assert_same(shelf.kept(), shelf.made_at_once())


def test_an_undone_upload_leaves_no_words(shelf):
    shelf.library.add(shelf.name, table(("1", RAIN)), "one")
    shelf.kept()
    shelf.library.add(shelf.name, table(("2", "Zeppelin")), "two")
    assert "Zeppelin" in shelf.kept()[0].vocabulary.tolist()
    undo_upload(shelf.library.pile(shelf.name))
    assert "Zeppelin" not in shelf.kept()[0].vocabulary.tolist()
    assert_same(shelf.kept(), shelf.made_at_once())


BODIES = st.lists(st.sampled_from([RAIN, PORT, SUN, "", "Kim's kim Kim", "U.S. “x\n“y” und"]), max_size=3)


@given(st.lists(BODIES, min_size=1, max_size=4), st.sampled_from(["as they stand", "stems"]))
def test_a_corpus_made_in_parts_is_that_made_at_once(parts, forms):
    corpus, terms = analysis.encoding.encode(()), None
    for part in parts:
        then = analysis.encoding.encode(batches(part), known=corpus.vocabulary, languages=corpus.languages)
        corpus = grown(analysis.corpus, analysis.encoding.ends(corpus, then), corpus)
        more = analysis.terms.added(terms, corpus, forms) if terms else None
        if more:
            terms = grown(analysis.terms, analysis.terms.ends(terms, more), terms)
        else:
            terms = analysis.terms.terms(corpus, forms)
    whole = analysis.encoding.encode(batch for part in parts for batch in batches(part))
    assert_same((corpus, terms), (whole, analysis.terms.terms(whole, forms)))


def batches(bodies: list[str]) -> list[pa.RecordBatch]:
    return table(*((str(number), body) for number, body in enumerate(bodies))).to_batches()


def grown(module, told, before):
    more, whole = told
    held = module.arrays(before)
    return module.from_arrays({name: np.concatenate([held[name], array]) for name, array in more.items()} | whole)
