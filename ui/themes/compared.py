"""Two texts side by side, with what was kept, cut, changed, added and moved."""

from dataclasses import replace
from html import escape

import streamlit as st

from analysis.copies.differences import Difference, changed_words, differences
from ui import cached
from ui.view import View
from wording import counted


def only(now: View, articles: cached.Frame) -> View:
    """The view of these articles alone."""
    return replace(now, selection=replace(now.selection, ids=tuple(articles["id"])))


def texts(left: str, one: dict, right: str, other: dict) -> None:
    """Headline and paragraphs of two articles, sentence by sentence."""
    rows = differences([one["headline"] or "", *one["body"]], [other["headline"] or "", *other["body"]])
    kept = sum(row.kind == "kept" for row in rows)
    st.caption(
        f"{kept:,} of {counted(len(rows), 'sentence')} {'is' if kept == 1 else 'are'} the same. "
        "Struck out: only on the left; underlined: only on the right."
    )
    st.html(table(rows, left, right))


def table(rows: list[Difference], left: str, right: str) -> str:
    """The sentences as HTML, a row for each; on a narrow page the copy's stands below the original's."""
    told = "".join(_row(row) for row in rows)
    head = f"<div class='difference head'><div>{escape(left)}</div><div>{escape(right)}</div></div>"
    return f"<div class='differences'>{head}{told}</div>"


def _row(row: Difference) -> str:
    one, other = escape(row.original), escape(row.copy)
    if row.kind == "changed":
        one, other = _words(row)
    elif row.kind in ("cut", "moved") and one:
        one = f"<del>{one}</del>"
    elif row.kind in ("added", "moved"):
        other = f"<ins>{other}</ins>"
    said = "" if row.kind == "kept" else f"<small>{row.kind}</small>"
    one, other = (said + one, other) if one else (one, said + other)
    return f"<div class='difference {row.kind}'><div>{one}</div><div>{other}</div></div>"


def _words(row: Difference) -> tuple[str, str]:
    """Both sides of a changed sentence with the words marked that one side alone has."""
    one, other = [], []
    for kind, before, after in changed_words(row.original, row.copy):
        if before:
            one.append(f"<del>{escape(before)}</del>" if kind == "cut" else escape(before))
        if after:
            other.append(f"<ins>{escape(after)}</ins>" if kind == "added" else escape(after))
    return " ".join(one), " ".join(other)
