"""How strongly words belong together: measures of association, each as its source defines it.

Each takes arrays: `joint`, how often the two stand together; `first` and `second`, how often
each stands; `total`, the number of places at which they could. `expected` is how often they
would stand together by chance, first * second / total.
"""

from collections.abc import Callable, Mapping

import numpy as np

Counts = np.ndarray


def log_likelihood(joint: Counts, first: Counts, second: Counts, total: Counts) -> np.ndarray:
    """Dunning's G2 over the four cells (1993), negative where the two stand together less than by chance.

    >>> log_likelihood(np.array([10]), 20, 30, 1000).round(2).tolist()
    [46.5]
    """
    joint = np.asarray(joint, float)
    rows, columns = (first, np.subtract(total, first)), (second, np.subtract(total, second))
    cells = (joint, first - joint, second - joint, total - first - second + joint)
    sums = ((rows[0], columns[0]), (rows[0], columns[1]), (rows[1], columns[0]), (rows[1], columns[1]))
    score = np.zeros_like(joint)
    for observed, (row, column) in zip(cells, sums, strict=True):
        chance = np.multiply(row, column, dtype=float) / total
        told = np.divide(observed, chance, out=np.ones_like(joint), where=(observed > 0) & (chance > 0))
        score += 2 * np.maximum(observed, 0) * np.log(told)
    return np.where(joint < expected(first, second, total), -score, score)


def log_dice(joint: Counts, first: Counts, second: Counts, total: Counts) -> np.ndarray:
    """Rychlý's logDice (2008): 14 + log2 of twice joint by first + second; 14 at most.

    >>> log_dice(np.array([10, 20]), 20, 20, 1000).tolist()
    [13.0, 14.0]
    """
    return 14 + _log2(2 * np.asarray(joint, float) / np.add(first, second))


def mutual_information(joint: Counts, first: Counts, second: Counts, total: Counts) -> np.ndarray:
    """MI, log2 of joint by expected (Church and Hanks 1990); high for rare words.

    >>> mutual_information(np.array([10]), 20, 50, 1000).round(2).tolist()
    [3.32]
    """
    return _log2(np.asarray(joint, float) / expected(first, second, total))


def mutual_information_cubed(joint: Counts, first: Counts, second: Counts, total: Counts) -> np.ndarray:
    """MI3, log2 of joint cubed by expected (Daille 1994): MI that prefers frequent pairs.

    >>> mutual_information_cubed(np.array([10]), 20, 50, 1000).round(2).tolist()
    [9.97]
    """
    return _log2(np.asarray(joint, float) ** 3 / expected(first, second, total))


def t_score(joint: Counts, first: Counts, second: Counts, total: Counts) -> np.ndarray:
    """The t-score (Church, Gale, Hanks and Hindle 1991): joint - expected by the root of joint.

    >>> t_score(np.array([9]), 20, 50, 1000).round(2).tolist()
    [2.67]
    """
    joint = np.asarray(joint, float)
    return (joint - expected(first, second, total)) / np.sqrt(np.maximum(joint, 1))


def normalised_information(joint: Counts, product: Counts, words: Counts) -> np.ndarray:
    """NPMI (Bouma 2009) of phrases of any number of words, -1 to 1; `joint` and `product` are shares.

    `product` is the product of the words' shares of all words. For two words it is Bouma's own,
    for more his measure of several variables: PMI by (words - 1) times -ln joint.

    >>> normalised_information(np.array([0.01]), np.array([0.0001]), np.array([2])).round(6).tolist()
    [1.0]
    """
    joint, product = np.asarray(joint, float), np.asarray(product, float)
    most = -np.log(joint) * (np.asarray(words) - 1)
    return np.divide(np.log(joint / product), most, out=np.ones_like(joint), where=most > 0)


def expected(first: Counts, second: Counts, total: Counts) -> np.ndarray:
    """How often two words would stand together by chance."""
    return np.multiply(first, second, dtype=float) / total


#: The measures by the name under which they are chosen.
MEASURES: Mapping[str, Callable[..., np.ndarray]] = {
    "log-likelihood": log_likelihood,
    "logDice": log_dice,
    "MI": mutual_information,
    "MI3": mutual_information_cubed,
    "t-score": t_score,
}


def _log2(values: np.ndarray) -> np.ndarray:
    return np.log2(values, out=np.full_like(values, -np.inf), where=values > 0)
