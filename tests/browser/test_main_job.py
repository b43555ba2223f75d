"""An app that nobody has visited: a link into it, and the main job, from the upload to a link that opens the same."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, Playwright, expect

from data.sample.load import FILES
from tests.browser.conftest import address, browser_of_a_person, choose, figures_of_both, settle, started


@pytest.fixture(scope="module")
def server(sampled: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The app with a library and a cache that are new; started when the loops are compiled, by making `sampled`."""
    with started(tmp_path_factory.mktemp("new")) as address:
        yield address


@pytest.fixture
def other_person(playwright: Playwright, tmp_path: Path) -> Iterator[BrowserContext]:
    with browser_of_a_person(playwright, tmp_path) as person:
        yield person


@pytest.fixture(scope="module")
def uploads(tmp_path_factory) -> tuple[list[Path], int, str]:
    """Files to upload, how many articles they hold, and a word that many of them have."""
    page, *pages = sorted(FILES.rglob("*.txt"))
    lines = tmp_path_factory.mktemp("uploads") / "own.jsonl"
    told = [
        json.dumps({"title": f"{text.splitlines()[0]} ({day})", "body": text, "date": f"2025-05-{day:02d}"})
        for text in [path.read_text() for path in pages]
        for day in (1, 9, 20)
    ]
    lines.write_text("\n".join(told))
    return [page, lines], 1 + len(told), "minister"


def upload(page: Page, files: list[Path], title: str) -> None:
    """Add files as a new collection, and go to see what is in them."""
    page.get_by_role("link", name="Add articles").click()
    page.get_by_role("heading", name="Add articles").wait_for()
    page.get_by_test_id("stFileUploaderDropzone").locator("input").set_input_files(files)
    page.get_by_role("heading", name="Store them").wait_for()
    page.get_by_label("Its title").fill(title)
    page.get_by_label("Its title").press("Enter")
    page.get_by_role("button", name=re.compile("^Store")).click()
    page.get_by_role("button", name="See what is in them").click()
    page.get_by_role("heading", name="Overview").wait_for()
    settle(page)


def go(page: Page, section: str, name: str) -> None:
    page.get_by_test_id("stTopNavSection").filter(has_text=section).click()
    page.get_by_role("menuitem", name=name, exact=True).click()
    page.get_by_role("heading", name=name, level=1).wait_for()
    settle(page)


def test_a_cold_deep_link_runs_inside_the_frame(visit):
    page = visit("/articles")
    expect(page.get_by_role("heading", name="Articles", level=1)).to_be_visible()
    expect(page.get_by_test_id("stSidebar").get_by_label("Collection")).to_be_visible()
    expect(page.get_by_role("link", name="Add articles")).to_be_visible()


def test_a_stranger_uploads_counts_opens_a_topic_and_sends_a_link_that_shows_the_same(visit, uploads, other_person):
    files, articles, word = uploads
    page = visit("/")
    upload(page, files, "My pile")
    expect(page.get_by_test_id("stMetricValue").first).to_have_text(str(articles))

    go(page, "Words", "Keywords")
    page.get_by_role("searchbox", name="Sentences with").fill(word)
    page.get_by_role("searchbox", name="Sentences with").press("Enter")
    expect(page.get_by_text(re.compile(r"\d sentences with"))).to_be_visible()
    choose(page, "Rank by", "Articles")
    page.wait_for_function("window.location.search.includes('rank=Articles')")
    settle(page)
    other = visit(address(page), by=other_person)
    seen, sent = figures_of_both(page, other)
    assert sent == seen
    assert f"Counted from {articles:,} of {articles:,}" in "\n".join(seen)

    go(page, "Themes", "Topics")
    choose(page, "Topic", re.compile("^(?!All topics|Fits nowhere)"))
    page.wait_for_function("window.location.search.includes('topic=')")
    settle(page)
    expect(page.get_by_role("heading", name="All its articles")).to_be_visible()
    other.goto(address(page))
    settle(other)
    in_topic, sent = figures_of_both(page, other)
    assert sent == in_topic
    assert len(in_topic) > 10
