"""Memory that is not needed any more."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import memory
from tests.piles import corpus_of


@given(st.lists(st.integers(0, 5), max_size=8), st.integers(0, 8), st.integers(1, 7))
def test_the_parts_are_all_articles_one_after_the_other(lengths, since, step):
    corpus = corpus_of(*("rain " * length for length in lengths))
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(memory, "STEP", step)
        parts = list(memory.article_parts(corpus, since))
    assert [row for first, after in parts for row in range(first, after)] == list(range(since, len(lengths)))
    sizes = [int(corpus.pieces[4 * after] - corpus.pieces[4 * first]) for first, after in parts]
    assert all(size <= step or after - first == 1 for size, (first, after) in zip(sizes, parts, strict=True))


def test_what_was_released_is_read_again(tmp_path):
    np.save(tmp_path / "a.npy", np.arange(5_000))
    mapped = np.load(tmp_path / "a.npy", mmap_mode="r")
    assert mapped.sum() == 12_497_500
    memory.release(mapped[10:])
    assert mapped.sum() == 12_497_500
    memory.release(np.arange(3))
    memory.give_back()
