"""Arrays that are written to disk as they come."""

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import encoding, memory
from analysis.terms import terms
from data.storage.streaming import Streamed
from tests.piles import SCHEMA, article


@given(st.lists(st.lists(st.integers(0, 2**32 - 1), max_size=5), max_size=5))
def test_what_was_put_in_comes_out_in_order(parts):
    numbers = Streamed(np.uint32)
    for part in parts:
        numbers.extend(np.array(part, np.uint32))
    assert numbers.whole().tolist() == [number for part in parts for number in part]
    assert len(numbers) == sum(map(len, parts))


TEXTS = st.lists(st.lists(st.sampled_from(["port", "Port", "strike", "the."]), max_size=9).map(" ".join), max_size=6)


@given(TEXTS, st.integers(1, 9))
def test_a_stream_on_disk_counts_as_one_in_memory(texts, step):
    articles = [pa.RecordBatch.from_pylist([article(body=text)], SCHEMA) for text in texts]
    plain, kept = encoding.encode(articles), encoding.encode(articles, stream=Streamed(np.uint32))
    expected = terms(plain)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(memory, "STEP", step)
        counted = terms(kept)
    assert kept.tokens.tolist() == plain.tokens.tolist()
    assert counted.counts.toarray().tolist() == expected.counts.toarray().tolist()
    assert counted.uses.tolist() == expected.uses.tolist()
