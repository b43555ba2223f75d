"""What is behind a point or a burst: the articles of its days that have the word, and their sentences."""

from dataclasses import replace
from datetime import date, timedelta

import streamlit as st

from analysis.found import is_query, plain
from analysis.keywords import KeywordOptions
from ui import bound, cached, menu, notes, tables
from ui.reading import reader
from ui.view import View
from wording import counted

EVERY = "All sources"


def pick(series: str, since: date, until: date, source: str = "") -> None:
    """Show what is behind a series on some days, from the next run on."""
    st.session_state.update(behind=series, since=since, until=until, page=1, sentences=1)
    st.session_state["of_source"] = source or EVERY


def pick_point(told: str, length: str) -> None:
    """Show what is behind a point of the chart, given as series, first day and source apart by tabs."""
    series, day, source = told.split("\t")
    first = date.fromisoformat(day)
    pick(series, first, last_day(first, length), source)


def last_day(first: date, length: str) -> date:
    """The last day of a period that begins on `first`.

    >>> last_day(date(2031, 2, 1), "month"), last_day(date(2031, 2, 3), "week")
    (datetime.date(2031, 2, 28), datetime.date(2031, 2, 9))
    """
    following = {
        "day": first + timedelta(days=1),
        "week": first + timedelta(days=7),
        "month": (first.replace(day=1) + timedelta(days=32)).replace(day=1),
        "year": date(first.year + 1, 1, 1) if first.year < date.max.year else date.max,
    }
    return following[length] - timedelta(days=1)


def draw(now: View, texts: tuple[str, ...], options: KeywordOptions, sources: tuple[str, ...] = ()) -> None:
    """Draw the choice of a series, days and, of some, a source, and the articles and sentences behind it."""
    facts = cached.facts(now.pile)
    dates = facts["published"].dropna()
    ends = (dates.min().date(), dates.max().date()) if len(dates) else (None, None)
    offered = tuple(dict.fromkeys((*texts, *filter(None, [st.session_state.get("behind")]))))
    if not offered:
        st.caption("Nothing is drawn that articles could stand behind.")
        return
    with st.container(horizontal=True, vertical_alignment="bottom"):
        series = bound.one_of("Articles with", offered, "behind", wide=True)
        since, until = bound.day("Since", "since", *ends), bound.day("Until", "until", *ends)
        source = bound.one_of("Of", (EVERY, *sources), "of_source", wide=True) if sources else EVERY
        how = "Headlines" if is_query(series) else bound.one_of("Show", ("Headlines", "Sentences"), "show")
    if since or until:
        days = {"since": since, "until": until}
        st.page_link(
            menu.page("count/compare.py"), label="Compare the words of these days with all others",
            icon=":material/balance:",
            query_params={"compare": "Days"} | {key: day.isoformat() for key, day in days.items() if day},
        )  # fmt: skip
    narrowed = replace(now, selection=_narrowed(now, since, until, source))
    if how == "Sentences":
        reader.sentences(narrowed, plain(series), options)
        return
    _headlines(narrowed, series, options)


def _narrowed(now: View, since: date | None, until: date | None, source: str) -> object:
    """The selection between two days, within its own, and of one source."""
    chosen = now.selection
    first = max(filter(None, (since, chosen.first)), default=None)
    last = min(filter(None, (until, chosen.last)), default=None)
    undated = chosen.undated and not (since or until)
    sources = chosen.sources if source == EVERY else (source,)
    return replace(chosen, first=first, last=last, undated=undated, sources=sources)


def _headlines(now: View, series: str, options: KeywordOptions) -> None:
    """The articles that have it, those with most occurrences first."""
    having = cached.found(now.pile, options, series)
    inside = cached.rows(now.pile, now.selection)[having.articles]
    frame = cached.facts(now.pile).iloc[having.articles[inside]].assign(times=having.times[inside])
    frame = frame.sort_values("times", ascending=False, kind="stable")
    selected = int(cached.rows(now.pile, now.selection).sum())
    within = " of these days" if now.selection.first or now.selection.last else ""
    if frame.empty:
        st.info(f"None of {counted(selected, 'article')}{within} has “{notes.plain(series)}”.")
        return
    st.caption(f"{len(frame):,} of {counted(selected, 'article')}{within}, those with most occurrences first.")
    start = reader.page_start(len(frame), "page", SHOWN)
    for article in frame.iloc[start : start + SHOWN].to_dict("records"):
        reader.item(article)
    tables.download(frame, "articles behind")


#: Headlines on one page.
SHOWN = 8
