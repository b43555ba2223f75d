"""A download as a document: Word and rich text."""

import io

import docx


def word(text: str) -> bytes:
    """The lines as paragraphs of a Word document."""
    document = docx.Document()
    for line in text.splitlines():
        document.add_paragraph(line)
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def rich(text: str) -> bytes:
    """The lines as paragraphs of rich text."""
    plain = "".join(letter if letter.isascii() else f"\\u{ord(letter)}?" for letter in text)
    paragraphs = "".join(f"{line}\\par\n" for line in plain.splitlines())
    return (r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}\pard " + paragraphs + "}").encode("ascii")


def rich_table(text: str) -> bytes:
    """Lines of code, tab and text as rows of a table, the lines below each in its second cell."""
    rows = []
    for line in text.splitlines():
        code, tab, told = line.partition("\t")
        if tab:
            rows.append([code, told])
        elif rows and line:
            rows[-1][1] += f"\\par {line}"
    cells = "".join(rf"\trowd {code}\cell {told}\cell\row" + "\n" for code, told in rows)
    return (r"{\rtf1\ansi " + cells + "}").encode("ascii")
