"""The menu: every page of the app, declared once, in the order in which it is shown."""

from dataclasses import dataclass
from pathlib import Path

import streamlit as st

PAGES = Path(__file__).resolve().parents[1] / "pages"


@dataclass(frozen=True)
class Entry:
    """One page: its script below `pages/`, its title, icon and sentence of purpose.

    `first` stands in the menu itself instead of in its section.
    """

    script: str
    title: str
    icon: str
    purpose: str
    shown: bool = True
    first: bool = False


#: What each folder of pages is called in the menu.
SECTIONS = {"pile": "Articles", "count": "Words", "themes": "Themes", "library": "Library"}

MENU = (
    Entry("pile/overview.py", "Overview", ":material/monitoring:", "what is in the pile, in one look: how much, when, by whom, and what about", first=True),
    Entry("library/add.py", "Add articles", ":material/upload_file:", "upload files, see what was found in them, then store it", first=True),
    Entry("pile/articles.py", "Articles", ":material/article:", "the selected articles, newest first"),
    Entry("pile/search.py", "Search", ":material/search:", "the articles that a query finds, best first, with the words it looked for"),
    Entry("pile/sources.py", "Sources", ":material/newspaper:", "how much each outlet printed, when, how long, how much of it is its own, and what outlets share"),
    Entry("count/keywords.py", "Keywords", ":material/format_list_numbered:", "which words and phrases are used, and the sentences behind them"),
    Entry("count/contexts.py", "Contexts", ":material/format_align_center:", "every occurrence with the words around it, collocates and word tree"),
    Entry("count/trends.py", "Trends", ":material/show_chart:", "words, phrases and queries over time, with the headlines behind each point"),
    Entry("count/compare.py", "Compare", ":material/balance:", "the words that one group of articles uses more than another, with the sentences of both"),
    Entry("themes/topics.py", "Topics", ":material/bubble_chart:", "what the articles are about, with a map of all of them"),
    Entry("themes/stories.py", "Stories", ":material/timeline:", "events as they were told, across outlets and days"),
    Entry("themes/copies.py", "Copies", ":material/content_copy:", "texts that were printed more than once, and who printed them first"),
    Entry("library/imports.py", "Imports", ":material/fact_check:", "what was read of each uploaded file, and what was left out"),
    Entry("library/collections.py", "Collections", ":material/folder_open:", "the piles in the library: make, describe, copy, merge, split, archive and delete them"),
    Entry("library/history.py", "History", ":material/history:", "what was done to the collection, by whom and when, and the way back"),
    Entry("pile/article.py", "Article", "", "one article as it was read", shown=False),
    Entry("themes/story.py", "Story", "", "one event: who printed first, who followed, and what each article added", shown=False),
    Entry("themes/copy.py", "Copy", "", "one text: who printed it when, and what each outlet kept, cut, changed and added", shown=False),
)  # fmt: skip


def page(script: str) -> st.Page:
    """The page of the menu whose script is `script`."""
    entry = next(entry for entry in MENU if entry.script == script)
    return st.Page(
        PAGES / entry.script,
        title=entry.title,
        icon=entry.icon or None,
        default=entry is MENU[0],
        visibility="visible" if entry.shown else "hidden",
    )


def navigation() -> st.Page:
    """Draw the menu, a section per folder of pages, and return the page that the address asks for."""
    sections = {title: [] for title in ("", *SECTIONS.values())}
    for entry in MENU:
        title = "" if entry.first else SECTIONS[entry.script.split("/")[0]]
        sections[title].append(page(entry.script))
    return st.navigation(sections, position="top")
