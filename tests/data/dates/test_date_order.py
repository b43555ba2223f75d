"""What settles a date that can be read two ways, and what does not."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.dates.date_order import Orders, keys_of, order_of_days, order_of_language, spoken_order
from data.dates.dates import DAY_FIRST, MONTH_FIRST, read_date

TWO_WAYS = read_date("03/04/2019", "date column")  # Wednesday 3 April or Monday 4 March
TAG = read_date("A Section on 03/04/2019", "print tag")


def test_one_order_settles_what_has_its_key_and_two_settle_nothing():
    orders = Orders()
    orders.note([("column", "a.csv")], DAY_FIRST)
    assert orders.of([("column", "a.csv", "The Gull"), ("column", "a.csv")]) == DAY_FIRST
    orders.note([("column", "a.csv")], MONTH_FIRST)
    assert orders.of([("column", "a.csv")]) == ""
    orders.note([("column", "a.csv", "The Gull")], MONTH_FIRST)
    assert orders.of([("column", "a.csv", "The Gull"), ("column", "a.csv")]) == MONTH_FIRST


def test_dates_of_a_column_share_their_file_and_print_tags_their_words():
    assert set(keys_of(TWO_WAYS, "a.csv", "")) & set(keys_of(read_date("25/04/2019", "date column"), "a.csv", ""))
    assert not set(keys_of(TWO_WAYS, "a.csv", "")) & set(keys_of(TWO_WAYS, "b.csv", ""))
    sports = read_date("Sports Section on 03/25/2019", "print tag")
    assert set(keys_of(TAG, "a.txt", "")) & set(keys_of(sports, "b.txt", ""))
    assert set(keys_of(TAG, "a.txt", "Gull")) & set(
        keys_of(read_date("printed 25/04/2019", "print tag"), "b.txt", "Gull")
    )


@pytest.mark.parametrize(
    ("candidate", "text", "order"),
    [
        (TWO_WAYS, "The council met on Wednesday.", DAY_FIRST),
        (TWO_WAYS, "The council met on Monday.", MONTH_FIRST),
        (TWO_WAYS, "Der Rat tagte am Mittwoch.", DAY_FIRST),
        (TWO_WAYS, "The council met on Wednesday, as it had on Monday.", ""),
        (TWO_WAYS, "The council met on Tuesday.", ""),
        (TWO_WAYS, "The council met on Friday.", ""),
        (TWO_WAYS, "The council met.", ""),
        (TAG, "The council met on Tuesday.", DAY_FIRST),
        (TAG, "The council met on Tuesday, the last time in February.", ""),
    ],
)
def test_the_first_weekday_of_the_text_speaks_for_the_day_it_falls_on(candidate, text, order):
    assert spoken_order(candidate, text) == order


def test_another_day_close_by_settles_it():
    assert order_of_days(TWO_WAYS, [date(2019, 4, 2)]) == DAY_FIRST
    assert order_of_days(TWO_WAYS, [date(2019, 4, 8)]) == ""
    assert order_of_days(TWO_WAYS, [date(2019, 4, 3), date(2019, 3, 4)]) == ""


def test_full_stops_are_day_first_where_the_language_writes_so():
    assert order_of_language(read_date("03.04.2019"), "de") == DAY_FIRST
    assert order_of_language(read_date("03.04.2019"), "en") == ""
    assert order_of_language(read_date("03/04/2019"), "de") == ""


@given(st.dates(date(1990, 1, 1), date(2025, 12, 31)), st.text("MondayTues We.", max_size=60))
def test_no_text_breaks_the_search_and_only_an_order_comes_out(day, text):
    told = read_date(f"{day:%d/%m/%Y}", "print tag")
    assert spoken_order(told, text) in ("", DAY_FIRST, MONTH_FIRST)
