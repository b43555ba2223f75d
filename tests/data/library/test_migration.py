"""Libraries of earlier releases, opened with today's."""

import shutil
from pathlib import Path

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.article import SCHEMA, STORED
from data.library.library import Library
from data.library.migration import as_now

#: A library as the first release wrote it: “Rainy days” with two uploads of one article.
OLD = Path(__file__).parent / "library_of_0"
ZONE = pa.struct([("start", pa.int32()), ("role", pa.string())])
ZONE_NOW = pa.struct([("start", pa.int32()), ("role", pa.string()), ("rule", pa.string())])


def another(library: Library) -> pa.Table:
    """An article that is not there yet, with the id c."""
    told = library.article("rainy-days", 2, "a") | {"id": "c", "raw": "Fog\n\nIt was seen."}
    return pa.Table.from_pylist([told], SCHEMA)


@pytest.fixture
def old(tmp_path) -> Library:
    shutil.copytree(OLD, tmp_path / "library")
    return Library(str(tmp_path / "library"))


def test_a_library_of_the_first_release_opens_whole(old):
    collection = old.collections()[0]
    assert (collection.name, collection.title, collection.articles) == ("rainy-days", "Rainy days", 2)
    assert old.whole("rainy-days", 2).schema == SCHEMA
    assert old.facts("rainy-days", 1)["headline"].tolist() == ["Rain at last"]
    assert old.facts("rainy-days", 2)["headline"].tolist() == ["Rain at last", "Sun again"]
    told = old.article("rainy-days", 2, "a")
    assert told["zones"][2]["role"] == "dateline"
    assert told["body"] == ["It rained. All day."]
    assert (told["dates"], told["date_conflict"]) == ([], "")
    assert old.settings("rainy-days")[0] == {"hidden": ["rain"]}


def test_a_library_of_the_first_release_takes_articles_of_this_one(old):
    version = old.add("rainy-days", another(old), upload="third").version
    assert old.facts("rainy-days", version)["id"].tolist() == ["a", "b", "c"]
    assert old.facts("rainy-days", 2)["id"].tolist() == ["a", "b"]


def test_a_write_adds_the_columns_that_an_older_table_lacks(old, monkeypatch):
    now = pa.schema([*SCHEMA, ("mood", pa.list_(pa.string()))])
    stored = pa.schema([*now, *list(STORED)[len(SCHEMA) :]])
    for module in ("adding", "articles"):
        monkeypatch.setattr(f"data.library.{module}.SCHEMA", now)
        monkeypatch.setattr(f"data.library.{module}.STORED", stored)
    assert old.article("rainy-days", 2, "a")["mood"] == []
    fresh = as_now(another(old), now).set_column(len(now) - 1, now.field("mood"), [[["glad"]]])
    version = old.add("rainy-days", fresh, upload="third").version
    assert [old.article("rainy-days", version, name)["mood"] for name in "abc"] == [[], [], ["glad"]]


def test_fields_inside_a_list_are_filled_too():
    old = pa.table({"zones": pa.array([[{"start": 1, "role": "body"}], [], None], pa.list_(ZONE))})
    now = as_now(old, pa.schema([("zones", pa.list_(ZONE_NOW))]))
    assert now["zones"].to_pylist() == [[{"start": 1, "role": "body", "rule": ""}], [], []]


def test_columns_of_a_later_release_are_left_out():
    later = pa.table({"headline": ["Rain"], "mood": ["glad"]})
    assert as_now(later, pa.schema([("headline", pa.string())])).to_pylist() == [{"headline": "Rain"}]


@given(st.lists(st.none() | st.lists(st.none() | st.integers(0, 9), max_size=3), max_size=6), st.integers(0, 6))
def test_a_part_of_a_table_is_filled_as_the_whole_is(starts, first):
    told = [None if zones is None else [{"start": n, "role": "body"} for n in zones] for zones in starts]
    old = pa.table({"zones": pa.array(told, pa.list_(ZONE))})
    now = pa.schema([("zones", pa.list_(ZONE_NOW))])
    assert as_now(old.slice(first), now).to_pylist() == as_now(old, now).to_pylist()[first:]


def test_an_article_of_the_first_release_is_recognised_by_its_text(old):
    again = pa.Table.from_pylist([old.article("rainy-days", 2, "a") | {"id": "c"}], SCHEMA)
    assert old.add("rainy-days", again, upload="third").already_there == 1


def test_a_table_of_the_first_release_keeps_its_log_from_the_first_write_on(old):
    old.add("rainy-days", another(old), upload="third")
    table = old.pile("rainy-days").table.opened()
    assert table.metadata().configuration["delta.enableExpiredLogCleanup"] == "false"
