"""A word has the same figures whichever command counts it, for the same choice of articles."""

import json
from pathlib import Path

import pytest

from tests.commanded import printed

BODIES = [
    ("Gull", "2025-02-03", "Port strike begins", "The port stood still. “The port is shut,” Ada Oba said."),
    ("Gull", "2025-02-04", "Port strike begins", "The port stood still. “The port is shut,” Ada Oba said."),
    ("Ledger", "2025-02-20", "Budget", "The budget of the port’s council passed by one vote."),
    ("Ledger", "", "Harbour", "No ship left the harbour. PORT and starboard lamps were out."),
    ("Gull", "2025-03-01", "Derby", "A strike, a late goal. “It was fair,” Ada Oba said."),
]
CHOICES = [
    (), ("--source", "Gull"), ("--from", "2025-02-04"), ("--from", "2025-02-04", "--undated"), ("--copies", "once"),
    ("--query", "strike OR budget"), ("--query", "speaker:oba"), ("--zones", "headline-alone"), ("--zones", "quotes"),
]  # fmt: skip


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    rows = [
        {"source": source, "published": day, "title": title, "body": body, "language": "en"}
        for source, day, title, body in BODIES
    ]
    file = tmp_path / "pile.jsonl"
    file.write_text("\n".join(json.dumps(row) for row in rows))
    return file


@pytest.mark.parametrize("choice", CHOICES, ids=" ".join)
def test_a_word_has_the_same_figures_in_each_command(capsys, pile, choice):
    [told] = [row for row in printed(capsys, "keywords", pile, *choice) if row["term"].lower() == "port"]
    figures = told["occurrences"], told["articles"]
    assert figures[0] > 0
    lines = printed(capsys, "contexts", pile, "port", *choice)
    assert (len(lines), len({line["id"] for line in lines})) == figures
    over = printed(capsys, "trends", pile, "--term", "port", *choice)
    assert (sum(row["occurrences"] for row in over), sum(row["articles"] for row in over)) == figures
    sides = "--by", "query", "--first", "port", "--second", "NOT port", "--every-copy", "--least", 1
    [row] = [row for row in printed(capsys, "compare", pile, *sides, *choice) if row["term"].lower() == "port"]
    assert (row["first_occurrences"], row["first_articles"], row["second_articles"]) == (*figures, 0)
    query = ["port", *choice]
    if "--query" in choice:
        query = [f"port ({choice[1]})"]
    assert len(printed(capsys, "search", pile, *query)) == figures[1]
