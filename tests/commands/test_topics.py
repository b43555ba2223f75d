"""The command `topics`."""

import numpy as np
import pytest

from analysis.topics.decisions import MERGE, NAME, SEED, Decision, told
from data.library.library import Library
from data.sample.load import FILES
from tests.commanded import run
from tests.models import save_model

#: Two exports of the sample, 53 articles.
EXPORTS = (FILES / "broadcaster.jsonl", FILES / "business_export.csv")


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


def test_topics_of_a_selection_are_those_of_all_articles_unless_found_anew(capsys):
    every = {row["id"]: row for row in run(capsys, "topics", *EXPORTS, "--topics", 4)[1]}
    some = run(capsys, "topics", *EXPORTS, "--topics", 4, "--source", "Meridian News Agency")[1]
    assert 0 < len(some) < 53
    assert all(every[row["id"]] == row for row in some)
    anew = run(capsys, "topics", *EXPORTS, "--topics", 4, "--source", "Meridian News Agency", "--anew")[1]
    assert [row["id"] for row in anew] == [row["id"] for row in some]
    assert anew != some


def test_topics_of_a_collection_are_as_readers_decided(capsys, tmp_path, monkeypatch):
    monkeypatch.setenv("CLIPPINGS_LIBRARY", str(tmp_path / "library"))
    assert run(capsys, "import", *EXPORTS, "--into", "Exports")[0] == 0
    before = run(capsys, "topics", "@Exports")[1]
    largest, next_one = ([row["id"] for row in before if row["topic"] == number] for number in (0, 1))
    library = Library(str(tmp_path / "library"))
    decisions = [
        Decision(MERGE, tuple(largest), tuple(next_one)), Decision(NAME, tuple(largest), title="Both"),
        Decision(SEED, title="zeppelins"),
    ]  # fmt: skip
    library.save_settings(library.named("Exports"), {"topics": told(decisions)})
    _, summary, said = run(capsys, "topics", "@exports", "--summary")
    assert (summary[0]["name"], summary[0]["articles"]) == ("Both", len(largest) + len(next_one))
    assert (summary[0]["found_again"], summary[0]["found_in"]) == (None, None)
    assert "“seed zeppelins” changes nothing now" in said
    after = run(capsys, "topics", "@exports")[1]
    assert {row["id"] for row in after if row["name"] == "Both"} == {*largest, *next_one}


def test_the_same_seed_prints_the_same_topics(capsys):
    one = run(capsys, "topics", *EXPORTS, "--topics", 3, "--seed", 5)[1]
    assert run(capsys, "topics", *EXPORTS, "--topics", 3, "--seed", 5)[1] == one


def test_a_seed_that_cannot_be_one_is_refused_in_a_sentence(capsys):
    with pytest.raises(SystemExit, match="2"):
        run(capsys, "topics", *EXPORTS, "--seed", "-1")
    assert "-1 is below 0" in capsys.readouterr().err


def test_topics_by_the_model_of_a_folder_tell_which_it_is(capsys, tmp_path):
    words = ["port", "strike", "bank", "prices", "election", "minister"]
    folder = save_model(tmp_path / "tiny", words, np.eye(6))
    code, rows, said = run(capsys, "topics", *EXPORTS, "--summary", "--topics", 3, "--embeddings", folder)
    assert (code, len(rows)) == (0, 3)
    assert "which the model tiny " in said


def test_a_folder_without_a_model_is_refused_before_anything_is_read(capsys, tmp_path):
    code, rows, said = run(capsys, "topics", *EXPORTS, "--embeddings", tmp_path / "none")
    assert (code, rows) == (1, [])
    assert said.splitlines() == [f"There is no folder “{tmp_path / 'none'}” with a model of embeddings."]
