"""Comparing on the command line, on self-written files."""

import json
from pathlib import Path

import pytest

from data.library.library import Library
from data.sample.load import FILES
from tests.commanded import printed, run

SPORTS = ["The goal came late and the crowd sang", "A goal in extra time", "No goal for the visitors today"]
SOBER = ["The budget passed by one vote", "A budget for the harbour", "The budget is late, said the minister"]


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    rows = [{"id": f"s{n}", "source": "Gull", "title": "News", "body": body} for n, body in enumerate(SPORTS)]
    rows += [{"id": f"l{n}", "source": "Ledger", "title": "News", "body": body} for n, body in enumerate(SOBER)]
    file = tmp_path / "b.jsonl"
    file.write_text("\n".join(json.dumps(row) for row in rows))
    return file


def test_compare_prints_the_terms_of_two_sources(capsys, pile):
    first, last = printed(capsys, "compare", pile, "--first", "Gull", "--second", "Ledger", "--hide", "news")
    assert (first["term"], first["first_occurrences"], first["second_occurrences"]) == ("goal", 3, 0)
    assert (last["term"], last["first_articles"], last["second_articles"]) == ("budget", 0, 3)
    assert first["z"] > 0 > last["z"]
    assert first["difference"] is None  # the others have none at all


def test_without_a_second_group_all_others_are_compared(capsys, pile):
    there = printed(capsys, "compare", pile, "--first", "Gull", "--second", "Ledger")
    assert printed(capsys, "compare", pile, "--first", "Gull") == there


def test_a_query_is_a_group_and_most_limits_the_terms(capsys, pile):
    rows = printed(capsys, "compare", pile, "--by", "query", "--first", "budget", "--most", 1, "--hide", "news")
    assert [row["term"] for row in rows] == ["budget", "goal"]


def test_headlines_are_compared_with_bodies(capsys, pile):
    [news] = [row for row in printed(capsys, "compare", pile, "--by", "zone") if row["term"] == "News"]
    assert (news["first_occurrences"], news["second_occurrences"]) == (6, 0)


def test_topics_are_groups_and_are_named_in_a_sentence(capsys):
    files = FILES / "broadcaster.jsonl", FILES / "business_export.csv"
    _, summary, _ = run(capsys, "topics", *files, "--summary")
    largest = summary[0]["name"]
    code, rows, said = run(capsys, "compare", *files, "--by", "topic", "--first", largest, "--every-copy")
    assert code == 0
    assert f"{largest}: {summary[0]['articles']} articles" in said
    assert rows[0]["z"] > 0
    code, rows, said = run(capsys, "compare", *files, "--by", "topic", "--first", "Zeppelins")
    assert (code, rows) == (1, [])
    assert "There is no topic “Zeppelins”; there are: “" in said
    assert f"“{largest}”" in said


def test_saved_searches_of_a_collection_are_groups(capsys, pile, tmp_path, monkeypatch):
    monkeypatch.setenv("CLIPPINGS_LIBRARY", str(tmp_path / "library"))
    assert run(capsys, "import", pile, "--into", "News")[0] == 0
    library = Library(str(tmp_path / "library"))
    searches = [
        {"name": "Play", "selection": {"query": "[Play]"}}, {"name": "Ledger", "selection": {"sources": ["Ledger"]}},
    ]  # fmt: skip
    library.save_settings(library.named("News"), {"searches": searches, "concepts": {"Play": ["goal"]}})
    rows = printed(capsys, "compare", "@News", "--by", "search", "--first", "Play", "--second", "Ledger", "--most", 1)
    assert [row["term"] for row in rows] == ["goal", "budget"]
    assert printed(capsys, "compare", "@News", "--by", "search", "--first", "Play", "--most", 1) == rows
    assert printed(capsys, "compare", "@News", "--by", "search", "--most", 1) == rows  # the first that was saved
    code, _, said = run(capsys, "compare", "@News", "--by", "search", "--first", "Work")
    assert (code, said) == (1, "There is no saved search “Work”; there are: “Play”, “Ledger”.\n")


def test_phrases_are_compared_and_copies_make_none_key(capsys, tmp_path):
    wire = "Grain ships left the northern harbour on Monday morning"
    rows = [
        {"id": f"g{n}", "source": "Gull", "title": "", "language": "en", "body": wire, "published": f"2031-02-0{n + 1}"}
        for n in range(5)
    ]
    rows += [
        {"id": f"h{n}", "source": "Gull", "title": "", "language": "en", "body": f"Gate {n}: the extra time goal"}
        for n in range(3)
    ]
    rows += [
        {"id": f"l{n}", "source": "Ledger", "title": "", "language": "en", "body": f"Rain {n} over the budget"}
        for n in range(3)
    ]
    file = tmp_path / "wire.jsonl"
    file.write_text("\n".join(json.dumps(row) for row in rows))
    asked = ("compare", file, "--first", "Gull", "--length", "all", "--least", 2)
    assert [row["term"] for row in printed(capsys, *asked)] == ["extra time goal"]
    every = {row["term"]: row["first_occurrences"] for row in printed(capsys, *asked, "--every-copy")}
    assert {"extra time goal"} < set(every)
    assert {times for term, times in every.items() if term != "extra time goal"} == {5}


