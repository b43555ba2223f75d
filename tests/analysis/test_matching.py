"""Where words and phrases stand in the stream."""

from functools import cache

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import compiled, matching
from analysis.corpus import Corpus
from analysis.terms import terms
from tests.piles import corpus_of


@cache
def corpus() -> Corpus:
    return corpus_of("The strikes began. Port workers strike again", "Kim's port, the Port Authority")


def stood(places: np.ndarray) -> list[str]:
    return [corpus().vocabulary[corpus().tokens[place]] for place in places]


def standing(phrase: str, forms: str = "as they stand") -> list[str]:
    return stood(matching.term_places(corpus(), terms(corpus(), forms), forms, phrase))


@pytest.mark.parametrize(
    ("phrase", "found"),
    [
        ("port", ["Port", "port", "Port"]),
        ("KIM", ["Kim's"]),
        ("port workers", ["Port"]),
        ("began port", []),
        ("zeppelin", []),
        ("…", []),
    ],
)
def test_a_word_or_phrase_is_found_where_it_stands(phrase, found):
    assert standing(phrase) == found


def test_a_phrase_never_runs_over_the_end_of_a_sentence_or_an_article():
    assert standing("again kim") == []


def test_a_term_is_found_in_all_its_forms():
    assert standing("striking", "stems") == ["strikes", "strike"]


SETS = st.lists(st.sets(st.integers(0, 4)) | st.none(), max_size=4)


@given(st.lists(st.sampled_from("a b c A. B'".split()), max_size=30), SETS, st.sampled_from([0, 50_000]))
@pytest.mark.parametrize("cost", [0.0, 1e9])
@pytest.mark.parametrize("few", [0, 50_000])
def test_a_sequence_stands_where_reading_on_finds_it(cost, few, words, sets, least):
    corpus = corpus_of(" ".join(words), "a b c A B d e")
    wanted = [matching.ANY if some is None else np.array(sorted(some), np.int64) for some in sets]
    reach = range(len(corpus.tokens) - len(wanted) + 1)
    sentence = np.searchsorted(corpus.sentences, np.arange(len(corpus.tokens)), side="right")
    read = [
        start
        for start in reach
        if any(some is not None for some in sets)
        and all(some is None or corpus.tokens[start + step] in some for step, some in enumerate(sets))
        and sentence[start] == sentence[start + len(wanted) - 1]
    ]
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(matching, "READ", cost)
        patched.setattr(matching, "FEW", few)
        patched.setattr(compiled, "LEAST", least)
        assert matching.sequence_places(corpus, wanted).tolist() == read
