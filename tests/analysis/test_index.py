"""Where each token stands."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from analysis.index import Index, index_of

STREAM = st.lists(st.integers(0, 5), max_size=12)
WANTED = st.sets(st.integers(0, 7), max_size=4)


@given(STREAM, WANTED)
def test_the_index_knows_where_a_token_stands(stream, wanted):
    told, tokens = index_of(np.array(stream, np.uint32), 8), np.array(sorted(wanted), np.int64)
    places = [place for place, token in enumerate(stream) if token in wanted]
    assert told.of(tokens).tolist() == places
    assert told.count(tokens) == len(places)


@given(STREAM, STREAM, WANTED)
def test_an_index_of_two_parts_is_that_of_both(first, then, wanted):
    one, two = index_of(np.array(first, np.uint32), 8), index_of(np.array(then, np.uint32), 8, len(first))
    both = Index(
        np.concatenate([one.places, two.places]), np.concatenate([one.keys, two.keys]),
        np.concatenate([one.ends, two.ends + len(first)]), np.concatenate([one.parts, two.parts + len(one.keys)]),
    )  # fmt: skip
    whole, tokens = index_of(np.array(first + then, np.uint32), 8), np.array(sorted(wanted), np.int64)
    assert both.of(tokens).tolist() == whole.of(tokens).tolist()
    assert both.count(tokens) == whole.count(tokens)
