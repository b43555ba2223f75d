"""RSS and Atom feeds: an article an entry, and whatever bytes come."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.readers import feeds
from data.readers.record import Choices, File, Record, Skip
from errors import UnreadableFile
from tests.data.readers.outcomes import damaged, holds_its_promise

RSS = b"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Veil Post</title><language>en</language>
<item><title>Harbour bridge &amp;amp; ferry</title><link>https://post.example/bridge</link><guid>p-1</guid>
<dc:creator>Bo Lind</dc:creator><category>City</category><pubDate>Tue, 18 Feb 2031 21:05:00 +0100</pubDate>
<description>A teaser.</description>
<content:encoded><![CDATA[<p>The bridge <b>closes</b>.</p>
<script>track()</script><p>A ferry sails.</p>]]></content:encoded>
</item>
<item><title>Rain</title><description>It rained all day.</description></item>
</channel></rss>"""
ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom"><title>The Veil Post</title>
<entry><title>Rain at last</title><id>tag:1</id><updated>2031-02-18T21:05:00Z</updated>
<author><name>Ana Reis</name></author><link href="https://post.example/rain"/>
<content type="html">&lt;p&gt;It rained.&lt;/p&gt;</content></entry></feed>"""


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    return tmp_path_factory.mktemp("feeds") / "feed.xml"


@pytest.fixture
def read(path):
    def reading(content: bytes) -> list[Record | Skip]:
        path.write_bytes(content)
        return list(feeds.read(File("feed.xml", path), Choices()))

    return reading


def test_an_entry_is_read_with_its_longest_text_and_its_facts(read):
    found = read(RSS)
    assert found[0] == Record(
        "Harbour bridge & ferry\n\nThe bridge closes.\n\nA ferry sails.",
        {
            "headline": "Harbour bridge & ferry",
            "byline": "Bo Lind",
            "published": "Tue, 18 Feb 2031 21:05:00 +0100",
            "published_from": "feed",
            "source": "The Veil Post",
            "section": "City",
            "url": "https://post.example/bridge",
            "language": "en",
            "given_id": "p-1",
        },
        "entry 1",
    )
    assert found[1].text == "Rain\n\nIt rained all day."


def test_an_atom_feed_is_read_too(read):
    (found,) = read(ATOM)
    assert found.text == "Rain at last\n\nIt rained."
    assert (found.fields["byline"], found.fields["published"]) == ("Ana Reis", "2031-02-18T21:05:00Z")


def test_an_entry_without_text_has_no_text(read):
    assert read(RSS.replace(b"It rained all day.", b""))[1].text == ""


@pytest.mark.parametrize("encoding", ["utf-16", "iso-8859-1"])
def test_a_feed_in_another_encoding_is_read(read, encoding):
    text = RSS.decode().replace("utf-8", encoding).replace("It rained", "Es regnete in Örebro")
    assert read(text.encode(encoding))[1].text == "Rain\n\nEs regnete in Örebro all day."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_an_entity_bomb_is_refused(read, encoding):
    bomb = '<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    with pytest.raises(UnreadableFile, match="entities"):
        read(RSS.decode().replace("<rss", f"{bomb}<rss").encode(encoding))


@pytest.mark.parametrize("content", [b"", b"It rained.", b"<html><p>It rained.</p></html>", b"<a><b/></a>"])
def test_what_is_no_feed_is_refused_in_a_sentence(read, content):
    with pytest.raises(UnreadableFile, match=r"no RSS or Atom feed.*\.$"):
        read(content)


@pytest.mark.parametrize("name", ["\x80utf-8", "\x00utf-8", "hex", "rot13", "idna", "undefined"])
def test_an_encoding_that_is_none_does_no_harm(read, name):
    assert len(read(RSS.replace(b"utf-8", name.encode("latin-1")))) == 2


def test_a_feed_of_no_end_is_refused(read, monkeypatch):
    for name, most in (("MOST_ENTRIES", 1), ("MOST_TAGS", 10), ("LONGEST", 100)):
        with monkeypatch.context() as patched:
            patched.setattr(feeds, name, most)
            with pytest.raises(UnreadableFile, match="too large"):
                read(RSS)


@pytest.mark.parametrize(
    "content", [b"<item>&#x110000;", RSS.replace(b'"http://purl.org/rss', b'"h\x84A^ttp://purl.org/rss')]
)
def test_a_feed_that_feedparser_stumbles_over_is_refused(read, content):
    with pytest.raises(UnreadableFile, match="damaged"):
        read(content)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=200) | damaged(RSS) | damaged(ATOM))
def test_any_bytes_give_records_or_a_refusal(path, content):
    assert holds_its_promise(feeds.read, path, content)
