"""Contexts and collocates on the command line."""

import json

import pytest

from tests.commanded import printed, run

TEXTS = [
    ("A", "2024-03-04", "The port strike began. Dockers of the port strike vote today."),
    ("B", "2024-03-02", "A long strike. The port strike ended."),
]


@pytest.fixture
def pile(tmp_path):
    rows = [{"id": source, "source": source, "date": day, "body": text} for source, day, text in TEXTS]
    (tmp_path / "pile.jsonl").write_text("\n".join(json.dumps(row) for row in rows))
    return str(tmp_path / "pile.jsonl")


def test_contexts_prints_each_occurrence_with_its_article(capsys, pile):
    code, rows, said = run(capsys, "contexts", pile, "strike", "--width", 1)
    assert [(row["given_id"], row["left"], row["term"], row["right"]) for row in rows] == [
        ("A", "port", "strike", "began"),
        ("A", "port", "strike", "vote"),
        ("B", "long", "strike", ". The"),
        ("B", "port", "strike", "ended"),
    ]
    assert code == 0
    assert "4 of 4 contexts from 2 of 2 articles" in said


def test_contexts_are_ordered_by_the_words_beside_the_term_or_by_date(capsys, pile):
    _, rows, _ = run(capsys, "contexts", pile, "port strike", "--order", "1R", "--width", 1)
    assert [row["right"] for row in rows] == ["began", "ended", "vote"]
    _, rows, _ = run(capsys, "contexts", pile, "strike", "--order", "published")
    assert [row["source"] for row in rows] == ["B", "B", "A", "A"]


def test_contexts_can_be_narrowed_and_sampled(capsys, pile):
    _, rows, _ = run(capsys, "contexts", pile, "strike", "--near", "dockers", "--width", 4)
    assert len(rows) == 2
    _, rows, said = run(capsys, "contexts", pile, "strike", "--sample", 2, "--seed", 5)
    assert len(rows) == 2
    assert "2 of 4 contexts" in said
    _, rows, _ = run(capsys, "contexts", pile, "strike", "--order", "published", "--most", 1)
    assert [row["left"] for row in rows] == ["A long"]


def test_collocates_prints_how_often_and_how_strongly(capsys, pile):
    _, rows, said = run(capsys, "collocates", pile, "strike", "--least", 2)
    assert [(row["term"], row["together"], row["left"], row["right"]) for row in rows] == [("port", 3, 3, 0)]
    assert {"log_likelihood", "log_dice", "mi", "mi3", "t_score"} <= set(rows[0])
    assert "of 4 occurrences" in said


def test_a_concept_group_has_contexts_too(capsys, pile, tmp_path):
    (tmp_path / "groups.txt").write_text("Quay: port strike, docker*")
    _, rows, _ = run(capsys, "contexts", pile, "[Quay]", "--concepts", tmp_path / "groups.txt")
    assert [row["term"] for row in rows] == ["port strike", "Dockers", "port strike", "port strike"]
    code, rows, said = run(capsys, "contexts", pile, "[Nothing]")
    assert (code, rows) == (1, [])
    assert "no concept group" in said


@pytest.mark.parametrize("command", ["contexts", "collocates"])
@pytest.mark.parametrize(
    ("term", "sentence"),
    [
        ("*", "“*” has no letter or digit in it; type a word, a phrase, a prefix* or a [concept group]."),
        ("", "“” has no letter or digit in it; type a word, a phrase, a prefix* or a [concept group]."),
        ("port OR strike", "“port OR strike” is a query, which has no places in a text; "
         "type a word, a phrase, a prefix* or a [concept group]."),
    ],
)  # fmt: skip
def test_what_is_no_term_is_one_sentence(capsys, pile, command, term, sentence):
    assert run(capsys, command, pile, term) == (1, [], f"{sentence}\n")


def test_a_phrase_may_stand_in_quotation_marks(capsys, pile):
    assert len(run(capsys, "contexts", pile, '"port strike"')[1]) == 3


def test_hidden_words_are_no_neighbours(capsys, pile):
    every = printed(capsys, "contexts", pile, "strike", "--neighbours")
    assert {"step": -1, "term": "port", "occurrences": 3} in every
    assert "port" not in {
        row["term"] for row in printed(capsys, "contexts", pile, "strike", "--neighbours", "--hide", "port")
    }


def test_neighbours_branches_and_the_network_are_told_instead_of_lines(capsys, tmp_path):
    file = tmp_path / "n.jsonl"
    bodies = ["The grim port closed gladly.", "The grim port closed sadly.", "A busy port."]
    file.write_text("\n".join(json.dumps({"title": "", "body": body, "language": "en"}) for body in bodies))
    beside = printed(capsys, "contexts", file, "port", "--neighbours")
    assert [(row["term"], row["occurrences"]) for row in beside if row["step"] == -1] == [("grim", 2), ("busy", 1)]
    every = printed(capsys, "contexts", file, "port", "--neighbours", "--stop-words")
    assert {"step": -2, "term": "The", "occurrences": 2} in every
    assert printed(capsys, "contexts", file, "port", "--tree", "before") == [
        {"words": "grim", "occurrences": 2}, {"words": "The grim", "occurrences": 2},
    ]  # fmt: skip
    [pair] = printed(capsys, "collocates", file, "port", "--network", "--least", 2)
    assert pair == {"first": "closed", "second": "grim", "windows": 2}
