"""Words that are spelled alike."""

from functools import cache

import pandas as pd

from analysis.corpus import Corpus
from analysis.spelling import meant, nearest
from tests.piles import corpus_of


@cache
def pile() -> Corpus:
    return corpus_of("The minister’s ports. The port, the port and the harbour. Ministers!")


def test_the_nearest_and_most_used_word_comes_first():
    assert nearest(pile(), "portt") == ["port", "ports"]
    assert nearest(pile(), "harobur") == ["harbour"]
    assert nearest(pile(), "Minsters")[0] == "ministers"


def test_nothing_is_proposed_for_what_is_like_no_word():
    assert nearest(pile(), "zeppelin") == []
    assert nearest(pile(), "xy") == []
    assert nearest(corpus_of(), "port") == []


def test_only_a_single_word_that_no_article_has_may_have_been_meant_otherwise():
    parts = pd.DataFrame({"part": ["portt", "harbour", '"portt area"', "zeppelin"], "articles": [0, 1, 0, 0]})
    assert meant(pile(), parts) == {"portt": ["port", "ports"]}
