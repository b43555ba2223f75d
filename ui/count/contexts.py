"""The contexts page's pieces: the term, its lines, and the words beside it."""

import streamlit as st

from analysis.keywords import KeywordOptions
from analysis.volume import UNKNOWN
from ui import bound, cached, figures, tables
from ui.cached import Asked
from ui.count import concepts, words
from ui.count.concordance.concordance import concordance
from ui.ending import end_page
from ui.notes import plain
from ui.reading import reader
from ui.view import View
from wording import counted

LINES, NEIGHBOURS, COLLOCATES, TREE = ASPECTS = ("Contexts", "Neighbours", "Collocates", "Word tree")
ORDERS: dict[str, int | str] = {
    "As the articles": "", "Date": "published", "Source": "source", "1st word after": 1, "2nd word after": 2,
    "3rd word after": 3, "1st word before": -1, "2nd word before": -2, "3rd word before": -3, "The term found": 0,
}  # fmt: skip
PER_PAGE = 25
#: Contexts whose texts are put into one file.
MOST_SAVED = 20_000
#: Positions at which neighbours are counted, and words told at each.
STEPS, TOLD = (-3, -2, -1, 1, 2, 3), 25


def choose(now: View) -> tuple[str, KeywordOptions, str]:
    """Draw the term, the forms and what is looked at; return them.

    Without a term, or with one that does not stand in the selection, the page ends with what to do.
    """
    with st.container(horizontal=True, vertical_alignment="bottom"):
        term = bound.text(
            "Word or phrase", "term", type="search", placeholder="Type a word, a phrase, or [a concept group]",
            help="A word, a phrase, a prefix\\* or a concept group, named in brackets: \\[Energy\\].",
        )  # fmt: skip
        forms = words.FORMS[bound.one_of("Words", tuple(words.FORMS), "forms", wide=True)]
        aspect = bound.one_of("Show", ASPECTS, "aspect")
    concepts.choose(now, words.pick)
    options = KeywordOptions(forms, now.selection.zones, 1, now.hidden, now.kept, now.concepts)
    term = concepts.understood(now, term.strip())
    if not term:
        _offered(now, options)
        end_page()
    if not len(cached.contexts(now.pile, now.selection, options, term)):
        st.info(f"“{plain(term)}” does not stand in the selection.")
        end_page()
    return term, options, aspect


def _offered(now: View, options: KeywordOptions) -> None:
    """The most used words as buttons, to begin with."""
    st.write("Type a word or phrase, or begin with one of the words that are used most.")
    with st.container(horizontal=True, gap="small"):
        for name in cached.frequencies(now.pile, now.selection, options)["term"].head(20):
            st.button(plain(str(name)), key=f"offered {name}", on_click=words.pick, args=(str(name),))


def choose_lines() -> Asked:
    """Draw how the lines are ordered, narrowed and sampled."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        order = ORDERS[bound.one_of("Order", tuple(ORDERS), "sort", wide=True)]
        near = bound.text("Only with, near it", "near", type="search", placeholder="another word or phrase").strip()
        most = bound.number(
            "Random sample of", 0, 100_000, 0, "sample", step=50, help="So many lines drawn at random; 0 shows all."
        )
        seed = bound.number("Seed", 0, 9_999, 0, "seed", help="Another number draws another sample.") if most else 0
    return Asked(near, order, most, seed)


def table(now: View, term: str, options: KeywordOptions, asked: Asked) -> None:
    """The lines of the term aligned in the middle, a page at a time; a click opens the article at the place."""
    asked = Asked(concepts.understood(now, asked.near), asked.order, asked.most, asked.seed)
    lines = cached.contexts(now.pile, now.selection, options, term, asked)
    if not len(lines):
        st.info(f"“{plain(term)}” does not stand in the selection near “{plain(asked.near)}”.")
        return
    start = reader.page_start(len(lines), "page", PER_PAGE)
    page = cached.context_rows(now.pile, lines.only(slice(start, start + PER_PAGE)))
    picked = concordance(_shown(page), f"Contexts of {term}", key="lines")
    if picked is not None:
        line = page.iloc[picked]
        reader.open_article(str(line["id"]), str(line["place"]))
    _said(now, term, options, asked, len(lines))
    _save(now, lines)


def _shown(page: cached.Frame) -> list[tuple[str, str, str, str, str]]:
    """The lines as the concordance takes them, their days in words."""
    days = [f"{day:%-d %b %Y}" if day == day else "no date" for day in page["published"]]
    sources = page["source"].replace("", UNKNOWN)
    return list(zip(page["left"], page["term"], page["right"], sources, days, strict=True))


def _said(now: View, term: str, options: KeywordOptions, asked: Asked, shown: int) -> None:
    every = len(cached.contexts(now.pile, now.selection, options, term, Asked(asked.near)))
    near = f" with “{plain(asked.near)}” near it" if asked.near else ""
    if shown < every:
        st.caption(f"A random sample of {shown:,} of {counted(every, 'context')}{near}, drawn with seed {asked.seed}.")
    else:
        st.caption(f"All {counted(every, 'context')}{near}. A click on a line opens the article there.")
    figures.n_of_n(now)


def _save(now: View, lines: object) -> None:
    if len(lines) > MOST_SAVED:
        st.caption(
            f"More than {counted(MOST_SAVED, 'context')} do not go into one file: draw a random sample to save it."
        )
        return
    tables.download(lambda: cached.context_rows(now.pile, lines), "contexts", workbook=True)


def neighbours(now: View, term: str, options: KeywordOptions) -> None:
    """How often which word stands at each place beside the term."""
    stop_words = bound.switch("Stop words too", "stops")
    lines = cached.contexts(now.pile, now.selection, options, term)
    found = cached.neighbours(now.pile, options, lines, STEPS, stop_words)
    st.markdown(f"**The words beside “{plain(term)}”, place by place**")
    columns = {}
    for step in STEPS:
        part = found[found["step"] == step].head(TOLD)
        side = "before" if step < 0 else "after"
        told = [f"{word} {times:,}" for word, times in zip(part["term"], part["occurrences"], strict=True)]
        columns[f"{abs(step)} {side}"] = told + [""] * (TOLD - len(told))
    st.dataframe(columns, hide_index=True, key="neighbours", alt=f"Words at each place beside {term}")
    st.caption(f"Counted from all {counted(len(lines), 'context')}; the {TOLD} most frequent words of each place.")
    figures.n_of_n(now)
    tables.download(found, "neighbours", workbook=True)
