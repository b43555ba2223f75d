"""The weighed words of articles."""

import numpy as np

from analysis.terms import terms
from analysis.topics import TopicOptions
from analysis.topics.weighed import arrays, from_arrays, weighed
from tests.piles import corpus_of
from tests.subjects import bodies, found


def test_words_are_weighed_of_the_articles_that_were_compared_and_come_back_as_they_were_stored():
    texts = [*bodies(), "ferry"]
    corpus = corpus_of(*texts)
    stems = terms(corpus, "stems")
    told = weighed(found(texts, np.arange(len(texts)) < 42, topics=3), corpus, stems, TopicOptions(hidden=("goal",)))
    names = stems.folded[told.terms].tolist()
    assert told.weights.shape == (42, len(names))
    assert "ferri" in names
    assert "goal" not in names
    again = from_arrays(*arrays(told))
    assert again.terms.tolist() == told.terms.tolist()
    assert (again.weights != told.weights).nnz == 0
