"""Which articles mention which names."""

import numpy as np

from analysis.stories.mentions import arrays, from_arrays, mentions
from analysis.terms import terms
from tests.piles import corpus_of


def test_each_name_is_told_once_per_article_that_has_it():
    corpus = corpus_of(
        "They met in New York. Boats left New York.", "He saw Port Veil. We left New York.", "It rained."
    )
    stems = terms(corpus, "stems")
    told = mentions(corpus, stems)
    written = [" ".join(stems.names[word] for word in row if word >= 0) for row in told.words]
    by_article = {(written[name], int(article)) for name, article in zip(told.name, told.article, strict=True)}
    assert by_article == {("New York", 0), ("New York", 1), ("Port Veil", 1)}
    assert len(told.name) == 3


def test_mentions_come_back_as_they_were_stored():
    corpus = corpus_of("He saw Port Veil.")
    told = mentions(corpus, terms(corpus))
    again = from_arrays(arrays(told))
    assert all(np.array_equal(getattr(again, name), array) for name, array in arrays(told).items())
