"""Phrases: two to five words that stand side by side inside one sentence."""

from collections.abc import Sequence

import numpy as np
import pandas as pd
from scipy import sparse

from analysis import phrase_scores
from analysis.concepts import places
from analysis.corpus import Corpus
from analysis.encoding import Progress
from analysis.keywords import ALL_LENGTHS, NOTHING, Beside, KeywordOptions, framed
from analysis.ngrams import LONGEST, Grams, grams
from analysis.terms import Terms
from analysis.tokens import tokens

#: Besides the columns of `keywords.frequencies`.
COLUMNS = ("words", "alone", "c_value", "npmi", "log_likelihood")
#: A phrase occurs at least twice, and at least once in this many words of the selection.
RARE = 1_000_000


def phrase_frequencies(
    corpus: Corpus,
    terms: Terms,
    rows: np.ndarray,
    options: KeywordOptions,
    beside: Beside = NOTHING,
    least: int | None = None,
) -> pd.DataFrame:
    """How often each phrase of `options.length` words occurs, or, with `ALL_LENGTHS`, of two to five."""
    return of_length(all_phrases(corpus, terms, rows, options, beside, least), options.length)


def of_length(phrases: pd.DataFrame, length: int) -> pd.DataFrame:
    """The phrases of one length; with `ALL_LENGTHS` those of every length that are not folded."""
    kept = ~phrases["folded"] if length == ALL_LENGTHS else phrases["words"] == length
    return phrases[kept].drop(columns="folded").reset_index(drop=True)


def all_phrases(
    corpus: Corpus,
    terms: Terms,
    rows: np.ndarray,
    options: KeywordOptions,
    beside: Beside = NOTHING,
    least: int | None = None,
    progress: Progress = lambda fraction, text: None,
) -> pd.DataFrame:
    """How often each phrase of two to five words occurs in the selection, `least` times or more.

    The columns are those of `keywords.frequencies`, with what is given `beside`, and `COLUMNS`, and
    whether it is folded (`phrase_scores.standing_alone`). A phrase lies inside one sentence and neither
    begins nor ends with a hidden term, nor holds a hidden phrase. Stop words inside it count: `cup of
    tea` is a phrase of three. `least` is, where it is not said, `least_of` the selection's words.
    """
    levels = _levels(corpus, terms, corpus.inside(rows, options.zones), options, least, progress)
    names = np.concatenate([_names(corpus, terms, level, options) for level in levels])
    frame = framed(corpus, names, _counts(corpus, levels), np.ones(len(names), bool), rows, options.zones, beside)
    return frame.join(_scores(corpus, terms, rows, options, levels)).reset_index(drop=True)


def phrase_counts(
    corpus: Corpus,
    terms: Terms,
    inside: np.ndarray,
    options: KeywordOptions,
    zones: Sequence[str],
    progress: Progress = lambda fraction, text: None,
) -> tuple[np.ndarray, np.ndarray, dict[str, sparse.csr_array]]:
    """The phrases of two to five words where the stream is `inside`, bool (tokens,), counted in several zones.

    Returns their names, object (phrases,); which of them are of `options.length` words or, with
    `ALL_LENGTHS`, not folded, bool (phrases,); and for each zones how often each article has each
    phrase, CSR (articles, phrases).
    """
    levels = _levels(corpus, terms, inside, options, None, progress)
    names = np.concatenate([_names(corpus, terms, level, options) for level in levels])
    words = np.repeat([level.words for level in levels], [len(level.uses) for level in levels])
    folded = phrase_scores.standing_alone(levels, len(corpus.tokens))[1]
    every = np.ones(corpus.articles, bool)
    counts = {part: _counts(corpus, levels, corpus.inside(every, part) & inside) for part in zones}
    return names, ~folded if options.length == ALL_LENGTHS else words == options.length, counts


def _levels(
    corpus: Corpus, terms: Terms, inside: np.ndarray, options: KeywordOptions, least: int | None, progress: Progress
) -> list[Grams]:
    """The phrases of each length, none of which holds a hidden one."""
    levels: list[Grams] = []
    for level in grams(corpus, terms, inside, options, least or least_of(int(inside.sum()))):
        progress(0.2 * len(levels), f"phrases of {level.words} words")
        levels.append(level.only(~_held(corpus, terms, level, options)))
    progress(0.8, "comparing the lengths")
    return levels


