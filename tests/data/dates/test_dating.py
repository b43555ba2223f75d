"""From all the dates that speak for an article to the one it was published on."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.dates.address_dates import of_address, of_file_name
from data.dates.date_order import Orders
from data.dates.date_readings import TRUST, Evidence
from data.dates.dates import DAY_FIRST, MONTH_FIRST, Candidate, dates_in, read_date
from data.dates.dating import dated

TODAY = date(2020, 1, 1)
TENTH = date(2019, 1, 10)
COLUMN = read_date("2019-01-10", "date column")
TWO_WAYS = read_date("03/04/2019", "date column")
ADDRESS = of_address("https://news.example/2019/01/10/trip")


def told(*candidates: Candidate, **more):
    return dated(Evidence(candidates, **more), today=TODAY)


def sure(one) -> dict[str, float]:
    return {row["found"]: row["sure"] for row in one.dates}


def test_one_date_is_used_and_named_with_its_place():
    one = told(COLUMN)
    assert (one.published, one.found, one.conflict) == (TENTH, "date column", "")
    assert one.dates == ({"day": TENTH, "text": "2019-01-10", "found": "date column", "sure": 0.95},)


def test_nothing_known_is_no_date():
    assert told() == dated(Evidence(()))
    assert told().published is None


def test_agreement_makes_surer_and_a_night_between_is_agreement():
    alone, both = told(COLUMN), told(COLUMN, of_address("https://news.example/2019/01/11/trip"))
    assert sure(both)["date column"] > sure(alone)["date column"]
    assert (both.published, both.conflict) == (TENTH, "")


def test_disagreement_is_said_and_makes_less_sure():
    one = told(read_date("2019-06-01", "date column"), ADDRESS)
    assert one.published == date(2019, 6, 1)
    assert one.conflict == "The date column says 1 June 2019, the address 10 January 2019."
    assert sure(one)["address"] < sure(one)["date column"] < 0.95


def test_two_places_that_agree_outweigh_one_that_is_trusted_more():
    one = told(read_date("2019-06-01", "date column"), read_date("A Section, January 10, 2019", "print tag"), ADDRESS)
    assert (one.published, one.found) == (TENTH, "print tag")
    assert "the date column 1 June 2019" in one.conflict


@pytest.mark.parametrize(
    ("text", "found", "conflict"),
    [
        ("Updated January 13, 2019", "updated line", False),
        ("Updated March 1, 2019", "updated line", True),
        ("Updated January 2, 2019", "updated line", True),
        ("A Section, January 14, 2019", "print tag", False),
        ("A Section, January 24, 2019", "print tag", True),
        ("January 8, 2019", "dateline", False),
        ("January 1, 2019", "dateline", True),
    ],
)
def test_a_date_that_may_differ_is_a_conflict_only_beyond_its_measure(text, found, conflict):
    one = told(COLUMN, read_date(text, found))
    assert one.published == TENTH
    assert bool(one.conflict) == conflict


def test_a_file_may_be_named_for_the_day_it_was_saved_but_not_before():
    assert told(COLUMN, of_file_name("2019-09-09 trip.txt")).conflict == ""
    assert told(COLUMN, of_file_name("2018-09-09 trip.txt")).conflict


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("9999-12-31", "The date column says 31 December 9999, which lies in the future."),
        ("2020-01-03", "The date column says 3 January 2020, which lies in the future."),
        ("0", "The date column says 1 January 1970, which computers write when they know no day."),
        ("1899-12-30", "The date column says 30 December 1899, which computers write when they know no day."),
        ("0001-01-01", "The date column says 1 January 1, which computers write when they know no day."),
        ("1066-10-14", "The date column says 14 October 1066, when there was no newspaper."),
        ("2019-02-30", "The date column says “2019-02-30”, which names no day."),
        ("3 hours ago", "The date column says “3 hours ago”, which names no day."),
    ],
)
def test_a_date_that_cannot_be_is_said_and_not_used(text, said):
    one = told(read_date(text, "date column"))
    assert (one.published, one.conflict) == (None, said)
    assert [row["text"] for row in one.dates] == [text]
    assert told(read_date(text, "date column"), ADDRESS).published == TENTH


def test_tomorrow_may_be_printed_today():
    assert told(read_date("2020-01-02", "print tag")).published == date(2020, 1, 2)


def test_a_wrong_weekday_beside_a_date_is_said():
    one = told(read_date("Monday, January 10, 2019", "print tag"))
    assert one.published == TENTH
    assert one.conflict == "The print tag names another weekday than Thursday, 10 January 2019."


def test_a_two_way_date_is_kept_both_ways_and_leaves_the_article_undated():
    one = told(TWO_WAYS)
    assert (one.published, one.waiting) == (None, "03/04/2019")
    assert [row["day"] for row in one.dates] == [date(2019, 4, 3), date(2019, 3, 4)]
    assert one.conflict == "“03/04/2019” (date column) can be 3 April 2019 or 4 March 2019."


def test_what_settles_a_two_way_date_goes_in_order():
    key = ("date column", "a.csv")
    shown = Orders()
    shown.note([key], MONTH_FIRST)
    april, march = date(2019, 4, 3), date(2019, 3, 4)
    line, address = dates_in("April 2", "dateline"), of_address("https://news.example/2019/03/04/x")
    spoken = Evidence((TWO_WAYS, *line, address), {TWO_WAYS: (key,)}, {TWO_WAYS: DAY_FIRST})
    silent = Evidence((TWO_WAYS, address), {TWO_WAYS: (key,)})
    assert dated(spoken, answer=DAY_FIRST, orders=shown, today=TODAY).dates[0]["day"] == april
    assert dated(spoken, orders=shown, today=TODAY).dates[0]["day"] == march
    assert april in [row["day"] for row in dated(spoken, today=TODAY).dates]
    assert dated(silent, today=TODAY).published == march
    assert told(TWO_WAYS, *line).published == april
    german = Evidence((read_date("03.04.2019", "date column"),), language="de")
    assert dated(german, today=TODAY).published == april


def test_a_reading_that_lies_in_the_future_is_not_meant():
    evidence = Evidence((TWO_WAYS,))
    assert dated(evidence, today=date(2019, 3, 10)).published == date(2019, 3, 4)
    assert dated(evidence, answer=DAY_FIRST, today=date(2019, 3, 10)).published is None
    never = told(read_date("01/02/9999", "date column"), *dates_in("Dec. 31", "dateline"))
    assert (never.published, never.waiting) == (None, "")
    assert "lies in the future" in never.conflict


def test_another_place_far_from_both_readings_is_a_conflict():
    one = told(TWO_WAYS, ADDRESS)
    assert (one.published, one.found, one.waiting) == (TENTH, "address", "")
    assert one.conflict.startswith("“03/04/2019” (date column) can be")


def test_a_dateline_confirms_and_gets_its_year_from_elsewhere():
    line = dates_in("Jan. 9", "dateline")
    assert sure(told(COLUMN, *line))["date column"] > sure(told(COLUMN))["date column"]
    assert told(*line).published is None
    assert told(*line, of_address("https://news.example/2019/01/trip")).published == date(2019, 1, 9)
    new_year = told(read_date("2019-01-01", "date column"), *dates_in("Dec. 31", "dateline"))
    assert new_year.dates[1]["day"] == date(2018, 12, 31)
    weekday = dates_in("Wednesday", "dateline")
    assert sure(told(COLUMN, *weekday))["date column"] > sure(told(COLUMN))["date column"]


def test_a_month_confirms_or_contradicts():
    assert sure(told(COLUMN, of_address("https://news.example/2019/01/trip")))["date column"] > 0.95
    other = told(COLUMN, of_address("https://news.example/2018/05/trip"))
    assert other.conflict == "The date column says 10 January 2019, the address May 2018."
    assert told(read_date("2019-02-01", "date column"), of_address("https://news.example/2019/01/trip")).conflict == ""


PLACES = st.builds(
    lambda found, day: read_date(day, found),
    st.sampled_from(list(TRUST)),
    st.one_of(
        st.dates(date(2017, 1, 1), date(2020, 12, 31)).map(lambda day: f"{day:%d/%m/%Y}"),
        st.dates(date(2017, 1, 1), date(2020, 12, 31)).map(str),
        st.sampled_from(["Jan. 10", "soon", "9999-12-31", "2019", "January 2019", "Monday", "0"]),
    ),
)


@given(st.lists(PLACES, max_size=5), st.sampled_from(["", DAY_FIRST, MONTH_FIRST]))
def test_the_published_day_is_one_that_a_candidate_names_and_can_be(candidates, answer):
    one = dated(Evidence(tuple(candidates)), answer, today=TODAY)
    assert (one.published is None) == (one.found == "")
    assert one.published is None or one.published <= TODAY + timedelta(days=1)
    assert one.published is None or one.published in [row["day"] for row in one.dates if row["found"] == one.found]
    assert all(0 <= row["sure"] <= 0.99 for row in one.dates)
    assert not (answer and one.waiting)
