"""The command line, on self-written files."""

import csv
import io
import json
from pathlib import Path

import pytest

from clippings import main
from data.library import Library
from data.sample.load import FILES, sample
from tests.commanded import printed, run
from tests.conftest import SAMPLE

#: Two exports of the sample, 53 articles.
EXPORTS = (FILES / "broadcaster.jsonl", FILES / "business_export.csv")


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    folder = tmp_path / "pile"
    folder.mkdir()
    (folder / "a.txt").write_text("Ferry sinks\n\nThe ferry sank on Monday, the harbour master said.\n")
    rows = [{"id": f"n{n}", "title": f"Strike day {n}", "body": "Dockers walked out again."} for n in (1, 2)]
    (folder / "b.jsonl").write_text("\n".join(json.dumps(row) for row in rows))
    return folder


def test_read_prints_one_article_a_line_with_the_columns_of_the_contract(capsys, pile):
    code, rows, _ = run(capsys, "read", pile)
    assert code == 0
    assert [row["headline"] for row in rows] == ["Ferry sinks", "Strike day 1", "Strike day 2"]
    wanted = (
        "id file headline deck byline agency contributors dateline published published_from section "
        "source url language body captions credit chrome zones"
    )
    assert set(wanted.split()) <= set(rows[0])
    assert [row["given_id"] for row in rows] == ["", "n1", "n2"]


def test_keywords_prints_frequencies_of_the_selection(capsys, pile):
    _, rows, said = run(capsys, "keywords", pile, "--query", "dockers", "--most", 1)
    assert rows[0]["occurrences"] == rows[0]["articles"] == 2
    assert set(rows[0]) == {
        "term",
        "occurrences",
        "articles",
        "share_of_articles",
        "per_1000_words",
        "tf_idf",
        "dispersion",
    }
    assert "2 of 3 articles" in said


def test_keywords_ranks_phrases_of_all_lengths_by_a_measure(capsys, pile):
    _, rows, _ = run(capsys, "keywords", pile, "--length", "all", "--measure", "c_value")
    values = [row["c_value"] for row in rows]
    assert values == sorted(values, reverse=True)
    assert {row["words"] for row in rows} <= {2, 3, 4, 5}


def test_keywords_counts_the_concept_groups_of_a_file(capsys, pile, tmp_path):
    groups = tmp_path / "groups.txt"
    groups.write_text("Dock: docker*, walked out\n")
    _, [row], _ = run(capsys, "keywords", pile, "--length", "groups", "--concepts", groups)
    assert row["term"] == "[Dock]"
    assert row["occurrences"] >= 2


def test_a_measure_of_phrases_ranks_no_words_and_that_is_said(capsys, pile):
    _, _, said = run(capsys, "keywords", pile, "--measure", "npmi")
    assert "npmi is a measure of phrases" in said


def test_concept_groups_that_cannot_be_understood_end_the_command(capsys, pile, tmp_path):
    (tmp_path / "groups.txt").write_text("just words")
    code, rows, said = run(capsys, "keywords", pile, "--concepts", tmp_path / "groups.txt")
    assert (code, rows) == (1, [])
    assert "NAME" in said
    code, rows, said = run(capsys, "keywords", pile, "--concepts", tmp_path / "nothing.txt")
    assert (code, rows) == (1, [])
    assert "nothing.txt" in said


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


def test_a_row_of_csv_is_a_row_of_json(capsys, pile):
    _, rows, _ = run(capsys, "keywords", pile, "--length", 2)
    main(["keywords", str(pile), "--length", "2", "--format", "csv"])
    table = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [row["term"] for row in table] == [row["term"] for row in rows]
    assert list(table[0]) == list(rows[0])


def test_a_lost_row_is_said_and_makes_the_exit_code_one(capsys, pile):
    (pile / "c.jsonl").write_text('{"body": "It rained."}\nnot json\n')
    code, rows, said = run(capsys, "read", pile)
    assert (code, len(rows)) == (1, 4)
    assert "c.jsonl, line 2: It is not valid JSON." in said


def test_a_missing_file_is_one_sentence(capsys, tmp_path):
    code, rows, said = run(capsys, "read", tmp_path / "nothing.txt")
    assert (code, rows) == (1, [])
    assert said.startswith("There is no file or folder")


def test_topics_of_a_few_articles_are_refused_in_a_sentence(capsys, pile):
    code, rows, said = run(capsys, "topics", pile)
    assert (code, rows) == (1, [])
    assert "at least 10 articles" in said


def test_topics_prints_the_topic_of_every_article_and_a_summary_of_each(capsys):
    code, rows, _ = run(capsys, "topics", *EXPORTS, "--topics", 4)
    _, summary, _ = run(capsys, "topics", *EXPORTS, "--topics", 4, "--summary")
    assert code == 0
    assert len(rows) == 53
    assert set(rows[0]) == {"id", "given_id", "topic", "name", "strength", "second", "second_strength"}
    assert set(summary[0]) == {"topic", "name", "terms", "articles", "found_again", "found_in", "samples"}
    counts = [sum(row["topic"] == told["topic"] for row in rows) for told in summary]
    assert counts == [told["articles"] for told in summary]


