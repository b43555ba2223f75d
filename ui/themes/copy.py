"""One text and its copies: who printed it when, what each kept and cut, and two of them side by side."""

import numpy as np
import streamlit as st

import charts.copies
import charts.stories
from analysis.copies import NONE
from analysis.copies.lists import FULLEST, kinds_told
from analysis.stories.lists import outlets_of
from ui import bound, cached, figures, menu
from ui.notes import plain
from ui.reading import reader
from ui.themes import compared, stories
from ui.view import View
from wording import counted

#: Copies that are drawn.
DRAWN = 30
WITHOUT_COPY = "The link names an article that has no copy in this selection."


def whole(now: View) -> None:
    """The text that the address names by one of its articles, and its copies in the selection."""
    known = cached.facts(now.pile)
    asked = st.query_params.get("copy", "")
    place = np.flatnonzero(known["id"].to_numpy() == asked)
    group = cached.copy_groups(now.pile)[place[0]] if len(place) else NONE
    articles = cached.copied(now.pile, now.selection)
    articles = articles[articles["group"] == group].reset_index(drop=True)
    if group == NONE or articles.empty:
        st.title("No such copies" if asked else "No text chosen")
        st.write(WITHOUT_COPY if asked else "Choose a text in the list of those that were printed more than once.")
        st.page_link(menu.page("themes/copies.py"), label="See the copies there are")
        return
    st.title(plain(articles["headline"].iloc[0]) or "Article without headline", anchor=False)
    days = articles["published"]
    told = {
        "articles": len(articles), "sources": articles["source"].replace("", None).nunique(), "copies": 0,
        "begins": days.min(), "ends": days.max(),
    }  # fmt: skip
    st.markdown(f"{stories.size(told)} · {stories.span(told)}")
    _kinds(articles)
    st.page_link(menu.page("themes/copies.py"), label="All copies", icon=":material/arrow_back:")
    labels = [label(number, row) for number, row in enumerate(articles.itertuples(), 1)]
    _spread(now, articles)
    _done(now, articles, labels)
    st.header("Two of them side by side")
    _side_by_side(now, articles, labels)


def _kinds(articles: cached.Frame) -> None:
    """What the articles are to the fullest text, as the list says it."""
    fullest = articles.loc[articles["kind"] == FULLEST, "headline"]
    which = f", “{fullest.iloc[0]}”" if len(fullest) and fullest.iloc[0] else ""
    st.caption(plain(f"Beside the fullest text{which}: {kinds_told(articles['kind'])}"))


def label(number: int, row: object) -> str:
    """An article of the group as the controls name it."""
    day = f"{row.published:%-d %b %Y}" if row.published == row.published else "no date"
    return f"{number}. {row.source or 'no source known'}, {day}"


def _spread(now: View, articles: cached.Frame) -> None:
    outlets = outlets_of(articles)
    drawn = outlets[outlets["first"].notna()].head(DRAWN)
    if len(drawn):
        chart = charts.stories.spread(
            articles.assign(agency=""), drawn["source"].tolist(), charts.stories.spread_title(outlets)
        )
        figures.draw(chart, compared.only(now, articles), "copy spread", picked=_open_next)
        if len(drawn) < len(outlets):
            st.caption(
                f"{len(drawn):,} of {counted(len(outlets), 'outlet')} are drawn; the others are in the table below."
            )
    if "opened_row" in st.session_state:
        reader.open_article(str(cached.facts(now.pile)["id"].iloc[st.session_state.pop("opened_row")]))


def _open_next(row: object) -> None:
    st.session_state["opened_row"] = int(row)


def _done(now: View, articles: cached.Frame, labels: list[str]) -> None:
    """What each copy did with the paragraphs of the first print; a click sets it beside that."""
    done = cached.copies_compared(now.pile, articles["id"])
    done = done.assign(label=labels[1:], source=articles["source"].to_numpy()[1:])
    shown = articles.drop(columns=["row", "copy_of", "group"]).merge(
        done.drop(columns=["label", "source"]), "left", "id"
    )
    figures.draw(
        charts.copies.done_bars(done.head(DRAWN)), compared.only(now, articles), "copy paragraphs",
        picked=lambda name: st.session_state.update(beside=name), table=shown,
    )  # fmt: skip
    if len(done) > DRAWN:
        st.caption(f"{DRAWN} of {counted(len(done), 'copy', 'copies')} are drawn; the table has all.")


def _side_by_side(now: View, articles: cached.Frame, labels: list[str]) -> None:
    """The choice of two articles, and their texts with what differs."""
    with st.container(horizontal=True):
        left = bound.one_of("Left", labels, "left", wide=True)
        right = bound.one_of("Right", (*labels[1:], labels[0]), "beside", wide=True)
    identity = dict(zip(labels, articles["id"], strict=True))
    both = cached.whole(now.pile, list(dict.fromkeys((identity[left], identity[right]))))
    compared.texts(left, both[identity[left]], right, both[identity[right]])
