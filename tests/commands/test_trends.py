"""Trends on the command line, on self-written files."""

import json
from pathlib import Path

import pytest

from tests.commanded import printed, run


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    rows = [
        {"id": f"n{n}", "title": f"Day {n}", "body": body, "published": day}
        for n, (day, body) in enumerate(
            [
                ("2025-02-03", "The ferry sank. The ferry!"),
                ("2025-02-17", "Dockers walked out."),
                ("", "A ferry again."),
            ]
        )
    ]
    file = tmp_path / "b.jsonl"
    file.write_text("\n".join(json.dumps(row) for row in rows))
    return file


def test_trends_prints_each_period_and_the_undated_last(capsys, pile):
    rows = printed(capsys, "trends", pile, "--term", "ferry")
    assert [(row["period"], row["occurrences"], row["articles"], row["of_articles"]) for row in rows] == [
        ("2025-02-03", 2, 1, 1), ("2025-02-10", 0, 0, 0), ("2025-02-17", 0, 0, 1), (None, 1, 1, 1),
    ]  # fmt: skip
    assert [row["share_of_articles"] for row in rows] == [1, None, 0, None]


def test_a_query_is_a_series_and_months_are_periods(capsys, pile):
    rows = printed(capsys, "trends", pile, "--term", "ferry OR dockers", "--per", "month")
    assert [(row["period"], row["articles"]) for row in rows] == [("2025-02-01", 2), (None, 1)]


def test_stories_are_counted_when_asked_for(capsys, pile):
    [first, *_] = printed(capsys, "trends", pile, "--term", "ferry", "--stories")
    assert (first["stories"], first["of_stories"]) == (1, 1)


def test_bursts_of_all_words_are_printed(capsys, tmp_path):
    days = [f"2025-02-{day:02d}" for day in range(1, 29)]
    rows = [
        {
            "id": day,
            "title": f"Nets of day {n}",
            "body": "The flood came." if 10 <= n < 18 else "Ships.",
            "published": day,
        }
        for n, day in enumerate(days)
    ]
    file = tmp_path / "days.jsonl"
    file.write_text("\n".join(json.dumps(row) for row in rows))
    [burst] = [row for row in printed(capsys, "trends", file, "--bursts", "--per", "day") if row["series"] == "flood"]
    assert (burst["first"], burst["last"], burst["articles"]) == ("2025-02-11", "2025-02-18", 8)
    assert burst["headline"] == "Nets of day 10"  # the first of several that have it as often
    [named] = printed(capsys, "trends", file, "--term", "flood", "--bursts", "--per", "day")
    assert named == burst


def test_a_moving_average_and_the_sources_are_told_when_asked_for(capsys, pile):
    rows = printed(capsys, "trends", pile, "--term", "ferry", "--average", 2, "--trailing")
    assert [row["mean_share_of_articles"] for row in rows] == [1, None, 0, None]
    assert rows[2]["mean_per_1000_words"] == 0  # the empty week before it is left out of the mean
    by_source = printed(capsys, "trends", pile, "--term", "ferry", "--by-source")
    assert {row.pop("source") for row in by_source} == {"no source known"}
    assert by_source == printed(capsys, "trends", pile, "--term", "ferry")


def test_without_a_term_the_most_used_words_are_the_series_and_that_is_said(capsys, pile):
    bodies = "The ferry left a port. Ferry!", "The port of nets. Ferry."
    pile.write_text("\n".join(json.dumps({"body": body, "language": "en"}) for body in bodies))
    _, rows, said = run(capsys, "trends", pile)
    assert [row["series"] for row in rows] == ["ferry", "port", "left"]
    assert "Until some are named with --term, the words that are used most: ferry, port, left" in said
    _, hidden, _ = run(capsys, "trends", pile, "--hide", "ferry")
    assert "ferry" not in {row["series"] for row in hidden}
    code, rows, said = run(capsys, "trends", pile, "--query", "zeppelin")
    assert (code, rows) == (0, [])
    assert said.endswith("the words that are used most: none\n")


def test_a_term_can_ask_who_is_quoted(capsys, tmp_path):
    bodies = "“It rained,” Ada Oba said.", "“It rained,” Bo Lind said."
    (tmp_path / "q.jsonl").write_text(
        "\n".join(json.dumps({"body": body, "published": "2025-02-03"}) for body in bodies)
    )
    rows = printed(capsys, "trends", tmp_path / "q.jsonl", "--term", "speaker:oba")
    assert [row["articles"] for row in rows] == [1, 0]


def test_stars_stand_for_letters_in_a_term_as_in_a_query(capsys, pile):
    for term, articles in (("*erry", 2), ("d?ckers", 1), ("walk* out", 1), ("dockers * out", 1)):
        rows = printed(capsys, "trends", pile, "--term", term)
        assert sum(row["articles"] for row in rows) == articles
        assert len(run(capsys, "search", pile, f'"{term}"')[1]) == articles
