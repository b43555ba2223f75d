"""The command `stories`."""

import json

from tests.commanded import run


def test_stories_prints_the_story_of_every_article_and_a_summary_of_each(capsys, tmp_path):
    sank = "The ferry Ann Marie sank off Port Veil on Monday and lifeboats saved all forty people aboard."
    saved = "Forty people of the ferry Ann Marie were saved by lifeboats when it sank near Port Veil on Monday."
    rate = "The Norrgate Bank lowered its key rate to 2.5% as governor Ilse Brandt sees less growth next year."
    rows = [
        {"id": "a", "source": "A", "date": "2024-03-05", "title": "Ferry Ann Marie sinks", "body": sank},
        {"id": "b", "source": "B", "date": "2024-03-06", "title": "Lifeboats save forty from ferry", "body": saved},
        {"id": "c", "source": "B", "date": "2024-03-06", "title": "Bank cuts rate", "body": rate},
    ]
    (tmp_path / "pile.jsonl").write_text("\n".join(json.dumps(row) for row in rows))
    code, told, _ = run(capsys, "stories", tmp_path / "pile.jsonl")
    assert code == 0
    assert [(row["given_id"], row["story"]) for row in told] == [("a", 0), ("b", 0), ("c", 1)]
    assert told[2]["title"] == "Bank cuts rate"
    assert set(told[0]) == {"id", "given_id", "story", "title"}
    summary = run(capsys, "stories", tmp_path / "pile.jsonl", "--summary")[1]
    assert [(row["articles"], row["sources"], row["copies"]) for row in summary] == [(2, 2, 0), (1, 1, 0)]
    assert (summary[0]["first"], summary[0]["last"]) == ("2024-03-05", "2024-03-06")
    assert "Ann Marie" in summary[0]["names"]


def test_stories_of_nothing_are_no_lines(capsys, pile):
    assert run(capsys, "stories", pile, "--query", "xylophone")[:2] == (0, [])
    assert run(capsys, "stories", pile, "--query", "xylophone", "--summary")[:2] == (0, [])
    assert run(capsys, "copies", pile, "--query", "xylophone")[:2] == (0, [])
