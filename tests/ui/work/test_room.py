"""What all jobs share."""

import pytest

from ui.work.room import method


@pytest.mark.parametrize("room", ["analysis", "data"])
def test_other_code_is_another_method(monkeypatch, tmp_path, room):
    found = []
    for text in ("NEAR = 1\n", "NEAR = 2\n", "NEAR = 1\n"):
        (tmp_path / "nearest.py").write_text(text)
        monkeypatch.setattr(f"{room}.__path__", [str(tmp_path)])
        found.append(method.__wrapped__())
    assert found[0] == found[2] != found[1]
