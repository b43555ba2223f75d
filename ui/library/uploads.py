"""The way in, on the page: choose files, see what was found, answer, store."""

import json
from pathlib import Path

import streamlit as st

from data import sources
from data.layouts import Layouts
from data.library.adding import COPY, SKIP, UPDATE
from data.library.library import Added
from data.readers.record import Choices
from data.storage.places import library_address
from ui import cached, jobs, progress, view, who, work
from ui.library import history, imports, reports, staging
from ui.notes import plain
from wording import counted

NEW = "A new collection"
AGAIN = {
    SKIP: "Leave them as they are",
    UPDATE: "Put the new ones in their place",
    COPY: "Keep the new ones beside them",
}


def report(upload: str) -> None:
    """Read the files and say what was found in each."""
    folder = staging.place(upload)
    if staging.recalled(folder) is None:
        staging.recall(folder, Layouts(library_address()).answers())
    target = staging.reading(folder)
    progress.until_done(
        f"read {target}", "Reading the files", work.read_upload, str(folder),
        ready=lambda: (target / "report.json").exists(),
    )  # fmt: skip
    imports.of_files(reports.files(target))
    first = reports.first_articles(target)
    if not first:
        return
    with st.expander("The first articles, as they were read"):
        for headline, body in first:
            st.markdown(f"**{plain(headline) or 'Without headline'}**  \n{plain(body)}")


def ask(upload: str) -> None:
    """Ask what could not be found out: which column is the text, which number is the day."""
    folder = staging.place(upload)
    files = reports.files(staging.reading(folder))
    asked = [file for file in files if file["question"]]
    if not asked:
        return
    st.header("Please say")
    with st.form("questions", border=True):
        answers = {}
        for file in asked:
            question = file["question"]
            st.write(plain(question["sentence"]))
            if question["about"] == "text column":
                column = st.selectbox(f"Text column of {plain(file['name'])}", question["options"])
                answers[file["name"]] = Choices(text_column=column)
            else:
                order = st.radio(f"Dates in {plain(file['name'])}", question["options"], horizontal=True)
                for name in (file["name"], *question["files"]):
                    before = staging.choices(folder).get(name, Choices())
                    answers[name] = Choices(before.text_column, order)
        if st.form_submit_button("Read again", type="primary"):
            staging.answer(folder, answers)
            for file in asked:
                _remember(file, answers[file["name"]])
            st.rerun()


def ask_again(upload: str) -> None:
    """Offer to forget the earlier answers that were used, so that they are asked for."""
    folder = staging.place(upload)
    files = [file for file in reports.files(staging.reading(folder)) if file["recalled"]]
    if files and st.button("Ask me again", help="Forgets what was said before of the columns of these files."):
        layouts = Layouts(library_address())
        for columns in {tuple(layout["columns"]) for file in files for layout in file["layouts"]}:
            layouts.forget(columns)
        staging.recall(folder, layouts.answers())
        st.rerun()


def _remember(file: dict, answer: Choices) -> None:
    """Keep an answer about a table for the next one with the same columns."""
    about_text = file["question"]["about"] == "text column"
    layouts = [file["question"]["options"]] if about_text else [layout["columns"] for layout in file["layouts"]]
    for columns in layouts:
        Layouts(library_address()).remember(columns, answer)


def store(upload: str) -> None:
    """Ask where the articles go, and put them there once the person says so."""
    target = staging.reading(staging.place(upload))
    identities = reports.identities(target)
    if (target / staging.STORED).exists():
        stored(upload, target)
        return
    if not identities:
        st.info("There is no article to store in these files.")
        return
    st.header("Store them")
    name, there = _collection()
    title = "" if name else st.text_input("Its title", _stem(target), max_chars=200, key="store_title")
    source = _source(target)
    again = _again(name, target)
    told = _expected(name, target, again, len(identities))
    count = told.added + told.updated
    key = f"store {target} {name} {title} {again} {source}"
    able = bool(count and (name or title.strip()))
    asked = st.button(f"Store {counted(count, 'article')}", type="primary", disabled=not able, key="store")
    if asked and there:
        jobs.forget(key)
        st.session_state["storing"] = key
    if st.session_state.get("storing") == key:
        progress.until_done(
            key, "Storing the articles", work.store_upload,
            library_address(), str(target), name, title, again, source, who.name(),
            ready=lambda: (target / staging.STORED).exists(),
        )  # fmt: skip
        st.rerun()


def _collection() -> tuple[str, bool]:
    """Ask for the collection, '' for a new one; False where the one that was chosen has gone since."""
    shelves = cached.library().titles()
    there = st.session_state.get("store_in", "") in {"", *shelves}
    if not there:
        st.session_state["store_in"] = ""
        st.warning("The collection that was chosen is no longer in the list. Choose another, or make a new one.")
    name = st.selectbox("Collection", ["", *shelves], format_func=lambda key: shelves.get(key, NEW), key="store_in")
    return name, there


def _source(target: Path) -> str:
    """Ask for the newspaper of the articles that do not name theirs, if there are any."""
    articles = reports.articles(target)
    count = sources.unnamed(articles)
    if not count:
        return ""
    which = "the article that names none" if count == 1 else f"the {counted(count, 'article')} that name none"
    return st.text_input(
        f"Source of {which}" if count < articles.num_rows else "Source",
        placeholder="The newspaper or site, if they are all from one",
        help="Charts by source, and who printed a story first, need it. Leave it empty when they are from several.",
        max_chars=200, key="store_source",
    ).strip()  # fmt: skip


def _again(name: str, target: Path) -> str:
    """Ask what becomes of articles that are there already, if there are any."""
    if not name or not cached.expected(name, target, SKIP).already_there:
        return SKIP
    return st.radio("Articles that are there already", list(AGAIN), format_func=AGAIN.get, key="store_again")


def _expected(name: str, target: Path, again: str, read: int) -> Added:
    """Say what storing will do."""
    if name:
        told = cached.expected(name, target, again)
    else:
        unique = len(set(reports.identities(target)))
        told = Added("0", unique, read - unique)
    st.write(reports.stored(told, "will be "))
    return told


def _stem(target: Path) -> str:
    """A title to begin with: the name, without its ending, of the file with most articles."""
    fullest = max(reports.files(target), key=lambda file: file["read"])
    return Path(fullest["name"]).stem.replace("_", " ")[:200]


def stored(upload: str, target: Path) -> None:
    """Say what was stored and lead to it."""
    told = json.loads((target / staging.STORED).read_text())
    said = Added(**{field: told[field] for field in told if field != "collection"})
    st.success(reports.stored(said, ""))
    if said.added or said.updated:
        history.undo(told["collection"], upload)
    st.button(
        "See what is in them", type="primary", key="see", icon=":material/monitoring:",
        on_click=_leave, args=(upload, told["collection"], told["version"]),
    )  # fmt: skip


def _leave(upload: str, collection: str, version: str) -> None:
    view.go_to(collection, version)
    st.query_params.pop("upload", None)
    staging.drop(upload)
    st.session_state["leave"] = True
