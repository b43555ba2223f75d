"""The sample's other layouts: two exports, a PDF, a Word document, a newsletter, a ZIP."""

import csv
import io
import json
import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import format_datetime
from html import escape

from docx import Document
from fpdf import FPDF

from data.sample.make import text_pages
from data.sample.make.page import text_and_zones
from data.sample.make.source import Source


def text(source: Source) -> str:
    """The story as an export holds it: paragraphs parted by blank lines, with the dateline."""
    return "\n\n".join(block.text for block in source.opened() if block.role in {"body", "credit", "note"})


def jsonl(sources: Sequence[Source]) -> bytes:
    """A broadcaster's export: headline, body, published, outlet, section, link, byline."""
    rows = (
        {
            "headline": source["headline"], "body": text(source), "published": f"{source['date']}T12:00:00Z",
            "outlet": source["outlet"], "section": source["section"], "link": source["url"],
            "byline": source["byline"],
        }
        for source in sources
    )  # fmt: skip
    return "".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows).encode()


def table(sources: Sequence[Source]) -> bytes:
    """A library's export as CSV with semicolons: title, pub_date, publisher, topic, author, content."""
    out = io.StringIO(newline="")
    rows = csv.writer(out, delimiter=";", lineterminator="\n")
    rows.writerow(["title", "pub_date", "publisher", "topic", "author", "content"])
    for source in sources:
        day = "" if source["date known from"] == "nothing" else f"{source.day:%d/%m/%Y}"
        rows.writerow([source["headline"], day, source["outlet"], source["section"], source["byline"], text(source)])
    return out.getvalue().encode()


def archive(sources: Sequence[Source]) -> bytes:
    """A ZIP of text pages, the same to the byte each time."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for source in sources:
            entry = zipfile.ZipInfo(f"weekly/{source.file}", (2026, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(entry, text_and_zones(source, text_pages.weekly(source))[0])
    return out.getvalue()


def newsletter(sources: Sequence[Source]) -> bytes:
    """The issues of a morning newsletter as one mbox file."""
    return b"".join(_issue(source) for source in sources)


def _issue(source: Source) -> bytes:
    day = datetime.combine(source.day, datetime.min.time(), UTC).replace(hour=6)
    mail = EmailMessage()
    mail["From"] = f"{source['outlet']} <early@courier.example>"
    mail["To"] = "reader@mail.example"
    mail["Subject"] = source["headline"]
    mail["Date"] = format_datetime(day)
    mail["Message-ID"] = f"<{source['id'].lower()}@courier.example>"
    story = "\n".join(f"<p>{escape(block.text, quote=False)}</p>" for block in source.opened())
    deck = f"<h2>{escape(source['deck'], quote=False)}</h2>\n" if source["deck"] else ""
    mail.set_content(
        f"<html><body><p>The Early Courier</p>\n<h1>{escape(source['headline'], quote=False)}</h1>\n{deck}"
        f"<p>{escape(source.printed_byline, quote=False)}</p>\n{story}\n"
        "<p>You get this because you signed up for The Early Courier. Unsubscribe</p></body></html>",
        subtype="html", cte="quoted-printable",
    )  # fmt: skip
    return f"From early@courier.example {day:%a %b %d %H:%M:%S %Y}\n".encode() + mail.as_bytes() + b"\n"


def word(source: Source) -> bytes:
    """A Word document: headline as its title, deck, byline, day, paragraphs."""
    made = Document()
    made.core_properties.author = source["byline"] or source["outlet"]
    made.core_properties.created = made.core_properties.modified = datetime(2026, 1, 1)
    made.add_heading(source["headline"], 0)
    for line in (source["deck"], source.printed_byline, source["date as printed"]):
        if line:
            made.add_paragraph(line)
    for block in source.opened():
        if block.mark == "subhead":
            made.add_heading(block.text, 2)
        else:
            made.add_paragraph(block.text)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def pdf(source: Source) -> bytes:
    """A printed page as PDF: section line, headline, deck, byline, two columns of text."""
    sheet = FPDF(format="A4")
    sheet.set_creation_date(datetime(2026, 1, 1, tzinfo=UTC))
    sheet.set_title(source["headline"])
    sheet.set_author(source["byline"] or source["outlet"])
    sheet.add_page()
    for line, style, size in (
        (f"{source['outlet']} | {source['section'] or 'Press release'} | {source['date as printed']}", "", 9),
        (source["headline"], "B", 22), (source["deck"], "I", 13), (source.printed_byline, "", 10),
    ):  # fmt: skip
        if line:
            sheet.set_font("Times", style, size)
            sheet.multi_cell(0, size * 0.5, line, new_x="LMARGIN", new_y="NEXT")
            sheet.ln(2)
    sheet.set_font("Times", "", 11)
    with sheet.text_columns(ncols=2, gutter=8, text_align="LEFT", line_height=1.2) as columns:
        for block in source.opened():
            with columns.paragraph(bottom_margin=2) as paragraph:
                paragraph.write(block.text.replace("—", "-"))
    return bytes(sheet.output())
