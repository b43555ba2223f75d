"""How many partners the articles of a pile have."""

import numpy as np
import pytest

from analysis.stories.expected import FEW, MANY, MOST, PLENTY, SHORT, UNDATED_MOST, UNDATED_PLENTY, partners
from analysis.stories.recurrence import compared
from analysis.stories.views import views
from analysis.terms import terms
from tests.piles import corpus_of

PLACES = "Veil Gull Ansel Dorne Corran Marl Tarn Hill Norr Quay Pike Salt Heron Elm Fern Crag".split()
THINGS = "ferry bank cup strike flood fever stadium railway heron film pilot crane budget school bridge market".split()
#: Two texts each of sixteen events that have no word in common.
TWICE = [
    f"{thing} {place} {place}son {thing}men {place}ville {more}"
    for thing, place in zip(THINGS, PLACES, strict=True)
    for more in (f"{thing}house", f"{place}shire")
]


def ready(bodies, days):
    corpus = corpus_of(*bodies)
    return compared(views(corpus, terms(corpus, "stems"), np.arange(len(bodies))), np.array(days, float))


def test_articles_that_come_in_pairs_have_one_partner_each():
    assert partners(ready(TWICE, [number // 2 for number in range(32)])).number == pytest.approx(1, abs=0.1)


def test_articles_that_come_alone_have_none_and_the_pile_is_wary():
    told = ready(TWICE[::2], range(16))
    assert partners(told).number < 0.1
    assert partners(told).wariness == np.log(MANY / FEW)


def test_a_pile_of_large_stories_is_less_wary():
    told = ready([text for text in TWICE[:8] for _ in range(5)], [number // 10 for number in range(40)])
    assert partners(told).number > MOST
    assert partners(told).many
    assert partners(told).wariness == SHORT * np.log(PLENTY / MOST)


def test_partners_are_looked_for_in_the_same_weeks_only():
    assert partners(ready(TWICE, [100 * number for number in range(32)])).number == 0


@pytest.mark.parametrize("days", [[np.nan] * 32, [np.nan] * 20 + [3] * 12])
def test_in_a_pile_mostly_without_dates_partners_are_looked_for_everywhere_and_few_change_nothing(days):
    found = partners(ready(TWICE, days))
    assert found.number == pytest.approx(1, abs=0.1)
    assert not found.dated
    assert (found.many, found.wariness) == (False, 0)


def test_a_pile_of_large_stories_without_dates_is_less_wary():
    found = partners(ready([text for text in TWICE[:8] for _ in range(20)], [np.nan] * 160))
    assert found.number > UNDATED_MOST
    assert found.many
    assert found.wariness == SHORT * np.log(UNDATED_PLENTY / UNDATED_MOST)


def test_an_article_alone_has_no_partner():
    assert partners(ready(TWICE[:1], [np.nan])).number == 0
