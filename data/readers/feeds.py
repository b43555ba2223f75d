"""RSS and Atom feeds: one article an entry."""

import io
import re
from collections.abc import Iterator, Mapping

import feedparser

from data.encoding import SAMPLE, believed
from data.readers.html.fragments import fragment
from data.readers.record import Choices, File, Record, Skip
from errors import UnreadableFile

TOO_LARGE = "This feed is too large; save it in smaller parts."
#: Bytes, tags and entries of one feed, which is in memory whole; news sites' have 100 entries in 500,000 bytes.
LONGEST, MOST_TAGS, MOST_ENTRIES = 20_000_000, 1_000_000, 20_000
ENTITY, ENTRY = re.compile(r"<!ENTITY", re.I), re.compile(r"<(?:\w{1,20}:)?(?:item|entry)\b", re.I)
#: What feedparser raises on characters and names that there are none of.
DAMAGED = (ValueError, LookupError, OverflowError, RecursionError)
DECLARATION = re.compile(r"^\s*<\?xml[^<>]{0,200}\?>")


def read(file: File, choices: Choices) -> Iterator[Record | Skip]:
    """The articles of a feed; raises `UnreadableFile` for what is none."""
    if file.path.stat().st_size > LONGEST:
        raise UnreadableFile(TOO_LARGE)
    content = file.path.read_bytes()
    text = content.decode(believed(content[:SAMPLE]), "replace").replace("\x00", "").removeprefix("\ufeff")
    if text.count("<") > MOST_TAGS or sum(1 for _ in ENTRY.finditer(text)) > MOST_ENTRIES:
        raise UnreadableFile(TOO_LARGE)
    if ENTITY.search(text):
        raise UnreadableFile("This file declares XML entities, as only a bomb does; it is not opened.")
    # feedparser stumbles over names of encodings that are none, so it is given one that it need not find out
    bare = DECLARATION.sub("", text, count=1).encode()
    try:
        feed = feedparser.parse(io.BytesIO(bare))
    except DAMAGED as problem:
        raise UnreadableFile("This feed is damaged; save it once more.") from problem
    if not feed.get("version") and not feed.entries:
        raise UnreadableFile("This is XML, but no RSS or Atom feed; save the feed once more.")
    for number, entry in enumerate(feed.entries, start=1):
        yield _record(entry, feed.feed, f"entry {number}")


def _record(entry: Mapping, feed: Mapping, place: str) -> Record | Skip:
    try:
        lines = [block.text for block in fragment(_content(entry))]
        headline = " ".join(block.text for block in fragment(_text(entry, "title")))
    except UnreadableFile as problem:
        return Skip(place, str(problem))
    tags = [str(tag.get("term") or "") for tag in entry.get("tags", ()) if isinstance(tag, Mapping)]
    told = {
        "headline": headline,
        "byline": _text(entry, "author"),
        "published": _text(entry, "published") or _text(entry, "updated"),
        "published_from": "feed",
        "source": _text(entry.get("source") or {}, "title") or _text(feed, "title"),
        "section": next((tag for tag in tags if tag), ""),
        "url": _text(entry, "link"),
        "language": _text(feed, "language"),
        "given_id": _text(entry, "id"),
    }
    text = "\n\n".join([headline, *(line for line in lines if line != headline)]) if lines else ""
    return Record(text, {name: value for name, value in told.items() if value}, place)


def _content(entry: Mapping) -> str:
    """The longest of what the entry holds of its article."""
    full = [str(one.get("value") or "") for one in entry.get("content", ()) if isinstance(one, Mapping)]
    return max([*full, _text(entry, "summary")], key=len)


def _text(told: Mapping, name: str) -> str:
    value = told.get(name)
    return " ".join(value.replace("\x00", "").split()) if isinstance(value, str) else ""
