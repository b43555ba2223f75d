"""The compare page's pieces: how keyness is measured, and the sentences from both sides."""

from dataclasses import dataclass, replace

import streamlit as st

import charts.keyness
from analysis.groups import Group, incomparable
from analysis.keyness import KeynessOptions
from analysis.keywords import GROUPS
from analysis.selection import ONCE
from ui import bound, cached, figures, tables
from ui.cached.keyness import Counting
from ui.count import trends, words
from ui.notes import plain
from ui.reading import marks, reader
from ui.view import View
from wording import counted

MEASURES = {"Log-odds z": "z", "Log-likelihood": "log_likelihood", "Log ratio": "log_ratio"}
LEVELS = {"1 in 100": 0.01, "1 in 20": 0.05, "1 in 1,000": 0.001}
#: Bars on each side; sentences on each side; bars of each of several groups.
BARS, SENTENCES, FEW = 15, 4, 8
#: What to do where no term is compared, and where no concept group is there to be.
ADVICE = "ask for fewer under “In articles at least”, or for larger groups"
UNNAMED = "name a concept group of this collection on the Keywords page first"
#: Columns that the table begins with.
LEADING = ("term", "sure", "z", "log_likelihood", "log_ratio", "q")
HELP = (
    "Log-odds z: log-odds ratio with an informative prior by its standard error (Monroe, Colaresi and Quinn 2008), "
    "steady for rare words. Log-likelihood: how surely the groups differ (Rayson and Garside 2000), highest for "
    "frequent words. Log ratio: how many times the rate doubles from one group to the other (Hardie 2014)."
)


@dataclass(frozen=True)
class Options:
    """The measure that ranks, the false alarms that are allowed, and how words are counted."""

    measure: str
    level: float
    least: KeynessOptions
    counting: Counting


