"""Web archives in, the records of their pages out."""

import io

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from data.readers import budget
from data.readers.record import Record, Skip
from errors import UnreadableFile

STORY = (
    "The ferry sank on Saturday in the harbour of Port Veil, the harbour master said. Nobody was hurt, he added, "
    "and the passage stays open to ships of every kind."
)


def page(title: str, text: str = STORY) -> bytes:
    paragraphs = "".join(f"<p>{text} ({number})</p>" for number in range(4))
    head = f"<html><head><title>{title}</title></head>"
    return f"{head}<body><article><h1>{title}</h1>{paragraphs}</article></body></html>".encode()


def archive(*answers: tuple[str, str, bytes], status: str = "200 OK", gzip: bool = False) -> bytes:
    held = io.BytesIO()
    writer = WARCWriter(held, gzip=gzip)
    writer.write_record(writer.create_warcinfo_record("a.warc", {"software": "test"}))
    for address, kind, content in answers:
        head = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
        record = writer.create_warc_record(address, "response", payload=io.BytesIO(content), http_headers=head)
        writer.write_record(record)
        record.raw_stream.close()
    return held.getvalue()


ONE = ("https://example.org/ferry", "text/html; charset=utf-8", page("Ferry sinks"))
TWO = ("https://example.org/pilot", "text/html", page("Pilot sees no fault"))


@pytest.mark.parametrize(("name", "gzip"), [("a.warc", False), ("a.warc.gz", True)])
def test_every_page_is_an_article_with_its_address(read, name, gzip):
    picture = ("https://example.org/ferry.png", "image/png", b"\x89PNG")
    found = read(name, archive(ONE, picture, TWO, gzip=gzip))
    assert [entry.fields["headline"] for entry in found] == ["Ferry sinks", "Pilot sees no fault"]
    assert [entry.fields["url"] for entry in found] == [ONE[0], TWO[0]]
    assert found[0].place.endswith("https://example.org/ferry")


def test_a_page_without_an_article_is_named_by_its_address(read):
    found = read("a.warc", archive(("https://example.org/", "text/html", b"<html><body></body></html>"), ONE))
    assert [(type(entry), entry.place) for entry in found] == [(Skip, "https://example.org/"), (Record, ONE[0])]


def test_errors_and_redirects_of_the_server_are_no_articles(read):
    assert read("a.warc", archive(ONE, status="404 Not Found")) == []


def test_the_encoding_that_the_server_says_is_believed(read):
    text = STORY.replace("ferry", "Fähre").replace("harbour", "Häfen")
    content = page("Fähre gesunken", text).decode().encode("cp1250")
    (found,) = read("a.warc", archive(("https://example.org/f", "text/html; charset=windows-1250", content)))
    assert "Fähre" in found.text


def test_an_archive_that_breaks_off_gives_what_stands_before(read):
    content = archive(ONE, TWO)
    found = read("a.warc", content[: content.index(b"Pilot") - 400])
    assert isinstance(found[0], Record)


@pytest.mark.parametrize("content", [b"", b"no archive at all", b"\x1f\x8b\x08 broken"])
def test_what_is_no_web_archive_is_refused_in_a_sentence(read, content):
    with pytest.raises(UnreadableFile) as refused:
        read("a.warc", content)
    assert str(refused.value).endswith(".")


def test_a_bomb_is_refused(read, monkeypatch):
    monkeypatch.setattr(budget, "RATIO_FROM", 2**20)
    content = archive(("https://example.org/f", "text/html", b"<p>" * 2**20), gzip=True)
    with pytest.raises(UnreadableFile, match="far more than it should"):
        read("a.warc.gz", content)
