"""Words of a collection that are spelled much like one that nobody used."""

import re

import numpy as np
import pandas as pd
from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from analysis.corpus import Corpus

#: How many letters of ten may differ.
CUTOFF = 0.7
CANDIDATES = 12
WORD = re.compile(r"[\w'&.-]+")


def nearest(corpus: Corpus, word: str, most: int = 3) -> list[str]:
    """Used words that are spelled most like `word`, the nearest and most used first.

    By the number of letters to change, insert, leave out or exchange (Damerau 1964) against
    the longer word's length.
    """
    text, _ = corpus.vocabulary.spellings()
    wanted = word.lower().strip("*?")
    if len(wanted) < 3:
        return []
    used = [like for like in dict.fromkeys(text.split("\n")) if abs(len(like) - len(wanted)) < 3 and like != wanted]
    near = process.extract(
        wanted, used, scorer=DamerauLevenshtein.normalized_similarity, score_cutoff=CUTOFF, limit=CANDIDATES
    )
    times = _times(corpus, [like for like, _, _ in near])
    ranked = sorted(near, key=lambda told: (-round(told[1], 1), -times[told[0]]))
    return [like for like, _, _ in ranked[:most]]


def meant(corpus: Corpus, parts: pd.DataFrame) -> dict[str, list[str]]:
    """For each single word of a query that no article has, used words that are spelled like it (`nearest`).

    `parts` are those of `analysis.query.part_counts`.
    """
    missing = parts.loc[parts["articles"] == 0, "part"]
    near = {word: nearest(corpus, word) for word in missing if WORD.fullmatch(word)}
    return {word: others for word, others in near.items() if others}


def _times(corpus: Corpus, words: list[str]) -> dict[str, int]:
    """How often each folded word is used."""
    text, _ = corpus.vocabulary.spellings()
    lines = np.array(text.split("\n")[1:-1], object)
    counts = np.bincount(corpus.tokens, minlength=len(lines))
    return {word: int(counts[lines == word].sum()) for word in words}
