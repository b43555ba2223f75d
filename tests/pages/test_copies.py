"""The copies page, and the page of one text."""

import re

from tests.conftest import SAMPLE
from tests.pages.test_stories import said


def test_copies_of_the_selection_are_counted_and_listed(library, open_page):
    page = open_page("themes/copies.py")
    copies, groups = re.search(
        rf"(\d+) of {SAMPLE} selected articles have a copy among them, in (\d+)", said(page)
    ).groups()
    outlets, listed = page.dataframe[0].value, page.dataframe[1].value
    assert outlets["articles"].sum() == listed["articles"].sum() == int(copies)
    assert len(listed) == int(groups)


def test_the_page_says_how_copies_were_found(library, open_page):
    assert "shingles, runs of 4 words" in said(open_page("themes/copies.py"))


def test_the_list_is_narrowed_to_a_kind(library, open_page):
    every = open_page("themes/copies.py").dataframe[1].value
    trimmed = open_page("themes/copies.py", copies_kind="Trimmed").dataframe[1].value
    assert 0 < len(trimmed) < len(every)
    assert trimmed["kinds"].str.contains("trimmed").all()


def test_counted_once_there_are_no_copies_to_list(library, open_page):
    page = open_page("themes/copies.py", copies="Once")
    assert not page.exception
    assert "has a copy among them" in page.info[0].value


def test_a_selection_of_one_article_has_no_copy_in_the_singular(library, open_page):
    page = open_page("themes/copies.py", source=["Coastal Press"], **{"from": "2025-01-15", "to": "2025-01-15"})
    assert page.info[0].value == "The selection is one article, so there is no copy of it."


def test_a_text_is_shown_beside_its_copy_with_what_each_outlet_did(library, open_page):
    [collection] = library.collections()
    facts = library.facts(collection.name, collection.version)
    identity = facts["id"][facts["headline"] == "Vessalian trawler seized on Marl Bank"].iloc[0]
    page = open_page("themes/copy.py", copy=str(identity))
    assert not page.exception
    assert "Coastal Press printed it first, on 15 January 2025" in said(page)
    done = page.dataframe[0].value
    assert len(done) == 3
    assert done["kept"].iloc[1] > 0
    assert re.search(r"\d+ of \d+ sentences are the same", said(page))


def test_a_text_without_copies_leads_to_the_list(library, open_page):
    assert open_page("themes/copy.py", copy="nowhere").title[0].value == "No such copies"


def test_the_list_and_the_page_of_a_text_say_the_same_kinds(library, open_page):
    listed = open_page("themes/copies.py")
    kinds = listed.dataframe[1].value["kinds"].tolist()
    links = [link.proto for link in listed.get("page_link") if "copy=" in link.proto.query_string]
    for kind, link in list(zip(kinds, links, strict=False))[:3]:
        page = open_page("themes/copy.py", copy=link.query_string.partition("copy=")[2])
        assert any(caption.value.endswith(kind) for caption in page.caption)
