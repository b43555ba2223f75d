"""Edits by hand: kept beside the article, never lost, and pinned with the version."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.article import SCHEMA
from data.library.edits import FIELDS, checked
from data.library.library import Library
from data.library.versions import Version
from data.readers.record import Record
from data.rows import row
from errors import InvalidEdit, UnknownCollection

PAGE = "Rian at last\n\nBy Ana Reis\n\nOSLO -- It rained. All day.\n\nA Section on 31/01/2019"


def articles(*texts: str):
    return SCHEMA.empty_table().from_pylist([row(Record(text, {}), "page.txt", "")[0] for text in texts], SCHEMA)


@pytest.fixture
def library(tmp_path) -> Library:
    library = Library(str(tmp_path / "library"))
    library.create("Rain")
    library.add("rain", articles(PAGE, "Sun again\n\nIt shone. All of the day, and the day after."), upload="first")
    return library


@pytest.fixture
def rian(library) -> str:
    return library.facts("rain", 1)["id"][0]


def test_an_edit_shows_in_everything_that_is_read(library, rian):
    changes = {
        "headline": "Rain at last", "published": "2019-02-01", "language": "no", "tags": ["port"], "star": True,
        "note": "Check the day.",
    }  # fmt: skip
    version = library.edit("rain", rian, changes, who="Bo")
    assert version == "1.1"
    told = library.facts("rain", version).iloc[0]
    assert (told["headline"], f"{told['published']:%Y-%m-%d}", told["language"]) == ("Rain at last", "2019-02-01", "no")
    assert (told["tags"], bool(told["star"])) == (("port",), True)
    assert next(library.texts("rain", version)).to_pylist()[0]["headline"] == "Rain at last"
    assert library.whole("rain", version).to_pylist()[0]["note"] == "Check the day."
    told = library.article("rain", version, rian)
    assert (told["edited"]["headline"].value, told["edited"]["headline"].who) == ("Rain at last", "Bo")
    assert told["as_read"]["headline"] == "Rian at last"


def test_a_version_from_before_an_edit_stays_as_it_was(library, rian):
    before = library.version("rain")
    after = library.edit("rain", rian, {"headline": "Rain at last"})
    assert library.facts("rain", before)["headline"][0] == "Rian at last"
    assert library.facts("rain", after)["headline"][0] == "Rain at last"
    assert library.key("rain", before) != library.key("rain", after)
    assert library.article("rain", before, rian)["edited"] == {}


def test_an_edit_survives_the_same_article_coming_in_again(library, rian):
    library.edit("rain", rian, {"headline": "Rain at last"})
    version = library.add("rain", articles(PAGE, "New\n\nIt snowed."), upload="second").version
    assert library.facts("rain", version)["headline"].tolist() == ["Rain at last", "Sun again", "New"]


def test_an_edit_can_be_taken_back(library, rian):
    library.edit("rain", rian, {"headline": "Rain at last", "star": True})
    version = library.edit("rain", rian, {"headline": None})
    told = library.article("rain", version, rian)
    assert (told["headline"], told["star"], set(told["edited"])) == ("Rian at last", True, {"star"})


def test_a_cleaning_step_that_is_undone_leaves_its_line_in_the_body(library, rian):
    rule = next(zone["rule"] for zone in library.article("rain", 1, rian)["zones"] if zone["role"] == "print tag")
    version = library.edit("rain", rian, {"undone": [rule, "dateline"], "note": "as printed"})
    body = ["OSLO -- It rained. All day.", "A Section on 31/01/2019"]
    assert library.article("rain", version, rian)["body"] == body
    assert next(library.texts("rain", version)).to_pylist()[0]["body"] == body
    assert library.article("rain", version, rian)["as_read"]["body"] == ["It rained. All day."]
    assert library.facts("rain", version)["section"][0] == ""
    assert library.facts("rain", 1)["section"][0] == "A Section"


def test_what_the_file_said_holds_when_a_page_is_read_again(library):
    told = row(Record(f"{PAGE}.", {"headline": "Weather", "section": "News"}), "table.csv", "")[0]
    version = library.add("rain", SCHEMA.empty_table().from_pylist([told], SCHEMA), upload="second").version
    version = library.edit("rain", told["id"], {"undone": ["dateline"]})
    again = library.article("rain", version, told["id"])
    assert (again["headline"], again["section"], again["dateline"]) == ("Weather", "News", "")


def test_an_article_can_be_made_undated(library, rian):
    version = library.edit("rain", rian, {"published": ""})
    assert library.facts("rain", version)["published"].isna().tolist() == [True, True]
    assert library.article("rain", version, rian)["published"] is None


def test_a_revision_of_edits_that_is_not_there_is_refused(library, rian):
    library.edit("rain", rian, {"star": True})
    for version in ("1.2", "2.1", "1.-1", "1.1.1", "x"):
        with pytest.raises(UnknownCollection):
            library.key("rain", version)


@pytest.mark.parametrize(
    ("field", "value"), [("raw", "x"), ("published", "31/01/2019"), ("headline", "x" * 10_001), ("id", "a")]
)
def test_a_value_that_cannot_be_is_refused_whole(library, rian, field, value):
    with pytest.raises(InvalidEdit):
        library.edit("rain", rian, {"star": True, field: value})
    assert library.version("rain") == "1"


@given(st.sampled_from(FIELDS), st.text(max_size=30) | st.lists(st.text(max_size=5), max_size=3) | st.booleans())
def test_any_value_is_either_kept_as_it_will_be_or_refused(field, value):
    try:
        kept = checked(field, value)
    except InvalidEdit:
        return
    assert checked(field, kept) == kept


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_a_version_reads_back_as_it_is_written(articles, edits):
    assert Version.of(str(Version(articles, edits))) == Version(articles, edits)
