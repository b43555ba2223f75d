"""PDF files of our own for the tests."""

import io
import textwrap
from collections.abc import Sequence

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

BODY, WIDE, HIGH = 9, *A4


def sentences(name: str, count: int) -> str:
    """Words that occur in no other text of the page."""
    return " ".join(
        f"The {name} of harbour number {n} was shut on day {n} by order of the council." for n in range(count)
    )


def column(canvas: Canvas, text: str, left: float, top: float, letters: int = 34) -> float:
    """Set a text in a column and return where it ends."""
    for line in textwrap.wrap(text, letters, break_on_hyphens=False):
        canvas.setFont("Times-Roman", BODY)
        canvas.drawString(left, top, line)
        top -= BODY * 1.2
    return top


def heading(canvas: Canvas, text: str, left: float, top: float, size: float) -> None:
    canvas.setFont("Times-Bold", size)
    canvas.drawString(left, top, text)


def pdf(*pages: Sequence, **options: object) -> bytes:
    """A PDF whose pages are drawn by the given calls, each `(function, *arguments)`."""
    held = io.BytesIO()
    canvas = Canvas(held, pagesize=A4, **options)
    for page in pages:
        for draw, *arguments in page:
            draw(canvas, *arguments)
        canvas.showPage()
    canvas.save()
    return held.getvalue()
