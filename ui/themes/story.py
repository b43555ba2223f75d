"""One story: how it went from outlet to outlet, and what each article added."""

from dataclasses import replace

import numpy as np
import streamlit as st

import charts.stories
from analysis.stories.additions import FEWEST
from analysis.stories.lists import outlets_of
from ui import cached, figures, menu, tables
from ui.notes import plain
from ui.reading import reader
from ui.sidebar import only
from ui.themes import stories, story_changes
from ui.view import View
from wording import counted

#: Outlets that are drawn, sentences shown of what an article added, and articles on a page.
DRAWN, SENTENCES, PER_PAGE = 40, 3, 10


def opened(now: View) -> int | None:
    """The story that the address names by one of its articles; None, and a way on, when there is none."""
    asked = st.query_params.get("story", "")
    place = np.flatnonzero(cached.facts(now.pile)["id"].to_numpy() == asked)
    if not len(place):
        st.title("No such story" if asked else "No story chosen")
        st.write(reader.NO_SUCH if asked else "Choose a story in the list.")
        st.page_link(menu.page("themes/stories.py"), label="See the stories there are")
        return None
    return int(cached.stories(now.pile, now.decisions).story[place[0]])


def whole(now: View) -> None:
    """The story that the address names: title, picture, outlets, and its articles in order."""
    number = opened(now)
    if number is None:
        return
    found = cached.stories(now.pile, now.decisions)
    st.title(plain(found.titles[number]) or "Story without headline", anchor=False)
    articles = cached.story_articles(now.pile, now.selection, now.decisions, number)
    _facts(now, number, articles)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.page_link(menu.page("themes/stories.py"), label="All stories", icon=":material/arrow_back:")
        if not now.selection.ids:
            identity = stories.identity(now, number)
            st.button("Count only this story", on_click=only.choose, args=(identity,), key="only this", help=HELP)
        story_changes.choose(now, number, articles)
    story_changes.perhaps(now, number)
    story_changes.made(now)
    if articles.empty:
        st.info("None of its articles is in the selection.")
        return
    told = cached.story_told(now.pile, articles["id"])
    agency = [told[identity]["agency"] for identity in articles["id"]]
    own = articles["source"].where(articles["source"].isin({*agency} - {""}), "")
    articles["agency"] = [wire or source for wire, source in zip(agency, own, strict=True)]
    _spread(replace(now, selection=replace(now.selection, ids=tuple(articles["id"]))), articles)
    st.header("What each article added")
    st.caption(NEW)
    _articles(now, articles, told)


def _facts(now: View, number: int, articles: cached.Frame) -> None:
    """What is known of the story, and the way to count it alone."""
    found = cached.stories(now.pile, now.decisions)
    of_all = int((found.story == number).sum())
    days = articles["published"]
    told = {
        "articles": len(articles), "sources": articles["source"].replace("", None).nunique(),
        "copies": int((articles["copy_of"] >= 0).sum()), "begins": days.min(), "ends": days.max(),
        "doubtful": int(articles["doubtful"].sum()),
    }  # fmt: skip
    left_out = f" · {of_all - len(articles):,} more outside the selection" if of_all > len(articles) else ""
    st.markdown(f"{stories.size(told)} · {stories.span(told)}{left_out}")
    if found.names[number]:
        st.caption("Names: " + plain(", ".join(found.names[number])))


NEW = (
    "A sentence is new when no earlier article of the story has most of its telling words in one sentence; "
    f"after the first article, one of fewer than {FEWEST} such words never is."
)
HELP = "Every page then counts this story's articles alone; the sidebar takes it back."


def _spread(now: View, articles: cached.Frame) -> None:
    """Outlets over time, and the outlets as a table; a click on a mark opens its article."""
    outlets = outlets_of(articles)
    drawn = outlets[outlets["first"].notna()].head(DRAWN)
    if drawn.empty:
        st.caption("None of these articles has a date, so their order is that in which they were added.")
    else:
        chart = charts.stories.spread(articles, drawn["source"].tolist(), charts.stories.spread_title(outlets))
        figures.draw(chart, now, "story spread", picked=lambda row: st.session_state.update(opened_row=int(row)))
        undated = int(articles["published"].isna().sum())
        parts = [f"{len(drawn):,} of {counted(len(outlets), 'outlet')} are drawn" if len(drawn) < len(outlets) else ""]
        parts.append(f"without a date, so not drawn: {undated:,}" if undated else "")
        if any(parts):
            st.caption("; ".join(part for part in parts if part) + ".")
        if "opened_row" in st.session_state:
            row = st.session_state.pop("opened_row")
            reader.open_article(str(cached.facts(now.pile)["id"].iloc[row]))
    with st.expander("Outlets, the first to print it at the top"):
        tables.figures(outlets.assign(source=outlets["source"].replace("", "no source known")), "outlets")


def _articles(now: View, articles: cached.Frame, told: dict[str, dict]) -> None:
    known = cached.facts(now.pile)
    start = reader.page_start(len(articles), "story_page", PER_PAGE)
    for row in articles.iloc[start : start + PER_PAGE].itertuples():
        article, sentences = known.iloc[row.row].to_dict(), told[row.id]["sentences"]
        new = [sentence["text"] for sentence in sentences if sentence["new"]]
        with st.container(border=True):
            reader.item(article)
            parts = [_lag(row.lag), plain(told[row.id]["agency"]), _copied(known, row.copy_of)]
            parts.append(_how_many_new(len(new), len(sentences)))
            parts.append(":orange[may tell another event]" if row.doubtful else "")
            st.caption(" · ".join(part for part in parts if part))
            for text in new[:SENTENCES]:
                st.markdown(plain(text))
            with st.expander("The whole article, what is new marked"):
                for paragraph in _paragraphs(sentences):
                    st.markdown(paragraph)


def _how_many_new(new: int, sentences: int) -> str:
    """How many of an article's sentences are new, in words.

    >>> _how_many_new(1, 12), _how_many_new(12, 12), _how_many_new(1, 1), _how_many_new(0, 0)
    ('1 of 12 sentences is new', 'all 12 sentences are new', 'its only sentence is new', 'no sentence')
    """
    if new < sentences:
        return f"{new:,} of {counted(sentences, 'sentence')} {'is' if new == 1 else 'are'} new"
    return {0: "no sentence", 1: "its only sentence is new"}.get(new, f"all {new:,} sentences are new")


def _lag(days: float) -> str:
    if days != days:
        return ""
    return "the first day" if days == 0 else f"{counted(round(days), 'day')} later"


def _copied(known: cached.Frame, original: int) -> str:
    if original < 0:
        return ""
    return f"the text that {plain(known['source'].iloc[original]) or 'an earlier article'} printed first"


def _paragraphs(sentences: list[dict]) -> list[str]:
    """The paragraphs of an article as Markdown, its new sentences marked."""
    told: dict[int, list[str]] = {}
    for sentence in sentences:
        text = plain(sentence["text"]).replace("\n", " ")
        marked = f":primary-background[{text}]" if sentence["new"] else text
        told.setdefault(sentence["paragraph"], []).append(marked)
    return [" ".join(parts) for parts in told.values()]
