"""Europresse downloads as HTML: one `article` element per document.

The classes are those that tm.plugin.europresse (Bouchet-Valat) and published scripts
name: DocPublicationName, DocHeader, titreArticle(Visu), docAuthors, docOcurrContainer.
"""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from data.readers.exports.pages import lines_of, tree_of
from data.readers.exports.parts import DAY, checked, filled, name_of, section_of
from data.readers.record import Choices, File, Found, Record

MARKS = (re.compile(r"class\s*=\s*[\"'][^\"'>]*DocPublicationName"),)
NUMBER = re.compile(r"(?:news|web|pdf)\W?(\d{8}\W?[A-Z0-9_]{1,12}\W?[\w-]{1,20})")
ISSUE = re.compile(r",?\s+(?:n[o°º]\.?|no\.|#)\s*[\w -]+$", re.I)


def read(file: File, choices: Choices) -> Iterator[Found]:
    """Every document of a download."""
    articles = tree_of(file.path).xpath("//article[.//*[contains(@class, 'DocPublicationName')]]")
    return checked(_record(article, f"document {number}") for number, article in enumerate(articles, start=1))


def _record(article: HtmlElement, place: str) -> Record:
    header = [part.strip() for part in _text(article, "DocHeader").split(",")]
    dated = next((number for number, part in enumerate(header) if DAY.search(part)), None)
    if dated is None:  # “January 11, 2025” has a comma of its own
        joined = ", ".join(header)
        header, dated = ([joined], 0) if DAY.search(joined) else (header, None)
    headline = _text(article, "titreArticleVisu") or _text(article, "titreArticle")
    number = NUMBER.search(article.text_content()[-400:])
    return Record(
        "\n\n".join(_paragraphs(article)),
        filled(
            headline=headline,
            deck=_text(article, "rdp__subtitle"),
            byline=name_of(_text(article, "docAuthors") or _text(article, "sm-margin-bottomNews")),
            source=ISSUE.sub("", _text(article, "DocPublicationName")),
            published=header[dated] if dated is not None else "",
            section=section_of(header[0]) if dated else "",
            given_id=re.sub(r"\W", "", number[1]) if number else "",
        ),
        place,
    )


def _found(article: HtmlElement, name: str) -> list[HtmlElement]:
    return article.xpath(".//*[contains(concat(' ', normalize-space(@class), ' '), $name)]", name=f" {name} ")


def _text(article: HtmlElement, name: str) -> str:
    """The text of the first element of a class, on one line."""
    return next((text for element in _found(article, name) if (text := " ".join(element.text_content().split()))), "")


def _paragraphs(article: HtmlElement) -> list[str]:
    for name in ("docOcurrContainer", "DocText"):
        for element in _found(article, name):
            lines = [" ".join(line.split()) for line in lines_of(element)]
            if any(lines):
                return [line for line in lines if line]
    return []
