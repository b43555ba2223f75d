"""The sources page's pieces: a row per outlet, and what outlets have in common."""

import streamlit as st

from analysis.readability import FORMULAS, LEAST
from analysis.richness import WINDOW
from analysis.volume import UNKNOWN
from data.language_names import language_name
from ui import bound, cached, notes, tables
from ui.view import View
from wording import counted

#: Sources that a picture shows.
MOST = 25
#: What to do where a picture has nothing to draw.
NO_DATES = "give the articles their dates on their own pages"
NARROW = "select more outlets or days in the sidebar"
NAME_ONE = "Add articles and an article’s own page can name one"
UNNAMED = f"an article without a source counts for none of them; {NAME_ONE}"
#: Columns that are shares of a source's articles, with what they mean.
SHARES = {
    "share": ("Share", "Of all selected articles."),
    "own": ("Its own", "No other outlet printed the text, and it names no agency."),
    "shared": ("Shared", "Another outlet printed the text too."),
    "wire": ("Wire", "Names an agency, or is a copy of an article that does."),
}
IN_COMMON = {"Copies": "copies", "Stories": "stories", "Words": "words"}
HELP = (
    "Copies: the share of a source's articles whose text another source printed. Stories: the share whose "
    "story another told. Words: the cosine of the weighted words of both."
)


def told(now: View) -> cached.Frame:
    """A row per source, the largest first."""
    return cached.sources(now.pile, now.selection)


def table(now: View, sources: cached.Frame) -> None:
    """All sources with their figures; a click on a row narrows the selection to it."""
    length = cached.fitting_period(now.pile, now.selection)
    lines = cached.articles_of_sources(now.pile, now.selection, tuple(sources["source"]), length)
    shown = sources.drop(columns="undated").assign(per_period=lines)
    over_time = [] if sources["first"].isna().all() else ["per_period", "first", "last"]
    shown[list(SHARES)] = 100 * shown[list(SHARES)]

    def row_chosen() -> None:
        picked = st.session_state["sources"]["selection"]["rows"]
        if picked:
            pick(str(sources["source"].iloc[picked[0]]))

    st.dataframe(
        shown, hide_index=True, key="sources", on_select=row_chosen, selection_mode="single-row",
        alt="Every source with its figures",
        column_order=[
            "source", "articles", "share", *over_time, "median_words", "lower_words", "upper_words",
            "own", "shared", "wire", "richness", "lix", "flesch",
        ],
        column_config=_columns(length)
        | {"source": tables.name_column("Source", sources["source"], pinned=True)},
    )  # fmt: skip
    _say(now, sources)
    tables.download(sources, "sources")


def _columns(length: str) -> dict[str, object]:
    """How each column is named, explained and written."""
    number, day = st.column_config.NumberColumn, st.column_config.DateColumn
    return {name: tables.share_column(title, meaning) for name, (title, meaning) in SHARES.items()} | {
        "articles": number("Articles", format="localized"),
        "per_period": st.column_config.AreaChartColumn(f"Per {length}", y_min=0, help=f"Articles per {length}."),
        "first": day("First", format="D MMM YYYY"), "last": day("Last", format="D MMM YYYY"),
        "median_words": number("Words", format="%d", help="Half of the articles have more words, half have fewer."),
        "lower_words": number("Quarter below", format="%d", help="A quarter of the articles have fewer words."),
        "upper_words": number("Quarter above", format="%d", help="A quarter of the articles have more words."),
        "richness": number(
            "Richness", format="%.2f", help=f"Share of different words in {WINDOW} running words; the median article."
        ),
        "lix": number("LIX", format="%.0f", help="The lower, the easier to read; the median article."),
        "flesch": number("Flesch", format="%.0f", help="Reading ease: the higher, the easier; the median article."),
    }  # fmt: skip


def _say(now: View, sources: cached.Frame) -> None:
    """Of how many articles the medians are."""
    every = int(sources["articles"].sum())
    language = cached.main_language(now.pile, now.selection)
    name = language_name(language) if language else "no known language"
    flesch = (
        f"Flesch of {int(sources['flesch_of'].sum()):,} in {name}"
        if language in FORMULAS
        else f"no Flesch, which has no formula for {name}"
    )
    st.caption(
        f"Click a row to select its articles. Of articles of {LEAST} words and more: richness of "
        f"{int(sources['richness_of'].sum()):,} of {counted(every, 'article')}, LIX of "
        f"{int(sources['lix_of'].sum()):,}, {flesch}."
    )


def pick(source: str) -> None:
    """Select only the articles of a source from the next run on."""
    if source == UNKNOWN:
        notes.add("source", "Articles without a source cannot be selected by it.")
        return
    st.session_state["source"] = [source]


def say_drawn(sources: cached.Frame) -> None:
    """How many of the sources the pictures show, where it is not all."""
    if len(sources) > MOST:
        st.caption(f"The {MOST} largest of {counted(len(sources), 'source')} are drawn.")


def say_undated(sources: cached.Frame) -> None:
    """How many of the counted articles are on no day of the week, where any is."""
    undated = int(sources["undated"].sum())
    if undated:
        have = "has no date and stands" if undated == 1 else "have no date and stand"
        st.caption(f"{counted(undated, 'article')} of these {have} under no day.")


def no_overlap(now: View, sources: cached.Frame) -> str:
    """What to do where outlets have nothing in common: nothing, where all articles are selected and have a source."""
    if not cached.rows(now.pile, now.selection).all():
        return NARROW
    return UNNAMED if UNKNOWN in set(sources["source"]) else ""


def choose_common() -> str:
    """Choose what sources may have in common."""
    return IN_COMMON[bound.one_of("In common", tuple(IN_COMMON), "common", help=HELP)]


def in_common(now: View, kind: str, sources: cached.Frame) -> cached.Frame:
    """What each two of the largest sources have in common."""
    names = [name for name in sources["source"].head(MOST) if name != UNKNOWN]
    return cached.overlap(now.pile, now.selection, kind, now.decisions).loc[names, names]
