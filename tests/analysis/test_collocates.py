"""Collocates of a term."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.association import MEASURES
from analysis.collocates import Window, collocates, links
from analysis.contexts import lines
from analysis.keywords import KeywordOptions
from analysis.terms import terms
from tests.piles import corpus_of

WORDS = st.lists(st.sampled_from(["node", "ferry", "port", "crew"]), max_size=15)


def found(*bodies, term="node", **window):
    corpus = corpus_of(*bodies)
    known, rows = terms(corpus), np.ones(len(bodies), bool)
    told = lines(corpus, known, rows, term)
    return collocates(corpus, known, rows, told, KeywordOptions(), Window(**({"least": 1} | window)))


def together(*bodies, column="together", **window) -> dict:
    frame = found(*bodies, **window)
    return dict(zip(frame["term"], frame[column], strict=True))


def test_words_within_the_window_are_counted_left_and_right():
    frame = found("ferry port node crew port", left=1, right=2)
    rows = {line.term: (line.together, line.left, line.right) for line in frame.itertuples()}
    assert rows == {"port": (2, 1, 1), "crew": (1, 0, 1)}


def test_a_window_ends_with_the_sentence_unless_it_may_go_on():
    text = "Ferry crew. Port node left"
    assert together(text, left=5, right=0) == {"Port": 1}
    assert together(text, left=5, right=0, sentence=False) == {"Ferry": 1, "crew": 1, "Port": 1}


def test_a_window_never_leaves_the_article():
    assert together("ferry", "node", "port", sentence=False) == {}


def test_a_word_between_two_occurrences_counts_once():
    assert together("node ferry node") == {"ferry": 1}


def test_stop_words_are_told_when_asked_for():
    assert together("the node") == {}
    assert together("the node", stop_words=True) == {"the": 1}


def test_rare_collocates_are_left_out():
    assert together("node ferry\nnode ferry\nnode port", least=2) == {"ferry": 2}


def test_articles_count_those_in_which_both_stand_near():
    assert together("node ferry\nferry node", "node ferry", "ferry", column="articles")["ferry"] == 2


def test_the_scores_are_those_of_the_figures_beside_them():
    frame = found("node ferry port node ferry", "crew port crew ferry", left=1, right=1)
    ferry = frame[frame["term"] == "ferry"].iloc[0]
    places, total = 3, 9  # ferry, port, ferry stand in windows
    assert ferry["expected"] == pytest.approx(places * 3 / total)
    for name, measure in MEASURES.items():
        near = 2 if name == "logDice" else places
        assert ferry[name] == pytest.approx(measure(np.array([2]), near, 3, total)[0])


def test_the_term_itself_is_no_collocate_of_its_own_words():
    assert together("Veil Terminals closed", term="Veil Terminals") == {"closed": 1}


@given(WORDS, st.integers(0, 3), st.integers(0, 3))
def test_the_counts_are_those_of_looking_at_each_word(words, left, right):
    nodes = [place for place, word in enumerate(words) if word == "node"]
    expected: dict[str, int] = {}
    for place, word in enumerate(words):
        if word != "node" and any(node - left <= place <= node + right for node in nodes):
            expected[word] = expected.get(word, 0) + 1
    assert together(" ".join(words), left=left, right=right) == expected


def test_links_count_the_windows_that_two_collocates_share():
    corpus = corpus_of("ferry node crew\nferry node crew port\nport node")
    known = terms(corpus)
    told = lines(corpus, known, np.ones(1, bool), "node")
    frame = links(corpus, known, told, Window(), ["ferry", "crew", "port"])
    assert frame.to_numpy().tolist() == [["ferry", "crew", 2], ["crew", "port", 1], ["ferry", "port", 1]]


def test_of_quotes_alone_no_word_outside_a_quotation_is_near():
    corpus = corpus_of('She said "node ferry" at port')
    known, rows = terms(corpus, zones="quotes"), np.ones(1, bool)
    told = lines(corpus, known, rows, "node", zones="quotes")
    options = KeywordOptions(zones="quotes")
    assert collocates(corpus, known, rows, told, options, Window(least=1))["term"].tolist() == ["ferry"]
