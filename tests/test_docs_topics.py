"""What docs/topics.md says of numbers is what the program does."""

import re
from pathlib import Path

import pytest

from analysis.layout import LANDMARKS as PLACED
from analysis.topics.clusters import CLOSE, KEPT, SAMPLES, TRIED
from analysis.topics.decisions import TYPICAL
from analysis.topics.fitting import CHANCE, DEVIATIONS
from analysis.topics.found import LANDMARKS, dimensions
from analysis.topics.groups import STARTS
from analysis.topics.lists import NEARLY
from analysis.topics.meant import BROADER
from analysis.topics.neighbours import NEAREST
from analysis.topics.tree import FOUND
from ui.themes.article_map.article_map import WITH_TITLES

TEXT = " ".join((Path(__file__).parents[1] / "docs/topics.md").read_text().split())
WORDS = {0.75: "a quarter", 10: "ten", 30: "thirty", 2.0: "two", 0.1: "one in ten"}


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("turns the weights into {} to 100 main directions", dimensions(10)),
        ("turns the weights into 20 to {} main directions", dimensions(1_000_000)),
        ("its up to {} nearest", NEAREST),
        ("Ward's tree (Ward 1963) of {} samples", WORDS[STARTS]),
        ("the one of 2 to {} whose topics", max(TRIED)),
        ("best when {} of the articles is left out", WORDS[KEPT]),
        ("as good within {} the smallest", CLOSE),
        ("more than {} articles steps", f"{LANDMARKS:,}"),
        ("in nine of {} runs", WORDS[SAMPLES]),
        ("similarity above {}.", FOUND),
        ("at least {} deviations less", WORDS[DEVIATIONS]),
        ("at most {} of them would be so by chance", WORDS[CHANCE]),
        ("nearly as near ({} in cosine)", NEARLY),
        ("of more than {} times its share", BROADER),
        ("its {} most typical articles", WORDS[TYPICAL]),
        ("places up to {} articles", f"{PLACED:,}"),
        ("Up to {} articles the pointer tells", f"{WITH_TITLES:,}"),
    ],
)
def test_a_number_of_the_page_is_the_programs(said, number):
    assert said.format(number) in TEXT


def test_the_readme_links_every_page_of_the_docs():
    root = Path(__file__).parents[1]
    linked = set(re.findall(r"\(docs/(\w+\.md)\)", (root / "README.md").read_text()))
    assert linked == {path.name for path in (root / "docs").glob("*.md")}
