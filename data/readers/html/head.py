"""The head of a page, read: its meta tags, its title, and the article that its JSON-LD describes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lxml import etree

from data.readers.html.linked_data import article_data, texts
from data.readers.html.titles import alike

#: Letters of one tag's content, and of a title, that are looked at.
LONGEST = 5_000
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
        content = " ".join((element.get("content") or "")[:LONGEST].split())
        if name and content:
            meta.setdefault(name.lower(), content)
    for element in tree.iterfind(".//*[@itemprop='datePublished']"):
        meta.setdefault("datepublished", element.get("datetime") or element.get("content") or "")
    for element in tree.iter("link"):
        if "canonical" in (element.get("rel") or "").lower():
            meta.setdefault("canonical", (element.get("href") or "").strip())
    title = " ".join(next((e.text or "" for e in tree.iter("title")), "")[:LONGEST].split())
    return Told(meta, _article(list(article_data(tree)), (title, meta.get("og:title", ""))), title)


def _article(described: Sequence[Mapping[str, object]], titles: Sequence[str]) -> Mapping[str, object]:
    """The one article of the page: the one whose headline a title names, or the only one when it has no headline."""
    for data in described:
        if any(alike(text, title) for text in texts(data.get("headline")) for title in titles):
            return data
    bare = len(described) == 1 and not (texts(described[0].get("headline")) and any(titles))
    return described[0] if bare else {}
