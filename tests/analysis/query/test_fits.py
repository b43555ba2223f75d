"""Which articles a query finds."""

from functools import cache

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import compiled
from analysis.concepts import Concept
from analysis.corpus import Corpus
from analysis.query import matches, parsed, part_counts
from analysis.query.fits import Material, fits
from analysis.query.tree import All, Any, Near, Not, Words, written
from errors import InvalidQuery
from tests.analysis.query import plain
from tests.piles import article, corpus_of, corpus_of_articles


@cache
def pile() -> Corpus:
    return corpus_of(
        ("Strike at the port", "Dockers walked out. The minister spoke."),
        "The flood took the bridge. Ministers came.",
        "A port without a strike, said the minister’s office. It told US reporters.",
    )


FACTS = pd.DataFrame(
    {
        "headline": ["Strike at the port", "", ""],
        "byline": ["By Ada Oba", "", "By Max Oba-Reed"],
        "source": ["The Daily Gull", "Courier", "Courier of the Gulf"],
        "section": ["News", "Sport", ""],
        "language": ["en", "de", "en"],
        "published": pd.to_datetime(["2031-02-01", "2031-03-01", None]).astype("datetime64[s]"),
        "tags": [("port", "to read"), (), ("flood",)],
        "star": [True, False, False],
        "speakers": [("Ada Oba", "the police"), (), ("Max Reed",)],
    }
)


def found(query: str, zones: str = "all") -> list[int]:
    return matches(pile(), query, zones, FACTS).nonzero()[0].tolist()


@pytest.mark.parametrize(
    ("query", "articles"),
    [
        ("", [0, 1, 2]),
        ("strike", [0, 2]),
        ("STRIKE port", [0, 2]),
        ("flood OR dockers", [0, 1]),
        ("strike -dockers", [2]),
        ("NOT strike", [1]),
        ("minister*", [0, 1, 2]),
        ("*ister", [0, 2]),
        ("p?rt", [0, 2]),
        ("minister", [0, 2]),
        ('"walked out"', [0]),
        ('"out the minister"', []),
        ('"port * a"', [2]),
        ('"out * minister"', []),
        ("“the bridge”", [1]),
        ("(flood OR strike) -port", [1]),
        ("strike AND port", [0, 2]),
        ("strike NEAR/4 port", [0, 2]),
        ("strike NEAR/3 port", [0, 2]),
        ("strike NEAR/2 port", []),
        ("out NEAR/2 minister", [0]),
        ("out NEAR/s minister", []),
        ("port NEAR/9 dockers", []),
        ('"said the" NEAR/3 (strike OR flood)', [2]),
        ("us", [2]),
        ("=US", [2]),
        ("=us", []),
        ("case:(US OR Dockers)", [0, 2]),
        ("headline:strike", [0]),
        ("body:(strike OR flood)", [1, 2]),
        ("source:gull", [0]),
        ("source:gul*", [0, 2]),
        ("source:courier", [1, 2]),
        ("source:(courier -gulf)", [1]),
        ("section:news OR byline:oba", [0, 2]),
        ("language:German", [1]),
        ("language:en", [0, 2]),
        ("date:2031-02", [0]),
        ("date:>2031-02-01", [1]),
        ("-date:2031", [2]),
        ("date:none", [2]),
        ("tag:read", [0]),
        ("tag:flood OR star:yes", [0, 2]),
        ("speaker:oba", [0]),
        ('-speaker:"ada oba" strike', [2]),
        ("speaker:(reed OR police)", [0, 2]),
        ("zeppelin", []),
    ],
)
def test_a_query_finds_what_it_says(query, articles):
    assert found(query) == articles


def test_a_query_is_looked_up_in_the_chosen_zones():
    assert found("strike", "headline") == [0]
    assert found("strike", "body") == [2]


def test_a_field_is_looked_up_where_it_says_whatever_the_zones():
    assert found("headline:strike", "body") == [0]


def test_captions_and_quotations_are_looked_up_when_they_are_named():
    pile = corpus_of_articles(
        article(body="“A strike is coming,” said Oba.", captions="A crane at dusk"), article(body="A strike, said Oba.")
    )
    assert matches(pile, "quote:strike").tolist() == [True, False]
    assert matches(pile, "quote:said").tolist() == [False, False]
    assert matches(pile, "caption:crane").tolist() == [True, False]
    assert matches(pile, "crane").tolist() == [False, False]


