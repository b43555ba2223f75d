"""What some articles are made of."""

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from analysis.facets import largest, periods


def published(*days: str | None) -> pd.DataFrame:
    return pd.DataFrame({"published": pd.to_datetime(list(days)).astype("datetime64[s]")})


def told(frame: pd.DataFrame) -> list[tuple]:
    return [(row.value, str(row.first), str(row.last), row.articles) for row in frame.itertuples()]


def test_a_few_days_are_listed_as_days():
    assert told(periods(published("2031-02-03", "2031-02-01", "2031-02-03", None), 5)) == [
        ("2031-02-01", "2031-02-01", "2031-02-01", 1),
        ("2031-02-03", "2031-02-03", "2031-02-03", 2),
    ]


def test_a_year_is_listed_by_months_and_ten_years_by_years():
    assert told(periods(published("2031-02-03", "2031-12-31"), 5))[1] == ("2031-12", "2031-12-01", "2031-12-31", 1)
    assert told(periods(published("2021-02-03", "2031-12-31"), 5))[0] == ("2021", "2021-01-01", "2021-12-31", 1)


def test_the_largest_periods_are_kept_in_their_order():
    assert [row[0] for row in told(periods(published("2031-01-01", *["2031-04-01"] * 2, *["2031-03-01"] * 3), 2))] == [
        "2031-03",
        "2031-04",
    ]


def test_without_dates_there_is_no_period():
    assert told(periods(published(None), 5)) == []


@given(st.lists(st.sampled_from(["Gull", "Courier", ""]), max_size=12))
def test_the_values_count_every_article_that_has_one(sources):
    assert largest(pd.DataFrame({"source": sources}), "source", 5)["articles"].sum() == len([s for s in sources if s])
