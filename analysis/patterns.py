"""Typed words, with `*` and `?` for letters, against the vocabulary of a corpus."""

import re

import numpy as np

from analysis.corpus import Corpus
from analysis.forms import form
from analysis.tokens import cleaned, tokens

#: Signs of a word with wildcards that are cut off its ends.
EDGES = "\"'.,;:!¡¿()[]{}<>…/\\|&+-–—=~^%"


def patterns(text: str, exact: bool = False) -> list[str]:
    """The words of a typed text as they are looked up: tokens, and words with wildcards.

    A question mark at the end of a word is none. A `*` by itself inside a phrase stands for one word.

    >>> patterns("Kim’s denuclear* wom?n, why?"), patterns("war * Peace", exact=True), patterns("*")
    (['kim', 'denuclear*', 'wom?n', 'why'], ['war', '*', 'Peace'], [])
    """
    words = []
    for part in re.split(r"[\s()]+", cleaned(text)):
        wild = re.sub(r"\*+", "*", part.strip(EDGES).rstrip("?"))
        if not has_wildcard(wild):
            words += [_form(token, exact) for token in tokens(part)]
        elif wild == "*" or not wild.strip("*?"):
            words.append("*")
        else:
            *whole, last = _parts(wild)
            words += [*(_form(token, exact) for token in whole), last if exact else last.lower()]
    while words and words[0] == "*":
        words.pop(0)
    while words and words[-1] == "*":
        words.pop()
    return words


def has_wildcard(word: str) -> bool:
    """Whether a word stands for several: it has a `*` or a `?`."""
    return "*" in word or "?" in word


def _parts(wild: str) -> list[str]:
    """A word with wildcards as tokens, where only the last of several is a prefix.

    >>> _parts("U.S.-l*"), _parts("wom?n"), _parts("$3.*")
    (['U.S.', 'l*'], ['wom?n'], ['$3.*'])
    """
    found = tokens(wild[:-1]) if re.fullmatch(r"[^*?]+\*", wild) else []
    return [*found[:-1], f"{found[-1]}*"] if len(found) > 1 else [wild]


def spelled(corpus: Corpus, pattern: str, exact: bool = False) -> np.ndarray:
    """The tokens of the vocabulary that a word stands for, as positions in it, int64 ascending.

    Capitals do not matter unless `exact`; the possessive never does.
    """
    text, starts = corpus.vocabulary.spellings(exact)
    return np.searchsorted(starts, np.fromiter(_lines(text, pattern), np.int64), side="left")


def lines_like(text: str, pattern: str) -> list[str]:
    """The lines that fit a pattern, of a text that begins and ends with a line end.

    >>> lines_like("\\nwoman\\nwomen\\nwomb\\n", "wom?n"), lines_like("\\nwoman\\nwomb\\n", "*b")
    (['woman', 'women'], ['womb'])
    """
    return [text[start : text.index("\n", start)] for start in _lines(text, pattern)]


def _form(token: str, exact: bool) -> str:
    if not exact:
        return form(token, "")
    return token[:-2] if token.endswith("'s") and len(token) > 3 else token


def _lines(text: str, pattern: str) -> list[int]:
    """Where the lines that fit begin."""
    if has_wildcard(pattern):
        return [match.start() + 1 for match in re.finditer(_expression(pattern), text)]
    found, line, at = [], f"\n{pattern}\n", -1
    while (at := text.find(line, at + 1)) >= 0:
        found.append(at + 1)
    return found


def _expression(pattern: str) -> str:
    """The pattern as a regular expression that never goes back over what fits already."""
    first, *rest = (re.escape(part).replace(r"\?", "[^\n]") for part in pattern.split("*"))
    if not rest:
        return f"\n{first}(?=\n)"
    *middle, last = rest
    return f"\n{first}" + "".join(f"(?>[^\n]*?{part})" for part in middle) + f"[^\n]*{last}(?=\n)"
