"""Names of months and weekdays, beside Unicode's CLDR."""

import pytest
from babel.dates import get_day_names, get_month_names

from data.dates.day_names import MONTHS, MONTHS_OF, WEEKDAYS, WEEKDAYS_OF, numbered, plain


@pytest.mark.parametrize("language", MONTHS_OF)
def test_the_months_are_those_of_cldr(language):
    for number, name in get_month_names("wide", "format", language).items():
        assert MONTHS[plain(name.removeprefix("de ").removeprefix("d’"))] == number


@pytest.mark.parametrize("language", WEEKDAYS_OF)
def test_the_weekdays_are_those_of_cldr(language):
    for number, name in get_day_names("wide", "format", language).items():
        assert WEEKDAYS[plain(name.replace("ʼ", "'"))] == number


@pytest.mark.parametrize(("names_of", "slots", "known"), [(MONTHS_OF, 12, MONTHS), (WEEKDAYS_OF, 7, WEEKDAYS)])
def test_no_name_means_two_things(names_of, slots, known):
    for names in names_of.values():
        assert len(names.split()) == slots
        first = 1 if slots == 12 else 0
        assert numbered(names, first).items() <= known.items()
