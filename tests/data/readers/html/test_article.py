"""The article of a page, its fields and its lines in reading order."""

import pytest

from data.page.parse import read_page
from data.readers.html.article import article
from data.readers.html.tree import tree_of
from errors import UnreadableFile
from tests.data.readers.html.pages import ARTICLE, FIGURE, PARAGRAPHS, page, story


def test_a_page_is_read_in_the_order_in_which_it_stands():
    assert article(tree_of(ARTICLE)).text.split("\n\n") == [
        "Harbour bridge to close",
        "Two years of ferries ahead for Port Veil.",
        "By Bo Lind",
        "The bridge at low tide, seen from the north bank.",
        *PARAGRAPHS,
    ]


def test_the_head_of_the_page_fills_the_fields():
    assert article(tree_of(ARTICLE)).fields == {
        "headline": "Harbour bridge to close",
        "deck": "Two years of ferries ahead for Port Veil.",
        "byline": "Bo Lind",
        "captions": "The bridge at low tide, seen from the north bank.",
        "published": "2031-02-18T21:05:00+01:00",
        "published_from": "metadata",
        "source": "The Veil Post",
        "section": "City",
        "url": "https://post.example/2031/02/18/bridge.html",
    }


def test_caption_and_deck_stay_out_of_the_body():
    found = article(tree_of(ARTICLE))
    read = read_page(found.text, found.fields)
    assert read.body == PARAGRAPHS
    assert read.captions == ("The bridge at low tide, seen from the north bank.",)
    assert (read.headline, read.deck, read.byline) == (
        "Harbour bridge to close", "Two years of ferries ahead for Port Veil.", "Bo Lind",
    )  # fmt: skip


def test_a_short_first_paragraph_is_no_deck():
    text = page(f"<article><h1>Harbour bridge to close</h1><p>It is settled.</p>{story()}</article>")
    found = article(tree_of(text))
    assert read_page(found.text, found.fields).body == ("It is settled.", *PARAGRAPHS)


def test_a_caption_stands_where_its_picture_stands():
    body = f"<article><h1>Harbour bridge to close</h1>{story(PARAGRAPHS[:3])}{FIGURE}{story(PARAGRAPHS[3:])}</article>"
    lines = article(tree_of(page(body))).text.split("\n\n")
    assert lines.index("The bridge at low tide, seen from the north bank.") == lines.index(PARAGRAPHS[3]) - 1


def test_a_story_in_several_boxes_of_one_kind_is_whole():
    box = "<div class='grid'><div class='body__part'>{}</div></div>"
    more = tuple(f"{paragraph} So it was said in the hall on day {n}." for n, paragraph in enumerate(PARAGRAPHS))
    parts = "".join(box.format(story(part)) for part in (PARAGRAPHS, more, tuple(p.upper() for p in PARAGRAPHS)))
    found = article(tree_of(page(f"<main><h1>Harbour bridge to close</h1>{parts}</main>")))
    assert all(p in found.text for p in (*PARAGRAPHS, *more, *(p.upper() for p in PARAGRAPHS)))


def test_headings_and_short_lines_between_the_paragraphs_are_part_of_the_story():
    body = f"{story(PARAGRAPHS[:3])}<h2>How did it come to this?</h2><p>Slowly.</p>{story(PARAGRAPHS[3:])}"
    text = article(tree_of(page(f"<article><h1>Harbour bridge to close</h1>{body}</article>"))).text
    assert text.split("\n\n")[4:6] == ["How did it come to this?", "Slowly."]


def test_a_page_that_is_set_in_tables_is_read_in_paragraphs():
    cell = f"<b>Harbour bridge to close</b><br>by Bo Lind<br>{story(PARAGRAPHS * 2)}"
    table = f"<table><tr><td>News<br>Letters</td><td>{cell}</td></tr></table>"
    found = article(tree_of(page(table)))
    assert set(PARAGRAPHS) < set(found.text.split("\n\n"))
    assert "|" not in found.text


def test_the_headline_is_the_heading_that_the_title_knows():
    text = page(f"<h1>The Veil Post</h1><article><h1>Harbour bridge to close</h1>{story()}</article>")
    assert article(tree_of(text)).fields["headline"] == "Harbour bridge to close"


def test_a_heading_that_the_title_does_not_know_is_no_headline_where_the_title_stands_on_the_page():
    text = page(f"<h2>Harbour bridge to close</h2>{story()}<aside><h1>Ten quizzes for a rainy day</h1></aside>")
    assert article(tree_of(text)).fields["headline"] == "Harbour bridge to close"


def test_json_ld_of_another_article_is_not_believed():
    other = ARTICLE.replace('"headline": "Harbour bridge to close"', '"headline": "Quiz of the week"')
    assert article(tree_of(other)).fields["headline"] == "Harbour bridge to close"
    assert "section" not in article(tree_of(other)).fields


def test_a_byline_in_another_language_is_known_by_its_mark():
    french = ARTICLE.replace("By Bo Lind", "Par Bo Lind")
    found = article(tree_of(french))
    assert found.fields["byline"] == "Bo Lind"
    assert read_page(found.text, found.fields).body == PARAGRAPHS


def test_without_a_heading_the_title_is_the_headline_without_its_site():
    text = page(f"<article>{story()}</article>", "<title>Harbour bridge to close | The Veil Post</title>")
    assert article(tree_of(text)).fields["headline"] == "Harbour bridge to close"


def test_a_day_in_universal_time_is_the_day_of_the_address():
    head = (
        '<link rel="canonical" href="https://post.example/2031/02/18/bridge.html">'
        '<meta property="article:published_time" content="2031-02-19T01:30:00Z">'
    )
    assert article(tree_of(page(f"<h1>Bridge to close</h1>{story()}", head))).fields["published"] == "2031-02-18"


def test_a_language_that_the_page_states_counts_only_for_a_short_text():
    short = page(f"<h1>Pont fermé</h1>{story(('Le pont du vieux port est fermé depuis mardi soir, dit la ville.',))}")
    head = '<meta property="og:locale" content="fr_FR">'
    assert article(tree_of(short.replace("</head>", f"{head}</head>"))).fields["language"] == "fr_FR"
    assert "language" not in article(tree_of(ARTICLE.replace("</head>", f"{head}</head>"))).fields


@pytest.mark.parametrize("body", ["", "<p>News</p>", "<nav><a href='/'>Home</a></nav>"])
def test_a_page_without_an_article_is_refused_in_a_sentence(body):
    with pytest.raises(UnreadableFile, match=r"^No article .*\.$"):
        article(tree_of(f"<html><body>{body}</body></html>"))


def test_json_ld_that_is_broken_or_wrapped_does_no_harm():
    broken = ARTICLE.replace('"@context"', '"@context')
    assert article(tree_of(broken)).fields["headline"] == "Harbour bridge to close"
    wrapped = ARTICLE.replace('json">{', 'json">//<![CDATA[\n{').replace('"City"}<', '"City"}\n//]]><')
    assert article(tree_of(wrapped)).fields["byline"] == "Bo Lind"


def test_the_name_of_the_section_above_the_headline_is_no_line_of_the_story():
    text = page(f"<article><p>City</p><h1>Harbour bridge to close</h1>{story()}</article>")
    found = article(tree_of(text))
    assert found.text.split("\n\n") == ["Harbour bridge to close", *PARAGRAPHS]
