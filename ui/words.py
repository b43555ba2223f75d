"""The keyword page's own controls: what is counted, how it is ranked, and the table of all terms."""

from dataclasses import dataclass

import streamlit as st

import analysis.cleaning
from analysis.keywords import ALL_LENGTHS, GROUPS, KeywordOptions
from ui import bound, cached, concepts, hiding, tables
from ui.view import View

LENGTHS = {
    "Words": 1, "Phrases (all lengths)": ALL_LENGTHS, "Phrases of 2": 2, "Phrases of 3": 3, "Phrases of 4": 4,
    "Phrases of 5": 5, "Concept groups": GROUPS,
}  # fmt: skip
FORMS = {"As they stand": "as they stand", "Lemmas": "lemmas", "Stems": "stems"}
MEASURES = {
    "Occurrences": "occurrences",
    "Articles": "articles",
    "Per 1,000 words": "per_1000_words",
    "tf-idf": "tf_idf",
}
#: Of phrases besides.
HOLDING = {"C-value": "c_value", "NPMI": "npmi", "Log-likelihood": "log_likelihood", "Alone": "alone"}
OPENS, HIDES = "Opens its sentences", "Hides it"
#: Each column of the table: its title, how its figures are written, and what it means.
COLUMNS = {
    "term": ("Term", None, "As it is mostly written."),
    "words": ("Words", None, "How many words the phrase has."),
    "occurrences": ("Occurrences", "localized", "How often the term stands in the selected articles."),
    "alone": ("Alone", "localized", "Occurrences that are not part of a longer phrase of the list."),
    "articles": ("Articles", "localized", "In how many of the selected articles it stands."),
    "texts": ("Texts", "localized", "The same with copies of a text counted once."),
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


@dataclass(frozen=True)
class Choice:
    """What is counted, the measure to rank by, the number of terms drawn, and what a click on one does."""

    options: KeywordOptions
    measure: str
    most: int
    hides: bool


def choose(now: View) -> Choice:
    """Draw the controls above the picture and return what is chosen."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        length = LENGTHS[bound.one_of("Count", tuple(LENGTHS), "count", wide=True)]
        forms = FORMS[bound.one_of("Words", tuple(FORMS), "forms", wide=True)]
        measure = _choose_measure(length)
        most = bound.number("Bars", 5, 100, 25, "bars_shown")
        click = bound.one_of(
            "A click", (OPENS, HIDES), "click",
            help="Hidden words and phrases are kept with the collection and listed at the end of the page.",
        )  # fmt: skip
    options = KeywordOptions(
        forms, now.selection.zones, length, now.hidden, now.kept, now.concepts, cached.copies_known(now.pile)
    )
    return Choice(options, measure, most, click == HIDES)


def _choose_measure(length: int) -> str:
    if length in (1, GROUPS):
        return MEASURES[bound.one_of("Rank by", tuple(MEASURES), "rank", wide=True)]
    both = MEASURES | HOLDING
    return both[bound.one_of("Rank by", tuple(both), "rank_phrases", wide=True, help=_meanings(HOLDING))]


def _meanings(measures: dict[str, str]) -> str:
    return "  \n".join(f"**{title}** {COLUMNS[name][2]}" for title, name in measures.items())


def terms(now: View, choice: Choice) -> cached.Frame:
    """The frequencies of every term, the highest by the measure first."""
    if choice.options.length == GROUPS and not now.concepts:
        st.info("This collection has no concept group yet. Name some under “Concept groups of this collection”.")
    return _ranked(cached.frequencies(now.pile, now.selection, choice.options), choice)


def as_they_came_in() -> bool:
    """Draw the switch between the cleaned articles and the pages as they came in."""
    return bound.switch(
        "Pages as they came in", "raw",
        help="Counts every line of the pages: captions, credit lines, menus and all. "
        "Off: only headline, deck and body, as the sidebar says.",
    )  # fmt: skip


def terms_of_pages(now: View, choice: Choice) -> cached.Frame:
    """The frequencies of every term on the raw pages, the highest by the measure first."""
    return _ranked(cached.frequencies_of_pages(now.pile, now.selection, choice.options), choice)


def _ranked(frame: cached.Frame, choice: Choice) -> cached.Frame:
    return frame.sort_values([choice.measure, "term"], ascending=[False, True], ignore_index=True)


def taken_out(now: View, options: KeywordOptions) -> None:
    """The words whose figures cleaning changed."""
    changed = analysis.cleaning.taken_out(
        cached.frequencies_of_pages(now.pile, now.selection, options),
        cached.frequencies(now.pile, now.selection, options),
    )
    st.caption(
        f"Cleaning changed the figures of {len(changed):,} words: what stands in captions, credit lines, "
        "print tags and left-overs of the site is not counted."
    )
    st.dataframe(
        changed, hide_index=True, key="taken out",
        column_config={name: name.replace("_", " ").capitalize() for name in changed.columns},
        alt="Words whose figures cleaning changed",
    )  # fmt: skip
    tables.download(changed, "cleaning")


def chosen() -> str:
    """The term whose sentences are shown."""
    return st.session_state.get("term") or ""


def pick(term: str) -> None:
    """Show the sentences with `term` from the next run on."""
    st.session_state["term"] = term
    st.session_state["sentences"] = 1


def clicked(now: View, choice: Choice, term: str) -> None:
    """Do with a term what a click on it is chosen to do."""
    if choice.hides:
        hiding.hide(now, term)
    else:
        pick(term)


def choose_term(now: View) -> str:
    """Draw the field that names the term; a click on a bar or on a concept group fills it."""
    term = bound.text(
        "Sentences with", "term", type="search", placeholder="Click a bar, or type a word or phrase",
        help="A word, a phrase, a prefix\\* or a concept group, named in brackets: \\[Energy\\].",
    )  # fmt: skip
    concepts.choose(now, pick)
    return concepts.understood(now, term.strip())


def table(now: View, frame: cached.Frame, choice: Choice) -> None:
    """All terms as a table to sort, filter and save; a click on a row shows its sentences."""
    every = len(frame)
    part = bound.text("Only terms with", "filter", type="search", placeholder="part of a word").strip()
    if part:
        frame = frame[frame["term"].str.contains(part, case=False, regex=False)]

    def row_chosen() -> None:
        picked = st.session_state["terms"]["selection"]["rows"]
        if picked:
            pick(str(frame["term"].iloc[picked[0]]))

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
    said = f"{len(frame):,} of {every:,} terms." if part else f"{every:,} terms."
    if choice.options.length not in (1, GROUPS):
        said += f" A phrase is listed that occurs {cached.most_rare(now.pile, now.selection):,} times or more."
    st.caption(said)
    tables.download(frame[columns], "keywords")
    if not choice.options.texts and st.button("Count texts too", help="Finds the copies first, once for all pages."):
        cached.copies(now.pile)
        st.rerun()


def _column(name: str) -> object:
    title, form, meaning = COLUMNS[name]
    if name == "term":
        return st.column_config.TextColumn(title, help=meaning)
    return st.column_config.NumberColumn(title, format=form, help=meaning)
