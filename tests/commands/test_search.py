"""The command `search`."""

import json

from data.library.library import Library
from tests.commanded import run


def test_search_prints_the_hits_best_first_with_score_and_snippet(capsys, pile):
    (pile / "c.jsonl").write_text(json.dumps({"title": "Ferry again", "body": "A ferry came.\n\nIt rained."}))
    code, rows, said = run(capsys, "search", pile, "ferry OR zeppelin")
    assert code == 0
    assert [row["headline"] for row in rows] == ["Ferry again", "Ferry sinks"]
    assert rows[0]["score"] > rows[1]["score"] > 0
    assert rows[0]["snippet"] == "A ferry came."
    assert [rows[0]["snippet"][start:end] for start, end in rows[0]["marks"]] == ["ferry"]
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


def test_a_word_that_no_article_has_is_answered_with_one_that_is_spelled_alike(capsys, pile):
    assert "No article has “fery”; perhaps you meant ferry." in run(capsys, "search", pile, "fery OR strike")[2]


def test_a_saved_search_chooses_what_it_was_saved_with(capsys, pile, tmp_path, monkeypatch):
    monkeypatch.setenv("CLIPPINGS_LIBRARY", str(tmp_path / "library"))
    run(capsys, "import", pile, "--into", "News")
    library = Library(str(tmp_path / "library"))
    [ferry] = [row["id"] for row in run(capsys, "search", "@News", "ferry")[1]]
    told = {
        "Sea": {"query": "[Sea]", "zones": "headline"}, "Days": {"first": "2025-01-01"}, "Drawn": {"ids": [ferry]},
    }  # fmt: skip
    searches = [{"name": name, "selection": chosen} for name, chosen in told.items()]
    library.save_settings(library.named("News"), {"searches": searches, "concepts": {"Sea": ["ferry", "strike"]}})

    def headlines(*asked: object) -> set[str]:
        return {row["headline"] for row in run(capsys, "search", "@News", *asked)[1]}

    assert headlines("day OR zeppelin", "--saved", "Sea") == {"Strike day 1", "Strike day 2"}
    assert headlines("day OR zeppelin", "--saved", "Sea", "--zones", "body") == set()
    assert headlines("", "--saved", "Sea") == {"Strike day 1", "Strike day 2", "Ferry sinks"}
    assert headlines("", "--saved", "Days", "--undated") == headlines("")
    assert headlines("", "--saved", "Days") == set()
    assert headlines("", "--saved", "Drawn") == {"Ferry sinks"}
    keywords = run(capsys, "keywords", "@News", "--saved", "Sea")[1]
    assert keywords == run(capsys, "keywords", "@News", "--query", "[Sea]", "--zones", "headline")[1]
    code, rows, said = run(capsys, "keywords", "@News", "--saved", "Land")
    assert (code, rows, said) == (1, [], "There is no saved search “Land”; there are: “Sea”, “Days”, “Drawn”.\n")


def test_a_section_may_be_named_in_any_capitals(capsys, tmp_path):
    rows = [{"text": f"Rain fell on day {day}.", "section": name} for day, name in enumerate(["BUSINESS", "Business"])]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, rows)))
    _, found, said = run(capsys, "search", tmp_path / "a.jsonl", "rain", "--section", "business")
    assert len(found) == 2
    assert "No article has the section" not in said
