"""The trends page: series, gaps, bursts, and what is behind a point."""

import re


def captions(page) -> str:
    return "\n".join(caption.value for caption in page.caption)


def test_the_most_used_words_are_drawn_until_some_are_named(library, open_page):
    page = open_page("count/trends.py")
    assert not page.exception
    assert "Until some are named" in captions(page)
    assert len(page.get("plotly_chart")) == 1


def test_a_link_opens_its_series_measure_and_days_with_their_headlines(library, open_page):
    page = open_page(
        "count/trends.py", series=["strike", "strike -port"], per="month", measure="Articles", since="2025-02-01",
        until="2025-02-28", behind="strike",
    )  # fmt: skip
    assert not page.exception
    assert any("“strike" in text.value and "articles" in text.value for text in page.markdown)
    having, selected = map(int, re.search(r"(\d+) of (\d+) articles of these days", captions(page)).groups())
    assert 0 < having <= selected < 30


def test_undated_articles_are_counted_and_said(library, open_page):
    page = open_page("count/trends.py", series=["election"], per="day")
    assert re.search(r"\d+ articles of the selection have no date and no day", captions(page))
    assert re.search(r"In \d+ of \d+ days the selection has no article", captions(page))


def test_a_series_that_is_mended_or_cannot_be_understood_is_said_and_the_others_are_drawn(library, open_page):
    page = open_page("count/trends.py", series=["(strike", "[Nobody]", "harbour"])
    assert not page.exception
    assert "strike" in page.warning[0].value
    assert "Nobody" in page.warning[0].value
    offered = next(box for box in page.selectbox if box.label == "Articles with").options
    assert offered == ["(strike", "harbour"]


def test_the_period_follows_the_selection_until_one_is_chosen(library, open_page):
    def months_and_days(**asked: str) -> tuple[bool, bool]:
        said = captions(open_page("count/trends.py", series=["election"], **asked))
        return "no date and no month" in said, "no date and no day" in said

    assert months_and_days() == (True, False)  # 165 articles in a year
    assert months_and_days(**{"from": "2025-04-01", "to": "2025-04-02", "undated": "true"}) == (False, True)
    assert months_and_days(per="day") == (False, True)


def test_a_picture_per_source_counts_the_same_articles(library, open_page):
    page = open_page("count/trends.py", series=["strike"], by_source="true")
    assert not page.exception
    assert "Counted from 165 of 165 articles" in captions(page)
    of_one = open_page("count/trends.py", series=["strike"], by_source="true", of_source="The Ledger")
    every, ledger = (
        int(re.search(r"of (\d+) articles(?: of these days)?, those", captions(p))[1]) for p in (page, of_one)
    )
    assert (every, ledger) == (165, 15)


def test_stories_are_counted_beside_articles(library, open_page):
    page = open_page("count/trends.py", series=["strike"], per="month", measure="Stories")
    assert not page.exception
    assert len(page.get("plotly_chart")) == 1
