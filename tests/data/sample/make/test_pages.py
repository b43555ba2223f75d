"""Pages of the sample as text and as HTML."""

import pytest

from data.sample.make import html_pages, text_pages
from data.sample.make.page import Line, text_and_zones
from data.sample.make.source import Block, Source

HEAD = {
    "id": "X1", "outlet": "The Ledger", "section": "Business", "headline": "Prices <up> & up", "deck": "A deck",
    "byline": "Ana Reis", "dateline as printed": "PORT —", "date": "2025-07-07", "language": "en",
    "url": "https://ledger.example/a",
}  # fmt: skip
BLOCKS = (Block("caption x2", "A street. (Photo)"), Block("", "It rained."), Block("", "It stopped."))


def source(style: str) -> Source:
    return Source("x.txt", HEAD | {"style": style}, BLOCKS, (), (), ())


@pytest.mark.parametrize("style", text_pages.STYLES)
def test_every_zone_of_a_text_page_holds_what_the_writer_wrote(style):
    text, zones = text_and_zones(source(style), text_pages.lines(source(style)))
    told = {(zone["role"], text[zone["start"] : zone["end"]]) for zone in zones}
    assert {("headline", "Prices <up> & up"), ("body", "It rained."), ("body", "It stopped.")} <= told
    assert ("dateline", "PORT — ") in told
    places = [place for zone in zones for place in (zone["start"], zone["end"])]
    assert places == sorted(places)


def test_a_doubled_caption_stands_twice():
    text, _ = text_and_zones(source("courier"), text_pages.lines(source("courier")))
    assert "A street. (Photo)\nA street. (Photo)\n\nBy Ana Reis\nPORT — It rained." in text


def test_lines_are_parted_as_told():
    assert text_and_zones(source("wire"), [Line("headline", "A"), Line("body", "B", "\n")])[0] == "A\nB\n"


@pytest.mark.parametrize("style", html_pages.STYLES)
def test_an_html_page_holds_the_story_escaped_and_the_related_links(style):
    page = html_pages.page(source(style), [("Other & more", "/other")])
    assert "Prices &lt;up&gt; &amp; up" in page
    assert "<up>" not in page.replace('"Prices <up> & up"', "")
    assert "PORT — It rained." in page
    assert "Other &amp; more" in page
