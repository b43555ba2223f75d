"""What can be seen of each line of a page: the numbers by which the story is found among menus.

After the shallow text features of Kohlschütter, Fankhauser and Nejdl, "Boilerplate
Detection using Shallow Text Features" (WSDM 2010), and the stop-word density of
Pomikálek's jusText (2011); the lines have no tags, so that no link density is known.
"""

import math
import re
from collections import Counter
from collections.abc import Sequence

import numpy as np

from data.page import cues
from data.page.lines import Line

ENDED = re.compile(r"[.!?…。！？।؟][\"'”’»)\]]*$")
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+(?:[.,]\d+)*")
WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
SIGNS = re.compile(r"[{}<>=;\\\[\]_$]|//|\(\)")
TIME = re.compile(
    r"\b(?:\d+ ?(?:min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?|years?|[hdwm]) ago|\d{1,2}:\d{2}|"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}|(?:19|20)\d\d)\b", re.I
)  # fmt: skip
BY = re.compile(r"(?:by|von|par|por|di|door|av|af|oleh|autor[ea]?:?|text:?|от) [A-ZÀ-ÞА-Я]", re.I)
PERSONAL = re.compile(r"\b(?:I|I'm|I’m|you|your|my)\b")
#: Characters of a line that are looked at.
SEEN = 2_000
#: How many lines before a line its headline is looked for, and how many words after one its story.
ABOVE, BELOW = 14, 150

#: What is seen of a line by itself.
ALONE = (
    "words", "short", "long", "sentence", "ended", "function words", "small", "digits", "commas", "vocabulary",
    "heading", "time", "signs", "again", "bar", "capitals", "colon", "quote", "dots", "address", "gap", "question",
    "personal", "by", "bullet", "small words", "unended words",
)  # fmt: skip
#: What is seen of the lines beside it: one and two before, one and two after.
BESIDE = ("words", "sentence", "small", "vocabulary", "heading", "gap", "time", "by")
STEPS = (1, 2, -1, -2)
AROUND = ("sentence words", "short", "vocabulary", "time", "personal")
REACHES = (4, 10)
PLACE = (
    "sentence words before", "sentence words after", "share before", "share after", "below the middle",
    "above the middle", "after the middle", "headings since the middle", "run", "share of run", "headline",
    "headline above", "by above", "time above", "again above", "first", "last",
)  # fmt: skip
NAMES = (
    *ALONE,
    *(f"{name} {step:+d}" for step in STEPS for name in BESIDE),
    *(f"{name} within {reach}" for reach in REACHES for name in AROUND),
    *PLACE,
)


def features(lines: Sequence[Line], gaps: Sequence[int]) -> np.ndarray:
    """What is seen of each line, float (lines, `NAMES`); `gaps` are the line ends before each line."""
    tokens = [WORD.findall(line.text[:SEEN]) for line in lines]
    again = Counter(line.text.lower() for line in lines)
    alone = np.array([_alone(*told, again) for told in zip(lines, tokens, gaps, strict=True)], float)
    count = np.expm1(alone[:, 0])
    spoken = count * alone[:, ALONE.index("sentence")]
    return np.column_stack([alone, *_beside(alone), *_around(alone, spoken), *_place(alone, spoken, tokens)])


def _alone(line: Line, tokens: list[str], gap: int, again: Counter) -> tuple:
    text = line.text[:SEEN]
    words = (len(tokens) + len(WIDE.findall(text)) / 2) * max(1, len(line.text) / SEEN)
    known = max(len(tokens), 1)
    small = sum(token[0].islower() for token in tokens) / known
    ended = ENDED.search(line.text[-5:]) is not None
    size = math.log1p(words)
    return (
        size, min(size, 2.4), max(size - 3.2, 0), ended and words >= 6, ended,
        sum(token.lower() in cues.FUNCTION_WORDS for token in tokens) / known, small,
        sum(token[0].isdigit() for token in tokens) / known, min(text.count(", ") / known * 10, 2),
        min(len(cues.VOCABULARY.findall(text[:300])), 4) / math.log2(2 + words),
        words < 12 and cues.HEADING.match(text) is not None, words < 14 and TIME.search(text[:120]) is not None,
        min(len(SIGNS.findall(text[:400])) / max(len(text[:400]), 1) * 20, 3), again[line.text.lower()] > 1,
        any(sign in text for sign in "|»›·→"), words > 1 and text.isupper(), text.endswith(":"),
        text[0] in "\"'“‘«„", text.endswith(("...", "…")), "@" in text or "http" in text or "www." in text,
        math.log1p(gap), text.endswith("?"), PERSONAL.search(text[:200]) is not None,
        words < 16 and BY.match(text) is not None, text[0] in "•*-–·▪►" or tokens[:1] == [text], size * small,
        size * (not ended),
    )  # fmt: skip


