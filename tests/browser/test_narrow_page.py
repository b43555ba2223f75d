"""What is seen on a page as narrow as a telephone."""

from playwright.sync_api import expect

NARROW = 390
SEEN = """() => {
  const [term] = [...document.querySelectorAll(".js-plotly-plot text")].filter((text) => text.textContent == "strike");
  const box = term?.getBoundingClientRect();
  return box && 0 <= box.left && box.right <= window.innerWidth;
}"""
CUT = """labels => labels.map((label) => [label.innerText, label.scrollWidth > label.clientWidth])"""
MOVABLE = """() => {
  const grid = document.querySelector(".js-plotly-plot").closest("[data-testid=stGrid]");
  return grid.scrollWidth > grid.clientWidth + 100;
}"""


def test_the_term_of_a_context_is_seen_and_a_click_opens_the_article_where_it_stands(visit):
    page = visit("/contexts?term=strike&sort=Date", width=NARROW, height=900)
    terms = page.locator(".line .term button")
    terms.first.wait_for()
    for place in (0, 10, 20):
        box = terms.nth(place).bounding_box()
        assert 0 <= box["x"] < box["x"] + box["width"] <= NARROW
    page.locator(".line").nth(11).click(position={"x": 30, "y": 10})
    expect(page.locator(".stMarkdownColoredBackground").filter(has_text="strike")).to_be_in_viewport()
    assert "place=" in page.evaluate("window.location.href")


def test_a_word_tree_is_moved_sideways_and_the_page_is_not(visit):
    page = visit("/contexts?term=strike&aspect=Word+tree", width=NARROW, height=900)
    page.locator(".js-plotly-plot .main-svg").first.wait_for()
    page.wait_for_function(MOVABLE)
    assert page.evaluate("document.documentElement.scrollWidth") == NARROW


def test_a_tree_of_the_words_before_begins_at_its_term(visit):
    page = visit("/contexts?term=strike&aspect=Word+tree&branches=Words+before", width=NARROW, height=900)
    page.locator(".js-plotly-plot .main-svg").first.wait_for()
    page.wait_for_function(MOVABLE)
    page.wait_for_function(SEEN)


def test_what_a_switch_does_is_read_whole_where_there_is_little_room(visit):
    page = visit("/articles", width=1000)
    page.get_by_test_id("stMain").get_by_test_id("stPageLink").first.get_by_role("link").click()
    page.get_by_role("tab", name="The page as it came in").click()
    labels = page.get_by_test_id("stMain").get_by_test_id("stCheckbox").get_by_test_id("stMarkdownContainer")
    labels.filter(has_text="1 line taken as headline").wait_for()
    assert not [text for text, cut in labels.evaluate_all(CUT) if cut]
