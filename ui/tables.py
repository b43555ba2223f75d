"""Tables on the page, and their files."""

import streamlit as st

from ui import cached

#: A cell that begins like this would be run as a formula by a spreadsheet.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def figures(frame: cached.Frame, key: str) -> None:
    """A table of figures with its file."""
    st.dataframe(frame, hide_index=True, key=f"{key} table")
    download(frame, key)


def shares(frame: cached.Frame, first: str) -> None:
    """A table of names with a count and a share drawn as a bar."""
    st.dataframe(
        frame,
        hide_index=True,
        key=f"{first} shares",
        column_config={
            first: st.column_config.TextColumn(first.capitalize()),
            "articles": st.column_config.NumberColumn("Articles", format="localized"),
            "share": st.column_config.ProgressColumn("Share", format="percent", min_value=0, max_value=1),
        },
    )


def download(frame: cached.Frame, name: str) -> None:
    """A button that saves the table as a CSV file, made when it is pressed."""
    st.download_button(
        "Download as CSV",
        data=lambda: csv(frame),
        file_name=f"{name.replace(' ', '-')}.csv",
        mime="text/csv",
        on_click="ignore",
        icon=":material/download:",
        key=f"{name} download",
    )


def csv(frame: cached.Frame) -> bytes:
    """The frame as UTF-8 CSV whose cells no spreadsheet takes for a formula."""
    safe = frame.copy()
    for column in safe.columns:
        if safe[column].dtype.kind not in "biufMm":
            safe[column] = safe[column].map(defused)
    return safe.to_csv(index=False).encode("utf-8-sig")


def defused(cell: object) -> object:
    """The cell, with an apostrophe before what a spreadsheet would run.

    >>> defused("=1+1"), defused("summit"), defused(3)
    ("'=1+1", 'summit', 3)
    """
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell


def texts(rows: list[dict]) -> None:
    """A plain table of short texts and numbers, one dictionary a row."""
    st.dataframe(rows, hide_index=True)
