"""The command `stories`."""

import json

import pytest

from data.library.library import Library
from tests.commanded import run


@pytest.fixture
def sea(tmp_path):
    """A file of three articles: two on a ferry, one on a bank."""
    sank = "The ferry Ann Marie sank off Port Veil on Monday and lifeboats saved all forty people aboard."
    saved = "Forty people of the ferry Ann Marie were saved by lifeboats when it sank near Port Veil on Monday."
    rate = "The Norrgate Bank lowered its key rate to 2.5% as governor Ilse Brandt sees less growth next year."
    rows = [
        {"id": "a", "source": "A", "date": "2024-03-05", "title": "Ferry Ann Marie sinks", "body": sank},
        {"id": "b", "source": "B", "date": "2024-03-06", "title": "Lifeboats save forty from ferry", "body": saved},
        {"id": "c", "source": "B", "date": "2024-03-06", "title": "Bank cuts rate", "body": rate},
    ]
    (tmp_path / "pile.jsonl").write_text("\n".join(json.dumps(row) for row in rows))
    return tmp_path / "pile.jsonl"


def test_stories_prints_the_story_of_every_article_and_a_summary_of_each(capsys, sea):
    code, told, _ = run(capsys, "stories", sea)
    assert code == 0
    assert [(row["given_id"], row["story"]) for row in told] == [("a", 0), ("b", 0), ("c", 1)]
    assert told[2]["title"] == "Bank cuts rate"
    assert set(told[0]) == {"id", "given_id", "story", "title"}
    summary = run(capsys, "stories", sea, "--summary")[1]
    assert [(row["articles"], row["sources"], row["copies"]) for row in summary] == [(2, 2, 0), (1, 1, 0)]
    assert (summary[0]["first"], summary[0]["last"]) == ("2024-03-05", "2024-03-06")
    assert "Ann Marie" in summary[0]["names"]


def test_stories_of_nothing_are_no_lines(capsys, pile):
    assert run(capsys, "stories", pile, "--query", "xylophone")[:2] == (0, [])
    assert run(capsys, "stories", pile, "--query", "xylophone", "--summary")[:2] == (0, [])
    assert run(capsys, "copies", pile, "--query", "xylophone")[:2] == (0, [])


def decide(capsys, tmp_path, monkeypatch, sea, *decisions: dict) -> None:
    """Import the articles as the collection “Sea”, about whose stories readers decided this."""
    monkeypatch.setenv("CLIPPINGS_LIBRARY", str(tmp_path / "library"))
    assert run(capsys, "import", sea, "--into", "Sea")[0] == 0
    library = Library(str(tmp_path / "library"))
    ids = dict(zip("abc", library.facts("sea", 1)["id"], strict=True))
    told = [decision | {"articles": [ids[given] for given in decision["articles"]]} for decision in decisions]
    library.save_settings("sea", {"stories": told})


def test_stories_of_a_collection_are_as_readers_decided(capsys, tmp_path, monkeypatch, sea):
    split, merge = {"kind": "split", "articles": ["a"]}, {"kind": "merge", "articles": ["b", "c"]}
    decide(capsys, tmp_path, monkeypatch, sea, split, merge, {"kind": "name", "articles": ["a"], "title": "The wreck"})
    told = run(capsys, "stories", "@Sea")[1]
    assert [(row["given_id"], row["story"]) for row in told] == [("a", 1), ("b", 0), ("c", 0)]
    assert told[0]["title"] == "The wreck"
    assert [row["articles"] for row in run(capsys, "stories", "@sea", "--summary")[1]] == [2, 1]
    harbour = {row["term"]: row["stories"] for row in run(capsys, "keywords", "@sea", "--stories")[1]}
    assert harbour["ferry"] == 2


def test_stories_of_a_selection_are_those_of_the_whole_collection(capsys, tmp_path, monkeypatch, sea):
    decide(capsys, tmp_path, monkeypatch, sea, {"kind": "merge", "articles": ["a", "c"]})
    told = run(capsys, "stories", "@sea", "--source", "B")[1]
    assert [(row["given_id"], row["story"]) for row in told] == [("b", 0), ("c", 0)]
    assert [row["articles"] for row in run(capsys, "stories", "@sea", "--source", "B", "--summary")[1]] == [2]
