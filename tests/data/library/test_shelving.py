"""Collections copied, merged, split, archived and deleted."""

import pytest

from data.article import SCHEMA
from data.library import shelving
from data.library.library import Library
from data.readers.record import Record
from data.rows import row
from errors import InvalidName, NameTaken, TooFewArticles, UnknownCollection


def articles(*texts: str, **fields: str):
    return SCHEMA.empty_table().from_pylist([row(Record(text, fields), "f", "")[0] for text in texts], SCHEMA)


@pytest.fixture
def library(tmp_path) -> Library:
    library = Library(str(tmp_path / "library"))
    library.create("Rain", owner="Ana", note="Wet days.", language="en")
    library.add("rain", articles("It rained.", "It poured."), upload="monday")
    library.add("rain", articles("It shone.", source="The Sun"), upload="tuesday")
    library.save_settings("rain", {"hidden": ["rain"]})
    return library


def texts(library: Library, name: str) -> list[str]:
    return [body[0] for body in library.whole(name, library.version(name))["body"].to_pylist()]


def ids(library: Library, name: str = "rain") -> list[str]:
    return library.facts(name, library.version(name))["id"].tolist()


def test_a_copy_has_articles_edits_and_settings_and_a_life_of_its_own(library):
    library.edit("rain", ids(library)[0], {"tags": ["wet"]}, who="Bo")
    twin = shelving.copy(library, "rain", "Rain again")
    assert (twin.articles, twin.owner, twin.note) == (3, "Ana", "Wet days.")
    told = library.article(twin.name, library.version(twin.name), ids(library)[0])
    assert (told["tags"], told["edited"]["tags"].who, told["upload"]) == (["wet"], "Bo", "monday")
    assert library.settings(twin.name)[0] == {"hidden": ["rain"]}
    library.add(twin.name, articles("It froze."), upload="thursday")
    assert (len(ids(library)), len(ids(library, twin.name))) == (3, 4)


def test_an_older_version_can_be_copied(library):
    twin = shelving.copy(library, "rain", "Monday", version="1")
    assert texts(library, twin.name) == ["It rained.", "It poured."]


def test_a_selection_split_off_leaves_the_rest_if_it_is_moved(library):
    chosen = ids(library)[1:]
    library.edit("rain", chosen[0], {"star": True})
    part = shelving.split(library, "rain", chosen, "Dry", move=True)
    assert (texts(library, part.name), texts(library, "rain")) == (["It poured.", "It shone."], ["It rained."])
    assert library.facts(part.name, library.version(part.name))["star"].tolist() == [True, False]
    assert len(library.facts("rain", 2)) == 3
    with pytest.raises(TooFewArticles):
        shelving.split(library, "rain", [], "Nothing")


def test_merged_collections_have_each_article_once(library):
    library.create("Snow")
    library.add("snow", articles("It snowed.", "It poured."), upload="friday")
    library.save_settings("snow", {"hidden": ["snow"], "kept": ["it"]})
    both = shelving.merge(library, ["rain", "snow"], "Weather")
    assert texts(library, both.name) == ["It rained.", "It poured.", "It shone.", "It snowed."]
    assert library.settings(both.name)[0] == {"hidden": ["rain", "snow"], "kept": ["it"]}
    with pytest.raises(TooFewArticles):
        shelving.merge(library, ["rain"], "Alone")


def test_all_articles_of_a_source_can_be_deleted(library):
    library.edit("rain", ids(library)[0], {"source": "The Sun"})
    gone = shelving.of_source(library, "rain", "The Sun")
    version = shelving.delete_articles(library, "rain", gone, who="Ana")
    assert texts(library, "rain") == ["It poured."]
    assert len(library.facts("rain", 2)) == 3
    assert shelving.delete_articles(library, "rain", gone) == version
    library.add("rain", articles("It rained."), upload="again")
    assert texts(library, "rain") == ["It poured.", "It rained."]


def test_what_is_said_of_a_collection_can_be_changed(library):
    library.describe("rain", owner="Bo", note="Dry days.", archived=True)
    told = library.collection("rain")
    assert (told.owner, told.note, told.archived, told.title) == ("Bo", "Dry days.", True, "Rain")
    assert (library.titles(), library.titles(archived=True)) == ({}, {"rain": "Rain"})
    with pytest.raises(NameTaken, match="archived"):
        library.create("rain")
    with pytest.raises(InvalidName):
        library.describe("rain", note="x" * 5_001)


def test_a_deletion_that_was_cut_off_is_finished_later(library, tmp_path, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(Library, "finish_deletions", lambda self: None)
        library.delete("rain")
    assert library.collections() == ()
    with pytest.raises(UnknownCollection):
        library.version("rain")
    fresh = library.create("Rain")
    assert (fresh.name, fresh.articles) == ("rain-2", 0)
    library.finish_deletions()
    assert [p.name for p in (tmp_path / "library" / "collections").iterdir() if any(p.rglob("*.parquet"))] == []