def choose(now: View) -> Options:
    """Draw the controls of the measure."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        length = words.LENGTHS[bound.one_of("Count", tuple(words.LENGTHS), "compared", wide=True)]
        forms = words.FORMS[bound.one_of("Words", tuple(words.FORMS), "forms", wide=True)]
        measure = MEASURES[bound.one_of("Rank by", tuple(MEASURES), "measure_key", wide=True, help=HELP)]
    with st.container(horizontal=True, vertical_alignment="bottom"):
        level = LEVELS[
            bound.one_of(
                "False alarms at most", tuple(LEVELS), "alarms", wide=True,
                help="Among the terms said to differ; corrected for many comparisons (Benjamini and Hochberg 1995).",
            )
        ]  # fmt: skip
        articles = bound.number("In articles at least", 1, 1000, 3, "least", help="Of one of the two groups.")
        stories = bound.switch(
            "Count stories",
            "stories",
            help="How many stories have each term, too: articles of one event are one story.",
        )
        of_stories = bound.number("In stories at least", 1, 1000, 2, "least_stories") if stories else 1
        every = now.selection.copies != ONCE and bound.switch(
            "Every copy counts", "every_copy",
            help="Off: of the copies of one text in a group the first alone counts, so that a text printed "
            "often makes no term key.",
        )  # fmt: skip
    decided = now.decisions if stories else None
    options = replace(trends.keyword_options(now), length=length, forms=forms)
    counting = Counting(options, not every, decided, now.topic_decisions, now.searches)
    return Options(measure, level, KeynessOptions(articles, of_stories), counting)


def found(now: View, sides: tuple[Group, Group], options: Options) -> cached.Frame:
    """The terms of both groups: first those that are `sure` to differ, then the others, each by the measure."""
    return _ranked(cached.keyness(now.pile, now.selection, *sides, options.counting, options.least), options)


def _ranked(terms: cached.Frame, options: Options) -> cached.Frame:
    told = terms.assign(sure=terms["q"] < options.level)
    return told.sort_values(["sure", options.measure], ascending=False, kind="stable", ignore_index=True)


def found_of_each(now: View, groups: tuple[Group, ...], options: Options) -> dict[str, cached.Frame]:
    """The same for each of several groups against the rest."""
    pairs = tuple((group, group.rest) for group in groups)
    if not pairs:
        return {}
    each = cached.keyness_of_each(now.pile, now.selection, pairs, options.counting, options.least)
    return {group.name: _ranked(terms, options) for group, terms in zip(groups, each, strict=True)}


def comparable(now: View, sides: tuple[Group, Group], options: Options) -> bool:
    """Whether both groups have articles, and not the same ones; else says so."""
    one, two = (cached.group_members(now.pile, now.selection, group, options.counting) for group in sides)
    reason = incomparable(sides, (one, two))
    if reason:
        st.info(plain(reason))
    return not reason


def pictures(now: View, sides: tuple[Group, Group], options: Options, terms: cached.Frame) -> None:
    """The terms of both groups as bars and as a scatter of their rates; a click on one shows its sentences."""
    names = (sides[0].name, sides[1].name)
    left, right = st.columns(2, gap="large")
    with left:
        bars = charts.keyness.bars(terms, options.measure, names, BARS)
        unnamed = options.counting.keywords.length == GROUPS and not now.concepts
        figures.draw(bars, now, "bars", picked=pick, advice=UNNAMED if unnamed else ADVICE)
        say(now, sides, options, terms)
    if len(terms):
        with right:
            figures.draw(charts.keyness.scatter(terms, names), now, "rates", picked=pick)


def say(now: View, sides: tuple[Group, Group], options: Options, terms: cached.Frame) -> None:
    """How large the groups are, what is in both, and how copies count."""
    told, rows = [], []
    for group in sides:
        rows.append(cached.group_members(now.pile, now.selection, group, options.counting))
        size = cached.group_words(now.pile, now.selection, group, options.counting)
        told.append(f"{plain(group.name)}: {counted(int(rows[-1].sum()), 'article')}, {counted(size, 'word')}")
    both = 0 if sides[0].by == "zone" else int((rows[0] & rows[1]).sum())
    shared = f" {counted(both, 'article is', 'articles are')} in both groups." if both else ""
    copies = "Of the copies of a text in a group one counts." if options.counting.once else "Every copy counts."
    sure = int(terms["sure"].sum())
    differ = (
        f" {sure:,} of {counted(len(terms), 'term')} {'differs' if sure == 1 else 'differ'} more than chance "
        "would have it; the bars of the others are pale."
    )
    st.caption(f"{'; '.join(told)}.{shared} {copies}{differ if len(terms) else ''}")


def pick(told: str) -> None:
    """Show the sentences with a term from the next run on; of several groups, compare the one it was clicked in."""
    group, _, term = told.rpartition("\t")
    st.session_state.update(key_term=term, sentences_1=1, sentences_2=1)
    if group:
        st.session_state["each_group"] = group


def choose_group(names: tuple[str, ...]) -> str:
    """Choose which of several groups is read beside the rest."""
    return bound.one_of("Read beside all others", names, "each_group", wide=True)


def choose_term(terms: cached.Frame) -> str:
    """Draw the field of the term whose sentences stand below; the most key term until one is named."""
    first = str(terms["term"].iloc[0]) if len(terms) else ""
    return bound.text("Sentences with", "key_term", type="search", placeholder=first or "a word").strip() or first


def sentences(now: View, sides: tuple[Group, Group], options: Options, term: str) -> None:
    """The sentences that have the term, those of the first group beside those of the second."""
    if not term:
        return
    for number, (column, group) in enumerate(zip(st.columns(2, gap="large"), sides, strict=True), start=1):
        with column:
            st.subheader(plain(group.name))
            every = cached.sentences_of_group(now.pile, now.selection, group, options.counting, term)
            if every.empty:
                st.caption(f"No sentence has “{plain(term)}”.")
                continue
            st.caption(f"{counted(len(every), 'sentence')} in {counted(every['row'].nunique(), 'article')}.")
            start = reader.page_start(len(every), f"sentences_{number}", SENTENCES)
            for told in cached.marked_sentences(now.pile, every.iloc[start : start + SENTENCES]):
                st.markdown(marks.marked(told["text"], told["spans"]))
                reader.item(told["article"])


def table(terms: cached.Frame, sides: tuple[Group, Group]) -> None:
    """All figures of the terms; a click on a row shows its sentences."""

    def row_chosen() -> None:
        picked = st.session_state["key terms"]["selection"]["rows"]
        if picked:
            pick(str(terms["term"].iloc[picked[0]]))

    first, second = (group.name for group in sides)
    number = st.column_config.NumberColumn
    named = {
        f"{side}_{column}": number(f"{label}: {name[:24]}", format=form)
        for side, name in (("first", first), ("second", second))
        for column, label, form in (
            ("occurrences", "Occurrences", "localized"), ("per_1000_words", "Per 1,000", "%.3f"),
            ("articles", "Articles", "localized"), ("stories", "Stories", "localized"),
            ("dispersion", "Dispersion", "%.2f"),
        )
    }  # fmt: skip
    st.dataframe(
        terms, hide_index=True, key="key terms", on_select=row_chosen, selection_mode="single-row",
        alt="Every term with its figures in both groups",
        column_order=[*LEADING, *(name for name in terms.columns if name not in LEADING)],
        column_config=named | {
            "term": st.column_config.TextColumn("Term", pinned=True), "sure": "Sure",
            "log_likelihood": number("Log-likelihood", format="%.1f"),
            "p": number("p", format="%.2g"), "q": number("q, corrected", format="%.2g"),
            "bayes_factor": number("BIC", format="%.1f"), "log_ratio": number("Log ratio", format="%.2f"),
            "difference": number("%DIFF", format="%.0f"), "log_odds": number("Log-odds", format="%.2f"),
            "z": number("z", format="%.1f"),
        },
    )  # fmt: skip
    tables.download(terms, "keyness")
