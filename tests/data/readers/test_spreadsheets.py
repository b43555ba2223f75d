"""Excel workbooks in, records out."""

import io
import zipfile
from datetime import date, datetime

import openpyxl
import pytest

from data.readers import budget
from data.readers.record import Layout, Skip
from errors import ColumnsUnknown, UnreadableFile


def workbook(**sheets: list[list]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def test_every_sheet_with_column_names_is_read(read):
    found = read(
        "a.xlsx",
        workbook(
            May=[["Headline", "Date", "Body"], ["Rain", date(2025, 5, 6), "It rained."]],
            June=[[], ["text", "outlet"], ["The sun shone.", "The Gull"], [None, None], ["Wind.", None]],
        ),
    )
    assert [entry.text for entry in found] == ["It rained.", "The sun shone.", "Wind."]
    assert found[0].fields == {"headline": "Rain", "published": "2025-05-06 00:00:00"}
    assert [entry.place for entry in found] == ["sheet “May” row 2", "sheet “June” row 3", "sheet “June” row 5"]


def test_a_sheet_without_articles_is_named_and_loses_nothing(read):
    found = read("a.xlsx", workbook(Notes=[["made by"], ["Ana"]], Pile=[["text"], ["It rained."]], Empty=[]))
    assert [entry.text for entry in found if not isinstance(entry, Skip)] == ["It rained."]
    assert [entry.place for entry in found if isinstance(entry, Skip)] == ["sheet “Notes”"]


def test_an_unknown_layout_asks_for_its_text_column(read):
    book = workbook(Blatt=[["was", "wann"], ["Es regnete.", datetime(2025, 5, 6, 7, 30)]])
    with pytest.raises(ColumnsUnknown) as asked:
        read("a.xlsx", book)
    assert asked.value.columns == ("was", "wann")
    assert read("a.xlsx", book, text_column="was")[0].text == "Es regnete."


def test_the_layout_of_each_sheet_is_told(read_all):
    found = read_all("a.xlsx", workbook(One=[["text", "id"], ["It rained.", 7]]))
    assert found[0] == Layout(("text", "id"), "text", False, "sheet “One”")
    assert found[1].fields == {"given_id": "7"}


@pytest.mark.parametrize("content", [b"", b"PK no workbook", b"\xd0\xcf\x11\xe0 old or locked"])
def test_what_is_no_workbook_is_refused_in_a_sentence(read, content):
    with pytest.raises(UnreadableFile, match=r"save it as \.xlsx"):
        read("a.xlsx", content)


def changed(book: bytes, name: str, change) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as before, zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as after:
        for entry in before.namelist():
            content = before.read(entry)
            after.writestr(entry, change(content) if entry == name else content)
    return held.getvalue()


def test_a_row_number_beyond_the_last_row_ends_the_sheet(read):
    book = workbook(One=[["text"], ["It rained."], ["Never read."]])
    far = changed(book, "xl/worksheets/sheet1.xml", lambda xml: xml.replace(b'r="3"', b'r="99999999999"'))
    assert [entry.text for entry in read("a.xlsx", far)] == ["It rained."]


def test_entities_are_refused(read):
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet'
    book = changed(
        workbook(One=[["text"], ["It rained."]]),
        "xl/worksheets/sheet1.xml",
        lambda xml: xml.replace(b"<worksheet", bomb, 1),
    )
    with pytest.raises(UnreadableFile):
        read("a.xlsx", book)


def test_a_swollen_workbook_is_refused(read, monkeypatch):
    monkeypatch.setattr(budget, "RATIO_FROM", 1_000)
    monkeypatch.setattr(budget, "MOST_RATIO", 2)
    with pytest.raises(UnreadableFile, match="far more than it should"):
        read("a.xlsx", workbook(One=[["text"], *[["It rained. " * 50]] * 500]))
