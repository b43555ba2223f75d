"""Charts on the page: the picture, its n of N, and the table behind it."""

from collections.abc import Callable, Sequence
from contextlib import nullcontext

import streamlit as st

from analysis.selection import ONCE
from ui import cached, tables
from ui.notes import plain
from ui.view import View
from wording import counted

#: What plotly's toolbar offers: the picture as a file, nothing else.
TOOLBAR = {"displaylogo": False, "modeBarButtons": [["toImage"]]}
#: Pixels that a small chart needs to stand beside another.
NARROWEST = 420


def draw(
    chart: object,
    now: View,
    key: str,
    *,
    picked: Callable[[str], None] | None = None,
    table: cached.Frame | None = None,
    advice: str = "",
    least: int = 0,
) -> None:
    """Draw a chart with its n of N; a click on a mark calls `picked` with its name.

    On a page with less than `least` pixels across it can be moved sideways. Of a chart with nothing to draw
    stands why, and `advice`: what to do.
    """
    title = str(chart.layout.meta)
    if not chart.data:
        nothing(title, advice)
        n_of_n(now)
        return

    st.markdown(f"**{plain(title)}**")
    with st.grid(1, min_column_width=least, wrap=False) if least else nullcontext():
        _picture(chart, key, picked)
    _below(now, key, table)


def several(
    charts: Sequence[object],
    title: str,
    now: View,
    key: str,
    *,
    picked: Callable[[str], None],
    table: cached.Frame | None = None,
    advice: str = "",
) -> None:
    """Draw small charts under one sentence, two side by side where the page is wide enough; otherwise as `draw`."""
    if not charts:
        nothing(title, advice)
        n_of_n(now)
        return
    st.markdown(f"**{plain(title)}**")
    with st.grid(2, min_column_width=NARROWEST, gap="medium"):
        for number, chart in enumerate(charts):
            with st.container(gap="small"):
                st.markdown(f"**{plain(str(chart.layout.meta))}**")
                _picture(chart, f"{key} {number}", picked)
    _below(now, key, table)


def _below(now: View, key: str, table: cached.Frame | None) -> None:
    n_of_n(now)
    if table is not None:
        with st.expander("The figures as a table"):
            tables.figures(table, key)


def _picture(chart: object, key: str, picked: Callable[[str], None] | None) -> None:
    def chosen() -> None:
        points = st.session_state[key]["selection"]["points"]
        if points:
            told = points[0].get("customdata", points[0].get("y"))
            picked(told[0] if isinstance(told, list | tuple) else told)

    behaviour = {"on_select": chosen, "selection_mode": "points"} if picked else {}
    st.plotly_chart(chart, key=key, config=TOOLBAR, alt=str(chart.layout.meta), **behaviour)


def nothing(why: str, advice: str) -> None:
    """Say in one sentence why there is no picture, and what to do."""
    st.info(plain(why) + (f": {advice}." if advice else "."))


def n_of_n(now: View) -> None:
    """Say how many of the collection's articles were counted."""
    selected = cached.rows(now.pile, now.selection)
    st.caption(
        f"Counted from {int(selected.sum()):,} of {counted(len(selected), 'article')}{copies_told(now)}"
        f" in “{plain(now.pile.title)}”, version {now.pile.version}."
    )


def copies_told(now: View) -> str:
    """What a count of articles says when copies count once."""
    return ", copies once," if now.selection.copies == ONCE else ""


def pile_in_numbers(now: View) -> None:
    """The selection in four figures."""
    selected = cached.rows(now.pile, now.selection)
    articles = cached.facts(now.pile)[selected]
    dates = articles["published"].dropna()
    sources = articles["source"].replace("", None).dropna().nunique()
    with st.grid(4, min_column_width=140):
        st.metric("Articles", f"{len(articles):,}", border=True)
        st.metric("Sources", f"{sources:,}", border=True)
        st.metric("Without date", f"{len(articles) - len(dates):,}", border=True)
        st.metric("Words", f"{cached.words(now.pile, now.selection):,}", border=True)
    every = counted(len(selected), "article")
    st.caption(f"{len(articles):,} of {every}{copies_told(now).rstrip(',')}, {_published(articles)}")


def _published(articles: cached.Frame) -> str:
    """When articles were published, in words."""
    dates = articles["published"].dropna()
    if dates.empty:
        return "none with a known date"
    first, last = f"{dates.min():%-d %b %Y}", f"{dates.max():%-d %b %Y}"
    return f"published {first}" if first == last else f"published {first} – {last}"


def sources(now: View) -> None:
    """How many articles each source has in the selection."""
    counts = cached.facts(now.pile)[cached.rows(now.pile, now.selection)]["source"].value_counts()
    frame = counts.rename_axis("source").reset_index(name="articles")
    frame["source"] = frame["source"].replace("", "no source known")
    frame["share"] = frame["articles"] / max(int(counts.sum()), 1)
    tables.shares(frame.to_dict("records"), "source")
