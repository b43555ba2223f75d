"""Files in, records out."""

import json

import pytest

from data.readers import lines, tables
from data.readers.record import File, Record, Skip
from data.readers.registry import encoding_name
from errors import ColumnsUnknown, UnreadableFile


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_a_table_is_read_whatever_its_delimiter(read, delimiter):
    lines = [["Headline", "pub_date", "Body"], ["Rain", "2031-05-06", "It rained"]]
    (found,) = read("a.csv", "\n".join(delimiter.join(line) for line in lines).encode())
    assert (found.text, found.fields) == ("It rained", {"headline": "Rain", "published": "2031-05-06"})


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_encoding_is_found_out(read, encoding):
    text = "title;text\nMärz;Die Fähre lief über Nacht aus dem Hafen, sagte der Bürgermeister später.\n" * 3
    found = read("a.csv", text.encode(encoding))
    assert found[0].fields["headline"] == "März"


@pytest.mark.parametrize(
    "names",
    [("title", "text"), ("Headline", "content_original"), ("TITLE", "article_body"), ("headline", "full text")],
)
def test_column_names_are_known_as_people_write_them(read, names):
    (found,) = read("a.jsonl", json.dumps(dict(zip(names, ("Rain", "It rained."), strict=True))).encode())
    assert (found.fields["headline"], found.text) == ("Rain", "It rained.")


def test_an_unknown_layout_asks_for_its_text_column(read):
    table = b"was;wie\nEs regnete.;2\n"
    with pytest.raises(ColumnsUnknown) as asked:
        read("a.csv", table)
    assert asked.value.columns == ("was", "wie")
    assert read("a.csv", table, text_column="was")[0].text == "Es regnete."


def test_a_broken_line_loses_only_itself(read):
    found = read("a.jsonl", b'{"text": "One."}\n{"text": \n[1]\n{"text": "Two."}\n')
    assert [entry.text for entry in found if isinstance(entry, Record)] == ["One.", "Two."]
    assert [entry.place for entry in found if isinstance(entry, Skip)] == ["line 2", "line 3"]


def test_a_line_without_end_loses_only_itself(read, monkeypatch):
    monkeypatch.setattr(lines, "LONGEST", 100)
    long = json.dumps({"text": "x" * 350}).encode()
    found = read("a.jsonl", b'{"text": "One."}\n' + long + b'\n{"text": "Two."}\n' + long)
    assert [(type(entry), entry.place) for entry in found] == [
        (Record, "line 1"), (Skip, "line 2"), (Record, "line 3"), (Skip, "line 4"),
    ]  # fmt: skip


def test_a_json_list_and_a_list_inside_an_object_are_read_too(read):
    told = [{"text": "One."}, {"text": "Two."}]
    assert len(read("a.json", json.dumps(told).encode())) == 2
    assert len(read("a.json", json.dumps({"meta": 1, "articles": told}, indent=2).encode())) == 2


def test_an_unknown_ending_names_the_known_ones(read):
    with pytest.raises(UnreadableFile, match=r"\.csv"):
        read("a.exe", b"x")


def test_empty_files_are_no_articles(read):
    assert [entry.text.strip() for entry in read("a.txt", b"")] == [""]
    assert read("a.jsonl", b"") == []
    with pytest.raises(UnreadableFile):
        read("a.csv", b"")


def test_nul_bytes_are_passed_over(read):
    assert read("a.txt", b"It\x00 rained.")[0].text == "It rained."


def test_a_table_whose_line_has_no_end_is_refused(read, monkeypatch):
    monkeypatch.setattr(tables, "LONGEST_CELL", 1_000)
    with pytest.raises(UnreadableFile, match="far too long"):
        read("a.csv", b"title,text\nRain," + b"x" * 2_000)


def test_a_row_with_too_many_cells_is_left_out_with_its_reason(read):
    found = read("a.csv", b"title,text\nRain,It rained\nSun,It,shone\n")
    assert isinstance(found[1], Skip)
    assert "3 cells" in found[1].reason


def test_plain_ascii_is_called_utf_8(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"It rained.")
    assert encoding_name(File("a.txt", path)).replace("_", "-") == "utf-8"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"%PDF-1.7\nplain words\n", "but a PDF; give its name the ending .pdf"),
        (b"PK\x03\x04 in an archive", "but a ZIP archive or an Office document; give its name the ending .zip, .docx"),
        (bytes(range(32)) * 9, "not a text file; save it as plain text"),
    ],
)
def test_a_file_whose_name_has_another_ending_than_its_kind_is_told_which(read, content, said):
    for name in ("a.txt", "a.csv"):
        with pytest.raises(UnreadableFile, match=said):
            read(name, content)


def test_a_table_without_a_byte_is_said_to_be_empty(read):
    with pytest.raises(UnreadableFile, match="This file is empty"):
        read("a.csv", b"")
    with pytest.raises(UnreadableFile, match="no line of column names"):
        read("a.csv", b"\n\n")
