"""Every page through the frame."""

import pytest

from tests.conftest import SAMPLE
from ui.menu import MENU

HOSTILE = "<script>alert(1)</script>' OR 1=1 -- ../../etc/passwd \u202e" + "x" * 300


def texts(page) -> str:
    kinds = (page.title, page.header, page.markdown, page.caption, page.warning, page.info, page.error)
    return "\n".join(str(element.value) for kind in kinds for element in kind)


@pytest.mark.parametrize("script", [entry.script for entry in MENU])
def test_every_page_opens_without_error(library, open_page, script):
    page = open_page(script)
    assert not page.exception
    assert not page.error
    assert page.title


@pytest.mark.parametrize("script", [entry.script for entry in MENU])
def test_every_page_of_an_empty_library_says_what_to_do(places, open_page, script):
    page = open_page(script)
    assert not page.exception
    assert page.title


@pytest.mark.parametrize("script", [entry.script for entry in MENU if entry.shown])
def test_a_hostile_address_gives_the_nearest_view_and_a_sentence(library, open_page, script):
    keys = ("collection", "version", "words", "source", "section", "language", "from", "to", "in")
    page = open_page(script, **{f"{key}_": HOSTILE for key in keys})
    assert not page.exception
    assert not page.error
    said = page.warning[0].value
    assert "There is no collection" in said
    assert "Sources" in said
    assert "<script>" not in said.replace("\\<", "")


@pytest.mark.parametrize(
    ("script", "key"),
    [
        ("pile/overview.py", "per"),
        ("pile/overview.py", "copies"),
        ("count/keywords.py", "count"),
        ("count/keywords.py", "forms"),
        ("count/keywords.py", "rank"),
        ("count/keywords.py", "bars_shown"),
        ("themes/topics.py", "k"),
        ("themes/topics.py", "colour"),
        ("themes/topics.py", "topic"),
        ("themes/stories.py", "stories_order"),
        ("themes/stories.py", "least_articles"),
        ("themes/copies.py", "copies_kind"),
        ("pile/overview.py", "only"),
        ("pile/sources.py", "common"),
        ("count/trends.py", "per"),
        ("count/trends.py", "measure"),
        ("count/trends.py", "average"),
        ("count/trends.py", "behind"),
        ("count/trends.py", "since"),
        ("count/compare.py", "compare"),
        ("count/compare.py", "alarms"),
        ("count/compare.py", "source_1"),
        ("pile/articles.py", "order"),
        ("pile/articles.py", "page"),
    ],
)
def test_a_wrong_control_in_the_address_is_named(library, open_page, script, key):
    page = open_page(script, **{key: HOSTILE})
    assert not page.exception
    assert len(page.warning) == 1


@pytest.mark.parametrize("script", ["pile/overview.py", "count/keywords.py", "themes/topics.py", "pile/articles.py"])
def test_a_selection_without_articles_says_how_to_widen_it(library, open_page, script):
    page = open_page(script, q="zeppelin")
    assert not page.exception
    assert f"None of {SAMPLE} articles fits this selection" in page.info[0].value


def test_a_collection_without_articles_leads_to_the_upload(library, open_page):
    empty = library.create("Empty")
    page = open_page("count/keywords.py", collection=empty.name)
    assert not page.exception
    assert "has no article yet" in page.info[0].value


ONCE = (
    "pile/overview.py", "pile/articles.py", "pile/sources.py", "count/keywords.py", "count/trends.py",
    "themes/topics.py", "themes/stories.py",
)  # fmt: skip


@pytest.mark.parametrize("script", ONCE)
def test_copies_count_once_when_the_address_says_so(library, open_page, script):
    page = open_page(script, copies="Once")
    assert not page.exception
    assert f"of {SAMPLE} articles, copies once" in texts(page)
    assert f"{SAMPLE} of {SAMPLE} articles" not in texts(page)


@pytest.mark.parametrize(
    ("script", "title", "todo"),
    [
        ("pile/article.py", "No article chosen", "Choose an article in the list"),
        ("themes/story.py", "No story chosen", "Choose a story in the list"),
        ("themes/copy.py", "No text chosen", "Choose a text in the list"),
    ],
)
def test_an_address_without_an_id_is_told_what_to_do(library, open_page, script, title, todo):
    page = open_page(script)
    assert page.title[0].value == title
    assert any(text.value.startswith(todo) for text in page.markdown)
    assert page.get("page_link")
