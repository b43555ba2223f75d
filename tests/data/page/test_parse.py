"""A page as it was copied, read into its parts."""

import json

import pytest

from data.dates.dating import dated
from data.evidence import evidence
from data.page.parse import read_page
from data.readers.record import Record
from data.sample.load import FILES

HEADLINES = {
    told["file"]: told["headline"]
    for told in map(json.loads, (FILES.parent / "key.jsonl").read_text("utf-8").splitlines())
}
PAGE = """\
Dockers vote to walk out

Strike at Port Veil will begin on Monday

Cranes stand idle at the east quay on Friday. (Coastal Press/Ana Reis)
Cranes stand idle at the east quay on Friday. (Coastal Press/Ana Reis)

By Orrin Vasche

PORT VEIL, Vessaly — Dockers voted on Monday to walk out over a plan for new cranes.

"We did not want this," said Marta Quill, who leads the union. "We were left no choice."

Ana Reis and Bo Lind of Coastal Press contributed to this report.
This article appeared in print on page A4 of the March 4, 2031 edition.
Related Stories
Upcoming Events
"""


def read(text: str, **known: str):
    return read_page(text, known)


def test_every_part_of_a_page_is_found():
    page = read(PAGE)
    assert page.headline == "Dockers vote to walk out"
    assert page.deck == "Strike at Port Veil will begin on Monday"
    assert page.byline == "Orrin Vasche"
    assert page.dateline == "Port Veil, Vessaly"
    assert page.agency == "Coastal Press"
    assert page.contributors == ("Ana Reis", "Bo Lind")
    assert page.dates[0].published.isoformat() == "2031-03-04"
    assert page.chrome == ("Related Stories", "Upcoming Events")


def test_the_body_holds_the_story_and_nothing_else():
    assert read(PAGE).body == (
        "Dockers voted on Monday to walk out over a plan for new cranes.",
        '"We did not want this," said Marta Quill, who leads the union. "We were left no choice."',
    )


def test_a_caption_that_stands_twice_is_kept_once():
    assert len(read(PAGE).captions) == 1


def test_zones_are_spans_of_the_raw_text():
    page = read(PAGE)
    told = {role: PAGE[start:end] for start, end, role, _ in page.zones}
    assert told["headline"] == "Dockers vote to walk out"
    assert told["chrome"] == "Upcoming Events"
    assert told["print tag"].startswith("This article appeared in print")


def test_a_cleaning_step_that_is_undone_leaves_its_lines_in_the_body():
    assert "story continues" in {rule for _, _, _, rule in read_page(f"{PAGE}Story Continued Below").zones}
    kept = read_page(PAGE, {}, frozenset({"contributed to this report"}))
    assert "Ana Reis and Bo Lind of Coastal Press contributed to this report." in kept.body
    assert kept.credit == ""


def test_a_headline_that_the_file_tells_is_not_taken_from_the_body():
    page = read("It rained all day in the harbour town.\n\nNobody came.", headline="Rain")
    assert page.body == ("It rained all day in the harbour town.", "Nobody came.")


def test_a_story_without_any_frame_is_all_body():
    assert read("It rained all day. Nobody came to the harbour.").body


PASTED = """After storm, pilots ask for talks

Harbour office seeks ‘calm’ before second round with unions, letters say

A pilot boat with a yellow mast, like the one that was lost in March, passes the mole off Bergen’s harbour on Wednesday.
A pilot boat with a yellow mast, like the one that was lost in March, passes the mole off Bergen’s harbour on Wednesday.

BERGEN -- The head of the pilots' union reportedly told the harbour office that he wants to "reach an agreement" on \
night work in a second round of talks.

The remarks, printed today in letters of both sides, came a day after he left the city for a two-day visit to the coast.

The talks -- the fourth in the past 10 months -- are believed to be an effort to end the dispute before winter.

The office has yet to answer since the storm, and said only that it "had read the letters with care."

Information for this article was contributed by Ana Reis and Bo-young Lind of The Associated Press.

A Section on 01/10/2019

Upcoming Events
"""


def test_an_article_that_is_pasted_with_all_around_it_is_read_right():
    page = read(PASTED)
    lines = [line for line in PASTED.splitlines() if line.strip()]
    assert (page.headline, page.deck) == (lines[0], lines[1])
    assert page.captions == (lines[2],)
    assert page.body == (lines[4].removeprefix("BERGEN -- "), *lines[5:8])
    assert page.contributors == ("Ana Reis", "Bo-young Lind")
    assert (page.dateline, page.agency, page.section) == ("Bergen", "The Associated Press", "A Section")
    assert str(dated(evidence(Record(PASTED, {}), page, "", "", "en")).published) == "2019-01-10"
    assert page.dates[0].found == "print tag"
    assert page.chrome == ("Upcoming Events",)


@pytest.mark.parametrize("path", sorted(FILES.rglob("*.txt")), ids=lambda path: path.stem)
def test_a_page_of_the_sample_is_read_as_its_key_says(path):
    page, told = read(path.read_text()), HEADLINES[path.relative_to(FILES).as_posix()]
    assert page.headline == told
    assert page.body[-1].rstrip().endswith((".", '"', "”", "!", "?"))
    assert not any("Credit" in line or line.startswith("Print Headline") for line in page.body)
