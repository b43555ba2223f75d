"""What is exported comes back as it was, and does no harm in a spreadsheet."""

import csv
import json
import tempfile
from datetime import date
from pathlib import Path

import openpyxl
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data import exports, own
from data.article import SCHEMA
from data.intake import read_files
from data.library.library import Library
from data.library.migration import as_now
from data.readers.record import File, Record
from data.rows import row
from errors import LibraryUnavailable, TooManyRows

LOSSLESS = ("csv", "jsonl", "parquet", "xlsx")
PAGE = (
    "Rain at last\n\nBy Ana Reis and Bo Lind\n\nOSLO -- It rained. All day.\n\nIt will rain.\n\nA Section on 31/01/2019"
)


def articles(*told: dict) -> pa.Table:
    read = [row(Record(one.pop("text", PAGE), {}), "page.txt")[0] | one for one in map(dict, told)]
    return as_now(SCHEMA.empty_table().from_pylist(read, SCHEMA), SCHEMA)


def back(path: Path) -> pa.Table:
    return as_now(read_files([File(path.name, path)]).articles, SCHEMA)


def test_the_report_of_an_export_that_comes_back_counts_its_dates(tmp_path):
    conflict = "The print tag says 31 January 2019, the file name 1 February 2019."
    whole = articles({"published": date(2019, 2, 1), "date_conflict": conflict}, {"text": "Sun\n\nIt shone."})
    exports.write(whole.to_batches(), "csv", tmp_path / "export.csv")
    (file,) = read_files([File("export.csv", tmp_path / "export.csv")]).files
    assert (file.undated, file.filled["published"], file.kinds["date"]) == (1, 1, 1)


@pytest.mark.parametrize("form", LOSSLESS)
def test_what_is_exported_with_texts_comes_back_without_loss(form, tmp_path):
    whole = articles(
        {"tags": ["port", "=wet"], "star": True, "note": "Ask.\nTwice.", "published": date(2019, 2, 1)},
        {
            "text": "Sun\n\nIt shone; “all” day, 'as' ever. 東京\tend\r\nnext",
            "headline": "=HYPERLINK(1)",
            "byline": "'Bo",
        },
        {
            "text": "Long\n\n" + "=Words and words. " * 5_000,
            "source": "+1",
            "url": "@x",
            "section": "-2",
            "note": "json:{}",
        },
    )
    assert exports.write(whole.to_batches(), form, tmp_path / f"export.{form}") == 3
    assert back(tmp_path / f"export.{form}").equals(whole)


@pytest.mark.parametrize("form", LOSSLESS)
def test_a_collection_with_edits_goes_to_another_library_as_it_is_shown(form, tmp_path):
    one, other = (Library(str(tmp_path / name)) for name in ("one", "other"))
    for library in (one, other):
        library.create("Rain")
    one.add("rain", articles({}), upload="first")
    identity = one.facts("rain", 1)["id"][0]
    one.edit("rain", identity, {"headline": "Rain, at last", "tags": ["wet"], "star": True, "undone": ["dateline"]})
    exports.write(one.whole("rain", one.version("rain")).to_batches(), form, tmp_path / f"export.{form}")
    other.add("rain", back(tmp_path / f"export.{form}"), upload="from one")
    assert other.whole("rain", other.version("rain")).equals(one.whole("rain", one.version("rain")))


ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
FIELDS = ("headline", "deck", "byline", "dateline", "section", "source", "url", "given_id", "note", "file", "credit")


@settings(max_examples=30)
@given(
    st.lists(
        st.fixed_dictionaries(
            {},
            optional=dict.fromkeys(FIELDS, ANY)
            | {name: st.lists(ANY, max_size=3) for name in ("tags", "captions", "contributors", "body", "chrome")}
            | {"raw": ANY.filter(str.strip)}
            | {"published": st.none() | st.dates(), "star": st.booleans()},
        ),
        min_size=1,
        max_size=3,
    )
)
@pytest.mark.parametrize("form", LOSSLESS)
def test_any_articles_come_back_from_every_lossless_form(form, told):
    ids = [{"id": f"{number:016x}"} | ({"zones": []} if "raw" in one else {}) for number, one in enumerate(told)]
    whole = articles(*[one | identity for one, identity in zip(told, ids, strict=True)])
    with tempfile.TemporaryDirectory() as folder:
        exports.write(whole.to_batches(), form, Path(folder) / f"export.{form}")
        assert back(Path(folder) / f"export.{form}").to_pylist() == whole.to_pylist()


