"""The reports of a collection's uploads: what was read of each file, what was left out, and why."""

import streamlit as st

from data.library.upload_reports import UploadReport
from ui import bound, cached, menu, tables
from ui.library import history, reports
from ui.notes import plain
from ui.view import View
from wording import counted

#: Files that could not be read and are named one by one.
MOST = 50


def choose(now: View) -> UploadReport | None:
    """Draw the list of uploads; return the one to look at."""
    found = cached.library().reports(now.pile.collection).all()
    if not found:
        st.info(f"No upload into “{plain(now.pile.title)}” has left a report yet.")
        st.page_link(menu.page("library/add.py"), label="Add articles", icon=":material/upload_file:")
        return None
    named = {f"{report.at:%Y-%m-%d %H:%M} · {report.upload[:8]}": report for report in found}
    return named[bound.one_of("Upload", tuple(named), "report", wide=True)]


def undo(now: View, report: UploadReport) -> None:
    """A button that takes the upload back, if it is the last thing that happened to the articles."""
    history.undo(now.pile.collection, report.upload)


def draw(report: UploadReport) -> None:
    """What came of one upload, and the report of each of its files."""
    added = report.added
    parts = {
        "added": "added", "updated": "put in the place of an older form", "already_there": "already there",
        "taken_down": "refused, as they had been taken down",
    }  # fmt: skip
    told = [f"{added[key]:,} {words}" for key, words in parts.items() if added.get(key)]
    st.caption(f"Stored on {report.at:%-d %B %Y at %H:%M} UTC: {', '.join(told) or 'nothing new'}.")
    of_files(report.files)


def of_files(files: list[dict]) -> None:
    """The report of each file of an upload."""
    st.header(reports.headline(files))
    st.write(reports.summary(files))
    tables.texts(reports.rows(files))
    _unread(files)
    for sentence in (*reports.checks(files), *reports.mending(files), *reports.recalled(files)):
        st.write(plain(sentence))
    skipped = reports.skipped(files)
    if skipped:
        left = counted(len(skipped), "entry was", "entries were")
        with st.expander(f"{left} left out, and why"):
            tables.texts(skipped)
    findings = reports.findings(files)
    if findings:
        articles = len({(found["File"], found["Where"], found.get("Headline", "")) for found in findings})
        with st.expander(f"{counted(articles, 'article')} to look at, and why"):
            tables.texts(findings)
    if reports.coverage(files):
        with st.expander("How full each field is"):
            tables.shares(reports.coverage(files), "field")


def _unread(files: list[dict]) -> None:
    unread = [file for file in files if file["problem"]]
    if not unread:
        return
    with st.expander(f"{counted(len(unread), 'file')} could not be read, and why", expanded=True):
        for file in unread[:MOST]:
            st.markdown(f"**{plain(file['name'])}**: {plain(file['problem'])}")
        if len(unread) > MOST:
            st.caption(f"and {len(unread) - MOST:,} more")
