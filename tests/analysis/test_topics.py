"""Topics of articles whose subjects are known."""

import numpy as np
import pytest

from analysis.terms import terms
from analysis.topics import NOWHERE, OUTSIDE, TopicOptions, arrays, find, from_arrays, sizes
from errors import TooFewArticles
from tests.piles import corpus_of

SUBJECTS = (
    ["ferry", "harbour", "docker", "crane", "strike", "union", "cargo", "quay", "container", "picket"],
    ["goal", "striker", "coach", "match", "league", "penalty", "keeper", "season", "stadium", "fans"],
    ["fever", "patient", "clinic", "doctor", "vaccine", "hospital", "symptom", "ward", "nurse", "virus"],
)


def bodies(each: int = 14) -> list[str]:
    """Articles of three subjects in turn, each of eight of its ten words."""
    chooser = np.random.default_rng(0)
    return [
        " ".join(chooser.choice(words, 8, replace=False)) + ", people said on that day."
        for _ in range(each)
        for words in SUBJECTS
    ]


def found(texts, rows=None, **options):
    corpus = corpus_of(*texts)
    rows = np.ones(len(texts), bool) if rows is None else rows
    return find(corpus, terms(corpus), rows, TopicOptions(**options))


def test_three_subjects_become_three_topics():
    topics = found(bodies(), topics=3)
    truth = np.arange(len(topics.topic)) % 3
    for subject in range(3):
        assert len(set(topics.topic[truth == subject]) - {NOWHERE}) == 1


def test_a_topic_is_named_by_the_words_of_its_articles():
    topics = found(bodies(), topics=3)
    for told in topics.terms:
        words = {word for term in told for word in term.split()}
        assert max(len(words & set(subject)) for subject in SUBJECTS) >= len(words) - 1


def test_the_same_seed_gives_the_same_topics():
    one, other = found(bodies(), seed=3), found(bodies(), seed=3)
    assert one.names == other.names
    assert one.topic.tolist() == other.topic.tolist()
    assert one.x.tolist() == other.x.tolist()


def test_topics_that_part_clearly_are_found_again():
    assert found(bodies(), topics=3).found_again.min() > 0.8


def test_an_article_without_any_known_word_fits_nowhere():
    topics = found([*bodies(), "Xylophone."])
    assert topics.topic[-1] == NOWHERE
    assert topics.strength[-1] == 0


def test_articles_that_were_not_selected_stay_outside():
    texts = bodies()
    rows = np.arange(len(texts)) % 2 == 0
    topics = found(texts, rows, topics=2)
    assert set(topics.topic[~rows]) == {OUTSIDE}
    assert OUTSIDE not in topics.topic[rows]


def test_sizes_add_up_to_the_selected_articles():
    topics = found(bodies())
    rows = np.arange(len(topics.topic)) < 20
    frame = sizes(topics, rows)
    assert frame["articles"].sum() == 20
    assert frame["share"].sum() == pytest.approx(1)
    assert frame["name"].iloc[-1] == "Fits nowhere"


def test_the_map_lies_within_its_frame():
    topics = found(bodies())
    assert np.abs(topics.x).max() == pytest.approx(1, abs=1e-5)
    assert np.abs(topics.y).max() == pytest.approx(1, abs=1e-5)


def test_too_few_articles_are_refused_in_a_sentence():
    with pytest.raises(TooFewArticles, match="at least 10 articles"):
        found(["ferry strike", "ferry strike"])


def test_more_topics_than_the_articles_can_bear_are_refused():
    with pytest.raises(TooFewArticles, match="ask for 2 to 14"):
        found(bodies(), topics=40)


def test_stored_topics_come_back_whole():
    topics = found(bodies())
    again = from_arrays(*arrays(topics))
    assert again.names == topics.names
    assert again.terms == topics.terms
    assert again.topic.tolist() == topics.topic.tolist()
