"""Collocates and the word tree on the contexts page."""

import streamlit as st

import charts.collocates
import charts.word_tree
from analysis.association import MEASURES
from analysis.collocates import Window
from analysis.keywords import KeywordOptions
from ui import bound, cached, figures, tables
from ui.count import contexts, words
from ui.view import View
from wording import counted

MEANINGS = (
    "**log-likelihood** how sure it is that they belong together (Dunning 1993)  \n"
    "**logDice** how exclusively, whatever the size of the collection; 14 at most (Rychlý 2008)  \n"
    "**MI** how much more often than by chance; prefers rare words (Church and Hanks 1990)  \n"
    "**MI3** the same, prefers frequent words (Daille 1994)  \n"
    "**t-score** prefers frequent words (Church and others 1991)"
)
COLUMNS = {
    "term": "Collocate", "together": "Near", "left": "Before", "right": "After", "articles": "Articles",
    "occurrences": "Occurrences", "expected": "Expected",
}  # fmt: skip
ADVICE = "ask for fewer under “At least”, for a wider window, or look beyond the sentence"
#: Collocates in the network.
DRAWN = 24


def choose() -> tuple[Window, str, int]:
    """Draw the window and the measure; return them, and how many collocates are drawn."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        measure = bound.one_of("Rank by", tuple(MEASURES), "measure_of", wide=True, help=MEANINGS)
        left = bound.number("Words before", 0, 15, 5, "before")
        right = bound.number("Words after", 0, 15, 5, "after")
        least = bound.number("At least", 1, 1_000, 3, "least", help="How often a collocate must stand near the term.")
        most = bound.number("Bars", 5, 100, 25, "collocates_shown")
        beyond = bound.switch("Beyond the sentence", "beyond")
        stop_words = bound.switch("Stop words too", "stops")
    return Window(left, right, not beyond, least, stop_words), measure, most


def near(term: str) -> None:
    """Show the contexts in which a collocate is near the term, from the next run on."""
    st.session_state.update(near=term, aspect=contexts.LINES, page=1)
    st.query_params["near"] = term


def draw(now: View, term: str, options: KeywordOptions) -> None:
    """The collocates of the term as bars, network and table; a click opens the contexts with both."""
    window, measure, most = choose()
    found = cached.collocates(now.pile, now.selection, options, term, window)
    found = found.sort_values([measure, "term"], ascending=[False, True], ignore_index=True)
    left, right = st.columns(2, gap="large")
    with left:
        chart = charts.collocates.bars(found.head(most), measure, term)
        figures.draw(chart, now, key="collocates", picked=near, advice=ADVICE)
    if found.empty:
        return
    with right:
        shown = found.head(DRAWN)
        pairs = cached.links(now.pile, now.selection, options, term, window, tuple(shown["term"]))
        picture = charts.collocates.network(shown, pairs, measure, term)
        figures.draw(picture, now, key="network", picked=near, table=pairs)
    st.dataframe(
        found,
        hide_index=True,
        key="all collocates",
        column_config=COLUMNS | {name: st.column_config.NumberColumn(name, format="%.2f") for name in MEASURES},
        alt=f"Collocates of {term}",
    )
    st.caption(f"{counted(len(found), 'collocate')}. A word near two occurrences of the term counts once.")
    tables.download(found, "collocates", workbook=True)


def tree(now: View, term: str, options: KeywordOptions) -> None:
    """What follows the term, or comes before it, as a tree; a click on a word takes it into the term."""
    before = bound.one_of("Branches", ("Words after", "Words before"), "branches") == "Words before"
    found = cached.word_tree(now.pile, now.selection, options, term, before=before)
    times = len(cached.contexts(now.pile, now.selection, options, term))
    if not found:
        st.info(f"Nothing stands twice {'before' if before else 'after'} this term in its sentences.")
        return

    def longer(told: str) -> None:
        branch = told.split("\t")
        if term.startswith("["):
            near(branch[0])
        else:
            words.pick(" ".join([*reversed(branch), term] if before else [term, *branch]))

    shown = [(branch.words, branch.times) for branch in found]
    table = [{"words": " ".join(reversed(each) if before else each), "occurrences": count} for each, count in shown]
    chart = charts.word_tree.tree(shown, term, times, before=before)
    with st.container(key="words-before" if before else "words-after"):
        figures.draw(chart, now, key="tree", picked=longer, least=charts.word_tree.pixels(chart))
    st.caption("The most frequent branches inside the sentence. A click on a word makes it part of the term.")
    with st.expander("The branches as a table"):
        tables.texts(table)