def test_no_cell_is_one_that_a_spreadsheet_works_out(tmp_path):
    bad = articles({"headline": "=1+1", "byline": "+1", "section": "-1", "source": "@SUM(1)", "note": "\t=1"})
    for form in ("csv", "xlsx"):
        exports.write(bad.to_batches(), form, tmp_path / f"export.{form}", texts=False)
    with (tmp_path / "export.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    book = openpyxl.load_workbook(tmp_path / "export.xlsx")
    rows += [[cell.value or "" for cell in line] for line in book["articles"].iter_rows()]
    assert not [cell for line in rows for cell in line if str(cell).startswith(("=", "+", "-", "@", "\t"))]
    assert not [cell for line in book["articles"].iter_rows() for cell in line if cell.data_type == "f"]


@pytest.mark.parametrize("form", list(exports.FORMS))
def test_an_export_without_texts_has_none(form, tmp_path):
    exports.write(articles({}).to_batches(), form, tmp_path / f"export.{form}", texts=False)
    told = (tmp_path / f"export.{form}").read_bytes()
    if form == "xlsx":
        sheet = openpyxl.load_workbook(tmp_path / "export.xlsx")["articles"]
        told = str([cell.value for line in sheet.iter_rows() for cell in line]).encode()
    if form == "parquet":
        told = str(pa.parquet.read_table(tmp_path / "export.parquet").to_pylist()).encode()
    assert b"Rain at last" in told
    assert b"It rained" not in told


@pytest.mark.parametrize("form", ["ris", "bib"])
def test_reference_managers_get_title_authors_day_and_text(form, tmp_path):
    told = articles({"headline": "Rain & sun {100 %}", "source": "The Post", "url": "https://post.example/a_b"})
    exports.write(told.to_batches(), form, tmp_path / f"export.{form}")
    read = back(tmp_path / f"export.{form}").to_pylist()[0]
    assert read["headline"].replace(" ", "") in {"Rain&sun{100%}", "Rain&sun100%"}
    assert (read["source"], read["url"]) == ("The Post", "https://post.example/a_b")
    assert (read["published"], read["byline"]) == (date(2019, 1, 31), "Ana Reis; Bo Lind")
    assert read["body"] == ["It rained. All day.", "It will rain."]


def test_a_file_that_cannot_be_written_is_said_and_leaves_nothing(tmp_path):
    with pytest.raises(LibraryUnavailable):
        exports.write(articles({}).to_batches(), "csv", tmp_path / "no" / "export.csv")
    assert list(tmp_path.iterdir()) == []


def test_a_sheet_that_would_be_too_long_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(exports, "MOST_ROWS", 2)
    with pytest.raises(TooManyRows):
        exports.write(articles({}, {}).to_batches(), "xlsx", tmp_path / "export.xlsx")
    assert list(tmp_path.iterdir()) == []


def changed(**told: object) -> dict:
    return articles({}).to_pylist()[0] | told


@pytest.mark.parametrize(
    "told",
    [
        {"id": "../../x"},
        {"zones": [{"start": 5, "end": 10**6, "role": "body", "rule": ""}]},
        {"zones": [{"start": None, "end": 2, "role": "body", "rule": ""}]},
        {"zones": "no"},
        {"published": "yesterday"},
        {"stated": "[1]"},
        {"stated": "{"},
    ],
)
def test_a_row_that_only_looks_like_an_export_is_read_as_any_other(told, tmp_path):
    assert own.article(changed(**told)) is None
    (tmp_path / "a.jsonl").write_text(json.dumps(changed(**told), default=str) + "\n")
    read = read_files([File("a.jsonl", tmp_path / "a.jsonl")])
    assert read.articles["raw"].to_pylist() == [PAGE]
    assert own.IDENTITY.fullmatch(read.articles["id"][0].as_py())


@given(st.text(st.characters(exclude_categories=["Cs"])), st.integers(1, 5))
def test_any_text_comes_back_from_its_cells(text, longest):
    row = {"zones": "[]"}
    for number, part in enumerate(own.cells(text, longest), start=1):
        row["note" if number == 1 else f"note ({number})"] = part
    assert own._joined(row, "note") == text
    assert not own.cells(text)[0].startswith(("=", "+", "-", "@", "\t", "\r"))
