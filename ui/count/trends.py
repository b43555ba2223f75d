"""The trends page's pieces: which series, over which periods, in which measure."""

from dataclasses import dataclass

import streamlit as st

import analysis.trends
from analysis.found import mended
from analysis.keywords import KeywordOptions
from analysis.volume import OTHERS, UNKNOWN
from errors import ClippingsError
from ui import bound, cached, notes, periods, tables
from ui.count import behind
from ui.notes import plain
from ui.view import View
from wording import counted, shortened

MEASURES = {
    "Share of articles": "share_of_articles",
    "Articles": "articles",
    "Per 1,000 words": "per_1000_words",
    "Occurrences": "occurrences",
    "Share of stories": "share_of_stories",
    "Stories": "stories",
}
HELP = (
    "A word, a phrase, a prefix\\*, a concept group in brackets such as \\[Energy\\], or a query with "
    "OR, AND, -not. Of words and phrases each occurrence counts, an article that a query fits counts once."
)


@dataclass(frozen=True)
class Options:
    """What is drawn: periods, measure, and over how many periods the average runs (1: none)."""

    length: str
    measure: str
    average: int
    trailing: bool
    by_source: bool

    @property
    def stories(self) -> bool:
        """Whether stories are counted, which must be found first."""
        return "stories" in self.measure


def keyword_options(now: View) -> KeywordOptions:
    """How the page counts: words as they stand, in the sidebar's zones."""
    return KeywordOptions(zones=now.selection.zones, hidden=now.hidden, kept=now.kept, concepts=now.concepts)


def choose_series(now: View) -> tuple[str, ...]:
    """Draw the field for the series; without any, the most used words. Those that cannot be looked up are said."""
    options = keyword_options(now)
    frequent = cached.frequencies(now.pile, now.selection, options)["term"]
    offered = (*(concept.term for concept in now.concepts), *frequent.head(200))
    typed = bound.texts("Words, phrases, [groups] or queries", offered, "series", empty="Type some", help=HELP)
    understood, said = [], []
    for text in typed:
        try:
            said += [f"“{shortened(text)}”: {sentence}" for sentence in mended(text, options)]
            understood.append(text)
        except ClippingsError as problem:
            said.append(f"“{shortened(text)}”: {problem}")
    notes.add("series", " ".join(said)) if said else notes.drop("series")
    if not typed:
        st.caption("Until some are named, the words that are used most.")
    return tuple(understood) if typed else tuple(frequent.head(analysis.trends.FIRST))


def choose(now: View) -> Options:
    """Draw the controls; return what is drawn."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        length = periods.choose(now, "Per", wide=True)
        measure = MEASURES[bound.one_of("Measure", tuple(MEASURES), "measure", wide=True)]
        average = bound.number(
            "Moving average over", 1, 365, 1, "average", help="Periods in the mean; 1 draws the figures themselves."
        )
        centred = average > 1 and bound.one_of("The mean is", ("Centred", "Trailing"), "mean", wide=True)
        by_source = bound.switch("A picture per source", "by_source")
    return Options(length, measure, average, centred == "Trailing", by_source)


def told(now: View, texts: tuple[str, ...], options: Options) -> cached.Frame:
    """A row per series and period (`analysis.trends.frame`), with what is drawn as `shown`."""
    series = cached.trends(
        now.pile, now.selection, keyword_options(now), options.length, texts, now.decisions if options.stories else None
    )
    return _drawn(series, options)


def told_by_source(
    now: View, texts: tuple[str, ...], options: Options
) -> tuple[cached.Frame, list[tuple[str, int, int]]]:
    """The same for each of the largest sources as `group`, and the sources, the largest first.

    Each source comes with its dated articles and all its articles.
    """
    each = cached.trends_by_source(
        now.pile, now.selection, keyword_options(now), options.length, texts, now.decisions if options.stories else None
    )
    sizes = [(name, int(one.all_articles.sum()), int(one.periods.undated.sum())) for name, one in each.items()]
    sizes = [(name, dated, dated + undated) for name, dated, undated in sizes]
    sizes.sort(key=lambda size: -size[2])
    return cached.joined([_drawn(one, options).assign(group=name) for name, one in each.items()]), sizes


def known_sources(sizes: list[tuple[str, int, int]]) -> tuple[str, ...]:
    """Those of the pictures' groups that are one source, which can be selected."""
    return tuple(name for name, *_ in sizes if name not in {OTHERS, UNKNOWN})


