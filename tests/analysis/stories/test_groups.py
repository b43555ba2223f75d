"""The parts of a pile that sure pairs connect."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from analysis.stories import groups
from analysis.stories.groups import LINK, parts


def told(articles: int, *pairs: tuple[int, int, float]) -> list[list[int]]:
    """The parts, each in ascending order, the first article's first."""
    one, other, sure = (np.array(column) for column in zip(*pairs, strict=True))
    return sorted(part.tolist() for part in parts(one, other, sure, articles))


def test_articles_are_in_a_part_when_sure_pairs_lead_from_one_to_the_other():
    assert told(5, (0, 1, LINK), (1, 3, 9.0), (2, 4, LINK - 0.1)) == [[0, 1, 3], [2], [4]]


def test_a_part_that_is_too_large_falls_apart_where_pairs_are_least_sure(monkeypatch):
    monkeypatch.setattr(groups, "MOST", 2)
    assert told(4, (0, 1, 5.0), (1, 2, 3.2), (2, 3, 5.0)) == [[0, 1], [2, 3]]


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7), st.floats(0, 9)), min_size=1))
def test_every_article_is_in_one_part(pairs):
    assert sorted(article for part in told(8, *pairs) for article in part) == list(range(8))