def _shifted(column: np.ndarray, step: int) -> np.ndarray:
    moved = np.zeros_like(column)
    if step > 0:
        moved[step:] = column[:-step]
    else:
        moved[:step] = column[-step:]
    return moved


def _beside(alone: np.ndarray) -> list[np.ndarray]:
    columns = [alone[:, ALONE.index(name)] for name in BESIDE]
    return [_shifted(column, step) for step in STEPS for column in columns]


def _mean(column: np.ndarray, reach: int) -> np.ndarray:
    """The mean of each entry and its neighbours up to `reach` away."""
    total = np.concatenate([[0], np.cumsum(column)])
    places = np.arange(len(column))
    low, high = np.maximum(places - reach, 0), np.minimum(places + reach + 1, len(column))
    return (total[high] - total[low]) / (high - low)


def _around(alone: np.ndarray, spoken: np.ndarray) -> list[np.ndarray]:
    short = (alone[:, 0] < math.log1p(5)) * 1.0
    others = [alone[:, ALONE.index(name)] for name in ("vocabulary", "time", "personal")]
    return [
        column
        for reach in REACHES
        for column in (np.log1p(_mean(spoken, reach)), _mean(short, reach), *(_mean(told, reach) for told in others))
    ]


def _place(alone: np.ndarray, spoken: np.ndarray, tokens: list[list[str]]) -> list[np.ndarray]:
    size = len(alone)
    total = np.concatenate([[0], np.cumsum(spoken)])
    places = np.arange(size)
    before = total[places] - total[np.maximum(places - 5, 0)]
    after = total[np.minimum(places + 6, size)] - total[places + 1]
    whole = max(total[-1], 1)
    middle = int(_mean(spoken, 6).argmax())
    away = places - middle
    headings = np.cumsum(alone[:, ALONE.index("heading")])
    run = _runs(spoken)
    headline = _headlines(alone, tokens)
    return [
        np.log1p(before), np.log1p(after), total[:-1] / whole, 1 - total[1:] / whole,
        np.log1p(np.maximum(away, 0)), np.log1p(np.maximum(-away, 0)), (away > 0) * 1.0,
        np.minimum(np.where(away > 0, headings - headings[middle], 0), 3), np.log1p(run), run / max(run.max(), 1),
        headline, _above(headline), _above(alone[:, ALONE.index("by")]), _above(alone[:, ALONE.index("time")]),
        _above(alone[:, ALONE.index("again")] * (alone[:, 0] > 1.3)),
        (places == 0) * 1.0, (places == size - 1) * 1.0,
    ]  # fmt: skip


def _runs(spoken: np.ndarray) -> np.ndarray:
    """The words of the run of sentences that a line stands in; up to two other lines do not end it."""
    run = np.zeros(len(spoken))
    said = np.flatnonzero(spoken)
    for group in np.split(said, np.flatnonzero(np.diff(said) > 3) + 1) if len(said) else ():
        run[group[0] : group[-1] + 1] = spoken[group].sum()
    return run


def _headlines(alone: np.ndarray, tokens: list[list[str]]) -> np.ndarray:
    """The share of a short line's longer words that come in the next `BELOW` words of sentences."""
    told = np.zeros(len(tokens))
    sentence = alone[:, ALONE.index("sentence")] > 0
    for place, words in enumerate(tokens):
        if not 3 <= len(words) <= 25:
            continue
        below: set[str] = set()
        for later in range(place + 1, min(place + ABOVE + 6, len(tokens))):
            if sentence[later]:
                below.update(word.lower() for word in tokens[later][:BELOW])
            if len(below) > BELOW:
                break
        own = {word.lower() for word in words if len(word) > 3}
        told[place] = len(own & below) / (len(own) + 1)
    return told


def _above(column: np.ndarray) -> np.ndarray:
    """The most of a column in the `ABOVE` lines before each line."""
    padded = np.concatenate([np.zeros(ABOVE), column])
    return np.lib.stride_tricks.sliding_window_view(padded, ABOVE)[: len(column)].max(axis=1)