def _drawn(series: analysis.trends.Trends, options: Options) -> cached.Frame:
    table = analysis.trends.frame(series, options.measure)
    values = analysis.trends.measured(series, options.measure)
    averaged = analysis.trends.moving_average(values, options.average, options.trailing)
    return table.assign(shown=averaged.ravel())


def advice(now: View, texts: tuple[str, ...], options: Options) -> str:
    """What to do where there is nothing to draw."""
    if not texts:
        return "no word is counted; choose another part of the articles under “Count words in” in the sidebar"
    if not cached.periods(now.pile, now.selection, options.length).articles.sum():
        return "no selected article has a date; give some their dates on their own pages"
    return "see whether they are written so, or select more articles in the sidebar"


def bursts(now: View, texts: tuple[str, ...], options: Options) -> cached.Frame:
    """The bursts of the series, each with a headline of its days."""
    return cached.bursts(now.pile, now.selection, keyword_options(now), options.length, texts)


def say(now: View, texts: tuple[str, ...], options: Options) -> None:
    """What is not in the picture: periods without articles, undated articles; and how the mean runs."""
    over = cached.periods(now.pile, now.selection, options.length)
    empty = int((over.articles == 0).sum())
    said = []
    if empty:
        said.append(
            f"In {empty:,} of {counted(len(over), options.length)} the selection has no article: the lines "
            "break there, they are not zero."
        )
    undated = int(over.undated.sum())
    if undated:
        series = cached.trends(now.pile, now.selection, keyword_options(now), options.length, texts)
        having = ", ".join(f"“{plain(name)}” {count:,}" for name, count in zip(texts, series.undated, strict=True))
        said.append(
            f"{counted(undated, 'article of the selection has', 'articles of the selection have')} no date and no "
            f"{options.length} ({having})."
        )
    if options.average > 1:
        kind = "up to and with it" if options.trailing else "around it"
        said.append(
            f"Each point is the mean of the {options.average} {options.length}s {kind}; empty ones are left out."
        )
    if said:
        st.caption(" ".join(said))


def bursts_table(found: cached.Frame, length: str, key: str, note: str) -> None:
    """Bursts as a table; a click on a row shows the headlines of its days."""
    if found.empty:
        st.caption("None bursts: no stretch of time has far more of it than usual.")
        return

    def row_chosen() -> None:
        picked = st.session_state[key]["selection"]["rows"]
        if picked:
            row = found.iloc[picked[0]]
            behind.pick(row["series"], row["first"].date(), behind.last_day(row["last"].date(), length))

    shown = found[["series", "first", "last", "articles", "times", "headline", "weight"]]
    shown = shown.assign(last=[behind.last_day(day.date(), length) for day in shown["last"]])
    st.dataframe(
        shown, hide_index=True, key=key, on_select=row_chosen, selection_mode="single-row", alt="Bursts",
        column_config={
            "series": st.column_config.TextColumn("Word or query", pinned=True),
            "first": st.column_config.DateColumn("From", format="D MMM YYYY", width=95),
            "last": st.column_config.DateColumn("To", format="D MMM YYYY", width=95),
            "headline": st.column_config.TextColumn("A headline of these days", width="medium"),
            "articles": st.column_config.NumberColumn("Articles", format="localized"),
            "times": st.column_config.NumberColumn(
                "Usual share", format="%.1f ×", help="How many times the share of articles that is usual."
            ),
            "weight": st.column_config.NumberColumn(
                "Weight", format="%.1f", help="What the burst saves against the usual state, in nats."
            ),
        },
    )  # fmt: skip
    st.caption(note)
    tables.download(shown, key)


def bursting_terms(now: View, options: Options) -> cached.Frame:
    """The words of the selection that burst, the heaviest first."""
    return cached.bursting_terms(now.pile, now.selection, keyword_options(now), options.length)


BURST = (
    "A burst is a stretch in which about twice the usual share of articles, or more, has it (Kleinberg 2002); its line "
    "is thick there. Click a row for its headlines."
)
BURSTING = "The heaviest burst of each word, of the 5,000 words that most articles have. Click a row for its headlines."
