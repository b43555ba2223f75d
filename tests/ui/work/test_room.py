"""What all jobs share."""

from analysis.selection import Selection
from analysis.topics import TopicOptions
from ui import work
from ui.work.pile import Pile
from ui.work.room import method

PILE = Pile("sea", "Sea", "1", "a key")


def test_other_code_of_the_analysis_is_another_method(monkeypatch, tmp_path):
    found = []
    for text in ("NEAR = 1\n", "NEAR = 2\n", "NEAR = 1\n"):
        (tmp_path / "nearest.py").write_text(text)
        monkeypatch.setattr("analysis.__path__", [str(tmp_path)])
        found.append(method.__wrapped__())
    assert found[0] == found[2] != found[1]


def test_what_another_release_found_is_passed_over():
    keys = (
        work.topics_key(PILE, Selection(), TopicOptions()), work.stories_key(PILE),
        work.decided_key(PILE, Selection(), TopicOptions(), 3, ()),
    )  # fmt: skip
    assert all(key.startswith(method()) for key in keys)