def least_of(total: int) -> int:
    """How often a phrase must occur in a selection of `total` words to be listed.

    >>> least_of(50_000), least_of(5_200_000)
    (2, 6)
    """
    return max(2, -(-total // RARE))


def _counts(corpus: Corpus, levels: Sequence[Grams], inside: np.ndarray | None = None) -> sparse.csr_array:
    """How often each article has each phrase, where the stream is `inside`, CSR (articles, phrases)."""
    first = np.cumsum([0, *(len(level.uses) for level in levels)])
    article = np.concatenate([corpus.article_of(level.starts) for level in levels])
    phrase = np.concatenate([level.number + start for level, start in zip(levels, first, strict=False)])
    if inside is not None:
        there = np.concatenate([inside[level.starts] for level in levels])
        article, phrase = article[there], phrase[there]
    ones = np.ones(len(phrase), np.int32)
    return sparse.coo_array((ones, (article, phrase)), shape=(corpus.articles, int(first[-1]))).tocsr()


def _scores(
    corpus: Corpus, terms: Terms, rows: np.ndarray, options: KeywordOptions, levels: Sequence[Grams]
) -> pd.DataFrame:
    term = terms.term_of[corpus.tokens]
    uses = np.bincount(term[corpus.inside(rows, options.zones)], minlength=len(terms.names))
    told = uses, term, max(int(uses.sum()), 1)
    alone, folded = phrase_scores.standing_alone(levels, len(term))
    return pd.DataFrame(
        {
            "words": np.repeat([level.words for level in levels], [len(level.uses) for level in levels]),
            "alone": alone,
            "c_value": phrase_scores.c_value(levels),
            "npmi": np.concatenate([phrase_scores.npmi(level, *told) for level in levels]),
            "log_likelihood": np.concatenate([phrase_scores.log_likelihood(level, *told) for level in levels]),
            "folded": folded,
        }
    )


def _held(corpus: Corpus, terms: Terms, level: Grams, options: KeywordOptions) -> np.ndarray:
    """Which phrases hold one that the collection hides."""
    held = np.zeros(len(level.uses), bool)
    example = level.examples()
    for phrase in options.hidden:
        length = len(tokens(phrase))
        if 1 < length <= level.words:
            there = np.zeros(len(corpus.tokens) + LONGEST, bool)
            there[places(corpus, terms, options.forms, phrase)] = True
            for step in range(level.words - length + 1):
                held |= there[example + step]
    return held


def _names(corpus: Corpus, terms: Terms, level: Grams, options: KeywordOptions) -> np.ndarray:
    """How each phrase is shown: as it mostly stands, or by its lemmas or stems."""
    place = _mostly(corpus, level) if options.forms == "as they stand" else level.examples()
    shown = corpus.vocabulary if options.forms == "as they stand" else terms.names[terms.term_of]
    stretches = corpus.tokens[place[:, None] + np.arange(level.words)]
    return np.array([" ".join(words).removesuffix("'s") for words in shown[stretches]], object)


def _mostly(corpus: Corpus, level: Grams) -> np.ndarray:
    """Where each phrase begins in the spelling that is used most."""
    spelling = np.zeros(len(level.starts), np.uint64)
    for step in range(level.words):  # a number for each spelling; two fall together once in 2 ** 32
        spelling = (spelling + corpus.tokens[level.starts + step]) * np.uint64(0x9E3779B97F4A7C15)
    key = (level.number.astype(np.uint64) << np.uint64(32)) | (spelling >> np.uint64(32))
    found, uses = np.unique(key, return_counts=True)
    order = np.argsort(uses, kind="stable")
    best = np.zeros(len(level.uses), np.uint64)
    best[found[order] >> np.uint64(32)] = found[order]  # the most used spelling writes last
    place, chosen = level.examples(), best[level.number] == key
    place[level.number[chosen]] = level.starts[chosen]
    return place
