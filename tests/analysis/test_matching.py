"""Where words and phrases stand in the stream."""

import numpy as np
import pytest

from analysis import matching
from analysis.terms import terms
from tests.piles import corpus_of

CORPUS = corpus_of("The strikes began. Port workers strike again", "Kim's port, the Port Authority")


def stood(places: np.ndarray) -> list[str]:
    return [CORPUS.vocabulary[CORPUS.tokens[place]] for place in places]


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("port", ["Port", "port", "Port"]),
        ("KIM", ["Kim's"]),
        ("strike*", ["strikes", "strike"]),
        ("port workers", ["Port"]),
        ("began port", []),
        ("zeppelin", []),
        ("…", []),
    ],
)
def test_a_pattern_is_found_where_it_stands(pattern, found):
    assert stood(matching.word_places(CORPUS, pattern)) == found


def test_a_phrase_never_runs_over_the_end_of_a_sentence_or_an_article():
    assert stood(matching.word_places(CORPUS, "again kim")) == []


def test_a_term_is_found_in_all_its_forms():
    stems = terms(CORPUS, "stems")
    assert stood(matching.term_places(CORPUS, stems, "stems", "striking")) == ["strikes", "strike"]
