"""All topics together on the page: what a click on a square does."""

from streamlit.testing.v1 import AppTest


def test_a_square_shows_its_topic_in_its_source():
    page = AppTest.from_function(click_on_source, kwargs={"told": "ferry\tGull"}).run()
    assert not page.exception
    assert (page.session_state["topic"], page.session_state["source"]) == ("ferry", ["Gull"])
    page = AppTest.from_function(click_on_source, kwargs={"told": "ferry\tother sources"}).run()
    assert "source" not in page.session_state


def test_a_square_shows_its_topic_in_those_of_its_days_that_are_selected():
    page = AppTest.from_function(click_on_week).run()
    assert not page.exception
    assert page.session_state["topic"] == "ferry"
    assert [str(page.session_state[key]) for key in ("from", "to")] == ["2031-02-05", "2031-02-09"]


def click_on_source(told: str):
    from ui.themes.topic_views import in_source

    in_source(told)


def click_on_week():
    from datetime import date

    from analysis.selection import Selection
    from ui.themes.topic_views import in_period

    in_period(Selection(first=date(2031, 2, 5)), "ferry\t2031-02-03", "week")
