"""Dates in all their forms."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.dates import (
    DAY_FIRST,
    MONTH_FIRST,
    column_order,
    from_address,
    read_date,
    settled_by_weekday,
)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2019-01-10", date(2019, 1, 10)),
        ("2019-01-10T08:30:00Z", date(2019, 1, 10)),
        ("20190110", date(2019, 1, 10)),
        ("January 10, 2019", date(2019, 1, 10)),
        ("10 Jan. 2019", date(2019, 1, 10)),
        ("Thu, 10 Jan 2019 08:30:00 GMT", date(2019, 1, 10)),
        ("25/12/2019", date(2019, 12, 25)),
        ("12/25/2019", date(2019, 12, 25)),
        ("1547078400", date(2019, 1, 10)),
        ("1547078400000", date(2019, 1, 10)),
        ("2019-02-30", None),
        ("soon", None),
        ("", None),
        ("9" * 14, None),
    ],
)
def test_a_date_is_read_in_any_usual_form(text, day):
    assert read_date(text).published == day


def test_a_date_that_can_be_read_two_ways_is_not_guessed():
    told = read_date("03/04/2019")
    assert told.published is None
    assert told.settled(DAY_FIRST).published == date(2019, 4, 3)
    assert told.settled(MONTH_FIRST).published == date(2019, 3, 4)


def test_one_clear_date_settles_a_column_and_two_that_disagree_do_not():
    assert column_order(["03/04/2019", "13/04/2019"]) == DAY_FIRST
    assert column_order(["03/04/2019", "04/13/2019"]) == MONTH_FIRST
    assert column_order(["13/04/2019", "04/13/2019"]) == ""
    assert column_order([]) == ""


def test_the_weekday_that_the_article_names_settles_it():
    told = settled_by_weekday(read_date("03/04/2019"), "The council met on Wednesday.")  # 3 April 2019
    assert told.published == date(2019, 4, 3)


def test_an_address_may_hold_the_day():
    assert from_address("https://news.example/2031/03/04/strike.html") == date(2031, 3, 4)
    assert from_address("https://news.example/strike") is None


@given(st.dates(date(1700, 1, 1), date(2190, 12, 31)))
def test_every_iso_day_is_read_back(day):
    assert read_date(day.isoformat()).published == day


@given(st.text(max_size=60))
def test_no_text_breaks_the_reading(text):
    told = read_date(text)
    assert told.published is None or isinstance(told.published, date)
