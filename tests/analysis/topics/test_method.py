"""How topics were found, in sentences."""

from dataclasses import replace

import numpy as np

from analysis.terms import terms
from analysis.topics import TopicOptions, find
from analysis.topics.levels import at_level
from analysis.topics.method import sentences
from tests.piles import corpus_of
from tests.subjects import bodies, found


def test_the_note_tells_seed_samples_and_how_the_number_was_chosen():
    whole = found(bodies(), seed=7)
    told = " ".join(sentences(whole, at_level(whole)))
    assert "42 articles were compared" in told
    assert "Seed 7" in told
    assert "10 runs" in told
    assert "3: 1.00" in told


def test_a_number_that_was_asked_for_is_said():
    whole = found(bodies(), topics=4)
    assert "4, was asked for" in " ".join(sentences(whole, at_level(whole)))


def test_the_collections_own_words_and_its_decisions_are_told():
    corpus = corpus_of(*bodies())
    options = TopicOptions(topics=3, hidden=("ferry",), kept=("the",))
    whole = find(corpus, terms(corpus, "stems"), np.ones(42, bool), options)
    told = " ".join(sentences(whole, replace(at_level(whole), idle=(1,)), decisions=2))
    assert "for the collection hides them: “ferry”." in told
    assert "Counted though stop words: “the”." in told
    assert "2 decisions of readers are applied, of which 1 now changes nothing." in told
    assert f"NumPy {np.__version__}" in told


def test_topics_by_embeddings_are_not_said_to_be_compared_by_words():
    corpus = corpus_of(*bodies())
    vectors = np.tile(np.eye(3, dtype=np.float32), (14, 1))
    options = TopicOptions(topics=3, embeddings="tiny 1a2b")
    whole = find(corpus, terms(corpus, "stems"), np.ones(42, bool), options, vectors=vectors)
    told = sentences(whole, at_level(whole))
    assert told[0].startswith("42 articles were compared by vectors of 3 numbers, which the model tiny 1a2b gave")
    assert "name the topics, and tell none apart" in told[1]
