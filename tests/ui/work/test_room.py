"""What all jobs share."""

import numpy as np
import pytest

from ui.work.room import kept, method


def test_what_is_kept_is_made_once(tmp_path):
    made = []

    def make():
        made.append(1)
        return {"story": np.array([2, 0])}, {"titles": ["Rain"]}

    for _ in range(2):
        arrays, facts = kept(tmp_path, "version 1", make)
        assert (arrays["story"].tolist(), facts["titles"], len(made)) == ([2, 0], ["Rain"], 1)


@pytest.mark.parametrize("room", ["analysis", "data"])
def test_other_code_is_another_method(monkeypatch, tmp_path, room):
    found = []
    for text in ("NEAR = 1\n", "NEAR = 2\n", "NEAR = 1\n"):
        (tmp_path / "nearest.py").write_text(text)
        monkeypatch.setattr(f"{room}.__path__", [str(tmp_path)])
        found.append(method.__wrapped__())
    assert found[0] == found[2] != found[1]
