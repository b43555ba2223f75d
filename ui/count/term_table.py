"""The table of all terms with their figures, each explained."""

from collections.abc import Callable

import streamlit as st

from analysis.keywords import GROUPS, KeywordOptions
from ui import bound, cached, tables
from ui.view import View
from ui.work import Beside
from wording import counted

#: Each column of the table: its title, how its figures are written, and what it means.
COLUMNS = {
    "term": ("Term", None, "As it is mostly written."),
    "words": ("Words", None, "How many words the phrase has."),
    "occurrences": ("Occurrences", "localized", "How often the term stands in the selected articles."),
    "alone": ("Alone", "localized", "Occurrences that are not part of a longer phrase of the list."),
    "articles": ("Articles", "localized", "In how many of the selected articles it stands."),
    "texts": ("Texts", "localized", "Different texts among these articles: all copies of a text are one."),
    "stories": (
        "Stories", "localized", "Different stories among these articles: all that tell one event, copies too, are one.",
    ),
    "share_of_articles": ("Share of articles", "percent", "These articles by all selected articles."),
    "per_1000_words": ("Per 1,000 words", "%.3f", "Occurrences by all words of the selection, stop words too."),
    "tf_idf": ("tf-idf", "%.5f", "Mean weight over the articles: high for words that mark some articles out."),
    "dispersion": (
        "Dispersion", "%.3f",
        "Deviation of proportions, normalised (Gries 2008; Lijffijt and Gries 2012): 0 is spread evenly over the "
        "articles, near 1 stands in few of them only.",
    ),
    "c_value": ("C-value", "%.1f", "Occurrences less those inside longer phrases, weighted by length (Frantzi 2000)."),
    "npmi": ("NPMI", "%.3f", "How much more often than by chance, 1 when the words only stand together (Bouma 2009)."),
    "log_likelihood": (
        "Log-likelihood", "%.1f", "How sure it is that the last word belongs to those before it (Dunning 1993).",
    ),
}  # fmt: skip


def draw(now: View, frame: cached.Frame, options: KeywordOptions, picked: Callable[[str], None]) -> None:
    """All terms as a table to sort, filter and save; a click on a row calls `picked` with its term."""
    every = len(frame)
    part = bound.text("Only terms with", "filter", type="search", placeholder="part of a word").strip()
    if part:
        frame = frame[frame["term"].str.contains(part, case=False, regex=False)]

    def row_chosen() -> None:
        rows = st.session_state["terms"]["selection"]["rows"]
        if rows:
            picked(str(frame["term"].iloc[rows[0]]))

    columns = [name for name in COLUMNS if name in frame.columns]
    st.dataframe(
        frame[columns],
        hide_index=True,
        key="terms",
        on_select=row_chosen,
        selection_mode="single-row",
        column_config={name: _column(name) for name in columns},
        alt="Every term with its frequencies",
    )
    said = f"{len(frame):,} of {counted(every, 'term')}." if part else f"{counted(every, 'term')}."
    if options.length not in (1, GROUPS):
        said += f" A phrase is listed that occurs {counted(cached.most_rare(now.pile, now.selection), 'time')} or more."
    st.caption(said)
    tables.download(frame[columns], "keywords")


def offer_beside(now: View, beside: Beside) -> None:
    """A button that finds what is not yet counted beside the articles."""
    if beside.stories is None and st.button(
        "Count stories and texts too", help="Finds the copies and stories of the collection first, once for all pages."
    ):  # fmt: skip
        cached.stories(now.pile, now.decisions)
        st.rerun()


def _column(name: str) -> object:
    title, form, meaning = COLUMNS[name]
    if name == "term":
        return st.column_config.TextColumn(title, help=meaning, pinned=True)
    return st.column_config.NumberColumn(title, format=form, help=meaning)
