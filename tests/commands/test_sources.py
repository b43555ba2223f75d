"""Sources on the command line, on self-written files."""

import json

from clippings import main
from tests.commanded import printed, run

STORY = "The ferry came home after a long night at sea, and the whole town stood waiting for it at the old pier."


def test_sources_prints_what_each_published(capsys, tmp_path):
    rows = [
        {"id": "a", "source": "Gull", "title": "Ferry", "body": STORY, "published": "2025-02-03", "agency": "Wire"},
        {"id": "b", "source": "Ledger", "title": "The ferry is home", "body": STORY, "published": "2025-02-04"},
        {"id": "c", "source": "Ledger", "title": "Vote", "body": "The budget passed by one vote, late at night."},
    ]
    file = tmp_path / "pile.jsonl"
    file.write_text("\n".join(json.dumps(row) for row in rows))
    assert main(["sources", str(file)]) == 0
    ledger, gull = (json.loads(line) for line in capsys.readouterr().out.splitlines())
    assert (ledger["source"], ledger["articles"], ledger["undated"], ledger["last"]) == ("Ledger", 2, 1, "2025-02-04")
    assert (ledger["own"], ledger["shared"] + ledger["wire"]) == (0.5, 0.5)
    assert (gull["share"], gull["lix"], gull["lix_of"]) == (1 / 3, None, 0)


def test_of_no_article_there_is_no_source(capsys, tmp_path):
    (tmp_path / "a.txt").write_text(f"Ferry\n\n{STORY}\n")
    assert run(capsys, "sources", tmp_path, "--query", "zeppelin") == (0, [], "0 of 1 article\n")
    told = "The selected articles have fewer than two known sources: there is nothing to have in common.\n"
    for common in ("words", "copies", "stories"):
        assert run(capsys, "sources", tmp_path, "--query", "zeppelin", "--common", common) == (0, [], told)


def test_lengths_are_of_headline_deck_and_body_whatever_words_count(capsys, tmp_path):
    (tmp_path / "a.txt").write_text(f"Ferry\n\n{STORY}\n")
    assert printed(capsys, "sources", tmp_path) == printed(capsys, "sources", tmp_path, "--zones", "headline")


def test_what_two_sources_have_in_common_is_a_share_of_the_first(capsys, tmp_path):
    wire = "Grain ships left the northern harbour on Monday morning, said the port, after a long strike of the dockers."
    rows = [{"title": "Ships", "body": wire, "source": source} for source in ("Gull", "Ledger")]
    rows += [{"title": "Goal", "body": "A late goal decided the derby of the season.", "source": "Gull"}]
    file = tmp_path / "w.jsonl"
    file.write_text("\n".join(json.dumps(row) for row in rows))
    assert printed(capsys, "sources", file, "--common", "copies") == [
        {"source": "Gull", "other": "Ledger", "copies": 0.5}, {"source": "Ledger", "other": "Gull", "copies": 1.0},
    ]  # fmt: skip
    words = printed(capsys, "sources", file, "--common", "words")
    assert 0 < words[0]["words"] == words[1]["words"] < 1
