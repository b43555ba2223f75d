"""Topics of articles whose subjects are known."""

import numpy as np
import pytest

from analysis.terms import terms
from analysis.topics import NOWHERE, OUTSIDE, TopicOptions, arrays, find, from_arrays
from analysis.topics.levels import at_level
from errors import TooFewArticles
from tests.piles import corpus_of
from tests.subjects import SUBJECTS, bodies, found


def test_three_subjects_become_three_topics():
    topics = at_level(found(bodies(), topics=3))
    truth = np.arange(len(topics.topic)) % 3
    for subject in range(3):
        assert len(set(topics.topic[truth == subject]) - {NOWHERE}) == 1


def test_the_number_of_clear_subjects_is_found():
    assert len(at_level(found(bodies())).names) == 3


def test_a_topic_is_named_by_the_words_of_its_articles():
    topics = at_level(found(bodies(), topics=3))
    for told in topics.terms:
        words = {word for term in told for word in term.split()}
        assert max(len(words & set(subject)) for subject in SUBJECTS) >= len(words) - 1


def test_the_same_seed_gives_the_same_topics():
    one, other = found(bodies(), seed=3), found(bodies(), seed=3)
    assert one.terms == other.terms
    assert one.leaf.tolist() == other.leaf.tolist()
    assert one.points.tolist() == other.points.tolist()
    assert one.found_again.tolist() == other.found_again.tolist()


def test_topics_that_part_clearly_are_found_again():
    topics = at_level(found(bodies(), topics=3))
    assert topics.found_again.min() > 0.8
    assert topics.runs.tolist() == [10, 10, 10]


def test_an_article_without_any_known_word_fits_nowhere():
    topics = at_level(found([*bodies(), "Xylophone."]))
    assert topics.topic[-1] == NOWHERE
    assert topics.strength[-1] == 0


def test_articles_about_nothing_in_common_fit_nowhere():
    letters = "abcdefghijklmnopqrstuvwxyz"
    strange = [" ".join(f"q{a}{b}z" for b in letters[:8]) + " ferry people" for a in letters[:3]]
    topics = at_level(found([*bodies(20), *strange], topics=3))
    assert (topics.topic[:-3] == NOWHERE).mean() < 0.05
    assert set(topics.topic[-3:]) == {NOWHERE}


def test_articles_that_were_not_selected_stay_outside():
    texts = bodies()
    rows = np.arange(len(texts)) % 2 == 0
    topics = at_level(found(texts, rows, topics=2))
    assert set(topics.topic[~rows]) == {OUTSIDE}
    assert OUTSIDE not in topics.topic[rows]


def test_too_few_articles_are_refused_in_a_sentence():
    with pytest.raises(TooFewArticles, match="at least 10 articles with words in common; 1 is selected"):
        found(["ferry strike"])
    with pytest.raises(TooFewArticles, match="12 are selected, and none of them have any"):
        found([f"q{letter}z" for letter in "abcdefghijkl"])


def test_more_topics_than_the_articles_can_bear_are_refused():
    with pytest.raises(TooFewArticles, match="ask for 2 to 14"):
        found(bodies(), topics=40)


def test_stored_topics_come_back_whole():
    whole = found(bodies())
    again = from_arrays(*arrays(whole))
    assert again.terms == whole.terms
    assert again.how == whole.how
    assert again.tree.cut(2) == whole.tree.cut(2)
    assert again.leaf.tolist() == whole.leaf.tolist()


def test_a_hidden_word_is_no_topics_term():
    corpus = corpus_of(*bodies())
    rows = np.ones(corpus.articles, bool)
    told = find(corpus, terms(corpus, "stems"), rows, TopicOptions(hidden=("ferry",), topics=3))
    assert "ferry" not in {word for one in told.terms for term in one for word in term.split()}
