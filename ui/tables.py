"""Tables on the page, and their files."""

import io
from collections.abc import Callable, Iterable

import streamlit as st
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from ui import cached

#: A cell that begins like this would be run as a formula by a spreadsheet.
FORMULA = ("=", "+", "-", "@", "\t", "\r")
#: Letters of a name that leaves no room for the figures beside it.
LONG = 28


def figures(frame: cached.Frame, key: str) -> None:
    """A table of figures with its file."""
    st.dataframe(frame, hide_index=True, key=f"{key} table")
    download(frame, key)


def shares(rows: list[dict], first: str) -> None:
    """A table of names with a count and a share (0 to 1) drawn as a bar, one dictionary a row."""
    st.dataframe(
        [row | {"share": 100 * row["share"]} for row in rows],
        hide_index=True,
        key=f"{first} shares",
        column_config={
            first: name_column(first.capitalize(), [row[first] for row in rows]),
            "articles": st.column_config.NumberColumn("Articles", format="localized"),
            "share": share_column("Share"),
        },
    )


def name_column(title: str, names: Iterable[str], **look: object) -> object:
    """A column of names, which leaves room for the figures beside it where one is long."""
    long = any(len(name) > LONG for name in names)
    return st.column_config.TextColumn(title, width="medium" if long else None, **look)


def share_column(title: str, meaning: str = "") -> object:
    """A column of shares, given in percent, drawn as bars."""
    return st.column_config.ProgressColumn(title, help=meaning or None, format="%.1f%%", min_value=0, max_value=100)


#: What a table can be saved as: the file's ending, its type and how it is made.
FORMS = {
    "CSV": ("csv", "text/csv", lambda frame: csv(frame)),
    "Excel": ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", lambda frame: xlsx(frame)),
}


def download(frame: cached.Frame | Callable[[], cached.Frame], name: str, *, workbook: bool = False) -> None:
    """Buttons that save the table as a CSV file, and as an Excel workbook if wished, made when they are pressed.

    A table that takes time is given as a function that makes it.
    """
    made = frame if callable(frame) else lambda: frame
    with st.container(horizontal=True):
        for form in FORMS if workbook else ("CSV",):
            ending, kind, written = FORMS[form]
            st.download_button(
                f"Download as {form}",
                data=lambda written=written: written(made()),
                file_name=f"{name.replace(' ', '-')}.{ending}",
                mime=kind,
                on_click="ignore",
                icon=":material/download:",
                key=f"{name} download" if form == "CSV" else f"{name} workbook",
            )


def csv(frame: cached.Frame) -> bytes:
    """The frame as UTF-8 CSV whose cells no spreadsheet takes for a formula."""
    return _safe(frame).to_csv(index=False).encode("utf-8-sig")


def xlsx(frame: cached.Frame) -> bytes:
    """The frame as an Excel workbook, without what would be run or cannot stand in one."""
    file = io.BytesIO()
    safe = _safe(frame).replace(ILLEGAL_CHARACTERS_RE, "", regex=True)
    safe.to_excel(file, index=False, engine="openpyxl")
    return file.getvalue()


def _safe(frame: cached.Frame) -> cached.Frame:
    safe = frame.copy()
    for column in safe.columns:
        if safe[column].dtype.kind not in "biufMm":
            safe[column] = safe[column].map(defused)
    return safe.rename(columns=defused)


def defused(cell: object) -> object:
    """The cell, with an apostrophe before what a spreadsheet would run.

    >>> defused("=1+1"), defused("summit"), defused(3)
    ("'=1+1", 'summit', 3)
    """
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell


def texts(rows: list[dict]) -> None:
    """A plain table of short texts and numbers, one dictionary a row."""
    st.dataframe(rows, hide_index=True)
