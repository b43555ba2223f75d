"""What a click on a bar or a control does to the page and to its address."""

import re

from playwright.sync_api import expect

from tests.browser.conftest import address, figures, settle
from tests.conftest import SAMPLE


def test_a_click_on_a_bar_opens_its_sentences_and_a_sentence_its_article(visit):
    page = visit("/keywords")
    page.locator(".js-plotly-plot .bars .point path").first.click(force=True)
    expect(page.get_by_text(re.compile(r"\d sentences with"))).to_be_visible()
    page.get_by_test_id("stMain").get_by_test_id("stPageLink").first.get_by_role("link").click()
    page.get_by_text("The page as it came in").wait_for()
    assert "article=" in address(page)


def test_a_control_that_is_changed_stands_in_the_address_and_survives_a_reload(visit):
    page = visit("/articles")
    page.get_by_label("Text", exact=True).fill("flood OR strike")
    page.get_by_label("Text", exact=True).press("Enter")
    page.wait_for_function("window.location.search.includes('q=flood')")
    settle(page)
    seen = figures(page)
    page.reload()
    settle(page)
    assert figures(page) == seen


def test_a_selection_that_nothing_fits_is_widened_with_one_click(visit):
    page = visit("/keywords?q=zeppelin&source=The+Ledger")
    page.get_by_role("button", name="Select all articles").click()
    page.wait_for_function("!window.location.search.includes('zeppelin')")
    assert f"of {SAMPLE} articles" in "\n".join(figures(page))
    assert "source=" not in address(page)


def test_a_click_on_a_key_term_opens_its_sentences_from_both_sides(visit):
    page = visit("/compare", height=1400)
    page.locator(".js-plotly-plot .bars .point path").nth(1).click(force=True)
    page.wait_for_function("window.location.search.includes('key_term=')")
    settle(page)
    expect(page.get_by_text(re.compile(r"\d+ sentences? in \d+ article")).first).to_be_visible()


def test_back_from_an_article_is_one_step_and_opens_the_same_list(visit):
    page = visit("/articles?section=Business")
    shown, steps = address(page), page.evaluate("history.length")
    page.locator("a[href*='article=']").first.click()
    page.get_by_role("tab", name="The page as it came in").wait_for()
    settle(page)
    page.wait_for_function("location.search.includes('words=')")
    assert page.evaluate("history.length") == steps + 1
    page.go_back()
    page.get_by_role("heading", name="Articles", level=1).wait_for()
    settle(page)
    expect(page).to_have_url(shown)
