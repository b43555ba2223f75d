"""Words that are spelled alike."""

from analysis.spelling import nearest
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
