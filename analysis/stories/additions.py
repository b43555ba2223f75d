"""What each article of a story added: the sentences that no earlier one had told.

A sentence is new when no earlier sentence has most of its telling words; the word overlap of the
novelty track of TREC (Soboroff and Harman 2003), whose simplest measures did best. Of the first
article, which nothing comes before, every sentence is new; later, those too short to tell are not.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from analysis.stopwords import stop_words
from analysis.tokens import cleaned, closed_up, sentences

#: A sentence is new when at most this share of its telling words stand in any one earlier sentence.
TOLD = 0.5
#: Telling words that a sentence needs to say anything new after the first article.
FEWEST = 3


@dataclass(frozen=True)
class Sentence:
    """A sentence of an article, the paragraph it stands in, counted from 0, and whether it tells something new."""

    text: str
    paragraph: int
    new: bool


def sentences_told(bodies: Sequence[Sequence[str]], language: str = "en") -> list[list[Sentence]]:
    """The sentences of each article, whose bodies (paragraphs) come in the order of their days.

    >>> first = ["The ferry sank off Port Veil at noon."]
    >>> told = sentences_told([first, ["At noon the ferry sank.", "Divers found the wreck near Gull Rock."]])
    >>> [(sentence.text, sentence.new) for sentence in told[1]]
    [('At noon the ferry sank.', False), ('Divers found the wreck near Gull Rock.', True)]
    """
    told, article, words = [], [], []
    stops = stop_words(language)
    for number, body in enumerate(bodies):
        for place, paragraph in enumerate(body):
            plain = cleaned(paragraph)
            for start, end, spans in sentences(paragraph):
                told.append((closed_up(plain[start:end])[0], place))
                article.append(number)
                words.append({plain[a:b].lower() for a, b in spans} - stops)
    fresh = set(_fresh(words, np.array(article, np.int64), len(bodies)).tolist())
    found: list[list[Sentence]] = [[] for _ in bodies]
    for number, (text, place) in enumerate(told):
        found[article[number]].append(Sentence(text, place, number in fresh))
    return found


def _fresh(words: list[set[str]], article: np.ndarray, articles: int) -> np.ndarray:
    """The sentences that are new, ascending."""
    has = _indicator(words)
    size = np.diff(has.indptr)
    kept = [np.zeros(0, np.int64)]
    bounds = np.searchsorted(article, np.arange(articles + 1))
    for start, end in zip(bounds[:-1], bounds[1:], strict=True):
        new = np.ones(end - start, bool)
        if start and end > start:
            shared = np.asarray((has[start:end] @ has[:start].T).max(axis=1).todense()).ravel()
            new = (shared <= TOLD * size[start:end]) & (size[start:end] >= FEWEST)
        kept.append(start + np.flatnonzero(new))
    return np.concatenate(kept)


def _indicator(words: list[set[str]]) -> sparse.csr_array:
    number: dict[str, int] = {}
    columns = [number.setdefault(word, len(number)) for told in words for word in sorted(told)]
    starts = np.concatenate([[0], np.cumsum([len(told) for told in words], dtype=np.int64)])
    ones = np.ones(len(columns), np.int32)
    return sparse.csr_array((ones, columns, starts), shape=(len(words), max(len(number), 1)))
