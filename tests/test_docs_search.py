"""What docs/search.md says of the query language is what it does."""

import re
from pathlib import Path

import pytest

from analysis.query import parsed
from analysis.query.tree import written

TEXT = (Path(__file__).parents[1] / "docs/search.md").read_text()
EXAMPLES = re.findall(r"^\| `([^`]+)` \| [^|`]*(?:`[^|`]*`[^|`]*)* \| `([^`]+)` \|$", TEXT, re.M)
MISTAKES = re.findall(r"^\| `([^`]+)` \| `([^`]+)` \| ([^|`]+) \|$", TEXT, re.M)


@pytest.mark.parametrize(("query", "meant"), EXAMPLES)
def test_an_example_is_read_as_the_page_says(query, meant):
    told = parsed(query)
    assert (written(told.tree), told.notes) == (meant, ())


@pytest.mark.parametrize(("query", "meant", "said"), MISTAKES)
def test_a_mistake_is_mended_as_the_page_says(query, meant, said):
    told = parsed(query)
    assert (written(told.tree), told.notes) == (meant, (said,))


def test_every_row_of_the_tables_is_tried():
    rows = [line for line in TEXT.splitlines() if line.startswith("| `")]
    assert len(EXAMPLES) + len(MISTAKES) == len(rows)
