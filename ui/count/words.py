"""The keyword page's own controls and pictures: what is counted, how it is ranked, what a click does."""

from dataclasses import dataclass, replace

import streamlit as st

import analysis.cleaning
import analysis.word_cloud
import charts.keywords
from analysis.keywords import ALL_LENGTHS, GROUPS, KeywordOptions
from ui import bound, cached, figures, tables
from ui.count import concepts, hiding, term_table
from ui.count.word_cloud.word_cloud import word_cloud
from ui.notes import plain
from ui.view import View
from ui.work import Beside
from wording import counted

LENGTHS = {
    "Words": 1, "Phrases (all lengths)": ALL_LENGTHS, "Phrases of 2": 2, "Phrases of 3": 3, "Phrases of 4": 4,
    "Phrases of 5": 5, "Concept groups": GROUPS,
}  # fmt: skip
FORMS = {"As they stand": "as they stand", "Lemmas": "lemmas", "Stems": "stems"}
MEASURES = {
    "Occurrences": "occurrences",
    "Articles": "articles",
    "Stories": "stories",
    "Per 1,000 words": "per_1000_words",
    "tf-idf": "tf_idf",
}
#: What cannot be counted in pages as they came in.
CLEANED = "stories"
#: Of phrases besides.
HOLDING = {"C-value": "c_value", "NPMI": "npmi", "Log-likelihood": "log_likelihood", "Alone": "alone"}
BARS, CLOUD = "Bars", "Cloud"
OPENS, HIDES = "Opens its sentences", "Hides it"


@dataclass(frozen=True)
class Choice:
    """What is counted, the measure to rank by, how many terms are drawn and how, and what a click on one does.

    `beside` is what is counted besides articles, `raw` whether the pages as they came in are counted.
    """

    options: KeywordOptions
    beside: Beside
    raw: bool
    measure: str
    most: int
    cloud: bool
    hides: bool


def choose(now: View) -> Choice:
    """Draw the controls above the picture and return what is chosen."""
    row = st.container(horizontal=True, vertical_alignment="bottom")
    raw = _as_they_came_in()
    with row:
        length = LENGTHS[bound.one_of("Count", tuple(LENGTHS), "count", wide=True)]
        forms = FORMS[bound.one_of("Words", tuple(FORMS), "forms", wide=True)]
        measure = _choose_measure(length, raw)
        most = bound.number("Terms drawn", 5, 100, 25, "bars_shown")
        picture = bound.one_of("Picture", (BARS, CLOUD), "picture")
        click = bound.one_of(
            "A click", (OPENS, HIDES), "click",
            help="Hidden words and phrases are kept with the collection and listed at the end of the page.",
        )  # fmt: skip
    options = KeywordOptions(forms, now.selection.zones, length, now.hidden, now.kept, now.concepts)
    return Choice(options, _beside(now, measure), raw, measure, most, picture == CLOUD, click == HIDES)


def _beside(now: View, measure: str) -> Beside:
    """What is counted beside articles: what is known already, and the stories if terms are ranked by them."""
    known = cached.known_beside(now.pile, now.decisions)
    return replace(known, texts=True, stories=now.decisions) if measure == "stories" else known


def _choose_measure(length: int, raw: bool) -> str:
    plain = {title: name for title, name in MEASURES.items() if not (raw and name == CLEANED)}
    if length in (1, GROUPS):
        return plain[bound.one_of("Rank by", tuple(plain), "rank", wide=True)]
    both = plain | HOLDING
    return both[bound.one_of("Rank by", tuple(both), "rank_phrases", wide=True, help=_meanings(HOLDING))]


def _meanings(measures: dict[str, str]) -> str:
    return "  \n".join(f"**{title}** {term_table.COLUMNS[name][2]}" for title, name in measures.items())


def terms(now: View, choice: Choice) -> cached.Frame:
    """The frequencies of every term, the highest by the measure first."""
    if choice.options.length == GROUPS and not now.concepts:
        st.info("This collection has no concept group yet. Name some under “Concept groups of this collection”.")
    if choice.raw:
        frame = cached.frequencies_of_pages(now.pile, now.selection, choice.options)
    else:
        frame = cached.frequencies(now.pile, now.selection, choice.options, choice.beside)
    return frame.sort_values([choice.measure, "term"], ascending=[False, True], ignore_index=True)


def _as_they_came_in() -> bool:
    """Draw the switch between the cleaned articles and the pages as they came in."""
    return bound.switch(
        "Pages as they came in", "raw",
        help="Counts every line of the pages: captions, credit lines, menus and all. "
        "Off: only headline, deck and body, as the sidebar says.",
    )  # fmt: skip


def taken_out(now: View, options: KeywordOptions) -> None:
    """The words whose figures cleaning changed."""
    changed = analysis.cleaning.taken_out(
        cached.frequencies_of_pages(now.pile, now.selection, options),
        cached.frequencies(now.pile, now.selection, options),
    )
    st.caption(
        f"Cleaning changed the figures of {counted(len(changed), 'term')}: what stands in captions, credit lines, "
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


def picture(now: View, terms: cached.Frame, choice: Choice) -> None:
    """The first terms as bars or as a cloud; a click does what is chosen."""
    shown = terms.head(choice.most)

    def picked(term: str) -> None:
        clicked(now, choice, term)

    if shown.empty or not choice.cloud:
        chart = charts.keywords.bars(shown, choice.measure, chosen())
        figures.draw(chart, now, key="bars", picked=picked, advice=_advice(now, choice))
        return
    title = charts.keywords.title(shown, choice.measure)
    tips = {row["term"]: f"{row['term']}: {charts.keywords.often(row)}" for row in shown.to_dict("records")}
    placed = analysis.word_cloud.placed(shown["term"].tolist(), shown[choice.measure].to_numpy())
    st.markdown(f"**{plain(title)}**")
    word_cloud(placed, [tips[word.text] for word in placed], chosen(), title, key="cloud", picked=picked)
    st.caption(f"{len(placed):,} of {counted(len(terms), 'term')}, the letters as large as the root of the figure.")
    figures.n_of_n(now)


def _advice(now: View, choice: Choice) -> str:
    """What to do where no term is counted."""
    if choice.options.length == GROUPS:
        return "name a concept group, or add words to those there are"
    if choice.options.length != 1:
        return (
            f"a phrase must occur {counted(cached.most_rare(now.pile, now.selection), 'time')}; look at words instead"
        )
    if choice.options.zones != "all":
        return "choose another part of the articles under “Count words in” in the sidebar"
    return "show hidden words again at the end of the page, or select more articles in the sidebar"


def choose_term(now: View) -> str:
    """Draw the field that names the term; a click on a bar or on a concept group fills it."""
    term = bound.text(
        "Sentences with", "term", type="search", placeholder="Click a bar, or type a word or phrase",
        help="A word, a phrase, a prefix\\* or a concept group, named in brackets: \\[Energy\\].",
    )  # fmt: skip
    concepts.choose(now, pick)
    return concepts.understood(now, term.strip())
