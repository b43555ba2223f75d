"""The command `search`."""

import json

from tests.commanded import run


def test_search_prints_the_hits_best_first_with_score_and_snippet(capsys, pile):
    (pile / "c.jsonl").write_text(json.dumps({"title": "Ferry again", "body": "A ferry came.\n\nIt rained."}))
    code, rows, said = run(capsys, "search", pile, "ferry OR zeppelin")
    assert code == 0
    assert [row["headline"] for row in rows] == ["Ferry again", "Ferry sinks"]
    assert rows[0]["score"] > rows[1]["score"] > 0
    assert rows[0]["snippet"] == "A ferry came."
    assert {"id", "given_id", "score", "snippet"} <= set(rows[0])
    assert "2 of 4 articles" in said


def test_search_takes_the_query_as_the_page_does_and_says_what_it_mended(capsys, pile):
    code, rows, said = run(capsys, "search", pile, "headline:strike -ferry (day", "--most", 1)
    assert (code, len(rows)) == (0, 1)
    assert "The “(” at character 24 was not closed" in said
    assert run(capsys, "search", pile, "zeppelin")[:2] == (0, [])


def test_search_finds_articles_by_whom_they_quote(capsys, pile):
    (pile / "c.jsonl").write_text(json.dumps({"title": "Rain", "body": "“It rained,” Ada Oba said."}))
    assert [row["headline"] for row in run(capsys, "search", pile, "speaker:oba")[1]] == ["Rain"]


def test_a_concept_group_of_the_file_can_be_named_in_any_query(capsys, pile, tmp_path):
    (tmp_path / "groups.txt").write_text("Sea: ferry, zeppelin")
    named = "--concepts", tmp_path / "groups.txt"
    assert [row["headline"] for row in run(capsys, "search", pile, "[Sea] -strike", *named)[1]] == ["Ferry sinks"]
    assert len(run(capsys, "contexts", pile, "ferry", "--query", "[Sea] -strike", *named)[1]) == 2
    _, rows, _ = run(capsys, "trends", pile, "--term", "[Sea] -strike", "--per", "year", *named)
    assert sum(row["articles"] or 0 for row in rows) == 1
    assert "there are: [Sea]" in run(capsys, "search", pile, "[Land] ferry", *named)[2]
