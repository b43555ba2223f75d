"""Bundles of arrays on disk."""

import os

import numpy as np

from data import derived


def test_a_bundle_comes_back_as_it_was_kept(tmp_path):
    derived.save(tmp_path, "a key/../of any text", {"n": np.arange(100)}, {"words": ["é"]})
    arrays, facts = derived.load(tmp_path, "a key/../of any text")
    assert arrays["n"].tolist() == list(range(100))
    assert facts == {"words": ["é"]}


def test_an_empty_array_is_kept_too(tmp_path):
    derived.save(tmp_path, "key", {"n": np.zeros(0, np.int32)}, {})
    assert derived.load(tmp_path, "key")[0]["n"].tolist() == []


def test_an_unknown_key_is_no_bundle(tmp_path):
    assert not derived.exists(tmp_path, "key")
    assert derived.load(tmp_path, "key") is None


def test_a_key_never_leaves_its_folder(tmp_path):
    assert derived.place(tmp_path, "../../elsewhere").parent == tmp_path


def test_a_bundle_that_is_there_stays(tmp_path):
    derived.save(tmp_path, "key", {"n": np.array([1])}, {})
    derived.save(tmp_path, "key", {"n": np.array([2])}, {})
    assert derived.load(tmp_path, "key")[0]["n"].tolist() == [1]
    assert len(list(tmp_path.iterdir())) == 1


def test_the_remains_of_a_bundle_are_replaced(tmp_path):
    derived.place(tmp_path, "key").mkdir()
    (derived.place(tmp_path, "key") / "n.npy").write_bytes(b"half")
    derived.save(tmp_path, "key", {"n": np.array([2])}, {})
    assert derived.load(tmp_path, "key")[0]["n"].tolist() == [2]


def test_what_was_not_used_for_longest_is_dropped_first(tmp_path):
    for age, key in ((300, "old"), (200, "middle"), (100, "new")):
        derived.save(tmp_path, key, {"n": np.zeros(1_000)}, {})
        then = derived.place(tmp_path, key).stat().st_mtime - age
        os.utime(derived.place(tmp_path, key), (then, then))
    derived.load(tmp_path, "old")  # used just now
    derived.trim(tmp_path, 17_000)
    assert [key for key in ("old", "middle", "new") if derived.exists(tmp_path, key)] == ["old", "new"]
