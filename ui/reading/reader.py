"""Reading: headlines, sentences and whole articles."""

from collections.abc import Sequence

import streamlit as st

from data.language_names import language_name
from ui import bound, cached, figures, menu, view
from ui.ending import end_page
from ui.notes import plain
from ui.reading import dates, editing, marks, removing, zones
from ui.view import View
from wording import counted, isolated

PER_PAGE, SENTENCES = 20, 8
NO_SUCH = "The link names an article that this version of the collection does not have."


def open_article(identity: str, place: str = "") -> None:
    """Go to an article's own page, at a place in it (`marks`)."""
    at = {"place": place} if place else {}
    st.switch_page(menu.page("pile/article.py"), query_params={"article": identity} | at)


def article_link(identity: str, headline: str, spans: Sequence[tuple[int, int]] = ()) -> None:
    """A link to an article's own page; `spans` of the headline are marked."""
    st.page_link(
        menu.page("pile/article.py"),
        label=marks.marked(headline, spans) or "Article without headline",
        query_params={"article": identity},
    )


def meta(article: dict) -> str:
    """Source, date and section of an article on one line, with its star and tags."""
    published = article.get("published")
    day = f"{published:%-d %B %Y}" if published is not None and published == published else "no date"
    told = (article.get("source") or "", day, article.get("section") or "", *(article.get("tags") or ()))
    return " · ".join(
        [*[":material/star: starred"] * bool(article.get("star")), *(plain(isolated(part)) for part in told if part)]
    )


def headlines(now: View, most: int) -> None:
    """The newest headlines of the selection."""
    frame = cached.facts(now.pile)[cached.rows(now.pile, now.selection)]
    for article in frame.sort_values("published", ascending=False).head(most).to_dict("records"):
        item(article)


def item(article: dict) -> None:
    """One article in a list."""
    with st.container(gap=None):
        article_link(article["id"], article["headline"])
        st.caption(meta(article))


def articles(now: View, order: str) -> None:
    """All selected articles, a page at a time."""
    frame = cached.facts(now.pile)[cached.rows(now.pile, now.selection)]
    by, ascending = {
        "Newest first": ("published", False),
        "Oldest first": ("published", True),
        "By source": ("source", True),
    }[order]
    frame = frame.sort_values(by, ascending=ascending, kind="stable")
    figures.n_of_n(now)
    start = page_start(len(frame), "page")
    shown = frame.iloc[start : start + PER_PAGE]
    if now.selection.query:
        hits(now, shown)
    else:
        for article in shown.to_dict("records"):
            item(article)


def hits(now: View, shown: cached.Frame) -> None:
    """Some articles in a list, each with its best sentences and the words that the query looks for marked."""
    for hit in cached.marked_hits(now.pile, now.selection, shown):
        with st.container(gap=None):
            article_link(hit.article["id"], hit.headline.text, hit.headline.spans)
            st.caption(meta(hit.article))
            st.markdown(marks.marked(hit.snippet.text, hit.snippet.spans))


def need_articles(now: View) -> None:
    """End the page with what to do when the selection holds no article."""
    rows = cached.rows(now.pile, now.selection)
    if rows.any():
        return
    if not len(rows):
        newest = now.pile.version == cached.library().collection(now.pile.collection).version
        when = "yet" if newest else f"in version {now.pile.version}; a later one may have some"
        st.info(f"“{plain(now.pile.title)}” has no article {when}.")
        st.page_link(menu.page("library/add.py"), label="Add articles", icon=":material/upload_file:")
        end_page()
    st.info(
        f"None of {counted(len(rows), 'article')} fits this selection. "
        "Widen the dates, the sources or the text in the sidebar."
    )
    st.button("Select all articles", on_click=view.select_everything, key="select everything")
    end_page()


def page_start(entries: int, key: str, per_page: int = PER_PAGE) -> int:
    """Draw the page numbers of a long list; return the first entry of the page chosen."""
    pages = max(1, -(-entries // per_page))
    return (bound.page_number(pages, key) - 1) * per_page


def sentences(now: View, term: str, options: object) -> None:
    """Every sentence of the selection that holds the term, a page at a time."""
    if not term:
        st.caption("Click a bar or a row, and the sentences behind it stand here.")
        return
    found = cached.sentences(now.pile, now.selection, options, term)
    if found.empty:
        st.info(f"No sentence of the selection holds “{plain(term)}”.")
        return
    hits = int(found["hits"].sum())
    st.caption(
        f"{counted(len(found), 'sentence')} with {counted(hits, 'occurrence')}, "
        f"in {counted(found['row'].nunique(), 'article')}."
    )
    start = page_start(len(found), "sentences", SENTENCES)
    for told in cached.marked_sentences(now.pile, found.iloc[start : start + SENTENCES]):
        st.markdown(marks.marked(told["text"], told["spans"]))
        item(told["article"])


def article(now: View) -> None:
    """One article in full, with what each part of the page was taken for."""
    identity = st.query_params.get("article", "")
    told = cached.library().article(now.pile.collection, now.pile.version, identity)
    if told is None:
        st.title("No such article" if identity else "No article chosen")
        st.write(NO_SUCH if identity else "Choose an article in the list, or among the hits of a search.")
        st.page_link(menu.page("pile/articles.py"), label="See the articles there are")
        return
    shown = cached.marked_article(now.pile, now.selection, told)
    st.title(marks.told(shown["headline"][0]) or "Article without headline", anchor=False)
    if told["deck"]:
        st.markdown(f"**{marks.told(shown['deck'][0])}**")
    st.caption(meta(told))
    editing.mark(told)
    parts = ["Article", "The page as it came in", "Edit", "Delete"]
    read, page, edit, remove = st.tabs(parts, key="part", bind="query-params")
    with read:
        left, right = st.columns([3, 1], gap="large")
        with left:
            marks.body(shown["body"], told, st.query_params.get("place", ""))
        with right:
            _facts(told)
    with page:
        zones.page(now, told)
    with edit:
        editing.form(now, told)
    with remove:
        removing.form(now, told)


def _languages(told: dict) -> str:
    """The article's language by name, and the one that a good part of it is in besides."""
    main = language_name(told["language"]) if told["language"] else ""
    return f"{main}; partly {language_name(told['second_language'])}" if told["second_language"] else main


def _facts(told: dict) -> None:
    lines = {
        "Date": dates.found(told),
        "Byline": told["byline"],
        "Dateline": told["dateline"],
        "Agency": told["agency"],
        "Contributors": ", ".join(told["contributors"] or ()),
        "Language": _languages(told),
        "File": told["file"],
        "Web address": told["url"],
    }
    for name, value in lines.items():
        if value:
            st.caption(f"**{name}**  \n{plain(value)}")
        if name == "Date" and dates.doubt(told):
            st.warning(plain(dates.doubt(told)), icon=":material/event_busy:")
    for caption in told["captions"] or ():
        st.caption(f"**Caption**  \n{plain(caption)}")
