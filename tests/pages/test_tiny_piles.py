"""Pages of piles in which there is next to nothing: a picture with nothing to draw is a sentence."""

import re
from datetime import datetime

import pytest

from data.article import SCHEMA
from data.library.library import Library
from ui.menu import MENU


@pytest.fixture
def pile(places):
    """A function that makes a collection of some articles, given as their columns."""

    def made(*articles: dict) -> None:
        library, folder = Library(str(places / "library")), "tiny"
        library.create(folder)
        rows = [{"id": str(number), "language": "en"} | told for number, told in enumerate(articles)]
        library.add(folder, SCHEMA.empty_table().from_pylist(rows, SCHEMA), upload="test")

    return made


def told(page) -> list[str]:
    assert not page.exception
    return [text.value for text in page.info]


def pictures(page) -> int:
    return len(page.get("plotly_chart"))


UNDATED = {"headline": "Ferry sinks", "body": ["The ferry sank off the pier."]}
SOME_DAY = datetime(2031, 2, 3)


def on_one_day(*sources: str) -> list[dict]:
    return [
        {"headline": f"Ferry {name}", "body": [f"The ferry of {name} sank."], "source": name, "published": SOME_DAY}
        for name in sources
    ]


SCRIPTS = ("count/keywords.py", "count/contexts.py", "count/trends.py", "count/compare.py", "pile/sources.py")


@pytest.mark.parametrize("script", SCRIPTS)
def test_an_empty_collection_leads_to_the_upload_on_each_page(pile, open_page, script):
    pile()
    page = open_page(script, collection="tiny")
    assert "has no article yet" in told(page)[0]
    assert pictures(page) == 0


def test_an_undated_article_is_not_drawn_over_time(pile, open_page):
    pile(UNDATED)
    for by_source in ("false", "true"):
        page = open_page("count/trends.py", collection="tiny", by_source=by_source)
        assert pictures(page) == 0
        assert told(page) == [
            "There is nothing to draw over time: no selected article has a date; "
            "give some their dates on their own pages."
        ]


def test_a_word_that_nobody_wrote_draws_no_line(pile, open_page):
    pile(*on_one_day("Gull", "Ledger"))
    page = open_page("count/trends.py", collection="tiny", series=["zeppelin"])
    assert pictures(page) == 0
    assert told(page)[0].startswith("None of these is found in a dated article of the selection: see whether")
    assert pictures(open_page("count/trends.py", collection="tiny", series=["ferry"])) == 1


def test_captions_that_there_are_not_have_no_words_to_draw(pile, open_page):
    pile(*on_one_day("Gull", "Ledger"))
    for script, picture in (("count/keywords.py", "Bars"), ("count/keywords.py", "Cloud")):
        page = open_page(script, collection="tiny", in_="Captions", picture=picture)
        assert pictures(page) == 0
        assert told(page)[0].startswith("Nothing is counted in this selection: choose another part of the articles")
    page = open_page("count/trends.py", collection="tiny", in_="Captions")
    assert "no word is counted; choose another part" in told(page)[0]
    page = open_page("count/keywords.py", collection="tiny", count="Phrases of 5")
    assert told(page)[0].endswith("a phrase must occur 2 times; look at words instead.")


def test_collocates_that_are_too_few_are_one_sentence_and_no_network(pile, open_page):
    pile(UNDATED)
    page = open_page("count/contexts.py", collection="tiny", term="ferry", aspect="Collocates")
    assert pictures(page) == 0
    assert told(page) == [
        "No word stands often enough near “ferry”: ask for fewer under “At least”, for a wider window, "
        "or look beyond the sentence."
    ]


def test_groups_too_small_to_compare_are_one_sentence(pile, open_page):
    pile(*on_one_day("Gull", "Ledger"))
    for each in ("false", "true"):
        page = open_page("count/compare.py", collection="tiny", each=each)
        assert pictures(page) == 0
        assert told(page) == [
            "No term is in enough articles of either group to be compared: ask for fewer under "
            "“In articles at least”, or for larger groups."
        ]
    assert pictures(open_page("count/compare.py", collection="tiny", least="1")) == 2


def test_one_source_without_dates_has_no_days_and_no_neighbour(pile, open_page):
    pile(UNDATED | {"source": "Gull"})
    page = open_page("pile/sources.py", collection="tiny")
    assert pictures(page) == 1
    assert told(page) == [
        "There are no two outlets that could have something in common.",
        "No article has a date: give the articles their dates on their own pages.",
    ]


def test_outlets_with_nothing_in_common_are_told_what_can_be_done_if_anything(pile, open_page):
    pile(*on_one_day("Gull", "Ledger"), UNDATED)
    unnamed, narrow = "an article without a source counts for none of them", "select more outlets or days"
    for sources, advice in (([], unnamed), (["Gull", "Ledger"], narrow)):
        said = told(open_page("pile/sources.py", collection="tiny", source=sources))[-1]
        assert said.startswith(f"No text stands in two of these outlets: {advice}")


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ([SOME_DAY], "1 of 1 article, published 3 Feb 2031"),
        ([SOME_DAY, datetime(2031, 2, 9), None], "3 of 3 articles, published 3 Feb 2031 – 9 Feb 2031"),
        ([None, None], "2 of 2 articles, none with a known date"),
    ],
)
def test_the_overview_says_when_articles_were_published(pile, open_page, days, said):
    pile(
        *({"headline": f"Ferry {day}", "body": [f"Sank on {day} {n}."], "published": day} for n, day in enumerate(days))
    )
    page = open_page("pile/overview.py", collection="tiny")
    assert said in [caption.value for caption in page.caption]


def test_a_source_written_from_right_to_left_leaves_the_day_as_it_is(pile, open_page):
    pile(*on_one_day("الشرق"))
    page = open_page("pile/articles.py", collection="tiny")
    assert "\u2068الشرق\u2069 · 3 February 2031" in [caption.value for caption in page.caption]


#: One of what is told as several: “1 articles”, “1 of 1 sentences”, but not “2031 articles” or “0.1 times”.
SEVERAL = re.compile(
    r"(?<![\w.,])1 (?:selected |dated |undated |different )?(?:articles|days|weeks|months|years|words|lines|files"
    r"|sources|stories|topics|copies|texts|times|occurrences|sentences|terms|groups|outlets|phrases|changes|contexts|agencies"
    r"|people|quotes|periods|collections|headlines|bursts|collocates|pages)\b|(?<![\w.,])1 \w+ (?:have|stand|are) "
)


def everything_said(page) -> list[str]:
    """All texts of a page, of its pictures and its controls."""
    assert not page.exception
    kinds = ("title", "header", "subheader", "markdown", "caption", "info", "warning", "error", "success")
    said = [str(element.value) for kind in kinds for element in getattr(page, kind)]
    said += [f"{metric.label} {metric.value}" for metric in page.metric]
    said += [element.label for kind in ("button", "toggle", "expander") for element in getattr(page, kind)]
    return said + [picture.proto.spec for picture in page.get("plotly_chart")]


@pytest.mark.parametrize("script", [entry.script for entry in MENU if entry.shown])
def test_one_is_told_as_one_on_every_page(pile, open_page, script):
    named = {"term": "ferry", "series": ["ferry", "pier"], "query": "ferry", "text": "ferry"}
    pile(*on_one_day("Gull"))
    for more in ({}, {"aspect": "Collocates", "by_source": "true", "average": "3", "each": "true", "least": "1"}):
        page = open_page(script, collection="tiny", **named, **more)
        assert [text for text in everything_said(page) if SEVERAL.search(text)] == []
