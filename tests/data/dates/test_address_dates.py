"""Days in web addresses and file names."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.dates.address_dates import of_address, of_file_name

SECOND = date(2018, 1, 2)


@pytest.mark.parametrize(
    "path",
    [
        "news/2018/01/02/summit.html", "2018/1/2/17808846/summit", "news/2018/jan/02/summit/", "2018/january/2",
        "World/2018/0102/Summit", "summit-2018-01-02", "2018_01_02.html", "a/idUSN20180102", "2018/01/02-summit",
        "summit?date=2018-01-02&page=2", "web/20190112030405/http://other.example/2018/01/02/summit",
    ],
)  # fmt: skip
def test_the_day_of_an_address_is_read(path):
    assert of_address(f"https://news.example/{path}").published == SECOND


@pytest.mark.parametrize(
    "path", ["strike", "news/46812345", "2018/12/10-things-to-know", "2018/13/41/x", "a?id=20180102", "20180199"]
)
def test_numbers_that_are_no_day_are_not_read_as_one(path):
    told = of_address(f"https://news.example/{path}")
    assert told is None or told.published is None


def test_the_month_of_an_address_is_kept_when_it_holds_no_day():
    for path in ("2018/05/summit", "us/2018/may/summit"):
        told = of_address(f"https://news.example/{path}")
        assert (told.published, told.year, told.month) == (None, 2018, 5)


def test_the_name_of_a_file_may_hold_the_day():
    for name in (
        "2018-01-02 trip.txt",
        "trip_2_Jan_2018.html",
        "20180102.txt",
        "2018/01/02/trip.txt",
        "Jan. 2, 2018.md",
    ):
        assert of_file_name(name).published == SECOND
    assert of_file_name("03-04-2018.txt").either == (date(2018, 4, 3), date(2018, 3, 4))
    for name in ("trip.txt", "notes 2018.txt", "1547078400.txt", ""):
        assert of_file_name(name) is None


@given(
    st.dates(date(1900, 1, 1), date(2099, 12, 31)),
    st.sampled_from(["/%Y/%m/%d/x", "/a-%Y-%m-%d", "/%Y/%b/%d/", "/x%Y%m%d.html"]),
)
def test_every_day_of_an_address_is_read_back(day, shape):
    assert of_address("https://news.example" + day.strftime(shape)).published == day


@given(st.text(max_size=80) | st.text("0123456789/-_.?ab", max_size=60))
def test_no_address_and_no_name_breaks_the_reading(text):
    for told in (of_address(text), of_file_name(text)):
        assert told is None or told.text == text
