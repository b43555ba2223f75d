"""The period in which each article falls."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.periods import PERIODS, fitting, how_many, periods

DAYS = st.lists(st.one_of(st.none(), st.dates(pd.Timestamp("1890-01-01").date(), pd.Timestamp("2050-01-01").date())))


def published(*days: object) -> pd.Series:
    return pd.Series(pd.to_datetime(pd.Series(days, dtype=object))).astype("datetime64[s]")


def of(*days: object, length: str = "week", rows: list[bool] | None = None) -> object:
    return periods(published(*days), np.ones(len(days), bool) if rows is None else np.array(rows), length)


def test_a_week_begins_on_monday_and_none_is_left_out():
    told = of("2031-02-09", "2031-02-10", "2031-02-24")  # a Sunday, the Monday after, and two weeks on
    assert told.starts.astype(str).tolist() == ["2031-02-03", "2031-02-10", "2031-02-17", "2031-02-24"]
    assert told.number.tolist() == [0, 1, 3]
    assert told.articles.tolist() == [1, 1, 0, 1]


def test_months_and_years_begin_on_their_first_day():
    assert of("2031-02-09", "2031-03-01", length="month").starts.astype(str).tolist() == ["2031-02-01", "2031-03-01"]
    assert of("2030-12-31", "2031-01-01", length="year").starts.astype(str).tolist() == ["2030-01-01", "2031-01-01"]


def test_the_undated_and_those_not_selected_are_in_no_period():
    told = of(None, "2031-02-09", "2031-02-10", None, rows=[True, True, False, False], length="day")
    assert told.number.tolist() == [-1, 0, -1, -1]
    assert told.undated.tolist() == [True, False, False, False]


def test_a_part_of_the_articles_keeps_the_periods_of_all():
    part = of("2031-02-03", "2031-02-10", None).within(np.array([False, True, False]))
    assert (len(part), part.articles.tolist(), part.undated.any()) == (2, [0, 1], False)


def test_no_dated_article_is_no_period():
    assert len(of(None, None)) == 0
    assert len(of()) == 0


@pytest.mark.parametrize(
    ("first", "last", "each_day", "length"),
    [
        ("2031-01-01", "2031-03-31", 12, "day"),  # twelve a day
        ("2031-01-01", "2031-03-31", 2, "week"),  # fourteen a week
        ("2031-01-01", "2031-12-31", 1, "month"),  # a week has but seven
        ("2031-01-01", "2036-12-31", 12, "month"),  # there are more days and weeks than a chart can show
        ("2001-01-01", "2031-12-31", 1, "year"),
        ("2031-01-01", "2031-01-31", 1, "week"),  # none has enough, and two months or years are no line
        ("2031-01-01", "2031-01-02", 40, "day"),
        ("1700-01-01", "2031-12-31", 1, "year"),
    ],
)
def test_the_shortest_period_fits_of_which_about_half_have_ten_articles(first, last, each_day, length):
    days = pd.Series(pd.date_range(first, last).repeat(each_day))
    assert fitting(days, np.ones(len(days), bool)) == length


def test_periods_without_articles_and_articles_that_are_undated_or_not_selected_do_not_make_a_period_longer():
    busy = [day for day in ("2031-01-01", "2031-01-15", "2031-01-31") for _ in range(10)]
    days = published(*busy, None, None, "2001-01-01")
    assert fitting(days, np.array([True] * 32 + [False])) == "day"


def test_without_a_date_days_fit():
    assert fitting(published(None, None), np.ones(2, bool)) == "day"
    assert fitting(published("2031-01-01"), np.zeros(1, bool)) == "day"


@pytest.mark.parametrize("length", PERIODS)
@given(days=DAYS)
def test_the_periods_are_those_of_pandas_and_all_articles_are_in_one_or_undated(length, days):
    told = of(*days, length=length)
    assert told.articles.sum() + told.undated.sum() == len(days)
    assert len(told) == how_many(published(*days), np.ones(len(days), bool), length)
    units = {"day": "D", "week": "W-SUN", "month": "M", "year": "Y"}
    for day, number in zip(days, told.number, strict=True):
        if day is not None:
            assert told.starts[number] == np.datetime64(pd.Timestamp(day).to_period(units[length]).start_time, "D")
