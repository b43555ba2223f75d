"""Web addresses that a person typed; the only host that is really asked is this machine."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from warcio.archiveiterator import ArchiveIterator

from data import web

PAGE = b"<html><body><h1>Rain</h1><p>It rained.</p></body></html>"


class Site(BaseHTTPRequestHandler):
    def do_GET(self):
        host = self.headers["Host"]
        feed = f"<rss version='2.0'><channel><item><link>http://{host}/page</link></item>"
        feed += f"<item><link>http://{host}/feed</link></item></channel></rss>"
        status, kind, content, to = {
            "/page": (200, "text/html; charset=utf-8", PAGE, ""),
            "/feed": (200, "application/rss+xml", feed.encode(), ""),
            "/moved": (302, "text/html", b"", "/page"),
            "/round": (302, "text/html", b"", "/round"),
            "/inside": (302, "text/html", b"", "http://10.0.0.1/secret"),
            "/file": (302, "text/html", b"", "file:///etc/passwd"),
            "/large": (200, "text/html", b"x" * 3_000, ""),
            "/picture": (200, "image/png", b"x", ""),
        }.get(self.path, (404, "text/html", b"", ""))
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        if to:
            self.send_header("Location", to)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def archived(tmp_path, asked: list[str], **options: object) -> tuple[dict[str, bytes], dict[str, str]]:
    skips = web.archive(asked, tmp_path / "web.warc.gz", **options)
    with (tmp_path / "web.warc.gz").open("rb") as stream:
        pages = {
            record.rec_headers["WARC-Target-URI"]: record.content_stream().read()
            for record in ArchiveIterator(stream)
            if record.rec_type == "response"
        }
    return pages, {skip.place: skip.reason for skip in skips}


def test_a_page_is_kept_under_the_address_it_has_in_the_end(site, tmp_path):
    pages, skips = archived(tmp_path, [f"{site}/moved"], loopback=True)
    assert pages == {f"{site}/page": PAGE}
    assert skips == {}


def test_a_feed_gives_the_pages_it_names_and_is_not_followed_twice(site, tmp_path):
    pages, _ = archived(tmp_path, [f"{site}/feed"], loopback=True)
    assert f"{site}/page" in pages
    assert len(pages) == 1


@pytest.mark.parametrize(
    "address",
    ["http://127.0.0.1/", "http://localhost/", "http://[::1]/", "http://10.0.0.1/", "http://192.168.1.1/",
     "http://169.254.169.254/latest/meta-data/", "http://2130706433/", "http://0.0.0.0/", "http://100.64.0.1/",
     "http://[::ffff:127.0.0.1]/"],
)  # fmt: skip
def test_a_private_or_local_address_is_never_asked(tmp_path, address):
    pages, skips = archived(tmp_path, [address])
    assert pages == {}
    assert "private or local network" in skips[address]


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/inside", "private or local network"),
        ("/file", "cannot be reached"),
        ("/round", "without end"),
        ("/gone", "answered 404"),
        ("/picture", "It is no page but “image/png”"),
    ],
)
def test_an_address_that_gives_no_page_is_named_with_the_reason(site, tmp_path, path, reason):
    pages, skips = archived(tmp_path, [site + path, f"{site}/page"], loopback=True)
    assert reason in skips[site + path]
    assert list(pages) == [f"{site}/page"]


def test_a_page_over_the_limit_is_not_read_to_its_end(site, tmp_path, monkeypatch):
    monkeypatch.setattr(web, "LONGEST", 2_000)
    assert "larger than" in archived(tmp_path, [f"{site}/large"], loopback=True)[1][f"{site}/large"]


@pytest.mark.parametrize(
    "address", ["ftp://example.org/a", "file:///etc/passwd", "https://", "http://[bad", "https:///x"]
)
def test_what_is_no_web_address_is_said_so(tmp_path, address):
    assert "no web address" in archived(tmp_path, [address])[1][address]


def test_only_so_many_addresses_are_read_at_once(site, tmp_path, monkeypatch):
    monkeypatch.setattr(web, "MOST", 1)
    pages, skips = archived(tmp_path, [f"{site}/page", f"{site}/moved"], loopback=True)
    assert len(pages) == 1
    assert "Only the first 1" in skips[f"{site}/moved"]
