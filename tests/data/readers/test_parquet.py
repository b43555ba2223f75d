"""Parquet tables in, records out."""

import io
from datetime import datetime

import pyarrow as pa
import pyarrow.parquet
import pytest

from data.readers.record import Layout
from errors import ColumnsUnknown, UnreadableFile


def parquet(table: pa.Table, **options) -> bytes:
    held = io.BytesIO()
    pa.parquet.write_table(table, held, **options)
    return held.getvalue()


def test_a_row_is_an_article_whatever_the_types_of_its_columns(read_all):
    table = pa.table(
        {
            "title": pa.array(["Rain", None]).dictionary_encode(),
            "text": [b"It rained.", b"The sun shone."],
            "date": [datetime(2025, 5, 6), None],
            "authors": [["Ana Reis", "Bo Lind"], []],
            "id": [7, 8],
            "more": [{"a": 1}, None],
        }
    )
    layout, one, two = read_all("a.parquet", parquet(table))
    assert layout == Layout(tuple(table.column_names), "text", False)
    assert one.text == "It rained."
    assert one.fields == {
        "headline": "Rain", "published": "2025-05-06 00:00:00", "byline": "Ana Reis, Bo Lind", "given_id": "7",
    }  # fmt: skip
    assert (two.text, two.fields, two.place) == ("The sun shone.", {"given_id": "8"}, "row 2")


def test_many_row_groups_are_read_in_order(read):
    table = pa.table({"text": [f"Story {number}." for number in range(2_000)]})
    found = read("a.parquet", parquet(table, row_group_size=300))
    assert [entry.text for entry in found] == table["text"].to_pylist()


def test_a_text_that_repeats_is_held_once(read):
    table = pa.table({"text": ["It rained. " * 1_000] * 5_000})
    content = parquet(table)
    assert len(content) < 100_000
    before = pa.total_allocated_bytes()
    assert len(read("a.parquet", content)) == 5_000
    assert pa.total_allocated_bytes() - before < 1_000_000


def test_an_unknown_layout_asks_and_an_empty_one_has_no_articles(read):
    with pytest.raises(ColumnsUnknown) as asked:
        read("a.parquet", parquet(pa.table({"was": ["Es regnete."]})))
    assert asked.value.examples == ("Es regnete.",)
    assert read("a.parquet", parquet(pa.table({"was": pa.array([], pa.string())}))) == []


@pytest.mark.parametrize("content", [b"", b"PAR1", b"PAR1 no table at all PAR1", b"\x00" * 200])
def test_what_is_no_parquet_file_is_refused_in_a_sentence(read, content):
    with pytest.raises(UnreadableFile, match="save it once more"):
        read("a.parquet", content)


def test_two_columns_of_one_name_are_refused(read):
    table = pa.Table.from_arrays([pa.array(["a"]), pa.array(["b"])], names=["text", "text"])
    with pytest.raises(UnreadableFile, match="same name"):
        read("a.parquet", parquet(table))
