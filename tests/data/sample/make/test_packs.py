"""The sample's exports and documents."""

import io
import json
import mailbox
import zipfile

from docx import Document

from data.sample.make import packs
from data.sample.make.source import Block, Source

HEAD = {
    "id": "X1", "outlet": "The Ledger", "section": "Business", "headline": "Rain at last", "byline": "Ana Reis",
    "date": "2025-07-07", "url": "https://ledger.example/a", "language": "en",
}  # fmt: skip
ARTICLE = Source("2025-07-07-rain.txt", HEAD, (Block("", "It rained; all day."), Block("", "It stopped.")), (), (), ())
UNDATED = Source("undated-rain.txt", HEAD | {"date known from": "nothing"}, ARTICLE.blocks, (), (), ())


def test_the_export_of_json_lines_has_an_object_an_article():
    [row] = map(json.loads, packs.jsonl([ARTICLE]).decode().splitlines())
    assert row["headline"] == "Rain at last"
    assert row["body"] == "It rained; all day.\n\nIt stopped."
    assert row["published"] == "2025-07-07T12:00:00Z"


def test_the_table_leaves_an_unknown_day_empty():
    lines = packs.table([ARTICLE, UNDATED]).decode()
    assert "Rain at last;07/07/2025;The Ledger;Business;Ana Reis;" in lines
    assert "Rain at last;;The Ledger" in lines


def test_the_archive_holds_a_text_page_an_article_and_is_the_same_each_time():
    with zipfile.ZipFile(io.BytesIO(packs.archive([ARTICLE]))) as packed:
        assert packed.read("weekly/2025-07-07-rain.txt").decode().startswith("Rain at last\n\nBy Ana Reis\n\nIt rained")
    assert packs.archive([ARTICLE]) == packs.archive([ARTICLE])


def test_the_newsletter_is_a_mail_an_issue(tmp_path):
    (tmp_path / "early.mbox").write_bytes(packs.newsletter([ARTICLE, ARTICLE]))
    box = mailbox.mbox(tmp_path / "early.mbox")
    mails = list(box)
    box.close()
    assert [mail["Subject"] for mail in mails] == ["Rain at last"] * 2
    assert b"<p>It stopped.</p>" in mails[0].get_payload(decode=True)


def test_the_word_document_has_headline_byline_and_paragraphs():
    texts = [paragraph.text for paragraph in Document(io.BytesIO(packs.word(ARTICLE))).paragraphs]
    assert texts == ["Rain at last", "By Ana Reis", "It rained; all day.", "It stopped."]


def test_the_pdf_is_one():
    assert packs.pdf(ARTICLE).startswith(b"%PDF-")
