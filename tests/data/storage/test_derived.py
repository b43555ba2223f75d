"""Bundles of arrays on disk."""

import os
import shutil
import tempfile
from pathlib import Path

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from data.storage import derived


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


NONE = np.zeros(0, np.int64)
PARTS = st.lists(st.lists(st.integers(0, 9), max_size=4), min_size=1, max_size=5)


def kept(folder, key: str) -> list[int]:
    return derived.load(folder, key)[0]["n"].tolist()


@given(PARTS)
def test_a_bundle_grows_out_of_another_and_each_stays_as_it_was(parts):
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        derived.save(folder, "0", {"n": np.array(parts[0], np.int64)}, {})
        for number, part in enumerate(parts[1:], start=1):
            derived.extend(folder, str(number), str(number - 1), {"n": np.array(part, np.int64)}, {}, {"of": number})
        grown = [kept(folder, str(number)) for number in range(len(parts))]
        assert grown == [sum(parts[: number + 1], []) for number in range(len(parts))]


def test_two_bundles_can_grow_out_of_one(tmp_path):
    derived.save(tmp_path, "base", {"n": np.array([1, 2])}, {})
    derived.extend(tmp_path, "one", "base", {"n": np.array([3])}, {"m": np.array([7])}, {})
    derived.extend(tmp_path, "other", "base", {"n": np.array([4, 5])}, {}, {})
    assert [kept(tmp_path, key) for key in ("base", "one", "other")] == [[1, 2], [1, 2, 3], [1, 2, 4, 5]]


def test_a_grown_bundle_shares_its_file_and_outlives_what_it_grew_from(tmp_path):
    derived.save(tmp_path, "base", {"n": np.arange(1_000)}, {})
    derived.extend(tmp_path, "grown", "base", {"n": np.array([7])}, {}, {})
    assert (derived.place(tmp_path, "base") / "n.npy").samefile(derived.place(tmp_path, "grown") / "n.npy")
    shutil.rmtree(derived.place(tmp_path, "base"))
    assert kept(tmp_path, "grown") == [*range(1_000), 7]


def test_a_writer_that_was_cut_off_leaves_the_bundle_as_it_was(tmp_path):
    derived.save(tmp_path, "base", {"n": np.array([1, 2])}, {})
    with (derived.place(tmp_path, "base") / "n.npy").open("ab") as file:
        file.write(b"half of somethi")
    derived.extend(tmp_path, "grown", "base", {"n": np.array([3])}, {}, {})
    assert (kept(tmp_path, "base"), kept(tmp_path, "grown")) == ([1, 2], [1, 2, 3])


def test_the_facts_of_all_bundles_are_known(tmp_path):
    derived.save(tmp_path, "base", {"n": NONE}, {"key": "base"})
    derived.extend(tmp_path, "grown", "base", {"n": NONE}, {}, {"key": "grown"})
    assert {facts["key"] for facts in derived.known(tmp_path)} == {"base", "grown"}


def test_what_another_release_kept_in_another_form_is_passed_over(tmp_path, monkeypatch):
    derived.save(tmp_path, "key", {"n": np.array([1])}, {"key": "key"})
    monkeypatch.setattr(derived, "FORM", derived.FORM + 1)
    assert not derived.exists(tmp_path, "key")
    assert derived.known(tmp_path) == []
    derived.save(tmp_path, "key", {"n": np.array([2])}, {"key": "key"})
    assert derived.load(tmp_path, "key")[0]["n"].tolist() == [2]
    assert [facts["key"] for facts in derived.known(tmp_path)] == ["key"]