def test_the_same_seed_prints_the_same_topics(capsys):
    one = run(capsys, "topics", *EXPORTS, "--topics", 3, "--seed", 5)[1]
    assert run(capsys, "topics", *EXPORTS, "--topics", 3, "--seed", 5)[1] == one


def test_a_collection_of_the_library_is_named_with_an_at_sign(capsys, tmp_path, monkeypatch):
    monkeypatch.setenv("CLIPPINGS_LIBRARY", str(tmp_path / "library"))
    library = Library(str(tmp_path / "library"))
    library.add(library.create("Port Veil").name, sample().articles, upload="test")
    assert len(run(capsys, "read", "@port-veil")[1]) == SAMPLE
    code, _, said = run(capsys, "read", "@elsewhere")
    assert code == 1
    assert "There is no collection" in said


@pytest.mark.parametrize("arguments", [("--from", "2031-99-99"), ("--most", "-1"), ("--length", "9")])
def test_a_wrong_argument_is_refused_before_anything_is_read(capsys, pile, arguments):
    with pytest.raises(SystemExit) as stopped:
        main(["keywords", str(pile), *arguments])
    assert stopped.value.code == 2
    assert arguments[0] in capsys.readouterr().err


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
    assert "2 of 3 articles have a copy, in 1 groups" in said
    once = run(capsys, "stories", tmp_path / "pile.jsonl", "--copies", "once")[1]
    assert [row["given_id"] for row in once] == ["other", "early"]


def test_what_the_page_would_ask_is_an_argument(capsys, tmp_path, monkeypatch):
    monkeypatch.setenv("CLIPPINGS_LIBRARY", str(tmp_path / "library"))
    body = "Die Fähre lief über Nacht aus dem Hafen und kam nicht wieder."
    (tmp_path / "a.csv").write_text(f"was;date\n{body};03/04/2024\n")
    code, rows, said = run(capsys, "read", tmp_path / "a.csv")
    assert (code, rows) == (1, [])
    assert said.endswith("Say so with --text-column.\n")
    code, rows, said = run(capsys, "read", tmp_path / "a.csv", "--text-column", "was")
    assert (code, rows[0]["published"]) == (0, None)
    assert said.endswith("Say so with --date-order.\n")
    code, rows, said = run(capsys, "read", tmp_path / "a.csv", "--text-column", "was", "--date-order", "month first")
    assert (code, rows[0]["published"], said) == (0, "2024-03-04", "")


def test_a_download_says_what_it_lacks(capsys, tmp_path):
    (tmp_path / "n.txt").write_text(
        "1 of 3 DOCUMENTS\n\nThe Gull\n\nMay 1, 2024\n\nRain\n\nLENGTH: 2 words\n\nIt rained.\n"
    )
    code, rows, said = run(capsys, "read", tmp_path)
    assert (code, [row["headline"] for row in rows]) == (1, ["Rain"])
    assert said.splitlines() == [
        "n.txt, documents 2 to 3: The export counts them and does not hold them; download them once more.",
        "n.txt: The file says 3 documents; 1 was read, 2 need you.",
    ]


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


def test_keywords_count_different_texts_and_stories_beside_articles(capsys, tmp_path):
    sank = "The ferry Ann Marie sank off Port Veil on Monday and lifeboats saved all forty people aboard."
    saved = "Forty people of the ferry Ann Marie were saved by lifeboats when it sank near Port Veil on Monday."
    rate = "The Norrgate Bank lowered its key rate to 2.5% on Monday as governor Ilse Brandt sees less growth."
    texts = {"a": sank, "b": sank, "c": saved, "d": rate}
    rows = [{"id": name, "source": name, "date": "2024-03-05", "body": body} for name, body in texts.items()]
    (tmp_path / "pile.jsonl").write_text("\n".join(json.dumps(row) for row in rows))
    told = printed(capsys, "keywords", tmp_path / "pile.jsonl", "--texts", "--stories")
    counted = {row["term"]: (row["articles"], row["texts"], row["stories"]) for row in told}
    assert counted["Monday"] == (4, 3, 2)
    assert counted["ferry"] == (3, 2, 1)
    plain, said = run(capsys, "keywords", tmp_path / "pile.jsonl", "--measure", "stories")[1:]
    assert not {"texts", "stories"} & set(plain[0])
    assert "counted with --stories" in said


def test_stories_of_nothing_are_no_lines(capsys, pile):
    assert run(capsys, "stories", pile, "--query", "xylophone")[:2] == (0, [])
    assert run(capsys, "stories", pile, "--query", "xylophone", "--summary")[:2] == (0, [])
    assert run(capsys, "copies", pile, "--query", "xylophone")[:2] == (0, [])
