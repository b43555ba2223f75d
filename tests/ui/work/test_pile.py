"""Piles, and what was made of them by another release."""

import pytest

from analysis.selection import Selection
from analysis.topics import TopicOptions
from data.storage import derived
from tests.conftest import quiet
from ui import work
from ui.work.pile import Pile, pile_of


@pytest.fixture
def piles(library, monkeypatch) -> tuple[Pile, Pile]:
    """The sample as this release names it, and as another does."""
    [told] = library.collections()
    ours = pile_of(library, told.name, told.title, told.version)
    monkeypatch.setattr("ui.work.pile.method", lambda: "another")
    return ours, pile_of(library, told.name, told.title, told.version)


def test_what_another_release_made_is_kept_under_another_name(piles):
    for key in (
        lambda pile: pile.key,
        lambda pile: work.terms_key(pile, "stems", "all"),
        lambda pile: work.compared_key(pile, ("a",)),
        lambda pile: work.phrases_key(pile, Selection(), TopicOptions()),
        work.stories_key,
        lambda pile: work.topics_key(pile, Selection(), TopicOptions()),
        lambda pile: work.export_file("cache", pile, Selection(), "csv", False),
    ):
        ours, theirs = map(key, piles)
        assert ours != theirs


def test_words_are_not_added_to_those_that_another_release_read(piles, library, places):
    folder, (ours, theirs) = places / "cache" / work.CORPORA, piles
    assert derived.exists(folder, ours.key)
    work.encode_corpus(library.address, str(places / "cache"), theirs, quiet)
    assert derived.load(folder, theirs.key)[1]["base"] == ""
