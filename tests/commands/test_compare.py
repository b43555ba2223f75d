"""Comparing on the command line, on self-written files."""

import json
from pathlib import Path

import pytest

from tests.commanded import printed

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
