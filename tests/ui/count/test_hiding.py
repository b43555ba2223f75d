"""What a click on a bar that hides does."""

from types import SimpleNamespace

from analysis.concepts import Concept
from ui import settings
from ui.count import hiding


def saved(monkeypatch, term: str) -> dict:
    now = SimpleNamespace(hidden=("port",), kept=("the",), concepts=(Concept("Sea", ("ferry",)),))
    told = {}
    monkeypatch.setattr(settings, "save", lambda _, changes: told.update(changes))
    hiding.hide(now, term)
    return told


def test_a_word_joins_the_hidden_ones_and_a_kept_stop_word_is_kept_no_more(monkeypatch):
    assert saved(monkeypatch, "Strike") == {"hidden": ["port", "strike"], "kept": ["the"]}
    assert saved(monkeypatch, "The") == {"hidden": ["port", "the"], "kept": []}


def test_a_concept_group_is_taken_out(monkeypatch):
    assert saved(monkeypatch, "[Sea]") == {"concepts": {}}
