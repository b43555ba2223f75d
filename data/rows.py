"""A record and its page become one row of the articles' schema."""

import json
import re
from collections.abc import Mapping, Set
from contextlib import suppress
from urllib.parse import urlsplit

from data.article import ZONE
from data.dates.date_readings import Evidence
from data.dates.dating import dated
from data.evidence import evidence
from data.identity import article_id
from data.language import language_and_other, languages_of
from data.language_names import language_code
from data.page.parse import Page, read_page
from data.readers.record import Record


def row(record: Record, file: str, order: str = "") -> tuple[dict, Evidence]:
    """The row of one article, and what speaks for its date; `order` is the person's word on two-way dates."""
    told = record.fields
    page = read_page(record.text, told)
    read = page_columns(page, told)
    source = source_name(told.get("source", ""))
    spoken = languages_of("\n".join((read["headline"], read["deck"], *read["body"])))
    language, second = language_and_other(language_code(told.get("language", "")), spoken)
    known = evidence(record, page, file, source, language)
    return read | {
        "id": article_id(
            told.get("source", ""), told.get("given_id", ""), told.get("url", ""),
            told.get("headline", ""), record.text,
        ),
        "given_id": told.get("given_id", ""),
        "file": file,
        **dated(known, order).columns(),
        "source": source,
        "url": told.get("url", ""),
        "language": language,
        "second_language": second,
        "raw": record.text,
        "stated": json.dumps(dict(told), ensure_ascii=False),
    }, known  # fmt: skip


def page_columns(page: Page, told: Mapping[str, str]) -> dict:
    """What the page gives of an article's row, where the file does not say otherwise."""
    return {
        "headline": one_line(told.get("headline") or page.headline),
        "deck": one_line(told.get("deck") or page.deck),
        "byline": one_line(told.get("byline") or page.byline),
        "agency": page.agency,
        "contributors": list(page.contributors),
        "dateline": page.dateline,
        "section": one_line(told.get("section") or page.section),
        "body": list(page.body),
        "captions": list(page.captions),
        "credit": page.credit,
        "chrome": list(page.chrome),
        "zones": [dict(zip(ZONE.names, zone, strict=True)) for zone in page.zones],
    }


def read_again(article: Mapping, without: Set[str]) -> dict:
    """`page_columns` of a stored article, with the cleaning rules named in `without` undone."""
    told = json.loads(article["stated"]) if article["stated"] else _stated(article)
    return page_columns(read_page(article["raw"], told, without), told)


def _stated(article: Mapping) -> dict[str, str]:
    """What the file must have said of an article that was stored before that was kept."""
    plain = page_columns(read_page(article["raw"]), {})
    return {
        field: article[field] for field in ("headline", "deck", "byline", "section") if article[field] != plain[field]
    }


def source_name(source: str) -> str:
    """The outlet's name; of a web address its host.

    >>> source_name("http://www.example.org/news"), source_name("The Harbour Post")
    ('example.org', 'The Harbour Post')
    """
    if re.match(r"https?://", source):
        with suppress(ValueError):  # no address after all
            source = urlsplit(source).netloc.removeprefix("www.")
    return one_line(source)[:120]


def one_line(text: str) -> str:
    """The text with single spaces."""
    return " ".join(text.split())
