"""Pages that keep their article back are refused; whole articles under a banner are read."""

import pytest

from data.readers.html.article import article
from data.readers.html.tree import tree_of
from errors import UnreadableFile
from tests.data.readers.html.pages import ARTICLE, HEAD, PARAGRAPHS, page, story

BANNER = (
    "<div class='consent'><p>We and our 312 partners use cookies to store and process personal data. "
    "You can manage your consent at any time.</p><button>Accept all cookies</button></div>"
)
CLOSED = HEAD.replace('"articleSection"', '"isAccessibleForFree": false, "articleSection"')


def test_a_cookie_wall_is_refused():
    with pytest.raises(UnreadableFile, match="cookie wall"):
        article(tree_of(f"<html><head><title>The Veil Post</title></head><body>{BANNER}</body></html>"))


def test_an_article_under_a_cookie_banner_is_read():
    assert PARAGRAPHS[4] in article(tree_of(ARTICLE.replace("<nav>", f"{BANNER}<nav>"))).text


def test_a_check_for_robots_is_refused():
    text = "<html><body><h1>Are you a robot?</h1><p>We have seen unusual activity from your network.</p></body></html>"
    with pytest.raises(UnreadableFile, match="whether a person"):
        article(tree_of(text))


def test_the_beginning_of_an_article_behind_a_paywall_is_refused():
    text = page(
        f"<article><h1>Harbour bridge to close</h1>{story(PARAGRAPHS[:1])}</article>"
        "<div><h3>Subscribe to continue reading</h3><p>Already a subscriber? Sign in.</p></div>"
    )
    with pytest.raises(UnreadableFile, match="paywall"):
        article(tree_of(text))


def test_a_longer_beginning_is_refused_where_it_breaks_off_and_the_page_says_it_is_not_free():
    cut = (*PARAGRAPHS[:4], "Work begins in...")
    ask = "<div><h3>To read the full story, subscribe.</h3></div>"
    with pytest.raises(UnreadableFile, match="paywall"):
        article(tree_of(page(f"<article><h1>Harbour bridge to close</h1>{story(cut)}</article>{ask}", CLOSED)))
    assert PARAGRAPHS[4] in article(
        tree_of(page(f"<article><h1>Harbour bridge to close</h1>{story()}</article>{ask}", CLOSED))
    ).text  # fmt: skip


def test_a_whole_article_about_cookies_and_subscribers_is_read():
    about = (
        "The council will ask the court whether shops may use cookies without consent from their visitors.",
        "“Subscribe to continue reading is all that I ever see,” said one of the visitors at the hearing.",
        *PARAGRAPHS,
    )
    assert about[1] in article(tree_of(page(f"<article><h1>Harbour bridge to close</h1>{story(about)}</article>"))).text
