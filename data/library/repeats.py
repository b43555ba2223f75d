"""The same article again: which of the articles that come in are there already.

Two articles are the same when their ids are equal; or when they stand at the same
web address; or when their texts are the same and nothing that is known of both
(source, own id, address) differs. The same text from another outlet is a copy,
and another article.
"""

import hashlib
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urlencode, urlsplit

#: What an article is recognised by: `text_id` of its raw text, `address` of its url.
KNOWN_BY = ("id", "source", "given_id", "text_id", "address")

#: Parameters of an address that say how a reader came, not where to.
TRACKING = ("utm_", "fbclid", "gclid", "mc_cid", "mc_eid", "cmpid", "ito", "ocid")


@dataclass
class Held:
    """The articles that are there: where each stands, by what it is recognised by."""

    rows: Sequence[Mapping[str, str]]
    by_id: dict[str, int] = field(init=False)
    by_address: dict[str, int] = field(init=False)
    by_text: dict[str, list[int]] = field(init=False)

    def __post_init__(self) -> None:
        self.by_id = {row["id"]: place for place, row in enumerate(self.rows)}
        times = Counter(row["address"] for row in self.rows)
        self.by_address = {row["address"]: p for p, row in enumerate(self.rows) if times[row["address"]] == 1}
        self.by_address.pop("", None)
        self.by_text = {}
        for place, row in enumerate(self.rows):
            self.by_text.setdefault(row["text_id"], []).append(place)
        self.by_text.pop(NO_TEXT, None)


def found(coming: Sequence[Mapping[str, str]], held: Held) -> Iterator[int | None]:
    """For each article that comes in the place of the same one among those held, or None.

    An address that several articles share names none of them.

    >>> rain = {"id": "a", "source": "Post", "given_id": "", "text_id": "1", "address": ""}
    >>> again = [rain, rain | {"id": "b"}, rain | {"id": "c", "source": "Ledger"}]
    >>> list(found(again, Held([rain])))
    [0, 0, None]
    """
    times = Counter(row["address"] for row in coming)
    for row in coming:
        place = held.by_id.get(row["id"])
        if place is None and times[row["address"]] == 1:
            place = held.by_address.get(row["address"])
        if place is None:
            place = next((p for p in held.by_text.get(row["text_id"], ()) if alike(row, held.rows[p])), None)
        yield place


def alike(one: Mapping[str, str], other: Mapping[str, str]) -> bool:
    """Whether nothing that is known of both articles differs."""
    pairs = ((one[name].casefold(), other[name].casefold()) for name in ("source", "given_id", "address"))
    return all(not a or not b or a == b for a, b in pairs)


def text_ids(texts: Iterable[str]) -> list[str]:
    """For each text 16 hexadecimal digits that are the same whatever its spaces and line ends."""
    plain = (" ".join(unicodedata.normalize("NFC", text).split()) for text in texts)
    return [hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:16] for text in plain]


def address(url: str) -> str:
    """The address without what does not change the page; '' when it names no page.

    >>> address("https://www.Example.org/news/1/?utm_source=x#top"), address("https://example.org/")
    ('example.org/news/1', '')
    """
    try:
        parts = urlsplit(url.strip())
        query = [(name, value) for name, value in parse_qsl(parts.query) if not name.startswith(TRACKING)]
    except ValueError:  # no address after all
        return ""
    page = parts.path.rstrip("/") + (f"?{urlencode(sorted(query))}" if query else "")
    host = parts.netloc.lower().removeprefix("www.")
    return f"{host}{page}" if host and page else ""


#: What articles without a text have in common, which is nothing.
NO_TEXT = text_ids([""])[0]
