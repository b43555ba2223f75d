"""Word documents: their paragraphs, what is not seen of them, and whatever bytes come."""

import io
import zipfile

import docx
import pytest
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from hypothesis import given, settings
from hypothesis import strategies as st

from data.readers.office import docx as reader
from data.readers.office import markup
from data.readers.record import Choices, File, Record
from errors import UnreadableFile
from tests.data.readers.outcomes import damaged, holds_its_promise

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
LINES = ("The bridge of Port Veil closes for two years.", "Ferries will cross every twenty minutes instead.")


def saved(document) -> bytes:
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def article() -> bytes:
    document = docx.Document()
    document.add_paragraph("Harbour bridge to close", "Title")
    document.add_paragraph("Two years of ferries ahead", "Subtitle")
    document.add_paragraph(LINES[0])
    document.add_paragraph("The bridge at low tide", "Caption")
    document.add_paragraph(LINES[1])
    return saved(document)


def with_part(name: str, content: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(article())) as old, zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.namelist():
            new.writestr(entry, content if entry == name else old.read(entry))
    return held.getvalue()


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    return tmp_path_factory.mktemp("docx") / "article.docx"


@pytest.fixture
def read(path):
    def reading(content: bytes) -> list[Record]:
        path.write_bytes(content)
        return list(reader.read(File("article.docx", path), Choices()))

    return reading


def test_paragraphs_stand_apart_and_styles_tell_headline_deck_and_captions(read):
    (found,) = read(article())
    assert found.text.split("\n\n") == [
        "Harbour bridge to close", "Two years of ferries ahead", LINES[0], "The bridge at low tide", LINES[1],
    ]  # fmt: skip
    assert found.fields == {
        "headline": "Harbour bridge to close",
        "deck": "Two years of ferries ahead",
        "captions": "The bridge at low tide",
    }


def test_cells_of_a_table_are_paragraphs(read):
    document = docx.Document()
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = LINES
    assert read(saved(document))[0].text == "\n\n".join(LINES)


def test_what_was_deleted_is_not_read_and_what_was_inserted_is(read):
    document = docx.Document()
    run = "<w:r {}><w:t>{}</w:t></w:r>"
    paragraph = document.add_paragraph("Work ")
    for change, word in (("ins", "begins"), ("moveFrom", "ends"), ("ins", " in March.")):
        xml = f'<w:{change} {WORD} w:id="1" w:author="x">{run.format("", word)}</w:{change}>'
        paragraph._p.append(parse_xml(xml.replace("<w:t>", '<w:t xml:space="preserve">')))
    deleted = f'<w:del {WORD} w:id="2" w:author="x"><w:r><w:delText>never</w:delText></w:r></w:del>'
    paragraph._p.append(parse_xml(deleted))
    assert read(saved(document))[0].text == "Work begins in March."


def test_several_titles_are_several_articles(read):
    document = docx.Document()
    for number in (1, 2, 3):
        document.add_paragraph(f"Headline {number}", "Title")
        document.add_paragraph(f"Body {number}.")
    found = read(saved(document))
    assert [(one.fields["headline"], one.place) for one in found] == [
        ("Headline 1", "article 1"), ("Headline 2", "article 2"), ("Headline 3", "article 3"),
    ]  # fmt: skip
    assert found[1].text == "Headline 2\n\nBody 2."


def test_main_headings_are_articles_only_where_each_begins_a_page(read):
    document = docx.Document()
    for number in (1, 2):
        document.add_paragraph(f"Headline {number}", "Heading 1")
        document.add_paragraph(f"Body {number}.")
    assert len(read(saved(document))) == 1
    document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    document.add_paragraph("Headline 3", "Heading 1")
    document.add_paragraph("Body 3.")
    assert [one.text.split("\n\n")[-1] for one in read(saved(document))] == ["Body 2.", "Body 3."]


def test_a_document_without_text_is_refused(read):
    with pytest.raises(UnreadableFile, match="no text"):
        read(saved(docx.Document()))


def test_an_entity_bomb_is_refused(read):
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><w:document>&b;</w:document>'
    with pytest.raises(UnreadableFile, match="entities"):
        read(with_part("word/document.xml", bomb))


@pytest.mark.parametrize("encoding", ["TF-8", "big5", "idna"])
def test_an_encoding_that_cannot_be_read_is_refused(read, encoding):
    told = f"<?xml version='1.0' encoding='{encoding}'?><w:document {WORD}><w:body/></w:document>"
    with pytest.raises(UnreadableFile, match="damaged"):
        read(with_part("word/document.xml", told.encode()))


def test_a_part_that_would_burst_the_memory_is_refused(read, monkeypatch):
    body = f"<w:document {WORD}><w:body><w:p><w:r><w:t>{'a' * 300_000}</w:t></w:r></w:p></w:body></w:document>"
    monkeypatch.setattr(markup, "LONGEST", 100_000)
    with pytest.raises(UnreadableFile, match="too long"):
        read(with_part("word/document.xml", body.encode()))
    with pytest.raises(UnreadableFile, match="damaged"):
        read(with_part("word/document.xml", b"<w:p>" * 100_000))


def test_a_document_with_a_password_is_refused_and_says_so(read):
    with pytest.raises(UnreadableFile, match="password"):
        read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))


@pytest.mark.parametrize("content", [b"", b"It rained.", b"PK\x03\x04 broken", b"PK\x05\x06" + bytes(18)])
def test_what_is_no_word_document_is_refused_in_a_sentence(read, content):
    with pytest.raises(UnreadableFile, match=r"^This is not a Word document.*\.$"):
        read(content)


@settings(max_examples=80, deadline=None)
@given(st.binary(max_size=200) | damaged(article()))
def test_any_bytes_give_records_or_a_refusal(path, content):
    assert holds_its_promise(reader.read, path, content)


@settings(max_examples=40, deadline=None)
@given(damaged(zipfile.ZipFile(io.BytesIO(article())).read("word/document.xml")))
def test_damaged_xml_gives_records_or_a_refusal(path, content):
    assert holds_its_promise(reader.read, path, with_part("word/document.xml", content))
