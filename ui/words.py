"""The keyword page's own controls: what is counted, how it is ranked, what is hidden."""

import streamlit as st

import analysis.cleaning
from analysis.keywords import KeywordOptions
from ui import bound, cached, concepts, settings, tables
from ui.notes import plain
from ui.view import View

LENGTHS = {"Words": 1, "Phrases of 2": 2, "Phrases of 3": 3, "Phrases of 4": 4, "Phrases of 5": 5}
FORMS = {"As they stand": "as they stand", "Lemmas": "lemmas", "Stems": "stems"}
MEASURES = {
    "Occurrences": "occurrences",
    "Articles": "articles",
    "Per 1,000 words": "per_1000_words",
    "tf-idf": "tf_idf",
}
COLUMNS = {
    "term": "Term",
    "occurrences": "Occurrences",
    "articles": "Articles",
    "share_of_articles": "Share of articles",
    "per_1000_words": "Per 1,000 words",
    "tf_idf": "tf-idf",
}


def choose(now: View) -> tuple[KeywordOptions, str, int]:
    """Draw the controls; return what to count, the measure to rank by, the number of bars."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        length = LENGTHS[bound.one_of("Count", tuple(LENGTHS), "count", wide=True)]
        forms = FORMS[bound.one_of("Words", tuple(FORMS), "forms", wide=True)]
        measure = MEASURES[bound.one_of("Rank by", tuple(MEASURES), "rank", wide=True)]
        most = bound.number("Bars", 5, 100, 25, "bars_shown")
    options = KeywordOptions(forms, now.selection.zones, length, now.hidden, now.kept, now.concepts)
    return options, measure, most


def terms(now: View, options: KeywordOptions, measure: str) -> cached.Frame:
    """The frequencies of every term, the highest by `measure` first."""
    frame = cached.frequencies(now.pile, now.selection, options)
    return frame.sort_values([measure, "term"], ascending=[False, True], ignore_index=True)


def as_they_came_in() -> bool:
    """Draw the switch between the cleaned articles and the pages as they came in."""
    return bound.switch(
        "Pages as they came in", "raw",
        help="Counts every line of the pages: captions, credit lines, menus and all. "
        "Off: only headline, deck and body, as the sidebar says.",
    )  # fmt: skip


def terms_of_pages(now: View, options: KeywordOptions, measure: str) -> cached.Frame:
    """The frequencies of every term on the raw pages, the highest by `measure` first."""
    frame = cached.frequencies_of_pages(now.pile, now.selection, options)
    return frame.sort_values([measure, "term"], ascending=[False, True], ignore_index=True)


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


def choose_term(now: View) -> str:
    """Draw the field that names the term; a click on a bar or on a concept group fills it."""
    term = bound.text(
        "Sentences with", "term", type="search", placeholder="Click a bar, or type a word or phrase",
        help="A word, a phrase, a prefix* or a concept group, named in brackets: \\[Energy\\].",
    )  # fmt: skip
    concepts.choose(now, pick)
    return concepts.understood(now, term.strip())


def table(frame: cached.Frame, measure: str) -> None:
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
        column_config={
            "share_of_articles": st.column_config.NumberColumn(COLUMNS["share_of_articles"], format="percent"),
            "per_1000_words": st.column_config.NumberColumn(COLUMNS["per_1000_words"], format="%.3f"),
            "tf_idf": st.column_config.NumberColumn(COLUMNS["tf_idf"], format="%.5f"),
        }
        | {name: COLUMNS[name] for name in ("term", "occurrences", "articles") if name in columns},
        alt="Every term with its frequencies",
    )
    st.caption(f"{len(frame):,} of {every:,} terms." if part else f"{every:,} terms.")
    tables.download(frame[columns], "keywords")


def hidden_words(now: View) -> None:
    """The words that the collection hides besides the usual stop words, to change."""
    with st.expander("Hidden words of this collection"):
        st.write(
            "Stop words of each article's language are not counted as terms. Add words to hide, "
            "or stop words to show after all; the list is kept with the collection."
        )
        with st.form("hidden words", border=False):
            hidden = st.text_area("Also hide", ", ".join(now.hidden), max_chars=20_000)
            kept = st.text_area("Show after all", ", ".join(now.kept), max_chars=20_000)
            if st.form_submit_button("Save the list"):
                save(now, listed(hidden), listed(kept))
                st.rerun()


def hide_button(now: View, term: str) -> None:
    """A button that hides `term` in this collection; nothing while no term is chosen."""
    if not term:
        return
    st.button(
        f"Hide “{plain(term)}” in this collection", key="hide", icon=":material/visibility_off:",
        on_click=lambda: (save(now, (*now.hidden, term.lower()), now.kept), pick("")),
    )  # fmt: skip


def save(now: View, hidden: tuple[str, ...], kept: tuple[str, ...]) -> None:
    """Keep the two lists with the collection."""
    settings.save(now, {"hidden": sorted(set(hidden)), "kept": sorted(set(kept))})


def listed(text: str) -> tuple[str, ...]:
    """The words of a list typed with commas or line ends between them.

    >>> listed("Kim, trump\\n\\nsaid")
    ('kim', 'trump', 'said')
    """
    return tuple(w for word in text.replace("\n", ",").split(",") if (w := " ".join(word.lower().split())))
