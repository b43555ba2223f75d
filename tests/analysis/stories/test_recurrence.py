"""Articles that are like those of other weeks."""

import numpy as np
import pytest

from analysis.stories.pairs import weighed
from analysis.stories.recurrence import recurrence
from analysis.stories.views import views
from analysis.terms import terms
from tests.piles import corpus_of

#: The same form every month, and an event that was told once.
REPORT = "Market report: shares on the Norrgate exchange rose and grain closed higher, brokers of Veil Street said."
SANK = "The ferry Ann Marie sank off Port Veil and lifeboats saved all forty people aboard."


def usual(bodies, days):
    corpus = corpus_of(*bodies)
    told = views(corpus, terms(corpus, "stems"), np.arange(len(bodies)))
    return recurrence(told, np.array(days, float))


def test_what_comes_every_month_recurs_and_an_event_does_not():
    found = usual([REPORT] * 5 + [SANK] * 3, [0, 40, 80, 120, 160, 80, 81, 82])
    assert (found[:5] > 3).all()
    assert found[5:].tolist() == [0, 0, 0]


@pytest.mark.parametrize("days", [[0, 1, 2, 3], [np.nan] * 4])
def test_nothing_recurs_in_a_pile_of_a_few_days_or_without_dates(days):
    assert usual([REPORT] * 4, days).tolist() == [0, 0, 0, 0]


def test_of_two_pairs_as_alike_the_one_that_recurs_is_less_surely_one_event():
    alike, apart = np.full((2, 4), 0.5), np.ones(2)
    event, form = weighed(alike, apart, np.array([0.0, 5.0]))
    assert form < event - 2
    without_dates = weighed(alike, np.full(2, np.nan), np.array([0.0, 5.0]))
    assert without_dates[0] == without_dates[1]
