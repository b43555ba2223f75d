"""What a page says about its article beside the text: JSON-LD, meta tags, headings."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import urlsplit

from htmldate import find_date
from lxml import etree

from data.address_dates import day_of_address
from data.readers.html.blocks import Block, plain
from data.readers.html.linked_data import article_data, texts

#: For each field the meta tags that may hold it, the surest first.
META = {
    "headline": "og:title headline parsely-title sailthru.title dc.title twitter:title",
    "published": "article:published_time og:article:published_time datepublished article.published publishdate "
    "publish-date publish_date pubdate parsely-pub-date sailthru.date dc.date.issued dcterms.created dcterms.date "
    "dc.date originalpublicationdate displaydate date.issued date",
    "byline": "author byl parsely-author sailthru.author dc.creator article:author article:author_name authors",
    "source": "og:site_name application-name publisher dc.publisher",
    "section": "article:section parsely-section section sailthru.section category",
    "deck": "og:description description twitter:description",
    "language": "content-language og:locale language dc.language",
    "url": "og:url",
}
#: Letters of a section's name and of a byline.
LONGEST_SECTION, LONGEST_BYLINE = 40, 200
#: Words of two headlines that have to be the same, as a share of the shorter and of the longer.
ALIKE, NOT_MORE = 0.6, 0.3
#: Words of the only heading of a page that make it the headline, whatever the page's title is.
ALONE = 4
SITE = re.compile(r"\s+(?:[|–—»-]|::)\s+")
BY = re.compile(r"^(?:(?:(?:posted|written|story|words) )?by|par|von|por|door|av|af)[:\s]+", re.I)
DAY = re.compile(
    r"(?:\d{4}-\d\d-\d\d|[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}|\d{1,2} [A-Z][a-z]{2,8}\.? \d{4})"
    r"(?:,? (?:at )?\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4}\b)?)?",
    re.I,
)  # fmt: skip
UTC = re.compile(r"(?:Z|[+-]00:?00)$")


@dataclass(frozen=True)
class Told:
    """What the head of a page says: its meta tags by name, its JSON-LD article, its title."""

    meta: Mapping[str, str]
    data: Mapping[str, object]
    title: str

    def of(self, field: str, *keys: str) -> str:
        """A field by the JSON-LD article's `keys`, else by the meta tags."""
        linked = (", ".join(dict.fromkeys(texts(self.data.get(key)))) for key in keys)
        named = (self.meta.get(name, "") for name in META[field].split())
        return next((text for text in (*linked, *named) if text), "")

    def decks(self) -> tuple[str, ...]:
        """What the head says that may stand on the page as its deck."""
        linked = (text for key in ("alternativeHeadline", "description") for text in texts(self.data.get(key)))
        return (*linked, *(self.meta.get(name, "") for name in META["deck"].split()))


def told(tree: etree._Element) -> Told:
    """The head of a page, read."""
    meta: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or element.get("http-equiv")
        content = " ".join((element.get("content") or "").split())
        if name and content:
            meta.setdefault(name.lower(), content)
    for element in tree.iterfind(".//*[@itemprop='datePublished']"):
        meta.setdefault("datepublished", element.get("datetime") or element.get("content") or "")
    for element in tree.iter("link"):
        if "canonical" in (element.get("rel") or "").lower():
            meta.setdefault("canonical", (element.get("href") or "").strip())
    title = " ".join(next((e.text or "" for e in tree.iter("title")), "").split())
    return Told(meta, _article(list(article_data(tree)), (title, meta.get("og:title", ""))), title)


def headline(found: Told, page: Sequence[Block]) -> str:
    """The headline: a heading that the head of the page knows too, else the head's own word.

    >>> headline(Told({}, {}, "Rain at last - The Post"), [Block("The Post", ("h1",)), Block("Rain at last", ("h1",))])
    'Rain at last'
    """
    site = found.of("source", "publisher")
    told = (found.of("headline", "headline"), found.meta.get("og:title", ""), found.title)
    known = [_without_site(text, site) for text in told if text]
    first = [block.text for block in page if block.heading == 1 and plain(block.text) != plain(site)]
    named = next((heading for heading in first if any(alike(heading, text) for text in known)), "")
    lines = {plain(block.text) for block in page}
    shown = next((text for text in known if plain(text) in lines), "")
    alone = first[0] if len(first) == 1 and len(first[0].split()) >= ALONE else ""
    return next((text for text in (named, shown, alone, *known, *first) if text), "")


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


def alike(one: str, other: str) -> bool:
    """Whether two headlines are the same but for a few words.

    >>> alike("Rain at last", "Rain, at last | The Post"), alike("Rain at last", "Subscribe now")
    (True, False)
    """
    first, second = (set(re.findall(r"\w+", text.lower())) for text in (one, other))
    shared = len(first & second)
    shorter, longer = sorted((len(first), len(second)))
    return shared > 0 and shared >= ALIKE * shorter and shared >= NOT_MORE * longer


def _article(described: Sequence[Mapping[str, object]], titles: Sequence[str]) -> Mapping[str, object]:
    """The one article of the page: the one whose headline a title names, or the only one when it has no headline."""
    for data in described:
        if any(alike(text, title) for text in texts(data.get("headline")) for title in titles):
            return data
    bare = len(described) == 1 and not (texts(described[0].get("headline")) and any(titles))
    return described[0] if bare else {}


def _without_site(title: str, source: str) -> str:
    """The title of a page without the name of its site at the end."""
    parts = SITE.split(title)
    site = len(parts) > 1 and (
        alike(parts[-1], source) or len(parts[-1].split()) <= 3 and len(parts[0]) > len(parts[-1])
    )
    return title[: title.rindex(parts[-1])].rstrip(" |–—»:-") if site else title


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