GROUPS = (Concept("Work", ("strike", "walked out", "dock*")), Concept("Water", ("flood",)))


@pytest.mark.parametrize(
    ("query", "same"),
    [
        ("[work]", 'strike OR "walked out" OR dock*'),
        ("[Work] -[Water]", '(strike OR "walked out" OR dock*) -flood'),
        ("body:[Work] port", 'body:(strike OR "walked out" OR dock*) port'),
        ("[Work] NEAR/3 port", '(strike OR "walked out" OR dock*) NEAR/3 port'),
        ("=[Work]", '=strike OR ="walked out" OR =dock*'),
        ("source:[Water]", "source:flood"),
    ],
)
def test_a_concept_group_finds_what_any_of_its_words_find(query, same):
    assert matches(pile(), query, "all", FACTS, GROUPS).tolist() == matches(pile(), same, "all", FACTS).tolist()


def test_a_concept_group_is_one_part_of_a_query():
    told = part_counts(Material(pile(), "all", FACTS, GROUPS), "[Work] port")
    assert dict(zip(told["part"], told["articles"], strict=True)) == {"[Work]": 2, "port": 2}


def test_facts_are_not_guessed_where_there_are_none():
    with pytest.raises(InvalidQuery, match="Only words"):
        matches(pile(), "source:gull")
    with pytest.raises(InvalidQuery, match="speaker: cannot"):
        matches(pile(), "speaker:oba", articles=FACTS.drop(columns="speakers"))


def test_each_part_of_a_query_says_how_many_articles_it_finds():
    query = 'strike -"the bridge" (source:gull OR zeppelin) port NEAR/9 strike'
    told = part_counts(Material(pile(), "all", FACTS), query)
    assert dict(zip(told["part"], told["articles"], strict=True)) == {
        "strike": 2, '"the bridge"': 1, "source:gull": 1, "zeppelin": 0, "port NEAR/9 strike": 2, "port": 2,
    }  # fmt: skip


WORDS = st.sampled_from(["a", "b", "B", "cc", "cab", "a*", "?b", "b's x"]).map(lambda text: text.replace("'s", ""))
LEAVES = st.builds(
    Words, st.lists(WORDS, min_size=1, max_size=2).map(" ".join), st.sampled_from(["", "", "body"]), st.booleans()
).map(lambda leaf: leaf if leaf.exact else Words(leaf.text.lower(), leaf.field))
PLACED = st.recursive(
    LEAVES,
    lambda inner: (
        st.builds(Any, st.tuples(inner, inner))
        | st.builds(Near, st.tuples(inner, inner) | st.tuples(inner, inner, inner), st.integers(0, 3))
    ),
    max_leaves=4,
)
TREES = st.recursive(
    PLACED,
    lambda inner: st.one_of(
        st.builds(Not, inner), st.builds(All, st.tuples(inner, inner)), st.builds(Any, st.tuples(inner, inner))
    ),
    max_leaves=4,
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(["a", "b", "B", "A's", "cc", "cab", "x. X", "b's", "\n"]), max_size=9).map(" ".join)
ARTICLES = st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=4)


@given(ARTICLES, TREES)
@pytest.mark.parametrize("least", [0, 500_000])
def test_the_same_articles_are_found_as_by_reading_them_word_by_word(least, articles, tree):
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(compiled, "LEAST", least)
        fitting = fits(Material(corpus_of(*articles)), tree)
    assert fitting.tolist() == [plain.fits((headline, "", body), tree) for headline, body in articles]


@given(ARTICLES, TREES)
def test_a_tree_written_down_and_read_again_finds_the_same(articles, tree):
    corpus = corpus_of(*articles)
    assert np.array_equal(matches(corpus, written(tree)), fits(Material(corpus), tree)), written(tree)


@given(st.sampled_from(["strike", "port", "flood", '"the minister"']), st.sampled_from(["minister", "bridge", "a*"]))
def test_one_more_word_never_adds_articles(first, second):
    assert set(found(f"{first} {second}")) <= set(found(first))


@given(st.text('ab"()-* ORNT:=/?.', max_size=30))
def test_any_text_finds_something_or_nothing(query):
    assert matches(pile(), query, "all", FACTS).shape == (3,)
    assert parsed(query).tree is not None
