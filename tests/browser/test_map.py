"""The map of all articles and the squares of topics, drawn and clicked."""

import re

from tests.browser.conftest import address, settle

DRAWN = re.compile(r"^\d+ articles? drawn around$")


def draw_around(page) -> None:
    """Draw a box around the left half of the map with the mouse."""
    page.locator("canvas.points").wait_for()
    page.get_by_role("button", name="Draw a box around articles").click()
    box = page.locator("canvas.points").bounding_box()
    page.mouse.move(box["x"] + 5, box["y"] + 5)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] - 5, steps=5)
    page.mouse.up()
    page.get_by_text(DRAWN).wait_for()


def test_a_click_on_the_map_opens_the_article_under_it(visit):
    page = visit("/topics")
    canvas = page.locator("canvas.points")
    canvas.wait_for()
    canvas.focus()
    page.keyboard.press("ArrowRight")
    page.locator(".tip").wait_for()
    page.keyboard.press("Enter")
    page.get_by_text("The page as it came in").wait_for()
    assert "article=" in address(page)


def test_what_is_drawn_around_on_the_map_is_offered(visit):
    page = visit("/topics")
    draw_around(page)
    page.get_by_role("button", name="Count only these").wait_for()


def test_what_was_drawn_stays_around_the_articles_of_a_narrower_selection_until_escape(visit):
    page = visit("/topics")
    draw_around(page)
    page.get_by_placeholder("words, “a phrase”, OR, -not").fill("port")
    page.keyboard.press("Enter")
    page.wait_for_function("/q=port/.test(window.location.search)")
    settle(page)
    page.get_by_text(DRAWN).wait_for()
    assert page.locator(".rope polygon").get_attribute("points")
    page.locator("canvas.points").focus()
    page.keyboard.press("Escape")
    page.get_by_text(DRAWN).wait_for(state="detached")


def test_a_click_on_a_square_shows_its_topic_in_its_source(visit):
    page = visit("/topics")
    page.get_by_text("Topics by source and over time").scroll_into_view_if_needed()
    square = page.locator("[class*='st-key-topics-by-source'] .nsewdrag")
    square.scroll_into_view_if_needed()
    box = square.bounding_box()
    page.mouse.click(box["x"] + box["width"] * 0.3, box["y"] + box["height"] * 0.15)
    page.wait_for_function("/source=.*topic=/.test(window.location.search)")
