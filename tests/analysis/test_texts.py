"""Many short texts in two arrays."""

import numpy as np
import pyarrow as pa
from hypothesis import given
from hypothesis import strategies as st

from analysis.texts import Texts

MANY = st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=8), max_size=20)


@given(MANY)
def test_texts_come_back_as_they_were(texts):
    told = Texts.of(texts)
    assert (told.tolist(), list(told), [told[place] for place in range(len(told))]) == (texts, texts, texts)


@given(MANY, st.data())
def test_some_texts_are_taken_as_of_a_numpy_array(texts, data):
    told, plain = Texts.of(texts), np.array([*texts, ""], object)[:-1]
    places = data.draw(st.lists(st.integers(0, len(texts) - 1), max_size=6)) if texts else []
    assert told[np.array(places, np.int64)].tolist() == plain[np.array(places, np.int64)].tolist()
    mask = np.arange(len(texts)) % 2 == 0
    assert told[mask].tolist() == plain[mask].tolist()
    assert told[1:3].tolist() == plain[1:3].tolist()


@given(MANY, MANY)
def test_joined_texts_follow_one_another(first, then):
    assert Texts.joined([Texts.of(first), Texts.of(then)]).tolist() == [*first, *then]


def test_texts_are_known_to_numpy_and_arrow():
    told = Texts.of(pa.chunked_array([["rain", "é"], ["port"]]))
    assert np.asarray(told).tolist() == pa.array(told, pa.string()).to_pylist() == ["rain", "é", "port"]
    assert told.among(["port", "x"]).tolist() == [False, False, True]
