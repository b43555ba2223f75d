"""Words that are spelled alike."""

import pandas as pd

from analysis.spelling import meant, nearest
from tests.piles import corpus_of

PILE = corpus_of("The minister’s ports. The port, the port and the harbour. Ministers!")


def test_the_nearest_and_most_used_word_comes_first():
    assert nearest(PILE, "portt") == ["port", "ports"]
    assert nearest(PILE, "harobur") == ["harbour"]
    assert nearest(PILE, "Minsters")[0] == "ministers"


def test_nothing_is_proposed_for_what_is_like_no_word():
    assert nearest(PILE, "zeppelin") == []
    assert nearest(PILE, "xy") == []
    assert nearest(corpus_of(), "port") == []


def test_only_a_single_word_that_no_article_has_may_have_been_meant_otherwise():
    parts = pd.DataFrame({"part": ["portt", "harbour", '"portt area"', "zeppelin"], "articles": [0, 1, 0, 0]})
    assert meant(PILE, parts) == {"portt": ["port", "ports"]}
