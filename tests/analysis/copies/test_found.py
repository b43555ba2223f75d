"""Copies among articles whose copies are known."""

import numpy as np
import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.copies import NONE, arrays, chosen_once, find, from_arrays
from analysis.copies.lists import members
from analysis.terms import terms
from tests.piles import corpus_of

LETTERS = np.array(list("bcdfghklmnprst"))


def text(seed: int, words: int = 120) -> str:
    """Words that no other seed has."""
    chooser = np.random.default_rng(seed)
    return " ".join("".join(chooser.choice(LETTERS, 7)) for _ in range(words))


def found(*bodies, days=None, sources=None, headlines=None):
    told = [(headline, body) for headline, body in zip(headlines or [""] * len(bodies), bodies, strict=True)]
    corpus = corpus_of(*told)
    facts = pd.DataFrame(
        {
            "id": [f"{body[:40]}{number}" for number, body in enumerate(bodies)],
            "source": sources or [""] * len(bodies),
            "published": pd.to_datetime(days or [None] * len(bodies)),
        }
    )
    return find(corpus, terms(corpus), facts), facts


def test_the_same_text_printed_twice_is_one_group():
    copies, _ = found(text(1), text(2), text(1))
    assert copies.group.tolist() == [0, NONE, 0]
    assert copies.similarity.tolist() == [1, 1, 1]


def test_capitals_marks_and_paragraphs_make_no_other_text():
    copies, _ = found(text(1), text(1).upper().replace(" ", ",\n", 9))
    assert copies.group.tolist() == [0, 0]
    assert copies.similarity.tolist() == [1, 1]


def test_a_few_other_words_leave_a_whole_copy():
    words = text(1).split()
    copies, facts = found(text(1), " ".join([*words[:60], "other", *words[61:]]))
    assert members(copies, facts, np.ones(len(facts), bool))["kind"].tolist() == ["whole", "whole"]
    assert 0.9 < copies.similarity.min() < 1


def test_an_article_cut_short_is_a_trimmed_copy_of_the_full_one():
    whole = text(1)
    copies, facts = found(" ".join(whole.split()[:80]), whole)
    told = members(copies, facts, np.ones(len(facts), bool))
    assert told["representative"].tolist() == [1, 1]
    assert told["kind"].tolist() == ["whole", "trimmed"]


def test_an_article_printed_inside_a_much_longer_one_is_contained():
    copies, facts = found(text(1, 50), f"{text(2)} {text(1, 50)} {text(3)}")
    assert members(copies, facts, np.ones(len(facts), bool))["kind"].tolist() == ["whole", "contained"]


def test_articles_that_share_a_third_of_their_text_are_no_copies():
    copies, _ = found(f"{text(1, 40)} {text(2, 80)}", f"{text(1, 40)} {text(3, 80)}")
    assert copies.group.tolist() == [NONE, NONE]


def test_a_text_in_which_many_words_are_misread_is_a_copy():
    words = text(1).split()
    misread = [word[:3] + "x" + word[4:] if n % 7 == 0 else word for n, word in enumerate(words)]
    copies, facts = found(text(1), " ".join(misread))
    assert members(copies, facts, np.ones(len(facts), bool))["kind"].tolist() == ["whole", "changed"]


def test_stub_bodies_under_other_headlines_are_no_copies():
    copies, _ = found("Watch the video.", "Watch the video.", headlines=["Ferry sinks", "Bank fails"])
    assert copies.group.tolist() == [NONE, NONE]


def test_articles_without_words_are_no_copies_of_one_another():
    copies, _ = found("", "", "...")
    assert copies.group.tolist() == [NONE] * 3


def test_the_earliest_of_the_full_texts_represents_the_group():
    short = " ".join(text(1).split()[:90])
    copies, facts = found(
        text(1), text(1), short, text(1),
        days=["2031-03-04", "2031-03-02", "2031-03-01", None], sources=["A", "B", "C", "D"],
    )  # fmt: skip
    assert copies.representative.tolist() == [1] * 4
    told = members(copies, facts, np.ones(len(facts), bool))
    assert told["row"].tolist() == [1, 2, 0, 3]
    assert told["first"].tolist() == [False, True, False, False]
    assert told["lag"].fillna(-1).tolist() == [1, 0, 3, -1]


def test_once_keeps_the_article_that_was_printed_first_of_those_selected():
    groups = np.array([0, 0, 0, NONE, 1, 1])
    days = pd.Series(pd.to_datetime(["2031-03-04", "2031-03-02", None, None, None, None]))
    assert chosen_once(groups, days, np.ones(6, bool)).tolist() == [False, True, False, True, True, False]
    assert chosen_once(groups, days, np.arange(6) != 1).tolist() == [True, False, False, True, True, False]
    assert chosen_once(groups, days, np.zeros(6, bool)).tolist() == [False] * 6


def test_a_family_larger_than_what_is_compared_is_still_one_group():
    words = text(1).split()
    copies, _ = found(*(" ".join([*words[: n % 100], f"word{n}", *words[n % 100 :]]) for n in range(250)))
    assert set(copies.group) == {0}


def test_copies_come_back_from_their_arrays():
    copies, _ = found(text(1), text(1))
    assert from_arrays(arrays(copies)).group.tolist() == copies.group.tolist()


@settings(max_examples=25, deadline=None)
@given(st.permutations(range(9)))
def test_the_order_of_the_articles_does_not_matter(order):
    bodies = [text(1), text(1), " ".join(text(1).split()[:95]), text(2), f"{text(2)} {text(3)} {text(4)}", text(3),
              "Short one.", "Short one.", text(5)]  # fmt: skip
    days = ["2031-03-04", "2031-03-02", None, None, "2031-03-01", None, None, None, None]
    told, _ = found(*bodies, days=days, sources=[str(n) for n in range(9)])
    other, _ = found(*(bodies[n] for n in order), days=[days[n] for n in order], sources=[str(n) for n in order])
    assert other.group.tolist() == told.group[list(order)].tolist()
    assert [order[n] for n in other.representative] == told.representative[list(order)].tolist()
    assert other.similarity.tolist() == told.similarity[list(order)].tolist()


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(0, 4), max_size=12), st.data())
def test_counting_once_keeps_one_article_of_each_text(seeds, data):
    copies, facts = found(*(text(seed) for seed in seeds))
    rows = np.array(data.draw(st.lists(st.booleans(), min_size=len(seeds), max_size=len(seeds))), bool)
    once = chosen_once(copies.group, facts["published"], rows)
    assert not (once & ~rows).any()
    assert sorted(np.array(seeds)[once]) == sorted(set(np.array(seeds)[rows]))
