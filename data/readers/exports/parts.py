"""What the readers of library exports share: blocks of lines, dates, counts, and the self-check."""

import re
from collections.abc import Iterable, Iterator, Sequence

from data.readers.record import Announced, Found, Record, Skip
from errors import UnreadableFile

#: Characters of one document, beyond which it is a pile rather than an article.
LONGEST = 5_000_000
NO_TEXT = "The export holds no text of it."
NUMBER = re.compile(r"\d[\d., \u00a0\u202f]*")
#: A line that names a day in words of any language, or a month of a magazine.
DAY = re.compile(
    r"\b\d{1,2}(?:\.|st|nd|rd|th)?\s+(?:de\s+)?[^\W\d]{3,}\.?,?\s+(?:de\s+)?(?:1[89]|20)\d{2}\b"
    r"|\b[^\W\d]{3,}\.?\s+\d{1,2},?\s+(?:1[89]|20)\d{2}\b|\b(?:1[89]|20)\d{2}-\d{2}-\d{2}\b"
    r"|^\s*[^\W\d]{3,}\.?,?\s+(?:1[89]|20)\d{2}\s*$"
)
RIGHTS = re.compile(r"^\W*(?:copyright|\(c\)|©|all rights reserved|tous droits r|alle rechte vorbehalten)", re.I)


def line_like(pattern: str, flags: int = 0) -> re.Pattern:
    """A mark that a line begins with, in a text that begins with a line end: quick to look for in a long text.

    >>> bool(line_like("End of Document").search("\\nOne\\n  End of Document\\n"))
    True
    """
    return re.compile(rf"\n[ \t\u00a0\ufeff]*+(?:{pattern})", flags)


def parted(lines: Iterable[str], mark: re.Pattern) -> Iterator[tuple[re.Match | None, list[str]]]:
    """The lines that follow each line with the mark, and its match; before the first mark the match is None.

    Raises `UnreadableFile` when one part is far longer than an article.

    >>> [lines for _, lines in parted(["cover", "# 1", "a", "# 2", "b"], re.compile("#"))]
    [['cover'], ['a'], ['b']]
    """
    match, held, size = None, [], 0
    for line in lines:
        found = mark.search(line)
        if found:
            yield match, held
            match, held, size = found, [], 0
            continue
        held.append(line)
        size += len(line)
        if size > LONGEST:
            raise UnreadableFile("One document of this export is far longer than an article; export fewer at once.")
    yield match, held


def blocks(lines: Iterable[str]) -> list[list[str]]:
    """Lines that stand together, as lists.

    >>> blocks(["", "One", "two", " ", "Three"])
    [['One', 'two'], ['Three']]
    """
    found: list[list[str]] = [[]]
    for line in lines:
        if line.strip():
            found[-1].append(line.strip())
        elif found[-1]:
            found.append([])
    return [block for block in found if block]


def text_of(parts: Iterable[Sequence[str]]) -> str:
    """The text of blocks: each wrapped over lines as one paragraph.

    >>> text_of([["The ferry", "sank."], ["Nobody was hurt."]])
    'The ferry sank.\\n\\nNobody was hurt.'
    """
    return "\n\n".join(" ".join(block) for block in parts)


def paragraphs(lines: Iterable[str]) -> str:
    """The text of lines: a paragraph each, or where they are wrapped at the margin, a block each.

    >>> paragraphs(["The ferry sank.", "Nobody was hurt."])
    'The ferry sank.\\n\\nNobody was hurt.'
    """
    found = blocks(lines)
    broken = [line for block in found for line in block[:-1]]
    ended = sum(line.endswith((".", "!", "?", "”", '"', ":")) for line in broken)
    if broken and max(map(len, broken)) <= 100 and ended < len(broken) / 2:
        return text_of(found)
    return "\n\n".join(line for block in found for line in block)


def word_count(text: str) -> str:
    """The number of words that a length names, '' when it names none.

    >>> word_count("1,295 words"), word_count("1.065 Wörter"), word_count("brief")
    ('1295', '1065', '')
    """
    match = NUMBER.search(text)
    return re.sub(r"\D", "", match[0]) if match else ""


def name_of(byline: str) -> str:
    """A byline without its first word.

    >>> name_of("By Ana Reis"), name_of("Bo Lind")
    ('Ana Reis', 'Bo Lind')
    """
    return re.sub(r"^(?:by|von|par|door|por|di|av|af)[:\s]\s*", "", byline.strip(), flags=re.I)


def section_of(section: str) -> str:
    """A section without its page.

    >>> section_of("FEATURES; Pg. 6"), section_of("Politik; S. 4"), section_of("World")
    ('FEATURES', 'Politik', 'World')
    """
    section = " ".join(section.split())
    return re.split(r"[;,]? ?\b(?:Pg|Page|p|S|Seite|Blz)\.?\s*[A-Z]{0,2}\d", section, maxsplit=1)[0].strip(" ;,")


def filled(**fields: str) -> dict[str, str]:
    """The fields that have a value, with single spaces."""
    return {name: " ".join(value.split()) for name, value in fields.items() if value and value.strip()}


def checked(documents: Iterable[Record | Skip], announced: int = 0) -> Iterator[Found]:
    """The documents that a file marks, and how many it says there are: one without text becomes a skip.

    `announced` is what the file counts itself, if it does; what lacks is said.
    """
    count = 0
    for found in documents:
        count += 1
        yield with_text(found)
    yield from lacking(count, announced)


def lacking(count: int, announced: int) -> Iterator[Found]:
    """How many documents there are by the file's own count, and a skip when it holds fewer."""
    if announced > count:
        yield Skip("", f"The export counts {announced - count:,} more than it holds; download it once more.")
    yield Announced(max(count, announced))


def with_text(found: Record | Skip) -> Record | Skip:
    """The record, or a skip that names it when it has no text."""
    if isinstance(found, Skip) or found.text.strip():
        return found
    headline = found.fields.get("headline", "")
    return Skip(found.place, f"“{headline[:80]}”: {NO_TEXT}" if headline else NO_TEXT)
