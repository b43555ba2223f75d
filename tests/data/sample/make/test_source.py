"""A sample article as its writer wrote it."""

from datetime import date

import pytest

from data.sample.make import source

TEXT = """id: X1
outlet: The Ledger
headline: Rain at last
byline: Ana Reis
dateline: PORT
dateline as printed: PORT —
date: 2025-07-07
---
[caption x2] A wet street. (Photo)

It rained on the port. "Good," said Bo Lind.

[subhead] Later

Then it stopped.

[print] Page A1
---
names
Bo Lind = Bo Lind | person | gardener
quotes
"Good," | direct | Bo Lind | said |
numbers
hours = two
"""


@pytest.fixture
def article(tmp_path):
    (tmp_path / "x.txt").write_text(TEXT)
    return source.read(tmp_path / "x.txt")


def test_an_article_is_header_blocks_and_key(article):
    assert article["headline"] == "Rain at last"
    assert article["deck"] == ""
    assert article.day == date(2025, 7, 7)
    assert [(block.mark, block.role) for block in article.blocks] == [
        ("caption x2", "caption"), ("", "body"), ("subhead", "body"), ("", "body"), ("print", "print tag"),
    ]  # fmt: skip
    assert article.body == ('It rained on the port. "Good," said Bo Lind.', "Later", "Then it stopped.")
    assert (article.names, article.numbers) == (("Bo Lind = Bo Lind | person | gardener",), ("hours = two",))


def test_the_dateline_is_printed_before_the_first_paragraph(article):
    assert article.opened()[1].text.startswith("PORT — It rained")
    assert article.body[0].startswith("It rained")


def test_a_byline_is_printed_as_told_or_with_by(article):
    assert article.printed_byline == "By Ana Reis"


def test_a_file_with_a_part_too_few_is_named(tmp_path):
    (tmp_path / "short.txt").write_text("id: X\n---\nText\n")
    with pytest.raises(ValueError, match="short.txt has 2 blocks"):
        source.read(tmp_path / "short.txt")
