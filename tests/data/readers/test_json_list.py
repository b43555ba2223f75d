"""One JSON value that holds many articles."""

import io
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.readers import json_list
from data.readers.record import Skip
from errors import UnreadableFile

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


def entries(text: str) -> list:
    return [entry for _, entry in json_list.entries(io.StringIO(text))]


@given(st.lists(VALUES), st.integers(1, 40), st.sampled_from([None, 1]))
@settings(max_examples=100)
def test_a_list_is_read_in_pieces_of_any_size_as_it_was_written(values, block, indent):
    before, json_list.BLOCK = json_list.BLOCK, block
    try:
        assert entries(json.dumps(values, indent=indent)) == values
    finally:
        json_list.BLOCK = before


def test_a_list_that_breaks_off_keeps_what_stands_before():
    found = entries('[{"text": "One."}, {"text": "Two."}, {"te')
    assert found[:2] == [{"text": "One."}, {"text": "Two."}]
    assert isinstance(found[2], Skip)
    assert found[2].place == "entry 3"


@pytest.mark.parametrize(
    "told",
    [
        {"response": {"meta": {"hits": 2}, "docs": [{"text": "One."}, {"text": "Two."}]}},
        {"one": {"articleBody": "One."}, "two": {"articleBody": "Two."}},
        {"facets": [{"n": 1}], "articles": [{"text": "One."}, {"text": "Two."}]},
    ],
)
def test_the_articles_inside_an_object_are_found(read, told):
    assert [found.text for found in read("a.json", json.dumps(told, indent=1).encode())] == ["One.", "Two."]


def test_a_name_above_an_article_is_its_id(read):
    (found,) = read("a.json", b'{"n7": {"text": "One.", "tags": [{"a": 1}, {"b": 2}]}}')
    assert found.fields == {"given_id": "n7"}


def test_one_article_may_be_an_object_by_itself(read):
    (found,) = read("a.json", b'{\n"text": "One.",\n"tags": [{"name": "x"}]\n}')
    assert found.text == "One."


@pytest.mark.parametrize("text", ["", "[", "{", "[nonsense]", "nonsense", "[" * 100_000, '{"a":' * 100_000])
def test_what_is_no_json_is_refused_in_a_sentence(text):
    with pytest.raises(UnreadableFile, match="neither JSON lines nor valid JSON"):
        entries(text)
