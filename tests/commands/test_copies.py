"""The command `copies`."""

import json

from tests.commanded import run


def test_copies_prints_every_article_that_has_a_copy(capsys, tmp_path):
    text = "The ferry sank at noon off Port Veil and all forty people aboard were saved by two fishing boats " * 2
    rows = [
        {"id": "late", "source": "B", "date": "2024-03-05", "body": text},
        {"id": "other", "source": "B", "date": "2024-03-05", "body": "Dockers walked out again."},
        {"id": "early", "source": "A", "date": "2024-03-04", "body": text},
    ]
    (tmp_path / "pile.jsonl").write_text("\n".join(json.dumps(row) for row in rows))
    code, told, said = run(capsys, "copies", tmp_path / "pile.jsonl")
    assert code == 0
    assert [row["given_id"] for row in told] == ["early", "late"]
    assert {row["representative"] for row in told} == {told[0]["id"]}
    assert [(row["group"], row["similarity"], row["kind"]) for row in told] == [(0, 1.0, "whole")] * 2
    assert [(row["first"], row["lag"]) for row in told] == [(True, 0), (False, 1)]
    assert "2 of 3 articles have a copy, in 1 group; 3 articles in all\n" in said
    code, none, said = run(capsys, "copies", tmp_path / "pile.jsonl", "--copies", "once")
    assert (code, none) == (0, [])
    assert "0 of 2 articles have a copy, in 0 groups; 3 articles in all\n" in said
    once = run(capsys, "stories", tmp_path / "pile.jsonl", "--copies", "once")[1]
    assert [row["given_id"] for row in once] == ["other", "early"]
