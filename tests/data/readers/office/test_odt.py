"""OpenDocument texts: their paragraphs, what is not seen of them, and whatever bytes come."""

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.readers.office import odt
from data.readers.record import Choices, File, Record
from errors import UnreadableFile
from tests.data.readers.outcomes import damaged, holds_its_promise

SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text", "style", "table")
)
STYLES = '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>'
TITLE = '<text:p text:style-name="P1">Harbour bridge to close</text:p>'
STORY = "<text:p>The bridge of <text:span>Port Veil</text:span> closes<text:s/>for two years.</text:p>"


def content(body: str) -> bytes:
    return f"<office:document {SPACES}>{STYLES}<office:text>{body}</office:text></office:document>".encode()


def package(xml: bytes, manifest: bytes = b"<manifest/>") -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("META-INF/manifest.xml", manifest)
        archive.writestr("content.xml", xml)
    return held.getvalue()


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    return tmp_path_factory.mktemp("odt") / "article.odt"


@pytest.fixture
def read(path):
    def reading(xml: bytes, **parts: bytes) -> list[Record]:
        path.write_bytes(package(xml, **parts))
        return list(odt.read(File("article.odt", path), Choices()))

    return reading


def test_the_headline_is_the_paragraph_whose_style_comes_from_the_title(read):
    (found,) = read(content(TITLE + STORY))
    assert found.text == "Harbour bridge to close\n\nThe bridge of Port Veil closes for two years."
    assert found.fields == {"headline": "Harbour bridge to close"}


def test_notes_comments_and_what_was_deleted_are_not_read(read):
    unseen = (
        "<text:tracked-changes><text:p>Deleted.</text:p></text:tracked-changes>"
        "<text:p>It rained<text:note><text:note-body><text:p>A note.</text:p></text:note-body></text:note>"
        "<office:annotation><text:p>A comment.</text:p></office:annotation> all day.</text:p>"
    )
    assert read(content(unseen))[0].text == "It rained all day."


def test_line_breaks_and_tables_part_lines(read):
    cell = "<table:table><table:table-cell><text:p>three</text:p></table:table-cell></table:table>"
    assert read(content(f"<text:p>One<text:line-break/>two</text:p>{cell}"))[0].text == "One\ntwo\n\nthree"


def test_a_text_with_a_password_is_refused_and_says_so(read):
    with pytest.raises(UnreadableFile, match="password"):
        read(b"\x00\x01", manifest=b"<manifest:encryption-data/>")


def test_an_entity_bomb_is_refused(read):
    with pytest.raises(UnreadableFile, match="entities"):
        read(b'<!DOCTYPE x [<!ENTITY a "aaaa">]>' + content(STORY))


def test_a_text_without_words_or_without_its_content_is_refused(read, path):
    with pytest.raises(UnreadableFile, match="no text"):
        read(content(""))
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "x")
    with pytest.raises(UnreadableFile, match="text is missing"):
        list(odt.read(File("article.odt", path), Choices()))


@settings(max_examples=80, deadline=None)
@given(st.binary(max_size=200) | damaged(package(content(TITLE + STORY))))
def test_any_bytes_give_records_or_a_refusal(path, content):
    assert holds_its_promise(odt.read, path, content)


@settings(max_examples=40, deadline=None)
@given(damaged(content(TITLE + STORY)))
def test_damaged_xml_gives_records_or_a_refusal(path, xml):
    assert holds_its_promise(odt.read, path, package(xml))
