"""The command `keywords`."""

import json

from analysis import copies
from data.library.library import Library
from tests.commanded import printed, run


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


def test_the_words_that_a_collection_hides_are_hidden_here_too(capsys, tmp_path, monkeypatch):
    monkeypatch.setenv("CLIPPINGS_LIBRARY", str(tmp_path / "library"))
    file = tmp_path / "h.jsonl"
    file.write_text(json.dumps({"title": "Ferry", "body": "The ferry sank off the pier.", "language": "en"}))
    assert run(capsys, "import", file, "--into", "News")[0] == 0
    library = Library(str(tmp_path / "library"))
    library.save_settings(library.named("News"), {"hidden": ["ferry"], "kept": ["the"]})
    assert [row["term"] for row in printed(capsys, "keywords", "@News")] == ["the", "pier", "sank"]
    assert [row["term"] for row in printed(capsys, "keywords", "@News", "--hide", "Pier")] == ["the", "sank"]


def test_copies_are_found_once_although_selection_and_figures_ask_for_them(capsys, tmp_path, monkeypatch):
    file, asked = tmp_path / "c.jsonl", []
    file.write_text(json.dumps({"title": "Ferry", "body": "The ferry sank off the pier.", "language": "en"}))
    find = copies.find
    monkeypatch.setattr(copies, "find", lambda *told: asked.append(told) or find(*told))
    assert printed(capsys, "keywords", file, "--copies", "once", "--texts", "--stories")
    assert len(asked) == 1


def test_pages_as_they_came_in_say_what_does_not_change_them(capsys, pile):
    told = "Pages as they came in are counted whole, without --zones, --texts and --stories."
    assert told in run(capsys, "keywords", pile, "--pages", "--stories")[2]
    assert told not in run(capsys, "keywords", pile, "--pages")[2]
