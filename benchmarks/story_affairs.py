"""Planted affairs: stories of 2 to 50, or of 5 to 200, articles that go on for up to three weeks.

An affair is made of articles that are like one another, in the order in which they follow; each version draws most of
its sentences from the one that its day belongs to, and a few from those before. Versions crowd at the start. Affairs,
and the articles that stand alone beside them, are unlike one another (cosine below 0.18).
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer

#: How like articles of one affair are, and how like those of others at most.
NEAR, APART = 0.25, 0.18
#: Sentences of a version, the chance of one of another day against one of its own, and the longest affair in days.
SENTENCES, OTHER, LONGEST = (6, 16), 0.25, 21


@dataclass(frozen=True)
class Shape:
    """What a pile of affairs is like.

    sizes    versions of the affairs, in turn
    each     versions that are drawn from an article, about
    affairs  their number
    alone    articles that stand alone beside them
    days     days over which they are spread
    """

    sizes: tuple[int, ...]
    each: int
    affairs: int
    alone: int
    days: int


SMALL = Shape((2, 2, 3, 3, 4, 5, 6, 8, 10, 12, 15, 20, 30, 40, 50), each=6, affairs=90, alone=600, days=120)
LARGE = Shape((5, 10, 20, 40, 60, 100, 200), each=20, affairs=80, alone=200, days=180)


def affairs(articles: Sequence[dict], split: object, shape: Shape, seed: int = 1) -> tuple[list[dict], list[int]]:
    """Versions with headline, text and day, and the affair of each; `split` parts a text into sentences."""
    chooser = random.Random(seed)
    alike = cosines(articles)
    free, order = np.ones(len(articles), bool), chooser.sample(range(len(articles)), len(articles))
    told, story, number = [], [], 0
    for first in order:
        size = shape.sizes[number % len(shape.sizes)]
        if number == shape.affairs or not free[first]:
            continue
        chosen = chain(alike, free, first, 1 + size // shape.each)
        parts = [[s for s in split(articles[one]["text"].replace("\n", " ")) if len(s) > 30] for one in chosen]
        if len(chosen) < min(2, 1 + size // shape.each) or sum(map(len, parts)) < 2 * SENTENCES[0]:
            continue
        free &= alike[chosen].max(axis=0) < APART
        told += versions(parts, size, shape.days, chooser)
        story += [number] * (len(told) - len(story))
        number += 1
    for alone in [one for one in order if free[one]]:
        if free[alone] and number < shape.affairs + shape.alone:
            free &= alike[alone] < APART
            told.append(articles[alone] | {"day": day(shape.days, chooser).isoformat()})
            story.append(number)
            number += 1
    return told, story


def cosines(articles: Sequence[dict]) -> np.ndarray:
    """How like articles are, by plain tf-idf."""
    words = TfidfVectorizer(stop_words="english", sublinear_tf=True, min_df=2)
    weights = words.fit_transform(f"{a['headline']} {a['text']}" for a in articles)
    return (weights @ weights.T).toarray()


def chain(alike: np.ndarray, free: np.ndarray, first: int, most: int) -> list[int]:
    """Up to `most` free articles, each the likest to one before it."""
    chosen = [first]
    while len(chosen) < most:
        near = np.where(free, alike[chosen].max(axis=0), 0)
        near[chosen] = 0
        if near.max() < NEAR:
            break
        chosen.append(int(near.argmax()))
    return chosen


def versions(parts: list[list[str]], size: int, days: int, chooser: random.Random) -> list[dict]:
    """The versions of one affair."""
    begins, span, made = day(days, chooser), min(LONGEST, 1 + size // 2), []
    for version in range(size):
        when = min(1.0, chooser.expovariate(2)) if version else 0.0
        now = min(len(parts) - 1, int(when * len(parts)))
        told = [(s, 1.0 if part == now else OTHER) for part in range(min(now + 2, len(parts))) for s in parts[part]]
        drawn = []
        while told and len(drawn) < chooser.randint(*SENTENCES):
            [place] = chooser.choices(range(len(told)), [weight for _, weight in told])
            drawn.append(told.pop(place)[0])
        headline, text = " ".join(drawn[0].split()[:10]), " ".join(drawn[1:])
        made.append(
            {"headline": headline, "text": text, "day": (begins + timedelta(days=round(when * span))).isoformat()}
        )
    return made


def day(days: int, chooser: random.Random) -> date:
    """Some day of the pile."""
    return date(2020, 1, 1) + timedelta(days=chooser.randrange(days))
