"""What readers decided about stories."""

from functools import cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.stories.decisions import Decision, decided, from_told, told
from analysis.stories.found import titles
from analysis.stories.names import names
from analysis.terms import terms
from tests.analysis.stories.test_found import BANK, DAYS, FERRY, MATCH, PILE, found
from tests.piles import corpus_of


@cache
def before() -> tuple:
    """The stories of the pile, its corpus, terms and facts."""
    base, facts, _ = found(PILE, DAYS)
    corpus = corpus_of(*PILE)
    return base, corpus, terms(corpus, "stems"), facts


def after(*decisions: Decision):
    return decided(*before(), decisions)


def test_stories_that_were_put_together_are_one():
    new = after(Decision("merge", ("0", "5")))
    assert new.story.tolist() == [0, 0, 0, 1, 1, 0]
    assert new.titles[0] == "Ferry sinks off Port Veil"


def test_articles_that_were_taken_out_are_a_story_of_their_own():
    new = after(Decision("split", ("0", "1")))
    assert new.story.tolist() == [0, 0, 3, 1, 1, 2]
    assert new.titles[3] == "Inquiry into Ann Marie ferry"


def test_a_story_is_called_as_it_was_last_named():
    new = after(Decision("name", ("4",), "The rate"), Decision("name", ("3",), "The Norrgate rate"))
    assert new.titles[1] == "The Norrgate rate"


def test_decisions_follow_their_articles_into_a_larger_pile():
    pile = (*MATCH, ("Cup final", MATCH[0][1]), *BANK, *FERRY)
    base, facts, _ = found(pile)
    facts["id"] = ["5", "new", "3", "4", "0", "1", "2"]
    corpus = corpus_of(*pile)
    new = decided(base, corpus, terms(corpus, "stems"), facts, [Decision("merge", ("0", "5"))])
    assert new.story.tolist() == [0, 0, 1, 1, 0, 0, 0]


def test_a_decision_about_articles_that_are_gone_changes_nothing():
    assert after(Decision("merge", ("x", "y")), Decision("name", ("z",), "Z")).titles == before()[0].titles


def test_an_article_that_was_put_somewhere_by_hand_is_not_doubtful_there():
    base = before()[0]
    assert np.isnan(after(Decision("merge", ("0", "3"))).fit[:5]).all()
    split = after(Decision("split", ("0", "1")))
    assert np.isnan(split.fit[:2]).all()
    assert split.fit[2:].tolist() == pytest.approx(base.fit[2:].tolist(), nan_ok=True)


def test_a_decision_that_changes_nothing_is_known_by_its_place():
    made = (
        Decision("merge", ("0", "1")),  # one story already
        Decision("merge", ("gone",)),
        Decision("split", ("3",), others=("0",)),  # they are apart, 3 with 4
        Decision("split", ("0",)),
        Decision("name", ("3",), "The rate"),  # called otherwise below
        Decision("name", ("4",), "The Norrgate rate"),
        Decision("name", ("5",), before()[0].titles[2]),  # its own title
        Decision("merge", ("0", "1")),  # takes the split back
    )
    new = after(*made)
    assert new.story.tolist() == before()[0].story.tolist()
    assert new.idle == (0, 1, 2, 4, 6)
    assert before()[0].idle == after(made[3]).idle == ()


def test_decisions_come_back_as_they_were_stored():
    made = (Decision("merge", ("a", "b")), Decision("name", ("a",), "A"))
    assert from_told(told(made)) == made


IDS = st.lists(st.sampled_from([*"012345", "gone"]), max_size=3).map(tuple)
MADE = st.lists(st.builds(Decision, st.sampled_from(["merge", "split", "name"]), IDS, st.just("T")), max_size=4)


@settings(max_examples=30, deadline=None)
@given(MADE)
def test_every_article_stays_in_one_story_and_undoing_all_gives_the_stories_found(made):
    new = after(*made)
    numbers = sorted(set(new.story.tolist()))
    assert numbers == list(range(len(new.central))) == list(range(len(new.titles)))
    assert new.story[new.central].tolist() == numbers
    assert (np.diff(np.bincount(new.story)) <= 0).all()
    assert after().story.tolist() == before()[0].story.tolist()


def test_articles_that_were_taken_out_keep_what_is_found_with_them_later():
    split = Decision("split", ("3",), others=("0", "1"))  # found apart from the others by now, and with article 4
    assert after(split).story.tolist() == before()[0].story.tolist()
    split = Decision("split", ("0", "3"), others=("1",))  # article 0 is still with one of the others
    assert after(split).story.tolist() == [0, 1, 1, 0, 0, 2]
    assert after(Decision("split", ("3",))).story[3] != after(Decision("split", ("3",))).story[4]


def test_stories_that_were_put_together_keep_the_articles_that_they_had():
    assert before()[0].story.tolist() == [0, 0, 0, 1, 1, 2]
    merge = Decision("merge", ("0", "5"), others=("0", "1", "3", "5"), among=6)  # article 3 is found with 4 by now
    assert after(merge).story.tolist() == [0, 0, 0, 0, 1, 0]
    merge = Decision("merge", ("0", "5"), others=("0", "1", "3", "5"), among=4)  # and article 4 came since
    assert after(merge).story.tolist() == [0, 0, 0, 0, 0, 0]


IDS = st.lists(st.sampled_from([str(row) for row in range(len(PILE))]), min_size=1, max_size=3, unique=True).map(tuple)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.builds(Decision, st.sampled_from(["merge", "split"]), IDS), max_size=3))
def test_stories_are_named_as_if_all_of_them_were_named_anew(decisions):
    _, corpus, stems, facts = before()
    new = after(*decisions)
    assert list(new.names) == names(corpus, stems, new.story, len(new.central))
    assert new.titles == titles(corpus, facts, new.central)
