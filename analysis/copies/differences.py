"""What a copy kept, cut, changed, added and moved, sentence by sentence and paragraph by paragraph.

Sentences are aligned by their longest common subsequence (Myers 1986), so that
joining or splitting paragraphs is no change of the text.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from rapidfuzz.distance import Indel, LCSseq

from analysis.tokens import cleaned, closed_up, sentences, tokens

KINDS = ("kept", "cut", "changed", "added", "moved")
#: From which share of words in the same order one sentence is the other one changed.
CHANGED = 0.5
#: Sentences times sentences of one stretch that are compared; beyond, they are cut and added.
MOST = 40_000


@dataclass(frozen=True)
class Difference:
    """A sentence of the original beside the one of the copy; the side that lacks it is empty.

    kind                  one of `KINDS`
    original, copy        the sentences
    from_paragraph, to_paragraph   their paragraphs, counted from 0; -1 where there is none
    """

    kind: str
    original: str
    copy: str
    from_paragraph: int
    to_paragraph: int


@dataclass(frozen=True)
class _Sentence:
    text: str
    words: tuple[str, ...]
    paragraph: int


def differences(original: Sequence[str], copy: Sequence[str]) -> list[Difference]:
    """The paragraphs of both as aligned sentences, in the order of the original.

    >>> told = differences(["It rained. The quay was shut."], ["It rained.", "Boats left."])
    >>> [(row.kind, row.original, row.copy) for row in told]
    [('kept', 'It rained.', 'It rained.'), ('cut', 'The quay was shut.', ''), ('added', '', 'Boats left.')]
    """
    before, after = _sentences(original), _sentences(copy)
    rows, last_one, last_other = [], 0, 0
    for one, other, size in _equal([s.words for s in before], [s.words for s in after]):
        rows += _replaced(before[last_one:one], after[last_other:other])
        last_one, last_other = one + size, other + size
        both = zip(before[one:last_one], after[other:last_other], strict=True)
        rows += [_row("kept", left, right) for left, right in both]
    return _with_moves(rows)


def paragraph_kinds(rows: Sequence[Difference], side: str) -> list[str]:
    """The kind of each paragraph of the `side` “original” or “copy”; mixed ones are changed.

    >>> paragraph_kinds(differences(["It rained. The quay was shut."], ["It rained."]), "original")
    ['changed']
    """
    found: dict[int, set[str]] = {}
    for row in rows:
        number = row.from_paragraph if side == "original" else row.to_paragraph
        if number >= 0:
            found.setdefault(number, set()).add(row.kind)
    return [kinds.pop() if len(kinds) == 1 else "changed" for _, kinds in sorted(found.items())]


def changed_words(original: str, copy: str) -> list[tuple[str, str, str]]:
    """The stretches of words of a changed sentence: kind (kept, cut, added), before and after.

    >>> changed_words("Boats left at noon.", "Boats left at dawn.")
    [('kept', 'Boats left at', 'Boats left at'), ('cut', 'noon.', ''), ('added', '', 'dawn.')]
    """
    before, after = original.split(), copy.split()
    told, last_one, last_other = [], 0, 0
    for one, other, size in _equal(before, after):
        told.append(("cut", " ".join(before[last_one:one]), ""))
        told.append(("added", "", " ".join(after[last_other:other])))
        last_one, last_other = one + size, other + size
        told.append(("kept", " ".join(before[one:last_one]), " ".join(after[other:last_other])))
    return [piece for piece in told if piece[1] or piece[2]]


def _equal(before: Sequence, after: Sequence) -> list[tuple[int, int, int]]:
    """Where both have the same in a row: places in both, and how long; the last is their ends."""
    return [tuple(block) for block in LCSseq.opcodes(before, after).as_matching_blocks()]


def _sentences(paragraphs: Sequence[str]) -> list[_Sentence]:
    return [
        _Sentence(closed_up(text)[0], tuple(word.lower() for word in tokens(text)), number)
        for number, paragraph in enumerate(paragraphs)
        for start, end, _ in sentences(paragraph)
        for text in [cleaned(paragraph)[start:end]]
    ]


def _row(kind: str, one: _Sentence | None, other: _Sentence | None) -> Difference:
    return Difference(
        kind, one.text if one else "", other.text if other else "",
        one.paragraph if one else -1, other.paragraph if other else -1,
    )  # fmt: skip


def _replaced(left: list[_Sentence], right: list[_Sentence]) -> list[Difference]:
    """The sentences of a stretch that differs: those like enough side by side, in order."""
    rows, last_one, last_other = [], 0, 0
    for one, other in [*_matched(left, right), (len(left), len(right))]:
        rows += [_row("cut", sentence, None) for sentence in left[last_one:one]]
        rows += [_row("added", None, sentence) for sentence in right[last_other:other]]
        if one < len(left):
            rows.append(_row("changed", left[one], right[other]))
        last_one, last_other = one + 1, other + 1
    return rows


def _matched(left: list[_Sentence], right: list[_Sentence]) -> list[tuple[int, int]]:
    """The pairs of like sentences, ascending on both sides, with the largest sum of likeness."""
    if not left or not right or len(left) * len(right) > MOST:
        return []
    alike = np.array([[Indel.normalized_similarity(a.words, b.words) for b in right] for a in left])
    alike[alike < CHANGED] = 0
    best = np.zeros((len(left) + 1, len(right) + 1))
    for one in range(len(left)):
        taken = best[one, :-1] + alike[one]
        best[one + 1, 1:] = np.maximum.accumulate(np.maximum(taken, best[one, 1:]))
    one, other, pairs = len(left), len(right), []
    while one and other:
        if best[one, other] == best[one - 1, other]:
            one -= 1
        elif best[one, other] == best[one, other - 1]:
            other -= 1
        else:
            one, other = one - 1, other - 1
            pairs.append((one, other))
    return pairs[::-1]


def _with_moves(rows: list[Difference]) -> list[Difference]:
    """The rows, where a sentence that was cut here and added there was moved."""
    words = [tuple(word.lower() for word in tokens(row.original or row.copy)) for row in rows]
    cut = {told for told, row in zip(words, rows, strict=True) if row.kind == "cut"}
    added = {told for told, row in zip(words, rows, strict=True) if row.kind == "added"}
    both = cut & added
    return [
        replace(row, kind="moved") if row.kind in ("cut", "added") and told in both else row
        for told, row in zip(words, rows, strict=True)
    ]
