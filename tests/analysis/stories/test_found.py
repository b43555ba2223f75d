"""Stories among articles whose events are known."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import copies
from analysis.stories import arrays, find, from_arrays
from analysis.stories.lists import sizes
from analysis.terms import terms
from tests.piles import corpus_of

FERRY = (
    (
        "Ferry sinks off Port Veil",
        "The ferry Ann Marie sank off Port Veil on Monday. Lifeboats saved all forty aboard.",
    ),
    ("Lifeboats save forty from ferry", "Forty people were saved by lifeboats when the Ann Marie sank near Port Veil."),
    ("Inquiry into Ann Marie ferry", "An inquiry will ask why the ferry Ann Marie sank off Port Veil in calm water."),
)
BANK = (
    (
        "Norrgate Bank cuts its rate",
        "The Norrgate Bank lowered its key rate to 2.5%; governor Ilse Brandt sees growth.",
    ),
    (
        "Brandt: rate may fall again",
        "Governor Ilse Brandt of the Norrgate Bank said the rate of 2.5% may be lowered again.",
    ),
)
MATCH = (("Ansel win the cup", "Striker Tomas Reyes scored twice as Ansel beat Dorne in the cup final at Hill Park."),)
PILE = (*FERRY, *BANK, *MATCH)
DAYS = ("2025-03-03", "2025-03-04", "2025-03-06", "2025-03-03", "2025-03-04", "2025-03-04")


def found(told, days=None, sources=None):
    corpus = corpus_of(*told)
    days = list(days or [None] * len(told))
    facts = pd.DataFrame(
        {
            "id": [str(number) for number in range(len(told))],
            "headline": [headline for headline, _ in told],
            "source": sources or [""] * len(told),
            "published": pd.to_datetime(days),
        }
    )
    counted = terms(corpus, "stems")
    same = copies.find(corpus, counted, facts)
    return find(corpus, counted, facts, same), facts, same


@pytest.mark.parametrize("days", [DAYS, None])
def test_articles_of_one_event_are_one_story_with_and_without_dates(days):
    stories, _, _ = found(PILE, days)
    assert stories.story.tolist() == [0, 0, 0, 1, 1, 2]


def test_the_same_kind_of_event_a_month_later_is_a_new_story():
    later = [
        ("Ferry sinks off Gull Rock", "The ferry Blue Tern sank off Gull Rock. Lifeboats saved all twelve aboard.")
    ]
    stories, _, _ = found([*PILE, *later], [*DAYS, "2025-04-07"])
    assert stories.story[-1] not in stories.story[:-1]


def test_the_title_is_the_headline_that_the_story_has_most_in_common_with():
    stories, facts, _ = found(PILE, DAYS)
    assert stories.titles[0] == facts["headline"][stories.central[0]] == "Ferry sinks off Port Veil"
    assert stories.story[stories.central].tolist() == [0, 1, 2]


def test_a_story_takes_its_title_from_an_article_that_has_a_headline():
    stories, _, _ = found([("", FERRY[0][1]), FERRY[1]], DAYS[:2])
    assert (stories.story.tolist(), stories.central.tolist()) == ([0, 0], [1])


def test_a_story_without_a_headline_is_called_by_its_first_words():
    stories, _, _ = found([("", FERRY[0][1])])
    assert stories.titles == ("The ferry Ann Marie sank off Port Veil on Monday Lifeboats saved",)
    assert "Ann Marie" in stories.names[0]


def test_copies_join_the_story_of_their_original_however_late():
    late = ("Ferry sinks", FERRY[0][1] * 2)
    stories, _, same = found([*PILE, late, late], [*DAYS, "2025-03-03", "2025-12-24"])
    assert same.group[-1] == same.group[-2] >= 0
    assert stories.story[-1] == stories.story[-2] == stories.story[0]


def test_articles_without_words_are_stories_of_their_own():
    stories, _, _ = found([("", ""), ("", ""), *BANK])
    assert sorted(stories.story.tolist()) == [0, 0, 1, 2]


def test_no_articles_have_no_stories():
    stories, facts, same = found([])
    assert (len(stories.story), len(stories.central)) == (0, 0)
    assert len(sizes(stories, facts, same, np.zeros(0, bool))) == 0


def test_stories_come_back_from_their_arrays():
    stories, _, _ = found(PILE, DAYS)
    again = from_arrays(*arrays(stories))
    assert again.story.tolist() == stories.story.tolist()
    assert (again.titles, again.names) == (stories.titles, stories.names)


@settings(max_examples=20, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(PILE), st.sampled_from([*DAYS, None])), max_size=14))
def test_every_article_is_in_one_story_and_copies_never_part(pile):
    stories, _, same = found([told for told, _ in pile], [day for _, day in pile])
    assert len(stories.story) == len(pile)
    assert sorted(set(stories.story.tolist())) == list(range(len(stories.central)))
    assert (np.diff(np.bincount(stories.story)) <= 0).all()
    assert (stories.story == stories.story[same.representative]).all()
