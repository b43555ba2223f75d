"""Files in, records out."""

import io
import json
import zipfile

import pytest

from data.readers import archives
from data.readers.record import Choices, File, Record, Skip
from data.readers.registry import encoding_name, records
from errors import ColumnsUnknown, UnreadableFile


@pytest.fixture
def read(tmp_path):
    def reading(name: str, content: bytes, **choices: str) -> list[Record | Skip]:
        path = tmp_path / "file"
        path.write_bytes(content)
        return list(records(File(name, path), Choices(**choices)))

    return reading


def packed(**members: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return held.getvalue()


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


def test_a_json_list_and_a_list_inside_an_object_are_read_too(read):
    told = [{"text": "One."}, {"text": "Two."}]
    assert len(read("a.json", json.dumps(told).encode())) == 2
    assert len(read("a.json", json.dumps({"meta": 1, "articles": told}, indent=2).encode())) == 2


def test_an_archive_is_looked_into_and_a_nested_one_left_out(read):
    found = read("a.zip", packed(**{"b/rain.txt": b"It rained.", "c.zip": packed(d=b"x"), "e.exe": b"MZ"}))
    assert [entry.text for entry in found if isinstance(entry, Record)] == ["It rained."]
    assert {entry.place for entry in found if isinstance(entry, Skip)} == {"c.zip", "e.exe"}


def test_a_path_in_an_archive_never_leaves_the_folder(read, tmp_path):
    found = read("a.zip", packed(**{"../../evil.txt": b"It rained."}))
    assert len(found) == 1
    assert not (tmp_path.parent / "evil.txt").exists()
    assert not (tmp_path.parent.parent / "evil.txt").exists()


def test_a_bomb_is_refused_before_it_is_unpacked(read, monkeypatch):
    monkeypatch.setattr(archives, "RATIO_FROM", 2**20)
    with pytest.raises(UnreadableFile):
        read("a.zip", packed(**{"zeros.txt": bytes(4 * 2**20)}))


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 broken", b"\x00" * 50])
def test_what_is_no_archive_is_refused_in_a_sentence(read, content):
    with pytest.raises(UnreadableFile) as refused:
        read("a.zip", content)
    assert str(refused.value).endswith(".")


def test_an_unknown_ending_names_the_known_ones(read):
    with pytest.raises(UnreadableFile, match=r"\.csv"):
        read("a.docx", b"x")


def test_empty_files_are_no_articles(read):
    assert [entry.text.strip() for entry in read("a.txt", b"")] == [""]
    assert read("a.jsonl", b"") == []
    with pytest.raises(UnreadableFile):
        read("a.csv", b"")


def test_nul_bytes_are_passed_over(read):
    assert read("a.txt", b"It\x00 rained.")[0].text == "It rained."


def test_a_row_with_too_many_cells_is_left_out_with_its_reason(read):
    found = read("a.csv", b"title,text\nRain,It rained\nSun,It,shone\n")
    assert isinstance(found[1], Skip)
    assert "3 cells" in found[1].reason


def test_plain_ascii_is_called_utf_8(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"It rained.")
    assert encoding_name(File("a.txt", path)).replace("_", "-") == "utf-8"
