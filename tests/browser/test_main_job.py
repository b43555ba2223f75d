"""The whole main job in a real browser: upload, keywords, a topic, a link that opens the same."""

import gzip
import json
import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from data.sample.load import FILES
from tests.browser.conftest import choose, figures, figures_of_both, settle
from tests.conftest import CORPORA, EXAMPLE, SAMPLE

NEWS = CORPORA / "news_2018_2019.jsonl.gz"


@pytest.fixture(scope="module")
def uploads(tmp_path_factory) -> tuple[list[Path], int, str]:
    """Files to upload, how many articles they hold, and a word that many of them have."""
    folder = tmp_path_factory.mktemp("uploads")
    if NEWS.exists() and EXAMPLE.exists():
        unpacked = folder / "news_2018_2019.jsonl"
        with gzip.open(NEWS) as packed, unpacked.open("wb") as plain:
            shutil.copyfileobj(packed, plain)
        return [EXAMPLE, unpacked], 877, "summit"
    page = next(iter(sorted(FILES.rglob("*.txt"))))
    lines = folder / "own.jsonl"
    texts = [path.read_text() for path in sorted(FILES.rglob("*.txt"))[1:]]
    told = [
        json.dumps({"title": f"{text.splitlines()[0]} ({day})", "body": text, "date": f"2025-05-{day:02d}"})
        for text in texts
        for day in (1, 9, 20)
    ]
    lines.write_text("\n".join(told))
    return [page, lines], 1 + len(told), "minister"


def upload(page: Page, files: list[Path], title: str) -> None:
    """Add files as a new collection, and go to see what is in them."""
    page.get_by_role("link", name="Add articles").click()
    page.get_by_role("heading", name="Add articles").wait_for()
    page.get_by_test_id("stFileUploaderDropzone").locator("input").set_input_files(files)
    page.get_by_role("heading", name="Store them").wait_for(timeout=120_000)
    page.get_by_label("Its title").fill(title)
    page.get_by_label("Its title").press("Enter")
    page.get_by_role("button", name=re.compile("^Store")).click()
    page.get_by_role("button", name="See what is in them").click(timeout=120_000)
    page.get_by_role("heading", name="Overview").wait_for()
    settle(page)


def address(page: Page) -> str:
    return page.evaluate("window.location.href")


def go(page: Page, section: str, name: str) -> None:
    page.get_by_test_id("stTopNavSection").filter(has_text=section).click()
    page.get_by_role("menuitem", name=name, exact=True).click()
    page.get_by_role("heading", name=name, level=1).wait_for()
    settle(page)


def test_a_stranger_uploads_counts_opens_a_topic_and_sends_a_link_that_shows_the_same(visit, uploads):
    files, articles, word = uploads
    page = visit("/", viewport={"width": 1440, "height": 1000})
    upload(page, files, "My pile")
    expect(page.get_by_test_id("stMetricValue").first).to_have_text(str(articles))

    go(page, "Words", "Keywords")
    page.get_by_role("searchbox", name="Sentences with").fill(word)
    page.get_by_role("searchbox", name="Sentences with").press("Enter")
    expect(page.get_by_text(re.compile(r"\d sentences with"))).to_be_visible()
    choose(page, "Rank by", "Articles")
    page.wait_for_function("window.location.search.includes('rank=Articles')")
    settle(page)
    other = visit(address(page), viewport={"width": 1440, "height": 1000})
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


def test_a_click_on_a_bar_opens_its_sentences_and_a_sentence_its_article(visit):
    page = visit("/keywords", viewport={"width": 1440, "height": 1000})
    page.locator(".js-plotly-plot .bars .point path").first.click(force=True)
    expect(page.get_by_text(re.compile(r"\d sentences with"))).to_be_visible()
    page.get_by_test_id("stMain").get_by_test_id("stPageLink").first.get_by_role("link").click()
    page.get_by_text("The page as it came in").wait_for()
    assert "article=" in address(page)


def test_a_click_on_the_map_opens_the_article_under_it(visit):
    page = visit("/topics", viewport={"width": 1440, "height": 1000})
    canvas = page.locator("canvas.points")
    canvas.wait_for()
    canvas.focus()
    page.keyboard.press("ArrowRight")
    page.locator(".tip").wait_for()
    page.keyboard.press("Enter")
    page.get_by_text("The page as it came in").wait_for()
    assert "article=" in address(page)


def test_what_is_drawn_around_on_the_map_is_offered(visit):
    page = visit("/topics", viewport={"width": 1440, "height": 1000})
    page.locator("canvas.points").wait_for()
    page.get_by_role("button", name="Draw a box around articles").click()
    box = page.locator("canvas.points").bounding_box()
    page.mouse.move(box["x"] + 5, box["y"] + 5)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] - 5, steps=5)
    page.mouse.up()
    page.get_by_text(re.compile(r"^\d+ articles? drawn around$")).wait_for()
    page.get_by_role("button", name="Count only these").wait_for()


def test_a_click_on_a_square_shows_its_topic_in_its_source(visit):
    page = visit("/topics", viewport={"width": 1440, "height": 1000})
    page.get_by_text("Topics by source and over time").scroll_into_view_if_needed()
    square = page.locator("[class*='st-key-topics-by-source'] .nsewdrag")
    square.scroll_into_view_if_needed()
    box = square.bounding_box()
    page.mouse.click(box["x"] + box["width"] * 0.3, box["y"] + box["height"] * 0.15)
    page.wait_for_function("/source=.*topic=/.test(window.location.search)")


def test_a_control_that_is_changed_stands_in_the_address_and_survives_a_reload(visit):
    page = visit("/", viewport={"width": 1440, "height": 1000})
    page.get_by_label("Text", exact=True).fill("flood OR strike")
    page.get_by_label("Text", exact=True).press("Enter")
    page.wait_for_function("window.location.search.includes('q=flood')")
    settle(page)
    seen = figures(page)
    page.reload()
    settle(page)
    assert figures(page) == seen


def test_a_selection_that_nothing_fits_is_widened_with_one_click(visit):
    page = visit("/keywords?q=zeppelin&source=The+Ledger", viewport={"width": 1440, "height": 1000})
    page.get_by_role("button", name="Select all articles").click()
    page.wait_for_function("!window.location.search.includes('zeppelin')")
    assert f"of {SAMPLE} articles" in "\n".join(figures(page))
    assert "source=" not in address(page)


def test_a_click_on_a_key_term_opens_its_sentences_from_both_sides(visit):
    page = visit("/compare", viewport={"width": 1440, "height": 1400})
    page.locator(".js-plotly-plot .bars .point path").nth(1).click(force=True)
    page.wait_for_function("window.location.search.includes('key_term=')")
    settle(page)
    expect(page.get_by_text(re.compile(r"\d+ sentences? in \d+ article")).first).to_be_visible()
