"""Numbers, names and typed texts in sentences."""

import unicodedata
from collections.abc import Sequence

FROM_RIGHT = ("R", "AL")


def counted(number: int, one: str, many: str = "") -> str:
    """So many things, in words; without `many` they are `one` with an s.

    >>> counted(1, "story", "stories"), counted(1200, "story", "stories"), counted(0, "article")
    ('1 story', '1,200 stories', '0 articles')
    """
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"


def named(names: Sequence[str], most: int = 20) -> str:
    """Names one after the other, of which there may be none, or too many.

    >>> named(["Gull", "Ledger"]), named([]), named(["Gull", "Ledger"], most=1)
    ('“Gull”, “Ledger”', 'none', '“Gull” and 1 more')
    """
    more = f" and {len(names) - most:,} more" if len(names) > most else ""
    return ", ".join(f"“{shortened(name)}”" for name in names[:most]) + more or "none"


def shortened(text: str, most: int = 60) -> str:
    """`text` on one line with at most `most` characters, all of them visible.

    >>> shortened("a" * 70, most=5)
    'aaaa…'
    """
    line = "".join(letter for letter in " ".join(text.split()) if letter.isprintable())
    return line if len(line) <= most else line[: most - 1] + "…"


def isolated(text: str) -> str:
    """`text` as it stands; one written from right to left is kept from turning round what stands beside it.

    >>> isolated("Gull"), [ord(sign) for sign in isolated("م")]
    ('Gull', [8296, 1605, 8297])
    """
    turns = any(unicodedata.bidirectional(letter) in FROM_RIGHT for letter in text)
    return f"\u2068{text}\u2069" if turns else text


def runs_from_right(text: str) -> bool:
    """Whether most letters of `text` are written from right to left.

    >>> runs_from_right("قال Trump اليوم"), runs_from_right("the word سلام"), runs_from_right("2019")
    (True, False, False)
    """
    ways = [unicodedata.bidirectional(letter) for letter in text if letter.isalpha()]
    return sum(way in FROM_RIGHT for way in ways) * 2 > len(ways)
