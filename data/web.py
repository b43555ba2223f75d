"""Web addresses that a person typed, read into one web archive (WARC) that goes in like any file.

Only public addresses are asked: each host, and the host of each redirect, is looked up
once, refused when it is private, and asked under the address that was looked up.
"""

import io
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import feedparser
import requests
from requests_hardened import Config, Manager
from requests_hardened.ip_filter import InvalidIPAddress
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from data.readers.record import Skip

#: Seconds to connect and to wait for the next piece; bytes of one page; redirects; entries of a feed.
TIMEOUT, LONGEST, REDIRECTS, ENTRIES = (5, 20), 20 * 2**20, 5, 100
#: Addresses that one person may type at once.
MOST = 500
USER_AGENT = "Clippings (reads pages that a person asked for)"
FEEDS = ("rss", "atom", "xml")

Progress = Callable[[float, str], None]


@dataclass(frozen=True)
class Answer:
    """What stood at an address: the address in the end, the kind of content, and the bytes."""

    address: str
    kind: str
    content: bytes


class Unanswered(Exception):
    """An address that gave no page; `str(error)` is the reason in a sentence."""


def addresses(typed: str) -> list[str]:
    """The web addresses of a text with one on each line, each once; `https://` is added where missing.

    >>> addresses("example.org/a\\n\\nhttp://example.org/b\\nexample.org/a")
    ['https://example.org/a', 'http://example.org/b']
    """
    lines = (line.strip() for line in typed.splitlines())
    whole = (line if "://" in line else f"https://{line}" for line in lines if line)
    return list(dict.fromkeys(whole))


def archive(
    asked: Iterable[str], target: Path, progress: Progress = lambda fraction, text: None, *, loopback: bool = False
) -> list[Skip]:
    """Read the pages at the addresses, and those that feeds among them name, into a WARC file at `target`.

    Returns the addresses that gave none, with the reason. `loopback` lets tests ask a server of their own.
    """
    waiting = list(dict.fromkeys(asked))
    skips = [Skip(address, f"Only the first {MOST} addresses are read.") for address in waiting[MOST:]]
    waiting = waiting[:MOST]
    from_feeds: set[str] = set()
    session = _session(loopback)
    with target.open("wb") as out, session:
        writer = WARCWriter(out, gzip=True)
        writer.write_record(writer.create_warcinfo_record(target.name, {"software": "Clippings"}))
        for number, address in enumerate(waiting):  # feeds add to the list while it is read
            progress(number / len(waiting), address)
            try:
                answer = answered(session, address)
            except Unanswered as problem:
                skips.append(Skip(address, str(problem)))
                continue
            entries = [] if address in from_feeds else list(_entries(answer))
            from_feeds.update(entries)
            waiting += [entry for entry in entries if entry not in waiting]
            if not entries:
                _write(writer, answer)
    return skips


def answered(session: requests.Session, address: str) -> Answer:
    """The page at an address; raises `Unanswered`."""
    try:
        host = urlsplit(address).hostname
    except ValueError:
        host = None
    if not host or urlsplit(address).scheme not in {"http", "https"}:
        raise Unanswered("This is no web address; it should look like https://example.org/page.")
    try:
        with session.get(address, stream=True) as response:
            return _whole(response)
    except InvalidIPAddress as problem:
        raise Unanswered("It leads to a private or local network, which is never asked.") from problem
    except requests.exceptions.TooManyRedirects as problem:
        raise Unanswered("It leads from page to page without end.") from problem
    except requests.exceptions.Timeout as problem:
        raise Unanswered("It did not answer in time; try it again later.") from problem
    except (requests.exceptions.RequestException, UnicodeError) as problem:
        raise Unanswered("It cannot be reached; check how it is written.") from problem


def _whole(response: requests.Response) -> Answer:
    if response.status_code != 200:
        raise Unanswered(f"The site answered {response.status_code} {response.reason or ''}".rstrip() + ".")
    content = io.BytesIO()
    for piece in response.iter_content(65_536):
        content.write(piece)
        if content.tell() > LONGEST:
            raise Unanswered(f"It is larger than {LONGEST // 2**20} MB.")
    kind = response.headers.get("Content-Type", "text/html").partition(";")[0].strip().lower()
    if not kind.startswith("text/") and not any(feed in kind for feed in (*FEEDS, "html")):
        raise Unanswered(f"It is no page but “{kind[:40]}”; download it and upload the file.")
    return Answer(response.url, response.headers.get("Content-Type", "text/html"), content.getvalue())


def _entries(answer: Answer) -> Iterator[str]:
    """The addresses of the entries of a feed; none for a page."""
    beginning = answer.content[:2_000].lower()
    if any(mark in beginning for mark in (b"<rss", b"<feed", b"<rdf")) and b"<html" not in beginning:
        found = feedparser.parse(io.BytesIO(answer.content), resolve_relative_uris=True, sanitize_html=True)
        links = (str(entry.get("link", "")) for entry in found.entries[:ENTRIES])
        yield from dict.fromkeys(link for link in links if link.startswith(("http://", "https://")))


def _write(writer: WARCWriter, answer: Answer) -> None:
    head = StatusAndHeaders("200 OK", [("Content-Type", answer.kind)], protocol="HTTP/1.1")
    record = writer.create_warc_record(
        answer.address, "response", payload=io.BytesIO(answer.content), length=len(answer.content), http_headers=head
    )
    writer.write_record(record)
    record.raw_stream.close()


def _session(loopback: bool) -> requests.Session:
    session = Manager(
        Config(
            ip_filter_enable=True, ip_filter_allow_loopback_ips=loopback, never_redirect=False,
            default_timeout=TIMEOUT, user_agent_override=USER_AGENT,
        )
    ).get_session()  # fmt: skip
    session.max_redirects = REDIRECTS
    session.trust_env = False
    return session
