"""The lines of a PDF as JSON on standard output: run as a program of its own, with little memory.

PDFium is written in C++ and reads what strangers made. Here a bomb or a crash ends this
process alone. The first line of the output is the title that the file has, each further
one a page: its height, and its lines as text, left, bottom, right, top and size. A file
that cannot be read gives one object with its `problem`.
"""

import json
import sys
from collections.abc import Iterator
from contextlib import suppress

import pypdfium2
from pypdfium2 import raw

#: Bytes of memory and seconds of work: a newspaper of 200 pages needs 300 MB and 40 seconds.
MEMORY, SECONDS = 2_000_000_000, 180
#: Pages and letters of one file: a thick newspaper has 200 pages and two million letters.
MOST_PAGES, MOST_LETTERS = 1_000, 10_000_000
#: A gap of so many times the letters' size parts two lines that stand side by side.
GAP = 2.0
#: How far a letter's foot may stand off its line's, in sizes: raised and lowered letters do.
OFF = 0.5
#: How PDFium writes a hyphen that the line's end made, and a letter that the font does not name.
WRITTEN = {0x02: "-", 0xFFFE: "-", 0xAD: "-", 0x00: "\ufffd"}

Letter = tuple[str, float, float, float, float]


def lines(page: pypdfium2.PdfPage) -> Iterator[list]:
    """The lines of a page, as its file orders them."""
    held: list[Letter] = []
    for letter in _letters(page):
        if held and _ends(held, letter):
            yield from _line(held)
            held = []
        if letter[0] not in "\r\n" and (held or letter[0] != " "):
            held.append(letter)
    yield from _line(held)


def _letters(page: pypdfium2.PdfPage) -> Iterator[Letter]:
    """Each letter with its left, bottom, right and top; spaces that PDFium adds stand nowhere."""
    found = page.get_textpage()
    for number in range(min(found.count_chars(), MOST_LETTERS)):
        code = raw.FPDFText_GetUnicode(found, number)
        named = code < 0xD800 or 0xE000 <= code < 0x110000
        yield WRITTEN.get(code, chr(code) if named else "\ufffd"), *found.get_charbox(number, loose=True)


def _ends(held: list[Letter], letter: Letter) -> bool:
    """Whether the line is over before this letter."""
    text, left, bottom, _, _ = letter
    if text in "\r\n":
        return True
    last = next((one for one in reversed(held) if one[0] != " "), None)
    if text == " " or last is None:
        return False
    size = max(last[4] - last[2], 1.0)
    return abs(bottom - last[2]) > OFF * size or left - last[3] > GAP * size or left < held[0][1] - GAP * size


def _line(held: list[Letter]) -> Iterator[list]:
    shown = [one for one in held if not one[0].isspace()]
    text = " ".join("".join(one[0] for one in held).split())
    if shown and text:
        left, bottom = min(one[1] for one in shown), min(one[2] for one in shown)
        right, top = max(one[3] for one in shown), max(one[4] for one in shown)
        sizes = sorted(one[4] - one[2] for one in shown)
        yield [text, left, bottom, right, top, sizes[len(sizes) // 2]]


def told(path: str) -> Iterator[object]:
    """What is printed of a file."""
    document = pypdfium2.PdfDocument(path)
    if len(document) > MOST_PAGES:
        yield {"problem": "pages"}
        return
    yield document.get_metadata_value("Title")
    letters = 0
    for number in range(len(document)):
        page = document[number]
        found = list(lines(page))
        letters += sum(len(line[0]) for line in found)
        yield {"problem": "letters"} if letters > MOST_LETTERS else [page.get_height(), found]
        page.close()


def main() -> None:
    """Print the lines of the file that the first argument names."""
    with suppress(ImportError):  # not on Windows
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    try:
        for one in told(sys.argv[1]):
            print(json.dumps(one))
    except pypdfium2.PdfiumError as problem:
        print(json.dumps({"problem": "locked" if "password" in str(problem).lower() else "damaged"}))


if __name__ == "__main__":
    main()
