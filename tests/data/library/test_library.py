"""The library: collections, versions, settings."""

import pyarrow as pa
import pytest
from deltalake import write_deltalake
from hypothesis import given, settings
from hypothesis import strategies as st

from data.article import SCHEMA
from data.intake import unique_ids
from data.library.catalogue import free_name
from data.library.library import Library
from errors import InvalidName, LibraryUnavailable, NameTaken, UnknownCollection


@pytest.fixture
def place(tmp_path) -> str:
    return str(tmp_path / "library")


def articles(*ids: str):
    empty = dict.fromkeys(SCHEMA.names)
    return SCHEMA.empty_table().from_pylist(
        [empty | {"id": name, "headline": f"Story {name}", "body": ["It rained."], "language": "en"} for name in ids],
        SCHEMA,
    )


def ids(library: Library, name: str, version: int) -> list[str]:
    return library.facts(name, version)["id"].tolist()


def test_what_was_added_is_there_after_a_restart(place):
    library = Library(place)
    name = library.create("Rainy days").name
    added = library.add(name, articles("a", "b"), upload="u")
    assert (added.added, added.already_there) == (2, 0)
    again = Library(place)
    assert ids(again, name, again.version(name)) == ["a", "b"]
    assert again.article(name, added.version, "b")["headline"] == "Story b"


def test_adding_the_same_again_adds_nothing(place):
    library = Library(place)
    name = library.create("Rainy days").name
    first = library.add(name, articles("a", "b"), upload="u")
    second = library.add(name, articles("b", "c", "c"), upload="v")
    assert (second.added, second.already_there) == (1, 2)
    assert library.add(name, articles("a"), upload="w").version == second.version
    assert ids(library, name, first.version) == ["a", "b"]


def test_an_older_version_stays_as_it_was(place):
    library = Library(place)
    name = library.create("Rainy days").name
    versions = [library.add(name, articles(letter), upload="u").version for letter in "abc"]
    assert [ids(library, name, version) for version in versions] == [["a"], ["a", "b"], ["a", "b", "c"]]
    assert len({library.key(name, version) for version in versions}) == 3


def test_two_who_add_at_once_lose_nothing(place):
    one, other = Library(place), Library(place)
    name = one.create("Rainy days").name
    one.add(name, articles("a"), upload="u")
    other.add(name, articles("b"), upload="v")
    one.add(name, articles("c"), upload="w")
    assert ids(one, name, one.version(name)) == ids(other, name, other.version(name)) == ["a", "b", "c"]


def test_a_deleted_collection_is_gone_and_its_name_free(place):
    library = Library(place)
    name = library.create("Rainy days").name
    library.add(name, articles("a"), upload="u")
    library.delete(name)
    assert library.collections() == ()
    with pytest.raises(UnknownCollection):
        library.version(name)


def test_a_deleted_collection_leaves_nothing_to_a_new_one_of_its_name(place):
    library = Library(place)
    name = library.create("Rainy days").name
    library.add(name, articles("a"), upload="u")
    library.delete(name)
    fresh = library.create("Rainy days")
    assert fresh.articles == 0


def test_every_revision_of_the_settings_stays(place):
    library = Library(place)
    name = library.create("Rainy days").name
    revision = library.save_settings(name, {"hidden": ["rain"]})
    library.save_settings(name, {"hidden": []})
    assert library.settings(name, revision)[0] == {"hidden": ["rain"]}
    assert library.settings(name, 0) == ({}, 0)
    assert library.settings(name) == ({"hidden": []}, revision + 1)
    with pytest.raises(UnknownCollection):
        library.settings(name, 99)


def test_a_version_that_is_not_there_is_refused(place):
    library = Library(place)
    name = library.create("Rainy days").name
    for version in (-1, 99):
        with pytest.raises(UnknownCollection):
            library.facts(name, version)


def test_titles_are_taken_once_whatever_their_capitals(place):
    library = Library(place)
    library.create("Rainy days")
    with pytest.raises(NameTaken):
        library.create("rainy DAYS")
    for title in ("", "   ", "x" * 201, "a\u0000b"):
        with pytest.raises(InvalidName):
            library.create(title)


def test_a_place_that_cannot_be_written_is_said_in_a_sentence(tmp_path):
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(LibraryUnavailable, match="CLIPPINGS_LIBRARY"):
        Library(str(tmp_path / "file" / "library"))


@given(st.text(max_size=40), st.sets(st.sampled_from(["a", "a-2", "collection", "collection-2"])))
def test_a_free_name_is_never_taken_and_fits_an_address(title, taken):
    name = free_name(title, taken)
    assert name not in taken
    assert name.replace("-", "").isalnum()
    assert name.isascii()


@settings(max_examples=30)
@given(st.lists(st.sampled_from("abc"), max_size=8))
def test_ids_of_one_run_are_made_unique_in_order(given_ids):
    told = unique_ids(articles(*given_ids))["id"].to_pylist()
    assert len(set(told)) == len(told)
    assert [name[0] for name in told] == given_ids


def test_articles_stored_before_a_field_was_added_are_read_and_added_to(place):
    library = Library(place)
    name = library.create("Rainy days").name
    spans = pa.list_(pa.struct([("start", pa.int32()), ("end", pa.int32()), ("role", pa.string())]))
    then = pa.table({
        "id": ["a"], "headline": ["Rain"], "zones": pa.array([[{"start": 0, "end": 4, "role": "body"}]], spans),
        "row": [0], "upload": ["u"],
    })  # fmt: skip
    write_deltalake(f"{place}/collections/{name}/articles", then, mode="overwrite", schema_mode="overwrite")
    old = {"start": 0, "end": 4, "role": "body", "rule": ""}
    assert library.article(name, 1, "a")["zones"] == [old]
    assert library.article(name, 1, "a")["deck"] == ""
    library.add(name, articles("b"), upload="v")
    assert library.whole(name, 2)["zones"].to_pylist() == [[old], []]
    assert ids(library, name, 2) == ["a", "b"]
