"""The articles of a PDF: where large letters begin a new one, without what each page repeats."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from data.readers.html.blocks import plain
from data.readers.pdf.lines import Line, Pages
from data.readers.pdf.paragraphs import Paragraph
from data.readers.record import Record

#: Letters this much larger than the body's make a heading; on a page with columns, an article's.
LARGE, LARGER = 1.3, 1.5
#: On a page without columns a new article's heading is nearly as large as the largest.
NEARLY = 0.85
#: Words of a heading at most; of an article at least, in paragraphs of at least so many, which menus have not.
HEADING_WORDS, ARTICLE_WORDS, PARAGRAPH_WORDS = 35, 40, 12
#: Words of a line that the title of the file may name as the headline.
TITLE_WORDS = 3
#: Running heads stand in this share of the page's height at its edges.
EDGE = 0.09


def without_furniture(found: Pages) -> list[list[Line]]:
    """The lines of each page without running heads, feet and page numbers."""
    pages = list(zip(found.lines, found.heights, strict=True))
    edges = [[line for line in lines if _at_edge(line, height)] for lines, height in pages]
    seen = Counter(pattern for lines in edges for pattern in {_pattern(line) for line in lines})
    usual = {pattern for pattern, count in seen.items() if count > 1 and 2 * count >= min(len(pages), 6)}
    return [
        [line for line in lines if not (_at_edge(line, height) and (_pattern(line) in usual or _pattern(line) == "0"))]
        for lines, height in pages
    ]


def articles(found: Sequence[Paragraph], title: str = "") -> list[Record]:
    """The articles that the paragraphs of a document with this `title` hold, one as a rule.

    A new one begins at a heading as large as an article's, if enough text stands
    before and below it; what is smaller stays a heading inside its article.
    """
    body = body_size(found)
    large = [paragraph for paragraph in found if _heading(paragraph, body)]
    largest = max((paragraph.size for paragraph in large), default=0.0)
    starts = [0, *(n for n in range(1, len(found)) if _begins(found, n, body, largest))]
    parts: list[list[Paragraph]] = []
    for start, end in pairwise([*starts, len(found)]):
        part = list(found[start:end])
        if parts and (_words(parts[-1], body) < ARTICLE_WORDS or _words(part, body) < ARTICLE_WORDS):
            parts[-1] += part
        else:
            parts.append(part)
    several = len(parts) > 1
    return [_record(part, body, title, number if several else 0) for number, part in enumerate(parts, start=1)]


def body_size(found: Sequence[Paragraph]) -> float:
    """The size of most letters."""
    letters: Counter[float] = Counter()
    for paragraph in found:
        letters[round(paragraph.size * 2) / 2] += len(paragraph.text)
    return letters.most_common(1)[0][0] if letters else 0.0


def _begins(found: Sequence[Paragraph], number: int, body: float, largest: float) -> bool:
    one, last = found[number], found[number - 1]
    if not _heading(one, body) or _heading(last, body) and last.page == one.page:
        return False
    run = []
    for paragraph in found[number : number + 4]:
        if not _heading(paragraph, body):
            break
        run.append(paragraph)
    top = max(paragraph.size for paragraph in run)
    return top >= LARGER * body if one.columns else top >= NEARLY * largest


def _heading(paragraph: Paragraph, body: float) -> bool:
    text = paragraph.text
    quoted = text.startswith(("“", '"', "«", "„")) and text.endswith(("”", '"', "»", "“", "."))
    sentence = text.endswith(".") and not text.endswith("...")
    short = 1 < len(text.split()) <= HEADING_WORDS
    return paragraph.size >= LARGE * body and short and not quoted and not sentence


def _words(part: Sequence[Paragraph], body: float) -> int:
    return sum(len(one.text.split()) for one in part if one.size < LARGE * body and _long(one))


def _record(part: Sequence[Paragraph], body: float, title: str, number: int) -> Record:
    headline = _headline(part, body, title)
    fields = {
        "headline": part[headline].text if headline >= 0 else "",
        "chrome": "\n".join(one.text for one in part[: max(headline, 0)] if not _heading(one, body)),
    }
    place = f"page {part[max(headline, 0)].page + 1}, article {number}" if number else ""
    text = "\n\n".join(paragraph.text for paragraph in part)
    return Record(text, {name: told for name, told in fields.items() if told}, place)


def _headline(part: Sequence[Paragraph], body: float, title: str) -> int:
    """The paragraph that the file's own title names, else the largest heading above the first long paragraph; or -1."""
    words = [plain(one.text) if len(one.text.split()) >= TITLE_WORDS else "" for one in part]
    told = [n for n, text in enumerate(words) if text and text in plain(title)]
    named = max(told, key=lambda n: len(words[n]), default=-1)
    first = next((n for n, one in enumerate(part) if _long(one) and not _heading(one, body)), len(part))
    headings = [n for n in range(first) if _heading(part[n], body)]
    return named if named >= 0 else max(headings, key=lambda n: part[n].size, default=-1)


def _long(paragraph: Paragraph) -> bool:
    return len(paragraph.text.split()) >= PARAGRAPH_WORDS


def _at_edge(line: Line, height: float) -> bool:
    return line.top < EDGE * height or line.bottom > (1 - EDGE) * height


def _pattern(line: Line) -> str:
    return re.sub(r"\W*\d+\W*", "0", line.text.lower())
