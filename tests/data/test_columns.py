"""Column names as people write them."""

import pytest

from data import columns
from errors import ColumnsUnknown


@pytest.mark.parametrize(
    ("column", "field"),
    [
        ("Headline", "headline"), ("title", "headline"), ("content_original", "text"), ("Body", "text"),
        ("pub_date", "published"), ("publish_date", "published"), ("Outlet", "source"), ("publisher", "source"),
        ("link", "url"), ("Author", "byline"), ("topic", "section"), ("category", "section"),
    ],
)  # fmt: skip
def test_a_usual_column_name_is_recognised(column, field):
    assert columns.fields_of([column]) == {field: [column]}


def test_the_surest_of_two_columns_comes_first():
    assert columns.fields_of(["story", "text"])["text"] == ["text", "story"]


def test_the_column_that_the_person_named_is_the_text_and_nothing_else():
    found = columns.mapping(["title", "topic", "body"], "topic", [])
    assert found == {"headline": ["title"], "text": ["topic"]}


def test_a_table_without_a_known_text_column_asks_with_examples():
    with pytest.raises(ColumnsUnknown, match="None of the columns “a”, “b”") as asked:
        columns.mapping(["a", "b"], "", [{"a": "It rained.", "b": None}])
    assert asked.value.columns == ("a", "b")
    assert asked.value.examples == ("It rained.", "")


def test_the_column_with_most_letters_is_named_first():
    rows = [{"wann": "6. Mai", "was": "", "wo": "am Hafen"}, {"wann": "7. Mai", "was": "Es regnete den ganzen Tag."}]
    with pytest.raises(ColumnsUnknown, match="columns “wann”, “was”, “wo”") as asked:
        columns.mapping(["wann", "was", "wo"], "", rows)
    assert asked.value.columns == ("was", "wo", "wann")


def test_a_table_that_begins_with_an_article_is_asked_for_names_of_columns():
    with pytest.raises(ColumnsUnknown, match="add a line of column names before it"):
        columns.mapping(["It rained all day in the harbour town, and nobody went out, said the mayor.", "Gull"], "", [])
    with pytest.raises(ColumnsUnknown, match="say which one does.$"):
        columns.mapping(["was", "wie"], "", [])


def test_a_column_of_numbers_is_not_the_text_whatever_its_name():
    rows = [{"story": 0, "title": "Rain"}, {"story": "1", "title": "Sun"}]
    with pytest.raises(ColumnsUnknown) as asked:
        columns.mapping(["story", "title"], "", rows)
    assert asked.value.columns == ("title", "story")
    assert columns.mapping(["story", "title"], "story", rows) == {"text": ["story"], "headline": ["title"]}
    assert columns.mapping(["story", "text"], "", [{"story": 7, "text": ""}])["text"] == ["text"]


def test_the_first_filled_column_of_a_row_counts():
    row = {"text": " ", "story": "It rained."}
    assert columns.values(row, {"text": ["text", "story"]}) == {"text": "It rained."}


@pytest.mark.parametrize(
    ("cell", "text"),
    [(None, ""), (float("nan"), ""), (3.0, "3"), (2.5, "2.5"), (True, "True"), (["a", None, "b"], "a, b"),
     ({"name": "Ana"}, "Ana"), ({"x": 1}, '{"x": 1}'), ("half \ud800", "half ?")],
)  # fmt: skip
def test_a_cell_becomes_text(cell, text):
    assert columns.as_text(cell) == text


def test_a_cell_nested_without_end_becomes_an_empty_text():
    cell: list = []
    for _ in range(100_000):
        cell = [cell]
    assert columns.as_text(cell) == ""
