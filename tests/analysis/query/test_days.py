"""Days in a query."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.query.days import days
from analysis.query.tree import Days


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2019-03-04", date(2019, 3, 4), date(2019, 3, 4)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2019/3", date(2019, 3, 1), date(2019, 3, 31)),
        ("2019", date(2019, 1, 1), date(2019, 12, 31)),
        ("2019-01..2019-03", date(2019, 1, 1), date(2019, 3, 31)),
        ("2019-03..2019-01", date(2019, 1, 1), date(2019, 3, 31)),
        ("..2019", None, date(2019, 12, 31)),
        ("2019...", date(2019, 1, 1), None),
        (">2019-03", date(2019, 4, 1), None),
        ("<2019-03", None, date(2019, 2, 28)),
        (">=2019-03-04", date(2019, 3, 4), None),
        ("<=2019", None, date(2019, 12, 31)),
    ],
)
def test_days_are_named_by_day_month_year_or_span(text, first, last):
    assert days(text) == Days(first, last)


@pytest.mark.parametrize("text", ["", "..", "2019-02-30", "2019-13", "0000", "march", "2019-1-1-1", ">9999", "<0001"])
def test_what_is_no_day_names_none(text):
    assert days(text) is None


@given(st.text("0123456789-./<>=n", max_size=24))
def test_any_text_names_days_in_their_order_or_none(text):
    found = days(text)
    if found and found.first and found.last:
        assert found.first <= found.last
