"""Frames as plain arrays."""

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from data.storage import frames

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\n"), max_size=8)


@given(st.lists(st.tuples(TEXT, st.integers(-9, 9), st.floats(0, 1)), max_size=6))
def test_a_frame_comes_back_as_it_was(rows):
    frame = pd.DataFrame(rows, columns=["term", "n", "share"])
    back = frames.from_arrays(frames.arrays(frame))
    assert back.to_dict("list") == frame.to_dict("list")
    assert list(back.columns) == ["term", "n", "share"]