def test_concept_groups_are_compared(capsys, pile, tmp_path):
    groups = tmp_path / "groups.txt"
    groups.write_text("Money: budget, minister")
    [money] = printed(
        capsys, "compare", pile, "--first", "Ledger", "--length", "groups", "--concepts", groups, "--least", 1
    )
    assert (money["term"], money["first_occurrences"], money["first_articles"]) == ("[Money]", 4, 3)


def test_each_of_several_groups_is_compared_with_all_others(capsys, pile):
    rows = printed(capsys, "compare", pile, "--each", "--most", 1, "--measure", "log_likelihood", "--hide", "news")
    assert [(row["group"], row["term"]) for row in rows if row["z"] > 0] == [("Gull", "goal"), ("Ledger", "budget")]
    alone = printed(capsys, "compare", pile, "--first", "Ledger", "--most", 1, "--hide", "news")
    assert alone[0]["z"] == next(row["z"] for row in rows if row["group"] == "Ledger")
    topics = printed(capsys, "compare", FILES / "broadcaster.jsonl", "--each", "--by", "topic", "--most", 1)
    assert len({row["group"] for row in topics}) > 1


def test_without_a_first_group_the_largest_is_compared_and_of_days_the_later_half(capsys, pile):
    gull = printed(capsys, "compare", pile, "--first", "Gull")
    things = "ships nets gulls ropes masts oars".split()
    rows = [{"source": "", "body": f"{' '.join(things[n:] * 2)} {n}."} for n in range(6)]
    pile.write_text("\n".join([pile.read_text(), *map(json.dumps, rows)]))
    _, largest, said = run(capsys, "compare", pile)
    assert said.startswith("Gull: 3 articles, ")
    assert "All others: 9 articles, " in said
    assert {row["term"] for row in gull} < {row["term"] for row in largest}
    days = [row | {"published": f"2025-02-0{n}"} for n, row in enumerate(rows, 1)]
    pile.write_text("\n".join(map(json.dumps, days)))
    _, _, said = run(capsys, "compare", pile, "--by", "days")
    assert said.startswith("2025-02-04 to the end: 3 articles, ")
    assert "the beginning to 2025-02-03: 3 articles, " in said


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        (("--first", "gull"), "There is no source “gull”; there are: “Gull”, “Ledger”."),
        (("--first", "Gull", "--second", "Sun"), "There is no source “Sun”; there are: “Gull”, “Ledger”."),
        (("--by", "section"),
         "All selected articles have the same section, or none: there is nothing to compare by it."),
        (("--by", "tag", "--first", "x"), "There is no tag “x”; there are: none."),
        (("--by", "query"), "Name a text query with --first: its articles are compared with all others."),
        (("--by", "days", "--first", "May"),
         "“May” is no span of days such as 2025-01-01..2025-01-31, 2025-01 or >2025-01-31."),
        (("--by", "days"), "The selected articles are of one day, or undated: there are no two spans of days."),
        (("--by", "zone", "--first", "x"),
         "--by zone is headlines against bodies; leave out --first, --second and --each."),
        (("--each", "--second", "Gull"), "--each compares a group with all others; leave out --second."),
        (("--by", "query", "--first", "zeppelin"),
         "No selected article is in the group “zeppelin”. Choose other groups to compare."),
        (("--first", "Gull", "--source", "Gull"),
         "No selected article is in the group “All others”. Choose other groups to compare."),
        (("--first", "Gull", "--second", "Gull"), "Both groups are the same articles. Choose other groups to compare."),
        (("--query", "zeppelin"),
         "All selected articles have the same source, or none: there is nothing to compare by it."),
    ],
)  # fmt: skip
def test_what_cannot_be_compared_is_one_sentence_and_no_row(capsys, pile, asked, sentence):
    assert run(capsys, "compare", pile, *asked) == (1, [], f"{sentence}\n")


def test_why_no_term_is_told_is_said(capsys, pile):
    code, rows, said = run(capsys, "compare", pile, "--least", 7)
    assert (code, rows) == (0, [])
    assert "No term is in so many articles; ask for fewer with --least." in said
    unnamed = "There are no concept groups; name some with --concepts FILE."
    for command in ("compare", "keywords"):
        code, rows, said = run(capsys, command, pile, "--length", "groups")
        assert (code, rows, unnamed in said) == (0, [], True)


def test_several_queries_are_one_group_and_each_looks_in_the_zones(capsys, pile):
    asked = "compare", pile, "--by", "query", "--first"
    one = printed(capsys, *asked, "goal OR budget", "--second", "crowd", "--least", 1)
    assert printed(capsys, *asked, "goal", "--first", "budget", "--second", "crowd", "--least", 1) == one
    assert "the group “goal”" in run(capsys, *asked, "goal", "--zones", "headline")[2]
