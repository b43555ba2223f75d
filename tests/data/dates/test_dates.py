"""Dates in all their forms: read as the day they name, or not at all."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.dates.dates import DAY_FIRST, MONTH_FIRST, dates_in, read_date
from data.dates.day_names import MONTHS_OF, WEEKDAYS_OF

TENTH = date(2019, 1, 10)


@pytest.mark.parametrize(
    "text",
    [
        "2019-01-10",
        "2019-01-10T23:30:00-05:00",
        "2019/1/10 17:00",
        "20190110",
        "20190110083000",
        "January 10, 2019",
        "Thursday, January 10, 2019 at 3:04 p.m. EST",
        "Thu January 10th 2019",
        "10 Jan. 2019",
        "10-Jan-2019",
        "10-Jan-19",
        "10JAN2019",
        "Jan 10 '19",
        "10/Jan/2019:08:30:00 +0000",
        "Thu, 10 Jan 2019 08:30:00 GMT",
        "Thu Jan 10 08:30:00 +0000 2019",
        "the 10th of January, 2019",
        "1547078400",
        "1547078400.5",
        "1547078400000",
        "1547078400000000",
        "Donnerstag, 10. Januar 2019, 08:30 Uhr",
        "10. Jänner 2019",
        "jeudi 10 janvier 2019 à 8h30",
        "10 de enero de 2019",
        "giovedì 10 gennaio 2019",
        "quinta-feira, 10 de janeiro de 2019",
        "donderdag 10 januari 2019",
        "10 stycznia 2019 r.",
        "10 января 2019 г.",
        "2019. január 10.",
        "10 Ocak 2019 Perşembe",
        "Ngày 10 tháng 1 năm 2019",
        "2019年1月10日",
        "2019년 1월 10일",
        "A Section on Thursday, 10/01/2019",
    ],
)
def test_a_date_is_read_in_any_usual_form(text):
    assert read_date(text).published == TENTH


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("25/12/2019", date(2019, 12, 25)),
        ("12.25.2019", date(2019, 12, 25)),
        ("98-01-10", date(1998, 1, 10)),
        ("le 1er août 2019", date(2019, 8, 1)),
        ("mar. 3 avril 2018", date(2018, 4, 3)),
        ("Page 3 Jan. 10, 2019", TENTH),
        ("Wed 03/04/2019", date(2019, 4, 3)),
        ("Mon 03/04/2019", date(2019, 3, 4)),
    ],
)
def test_what_stands_beside_the_numbers_decides_how_they_are_read(text, day):
    assert read_date(text).published == day


@pytest.mark.parametrize(
    "text",
    [
        "2019-02-30", "soon", "", "9" * 14, "Updated 3 hours ago", "3 hours ago 10 shares", "today at 5 p.m.",
        "10-12 January 2019", "Jan. 10-12, 2019", "10/11 January 2019", "10:30 January 2019", "10 Jan 19:30",
        "10 Jan 2030 GMT", "2019-W02", "10.30-11.45", "1.2.3.4", "201901", "January 102019",
    ],
)  # fmt: skip
def test_what_names_no_single_day_is_not_read_as_one(text):
    told = read_date(text)
    assert told.published is None
    assert told.either is None


def test_a_date_that_can_be_read_two_ways_is_not_guessed():
    for text in ("03/04/2019", "03.04.2019", "3-4-19", "The Baltimore Sun 03/04/2019"):
        told = read_date(text)
        assert told.published is None
        assert told.settled(DAY_FIRST).published == date(2019, 4, 3)
        assert told.settled(MONTH_FIRST).published == date(2019, 3, 4)


def test_what_there_is_of_a_date_that_is_not_whole_is_kept():
    assert (read_date("Jan. 10").month, read_date("10 janvier").day) == (1, 10)
    assert (read_date("January 2019").year, read_date("2019-01").month) == (2019, 1)
    assert read_date("OSLO, Wednesday").weekday == 2


def test_every_date_of_a_line_is_told_with_the_words_before_it():
    line = "Published 9:55 PM ET, Thu January 10, 2019 | Updated 11:02 AM, Fri January 11, 2019"
    assert [(told.found, told.published) for told in dates_in(line, "print tag")] == [
        ("print tag", TENTH),
        ("updated line", date(2019, 1, 11)),
    ]
    for line in ("Aktualisiert am 10. Januar 2019", "Mis à jour le 10 janvier 2019", "Bijgewerkt: 10 jan 2019"):
        assert [told.found for told in dates_in(line, "print tag")] == ["updated line"]
    assert dates_in("Updated 3 hours ago", "print tag") == ()
    assert dates_in("Story continues below", "print tag") == ()


# how a day is written, and what has to come back: the day, or both readings
LANGUAGES = [code for code in MONTHS_OF if code in WEEKDAYS_OF]
DAYS = st.dates(date(1970, 1, 2), date.today())


def month(language: str, day: date, form: int = 0) -> str:
    names = MONTHS_OF[language].split()[day.month - 1].split("/")
    return names[form % len(names)]


@given(
    DAYS,
    st.sampled_from(LANGUAGES),
    st.integers(0, 3),
    st.sampled_from(
        ["{d} {m} {y}", "{d}. {m} {y}", "{w}, {d} {m} {y}", "{d} de {m} de {y}", "{d}-{m}-{y}", "{y}. {m} {d}."]
    ),
)
def test_a_day_with_its_month_named_is_read_back_in_every_language(day, language, form, shape):
    weekday = WEEKDAYS_OF[language].split()[day.weekday()].split("/")[0]
    text = shape.format(d=day.day, m=month(language, day, form), y=day.year, w=weekday)
    assert read_date(text).published == day


@given(
    DAYS, st.sampled_from(["{m} {d}, {y}", "{m}. {d}, {y}, 3:04 p.m.", "{M} {d} {y}", "{w} {m} {d} 08:30:00 EST {y}"])
)
def test_a_day_as_americans_write_it_is_read_back(day, shape):
    text = shape.format(d=day.day, m=f"{day:%B}", M=f"{day:%b}".upper(), y=day.year, w=f"{day:%a}")
    assert read_date(text).published == day


@given(
    DAYS,
    st.sampled_from(
        ["%Y-%m-%d", "%Y/%m/%d", "%Y%m%d", "%Y-%m-%dT%H:%M:%SZ", "%a, %d %b %Y %H:%M:%S GMT", "%Y年%m月%d日"]
    ),
)
def test_a_day_as_machines_write_it_is_read_back(day, shape):
    assert read_date(day.strftime(shape)).published == day


@given(DAYS, st.integers(0, 86_399), st.sampled_from([1, 1_000, 1_000_000]))
def test_a_moment_in_seconds_or_less_is_read_back(day, second, unit):
    moment = (day - date(1970, 1, 1)).days * 86_400 + second
    if moment >= (1_000_000_000 if unit == 1_000 else 100_000_000):
        assert read_date(str(moment * unit)).published == day


@given(
    DAYS,
    st.sampled_from(["{a}/{b}/{y}", "{a}.{b}.{y}", "{a}-{b}-{y}", "{a}. {b}. {y}", "{a:02}/{b:02}/{y} 10:30"]),
    st.booleans(),
)
def test_a_day_in_numbers_comes_back_among_its_readings(day, shape, american):
    first, second = (day.month, day.day) if american else (day.day, day.month)
    told = read_date(shape.format(a=first, b=second, y=day.year))
    assert day in (told.either or (told.published,))
    assert told.settled(MONTH_FIRST if american else DAY_FIRST).published == day


@given(st.text(max_size=80) | st.text("0123456789/.-: JanuarythMy年月", max_size=60))
def test_no_text_breaks_the_reading(text):
    told = read_date(text)
    assert told.published is None or (told.either is None and isinstance(told.published, date))
    assert all(len(one.text) <= 300 for one in dates_in(text, "print tag"))


def test_a_year_of_two_digits_is_the_last_one_past():
    soon = date.today() + timedelta(days=365)
    assert read_date(f"10 Jan {soon.year % 100:02}").published.year == soon.year
    assert read_date(f"10 Jan {(soon.year + 1) % 100:02}").published.year == soon.year - 99
