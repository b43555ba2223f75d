"""The query language in slow and plain Python, to compare with."""

from collections.abc import Iterator
from fnmatch import fnmatchcase

from analysis.query.tree import All, Any, Not, Words
from analysis.tokens import sentences

FIELDS = ("headline", "deck", "body")


def fits(article: tuple[str, str, str], tree: object) -> bool:
    """Whether an article, given as headline, deck and body, is found by a tree."""
    if isinstance(tree, All):
        return all(fits(article, part) for part in tree.parts)
    if isinstance(tree, Any):
        return any(fits(article, part) for part in tree.parts)
    if isinstance(tree, Not):
        return not fits(article, tree.inner)
    return bool(occurrences(article, tree))


def occurrences(article: tuple[str, str, str], tree: object) -> set[tuple[int, int, int]]:
    """Field, first word and last word of each place at which the tree's words stand."""
    if isinstance(tree, Words):
        return set(_of_words(article, tree))
    if isinstance(tree, All | Any):
        return set().union(*(occurrences(article, part) for part in tree.parts))
    joined = occurrences(article, tree.parts[0])
    for part in tree.parts[1:]:
        joined = set(_pairs(article, joined, occurrences(article, part), tree.reach))
    return joined


def words(text: str) -> list[tuple[int, str]]:
    """Each word of a text with the number of its sentence."""
    return [(number, text[start:end]) for number, (_, _, spans) in enumerate(sentences(text)) for start, end in spans]


def _of_words(article: tuple[str, str, str], tree: Words) -> Iterator[tuple[int, int, int]]:
    patterns = tree.text.split()
    for field, text in enumerate(article):
        if tree.field in ("", FIELDS[field]):
            told = words(text)
            for first in range(len(told) - len(patterns) + 1):
                stretch = told[first : first + len(patterns)]
                pairs = zip(stretch, patterns, strict=True)
                fit = all(_same(word, pattern, tree.exact) for (_, word), pattern in pairs)
                if fit and len({number for number, _ in stretch}) == 1:
                    yield field, first, first + len(patterns) - 1


def _same(word: str, pattern: str, exact: bool) -> bool:
    word = word.removesuffix("'s") if len(word) > 3 else word
    return fnmatchcase(word if exact else word.lower(), pattern)


def _pairs(article: tuple[str, str, str], some: set, others: set, reach: int) -> Iterator[tuple[int, int, int]]:
    for field, first, last in some:
        numbers = [number for number, _ in words(article[field])]
        for where, begin, end in others:
            if where != field:
                continue
            apart = max(begin - last, first - end)
            whole = min(first, begin), max(last, end)
            if apart <= reach if reach else numbers[whole[0]] == numbers[whole[1]]:
                yield field, *whole
