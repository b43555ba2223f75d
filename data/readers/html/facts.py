"""What a page says about its article beside the text: JSON-LD, meta tags, headings."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from urllib.parse import urlsplit

from htmldate import find_date
from lxml import etree

from data.dates.address_dates import day_of_address
from data.readers.html.blocks import Block, plain
from data.readers.html.head import Told
from data.readers.html.linked_data import texts
from data.readers.html.titles import alike, without_site

#: Letters of a section's name and of a byline.
LONGEST_SECTION, LONGEST_BYLINE = 40, 200
#: Letters of a headline.
LONGEST_HEADLINE = 500
#: Words of the only heading of a page that make it the headline, whatever the page's title is.
ALONE = 4
BY = re.compile(r"^(?:(?:(?:posted|written|story|words) )?by|par|von|por|door|av|af)[:\s]+", re.I)
DAY = re.compile(
    r"(?:\d{4}-\d\d-\d\d|[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}|\d{1,2} [A-Z][a-z]{2,8}\.? \d{4})"
    r"(?:,? (?:at )?\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4}\b)?)?",
    re.I,
)  # fmt: skip
UTC = re.compile(r"(?:Z|[+-]00:?00)$")


def headline(found: Told, page: Sequence[Block]) -> str:
    """The headline: a heading that the head of the page knows too, else the head's own word.

    >>> headline(Told({}, {}, "Rain at last - The Post"), [Block("The Post", ("h1",)), Block("Rain at last", ("h1",))])
    'Rain at last'
    """
    site = found.of("source", "publisher")
    told = (found.of("headline", "headline"), found.meta.get("og:title", ""), found.title)
    known = [without_site(text, site) for text in told if text]
    lines = {plain(block.text) for block in page}
    headings = [block.text for block in page if block.heading == 1 and len(block.text) <= LONGEST_HEADLINE]
    first = [text for text in headings if plain(text) != plain(site)]
    named = next((heading for heading in first if any(alike(heading, text) for text in known)), "")
    shown = next((text for text in known if plain(text) in lines), "")
    alone = first[0] if len(first) == 1 and len(first[0].split()) >= ALONE else ""
    return next((text for text in (named, shown, alone, *known, *first) if text), "")[:LONGEST_HEADLINE]


def fields(found: Told, address: str) -> dict[str, str]:
    """What the head of a page says of its article, by field; what it does not say is left out."""
    url = _address(found, address)
    source = (found.of("source") or ", ".join(texts(found.data.get("publisher"))[:1]) or _host(url)).split(" | ")[0]
    names = found.of("byline", "author", "creator").split(", ")
    byline = ", ".join(name for name in names if "://" not in name and plain(name) not in {"admin", plain(source)})
    section = re.split(r"[,;>]", found.of("section", "articleSection"))[0].strip()
    filled = {
        "byline": byline_names(byline)[:LONGEST_BYLINE],
        "source": source,
        "section": section if len(section) <= LONGEST_SECTION else "",
        "url": url,
        "language": found.of("language", "inLanguage"),
    }
    return {name: text for name, text in filled.items() if text}


def byline_names(byline: str) -> str:
    """The names of a byline, without the day that often stands beside them.

    >>> byline_names("By Ana Reis - January 3, 2031 at 9:15 AM")
    'Ana Reis'
    """
    return BY.sub("", DAY.sub("", byline).strip(" ,|·•-–—")).strip()


def _address(found: Told, address: str) -> str:
    known = (address, found.meta.get("canonical", ""), found.meta.get("og:url", ""), *texts(found.data.get("url")))
    return next((url for url in known if re.match(r"https?://[^/\s]+/[^\s]", url)), "")


def _host(url: str) -> str:
    try:
        return urlsplit(url).netloc.removeprefix("www.")
    except ValueError:
        return ""


def published(found: Told, tree: etree._Element, url: str) -> dict[str, str]:
    """The day of publication and where the page says it; nothing where the address alone does.

    Where the head of the page is silent, htmldate looks for the day that stands on it.
    """
    stamp = found.of("published", "datePublished", "dateCreated")
    if stamp:
        return {"published": _at_home(stamp, url), "published_from": "metadata"}
    day = "" if day_of_address(url) else find_date(tree, original_date=True, extensive_search=False, url=url or None)
    return {"published": day, "published_from": "date on the page"} if day else {}


def _at_home(stamp: str, url: str) -> str:
    """The day as the page writes it; in universal time the address tells the day at the place of the outlet.

    >>> _at_home("2019-11-20T01:50:59Z", "https://example.org/2019-11-19/rain"), _at_home("2019-11-20", "")
    ('2019-11-19', '2019-11-20')
    """
    named = day_of_address(url)
    if named and UTC.search(stamp):
        try:
            near = abs(date.fromisoformat(stamp[:10]) - named) == timedelta(days=1)
        except ValueError:
            near = False
        return named.isoformat() if near else stamp
    return stamp
