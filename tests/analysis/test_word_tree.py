"""Word trees."""

import numpy as np

from analysis.contexts import lines
from analysis.terms import terms
from analysis.word_tree import MOST, branches
from tests.piles import corpus_of


def grown(*bodies, term="strike", before=False) -> dict[str, int]:
    corpus = corpus_of(*bodies)
    known = terms(corpus)
    told = lines(corpus, known, np.ones(len(bodies), bool), term)
    return {" ".join(branch.words): branch.times for branch in branches(corpus, known, told, before=before)}


TEXT = "The strike vote failed\nThe strike vote passed\nA strike vote failed\nA strike ended"


def test_what_follows_is_told_branch_by_branch_the_most_frequent_first():
    assert grown(TEXT) == {"vote": 3, "vote failed": 2}
    assert list(grown(TEXT)) == ["vote", "vote failed"]


def test_what_comes_before_is_told_from_the_term_outwards():
    assert grown(TEXT, before=True) == {"A": 2, "The": 2}
    assert grown("In the strike\nIn the strike", before=True) == {"the": 2, "the In": 2}


def test_a_branch_ends_with_its_sentence_and_its_article():
    assert grown("Strike. Vote failed. Strike. Vote failed.") == {}
    assert grown("strike", "vote", "strike", "vote") == {}


def test_a_node_has_a_bounded_number_of_branches():
    text = "\n".join(f"strike w{number} x" for number in range(50) for _ in range(2))
    assert len([words for words in grown(text) if " " not in words]) == MOST


def test_a_word_that_nobody_used_has_no_tree():
    assert grown("ferry") == {}
