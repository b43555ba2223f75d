"""Keyness of words, phrases and concept groups is that of a slow and plain count."""

import math
from collections import Counter

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from analysis.compared import Side, compared, keyness_of, usage_of
from analysis.concepts import Concept
from analysis.keyness import KeynessOptions
from analysis.keywords import ALL_LENGTHS, GROUPS, KeywordOptions
from analysis.stopwords import stop_words
from analysis.terms import terms
from tests.analysis.test_reference import PILES, folded, length, plain_sentences
from tests.piles import corpus_of, corpus_of_articles

EVERY = KeynessOptions(articles=1)


def plain(term: str) -> str:
    """A phrase by its words as terms, however it is shown."""
    return " ".join(folded(word) for word in term.split())


def plain_phrases(one: dict, zones: str, size: int) -> Counter:
    """How often each phrase of so many words stands in an article, but those with a stop word at an end."""
    told = Counter()
    for sentence in plain_sentences(one, zones):
        for place in range(len(sentence) - size + 1):
            words = sentence[place : place + size]
            if not {words[0], words[-1]} & {*stop_words("en"), "5,000"}:
                told[" ".join(words)] += 1
    return told


def plain_dispersion(times: list[int], sizes: list[int]) -> float:
    """Half the sum of |share of the occurrences - share of the words|, by the greatest there can be."""
    every, words = sum(times), sum(sizes)
    told = sum(abs(count / every - size / words) for count, size in zip(times, sizes, strict=True)) / 2
    widest = 1 - min(size for size in sizes if size) / words
    return told / widest if widest else 0.0


def plain_likelihood(a: int, b: int, c: int, d: int) -> float:
    """2 (a ln(a / E1) + b ln(b / E2)) with the sign of the difference."""
    one, two = c * (a + b) / (c + d), d * (a + b) / (c + d)
    told = 2 * sum(count * math.log(count / chance) for count, chance in ((a, one), (b, two)) if count)
    return math.copysign(max(told, 0), a / max(c, 1) - b / max(d, 1)) if told else 0.0


@given(
    PILES, st.sampled_from([("all", "all"), ("headline", "body"), ("body", "captions")]), st.integers(2, 5), st.data()
)
def test_keyness_of_phrases_is_that_of_the_plain_count(pile, zones, size, data):
    corpus = corpus_of_articles(*pile)
    first = np.array(data.draw(st.lists(st.booleans(), min_size=len(pile), max_size=len(pile))), bool)
    sides = Side(first, zones[0]), Side(first if zones[0] != zones[1] else ~first, zones[1])
    told = {part: terms(corpus, "as they stand", part) for part in zones}
    known = compared(corpus, told, sides, KeywordOptions(length=size))
    found = keyness_of(known, *(usage_of(corpus, known, side) for side in sides), EVERY)
    each = [
        [plain_phrases(one, side.zones, size) for one, inside in zip(pile, side.rows, strict=True) if inside]
        for side in sides
    ]
    sizes = [[length(one, side.zones) for one, inside in zip(pile, side.rows, strict=True) if inside] for side in sides]
    sums = [sum(counts, Counter()) for counts in each]
    often = {phrase for phrase, times in (sums[0] + sums[1]).items() if times >= 2}
    assert {plain(term) for term in found["term"]} == often
    for row in found.to_dict("records"):
        phrase = plain(row["term"])
        for side, counts, words in zip(("first", "second"), each, sizes, strict=True):
            times = [one[phrase] for one in counts]
            assert row[f"{side}_occurrences"] == sum(times)
            assert row[f"{side}_articles"] == sum(map(bool, times))
            if sum(times):
                assert math.isclose(row[f"{side}_dispersion"], plain_dispersion(times, words), abs_tol=1e-9)
        likely = plain_likelihood(sums[0][phrase], sums[1][phrase], sum(sizes[0]), sum(sizes[1]))
        assert math.isclose(row["log_likelihood"], likely, abs_tol=1e-9)


def of(*bodies: str, length: int, groups: tuple[Concept, ...] = ()):
    """The keyness of the first half of some texts against the second."""
    corpus = corpus_of(*bodies)
    half = np.arange(len(bodies)) < len(bodies) // 2
    sides = Side(half, "all"), Side(~half, "all")
    told = compared(
        corpus, {"all": terms(corpus, "as they stand")}, sides, KeywordOptions(length=length, concepts=groups)
    )
    return keyness_of(told, *(usage_of(corpus, told, side) for side in sides), EVERY).set_index("term")


def test_a_phrase_that_stands_in_longer_ones_is_left_to_these():
    told = of("gas price cap falls", "gas price cap rises", "rain", "snow", length=ALL_LENGTHS)
    assert told.index.tolist() == ["gas price cap"]
    assert told.loc["gas price cap", ["first_occurrences", "second_occurrences"]].tolist() == [2, 0]


def test_concept_groups_are_compared_by_their_words():
    told = of("oil and natural gas", "oil", "coal", "snow", length=GROUPS, groups=(Concept("Energy", ("oil", "coal")),))
    assert told.index.tolist() == ["[Energy]"]
    assert told.loc["[Energy]", ["first_occurrences", "second_occurrences"]].tolist() == [2, 1]
