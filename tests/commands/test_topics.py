"""The command `topics`."""

from data.sample.load import FILES
from tests.commanded import run

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


def test_the_same_seed_prints_the_same_topics(capsys):
    one = run(capsys, "topics", *EXPORTS, "--topics", 3, "--seed", 5)[1]
    assert run(capsys, "topics", *EXPORTS, "--topics", 3, "--seed", 5)[1] == one
