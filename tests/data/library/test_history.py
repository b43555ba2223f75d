"""Who did what, and the way back."""

import pytest

from data.article import SCHEMA
from data.library import history
from data.library.articles import Articles
from data.library.library import Library
from data.library.versions import Version
from data.readers.record import Record
from data.rows import row
from errors import NothingToUndo, UnknownCollection


def articles(*texts: str):
    return SCHEMA.empty_table().from_pylist([row(Record(text, {}), "f", "")[0] for text in texts], SCHEMA)


@pytest.fixture
def library(tmp_path) -> Library:
    library = Library(str(tmp_path / "library"))
    library.create("Rain")
    library.add("rain", articles("It rained.", "It shone."), upload="monday.zip", who="Ana")
    library.add("rain", articles("It snowed."), upload="tuesday.zip", who="Bo")
    return library


@pytest.fixture
def pile(library) -> Articles:
    return library.pile("rain")


def texts(pile: Articles) -> list[str]:
    return [body[0] for body in pile.whole(pile.newest())["body"].to_pylist()]


def test_the_history_says_who_did_what_and_to_how_many(library, pile):
    library.edit("rain", pile.facts(Version(1))["id"][0], {"star": True}, who="Cy")
    told = [(c.version, c.who, c.what, c.articles, c.upload) for c in history.changes(pile)]
    assert told == [
        ("2.1", "Cy", "edit", 1, ""),
        ("2", "Bo", "upload", 1, "tuesday.zip"),
        ("1", "Ana", "upload", 2, "monday.zip"),
        ("0", "", "made", 0, ""),
    ]
    for change in history.changes(pile):
        assert pile.key(Version.of(change.version))


def test_going_back_makes_a_new_version_and_keeps_what_came_between(library, pile):
    first = pile.facts(Version(1))["id"][0]
    library.edit("rain", first, {"headline": "Rain"})
    version = history.back_to(pile, Version(1), who="Ana")
    assert str(version) == "3.2"
    assert texts(pile) == ["It rained.", "It shone."]
    assert pile.facts(version)["headline"][0] == pile.facts(Version(1))["headline"][0]
    assert len(pile.facts(Version(2))) == 3
    assert history.back_to(pile, Version(2, 1)) == Version(4, 3)
    assert (len(texts(pile)), pile.facts(Version(4, 3))["headline"][0]) == (3, "Rain")


def test_what_came_after_an_upload_that_is_undone_stays_if_it_is_an_edit(library, pile):
    first = pile.facts(Version(1))["id"][0]
    library.edit("rain", first, {"headline": "Rain"})
    version = history.undo_upload(pile, who="Ana")
    assert texts(pile) == ["It rained.", "It shone."]
    assert pile.facts(version)["headline"][0] == "Rain"
    assert (history.changes(pile)[0].what, history.changes(pile)[0].upload) == ("undo", "tuesday.zip")


def test_articles_added_after_going_back_keep_their_order(library, pile):
    history.undo_upload(pile)
    library.add("rain", articles("It froze."), upload="wednesday.zip")
    library.add("rain", articles("It snowed."), upload="tuesday.zip")
    assert texts(pile) == ["It rained.", "It shone.", "It froze.", "It snowed."]


def test_only_an_upload_is_undone(library, pile):
    assert history.last_upload(pile).upload == "tuesday.zip"
    history.undo_upload(pile)
    assert history.last_upload(pile) is None
    with pytest.raises(NothingToUndo):
        history.undo_upload(pile)


def test_an_upload_that_renewed_an_article_is_undone_whole(library, pile):
    before = pile.facts(pile.newest())
    changed = articles("It snowed.").to_pylist()[0] | {"section": "Weather"}
    library.add("rain", SCHEMA.empty_table().from_pylist([changed], SCHEMA), upload="again.zip", again="update")
    assert pile.facts(pile.newest())["section"].tolist()[2] == "Weather"
    history.undo_upload(pile)
    assert pile.facts(pile.newest()).equals(before)


def test_there_is_no_way_back_to_a_version_that_never_was(pile):
    for version in (Version(9), Version(1, 1)):
        with pytest.raises(UnknownCollection):
            history.back_to(pile, version)
