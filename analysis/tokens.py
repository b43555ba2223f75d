"""Words and sentences of news text, found in whole arrays of characters at once.

A token is a word as it stands: `U.S.`, `COVID-19`, `don't`, `York-based`,
`1,000,000`, `$3.5bn`, `50%`, `@handle`, `#tag`. A curly apostrophe is a straight
one, soft hyphens go, accents are composed (NFC). A sentence ends at a full stop,
question or exclamation mark before a space and anything but a small letter, and
where a paragraph ends. A full stop after a title, an initial or a month's short
name ends none.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from analysis import characters
from analysis.characters import DIGIT, JOINER, MARK, OPENER, SMALL, SPACE, WORD

ABBREVIATIONS = frozenset(
    "Mr Mrs Ms Dr Prof Sen Rep Reps Sens Gov Gen Col Lt Sgt Capt Maj Cmdr Adm Rev Hon St Mt Ft Jr Sr "
    "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec No vs Bros".split()
)
#: Between digits these are part of the number: 3.5, 1,000, 10:30.
DIGIT_JOINERS = [ord(sign) for sign in ".,:"]
CURRENCY = [sign.encode() for sign in "$€£¥₩₹₽₴"]
HANDLE = [ord(sign) for sign in "@#"]


@dataclass(frozen=True)
class Found:
    """The tokens of a text, by its bytes in UTF-8.

    data           uint8: the bytes
    starts, ends   int64 (tokens,): token k is data[starts[k]:ends[k]]
    breaks         bool (tokens,): whether a sentence may end between token k-1 and token k;
                   true for the first
    stops          bool (tokens,): whether that end hangs on a single full stop, which ends
                   nothing after an abbreviation
    """

    data: np.ndarray
    starts: np.ndarray
    ends: np.ndarray
    breaks: np.ndarray
    stops: np.ndarray

    def words(self, which: np.ndarray | slice = slice(None)) -> list[str]:
        """The tokens, or some of them, as texts."""
        data = self.data.tobytes()
        spans = zip(self.starts[which].tolist(), self.ends[which].tolist(), strict=True)
        return [data[start:end].decode() for start, end in spans]


def cleaned(text: str) -> str:
    """The text as it is tokenised; spans of tokens refer to it.

    >>> cleaned("the co\\u00adalition’s plan")
    "the coalition's plan"
    """
    plain = text.replace("\u00ad", "").replace("’", "'").replace("\r\n", "\n")
    return plain if unicodedata.is_normalized("NFC", plain) else unicodedata.normalize("NFC", plain)


def joined(paragraphs: list[str] | None) -> str:
    """Paragraphs as one text in which each ends its sentence."""
    return "\n".join(paragraphs or ())


def tokens(text: str) -> list[str]:
    """The words of a text in order.

    >>> tokens("Mr. Oba, of the U.S., didn’t pay $3.5bn. COVID-19 rose 50%.")
    ['Mr', 'Oba', 'of', 'the', 'U.S.', "didn't", 'pay', '$3.5bn', 'COVID-19', 'rose', '50%']
    """
    return found_in(cleaned(text)).words()


def sentences(text: str) -> Iterator[tuple[int, int, list[tuple[int, int]]]]:
    """Start and end of each sentence of `cleaned(text)`, with the spans of its words.

    >>> [text[a:b] for text in ["It rained. Mr. Oba left."] for a, b, _ in sentences(text)]
    ['It rained.', 'Mr. Oba left.']
    """
    plain = cleaned(text)
    found = found_in(plain)
    letters = np.cumsum((found.data & 0xC0) != 0x80) - 1  # the character to which each byte belongs
    spans = list(zip(letters[found.starts].tolist(), (letters[found.ends - 1] + 1).tolist(), strict=True))
    short = np.fromiter(map(is_abbreviation, found.words()), bool, len(spans))
    opens = [*np.flatnonzero(opening(found, short)).tolist(), len(spans)]
    begin = 0
    for first, after in zip(opens, opens[1:], strict=False):
        words = spans[first:after]
        end = _end(plain, words[-1][1], spans[after][0] if after < len(spans) else len(plain))
        stretch = plain[begin:end]
        yield begin + len(stretch) - len(stretch.lstrip()), begin + len(stretch.rstrip()), words
        begin = end


def is_abbreviation(token: str) -> bool:
    """Whether a full stop after the token ends no sentence: a title, a month, an initial."""
    return token in ABBREVIATIONS or (len(token) == 1 and token.isupper())


def opening(found: Found, short: np.ndarray) -> np.ndarray:
    """Which tokens open a sentence, bool (tokens,); `short` tells which ones are abbreviations."""
    opens = found.breaks.copy()
    opens[1:] &= ~(found.stops[1:] & short[:-1])
    return opens


def found_in(text: str) -> Found:
    """The tokens of a text that was `cleaned`."""
    data = np.frombuffer(text.encode("utf-8", "replace"), np.uint8)
    kind = characters.kinds(data)
    inside = (kind & WORD) > 0
    signs = np.flatnonzero((kind & (WORD | SPACE)) == 0)  # few, so each is looked at by itself
    _take_signs(data, kind, signs, inside)
    edges = np.flatnonzero(np.diff(inside, prepend=False, append=False))
    starts, ends = edges[::2], edges[1::2]
    breaks, stops = _breaks(data, kind, signs[~inside[signs]], starts, ends)
    return Found(data, starts, ends, breaks, stops)


def _take_signs(data: np.ndarray, kind: np.ndarray, signs: np.ndarray, inside: np.ndarray) -> None:
    """Mark in `inside` the signs that belong to a token with the letters beside them."""
    shown, before, after = data[signs], _at(kind, signs - 1), _at(kind, signs + 1)
    word, digit = (before & after & WORD) > 0, (before & after & DIGIT) > 0
    _take_initials(data, kind, signs[(shown == ord(".")) & ((before & (WORD | DIGIT)) == WORD)], inside)
    joiner = (kind[signs] & JOINER) > 0
    inside[signs] |= joiner & word
    inside[signs] |= joiner & (shown == ord("'")) & _at(inside, signs - 1) & ((after & WORD) > 0)  # the U.S.'s
    inside[signs] |= digit & np.isin(shown, DIGIT_JOINERS)
    inside[signs] |= ((before & DIGIT) > 0) & (shown == ord("%"))
    inside[signs] |= ((after & WORD) > 0) & np.isin(shown, HANDLE) & ~_at(inside, signs - 1)
    _take_currency(data, signs, inside)


def _take_initials(data: np.ndarray, kind: np.ndarray, stops: np.ndarray, inside: np.ndarray) -> None:
    """The full stops of U.S.: each after a single letter, two or more in a row."""
    letter = characters.first_bytes(data, stops - 1)
    lone = (_at(kind, letter - 1) & WORD) == 0
    stops, letter = stops[lone], letter[lone]
    near = stops[:-1] == letter[1:] - 1
    inside[stops[np.append(near, False) | np.insert(near, 0, False)[: len(stops)]]] = True


def _take_currency(data: np.ndarray, signs: np.ndarray, inside: np.ndarray) -> None:
    """The signs of money before a number, one byte or more each."""
    for sign in CURRENCY:
        first = signs[data[signs] == sign[0]]
        places = first[:, None] + np.arange(len(sign))
        whole = places[:, -1] + 1 < len(data)
        places = places[whole]
        places = places[(data[places] == list(sign)).all(axis=1)]
        digit = data[places[:, -1] + 1]
        inside[places[(digit >= ord("0")) & (digit <= ord("9"))]] = True


def _breaks(
    data: np.ndarray, kind: np.ndarray, signs: np.ndarray, starts: np.ndarray, ends: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Where a sentence may end before a token, and where only a single full stop says so."""
    lines = np.zeros(len(starts) + 1, bool)
    lines[np.searchsorted(starts, np.flatnonzero(data == ord("\n")))] = True
    lines[0] = True
    marks = signs[((kind[signs] & MARK) > 0) & ((data[signs] & 0xC0) != 0x80)]
    following, count = np.unique(np.searchsorted(starts, marks), return_counts=True)  # tokens that come next
    following, count = following[following < len(starts)], count[following < len(starts)]
    first = starts[following]
    before = characters.first_bytes(data, first - 1)
    opener = (_at(kind, before) & OPENER) > 0
    new = ((_at(kind, np.where(opener, before - 1, before)) & SPACE) > 0) & ((kind[first] & SMALL) == 0)
    lines = lines[: len(starts)]
    breaks, stops = lines.copy(), np.zeros(len(starts), bool)
    breaks[following[new]] = True
    inner = following > 0
    full = np.zeros(len(following), bool)
    full[inner] = data[ends[following[inner] - 1]] == ord(".")
    stops[following[(count == 1) & full]] = True
    return breaks, stops & ~lines


def _end(text: str, last: int, following: int) -> int:
    """Where a sentence whose last word ends at `last` leaves off, before the word at `following`."""
    gap = text[last:following]
    line = gap.find("\n")
    if line >= 0:
        return last + line
    space = len(gap.rstrip()) if following == len(text) else gap.find(" ")
    return last + (space if space >= 0 else len(gap))


def _at(flags: np.ndarray, places: np.ndarray) -> np.ndarray:
    """The flags at some places; 0 outside."""
    if not len(flags):
        return np.zeros(len(places), flags.dtype)
    told = flags[np.clip(places, 0, len(flags) - 1)]
    told[(places < 0) | (places >= len(flags))] = 0
    return told
