"""Words and sentences of news text.

A token is a word as it stands: `U.S.`, `COVID-19`, `don't`, `York-based`,
`1,000,000`, `$3.5bn`, `50%`, `@handle`, `#tag`. A curly apostrophe is a straight
one, soft hyphens and what else is not seen go, ligatures are taken apart, accents are
composed (NFC). Where a script has no spaces between words (Chinese, Japanese, Thai, Lao,
Khmer, Burmese), the dictionaries of ICU part them. A sentence ends at a full stop, question
or exclamation mark before a space and anything but a small letter, after 。！？ even without
a space, and where a paragraph ends. A full stop after a title, an initial, a month's short
name or a number that begins the sentence ("1. Talks fail") ends none. A quotation is what
stands between double quotation marks, guillemets or corner brackets; one that a paragraph
leaves open goes on in the next if that begins with a mark, as newspapers set long
quotations, and else was none.
"""

import functools
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from icu4py.breakers import WordBreaker

from analysis.characters import REWRITTEN, UNSPACED, classes
from analysis.quotation_marks import quotations
from analysis.scanning import hashes_of, in_eights, openings, rewritten, spans
from analysis.texts import Texts

ABBREVIATIONS = frozenset(
    "Mr Mrs Ms Dr Prof Sen Rep Reps Sens Gov Gen Col Lt Sgt Capt Maj Cmdr Adm Rev Hon St Mt Ft Jr Sr "
    "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec No vs Bros".split()
)
UNSEEN = re.compile("[" + "".join(REWRITTEN) + "]")
#: Letters of scripts without spaces between words, in a row.
RUNS = re.compile("[" + "".join(f"{chr(start)}-{chr(end)}" for start, end in UNSPACED) + "\U00020000-\U0003ffff]+")
#: Stands between words that are written without spaces; of texts themselves no zero-width space is left.
PARTING = "\u200b"
SEED = np.uint64(0)


@dataclass(frozen=True)
class Found:
    """The tokens of texts, by their bytes in UTF-8.

    data           uint8: the bytes
    starts, ends   uint32 (tokens,): token k is data[starts[k]:ends[k]]
    hashes         uint64 (tokens,)
    opens          bool (tokens,): whether it is the first of a sentence
    fields         int64: how many tokens lie before the end of each field
    quotations     int64 (quotations, 2): first token, and the one after the last
    """

    data: np.ndarray
    starts: np.ndarray
    ends: np.ndarray
    hashes: np.ndarray
    opens: np.ndarray
    fields: np.ndarray
    quotations: np.ndarray


def cleaned(text: str) -> str:
    """The text as it is tokenised; spans of tokens refer to it.

    >>> cleaned("the co\u00adalition’s ﬁnal plan")
    "the coalition's final plan"
    """
    return _settled(UNSEEN.sub(lambda sign: REWRITTEN[sign[0]], text.replace("\r\n", "\n")))


def _settled(text: str) -> str:
    """The text in normal form C, with zero-width spaces between words that are written without any."""
    plain = unicodedata.normalize("NFC", text)
    return RUNS.sub(_parted, plain)


def _parted(run: re.Match) -> str:
    """The words of a run of letters, with zero-width spaces between them and towards other letters."""
    before, after = run.string[max(run.start() - 1, 0) : run.start()], run.string[run.end() : run.end() + 1]
    words = [str(word) for word in WordBreaker(run[0], "en")]
    return PARTING.join([""] * before.isalnum() + words + [""] * after.isalnum())


def closed_up(text: str, spans: Iterable[tuple[int, int]] = ()) -> tuple[str, tuple[tuple[int, int], ...]]:
    """A cleaned text as it is read, without what parts words that are written without spaces; and spans of it.

    >>> closed_up(cleaned("北京大学"), [(3, 5)])
    ('北京大学', ((2, 4),))
    """
    moved = ((start - text.count(PARTING, 0, start), end - text.count(PARTING, 0, end)) for start, end in spans)
    return text.replace(PARTING, ""), tuple(moved)


def joined(paragraphs: list[str] | None) -> str:
    """Paragraphs as one text in which each ends its sentence."""
    return "\n".join(paragraphs or ())


def tokens(text: str) -> list[str]:
    """The words of a text in order.

    >>> tokens("Mr. Oba, of the U.S., didn’t pay $3.5bn. COVID-19 rose 50%.")
    ['Mr', 'Oba', 'of', 'the', 'U.S.', "didn't", 'pay', '$3.5bn', 'COVID-19', 'rose', '50%']
    """
    found = found_in(cleaned(text))
    data = found.data.tobytes()
    return [data[start:end].decode() for start, end in zip(found.starts.tolist(), found.ends.tolist(), strict=True)]


def sentences(text: str) -> Iterator[tuple[int, int, list[tuple[int, int]]]]:
    """Start and end of each sentence of `cleaned(text)`, with the spans of its words.

    >>> [text[a:b] for text in ["It rained. Mr. Oba left."] for a, b, _ in sentences(text)]
    ['It rained.', 'Mr. Oba left.']
    """
    plain = cleaned(text)
    found = found_in(plain)
    letters = np.cumsum((found.data & 0xC0) != 0x80) - 1  # the character to which each byte belongs
    spans = list(zip(letters[found.starts].tolist(), (letters[found.ends - 1] + 1).tolist(), strict=True))
    opens = [*np.flatnonzero(found.opens).tolist(), len(spans)]
    begin = 0
    for first, after in zip(opens, opens[1:], strict=False):
        words = spans[first:after]
        end = _end(plain, words[-1][1], spans[after][0] if after < len(spans) else len(plain))
        stretch = plain[begin:end]
        yield begin + len(stretch) - len(stretch.lstrip()), begin + len(stretch.rstrip()), words
        begin = end


def found_in(text: str) -> Found:
    """The tokens of a text that was `cleaned`."""
    data = np.frombuffer(f"{text}\n".encode("utf-8", "replace"), np.uint8)
    return found_among(data, np.array([len(data)]), 1, -1, _short(), SEED)


def found_among(
    data: np.ndarray, ends: np.ndarray, fields: int, body: int, short: np.ndarray, seed: np.uint64
) -> Found:  # fmt: skip
    """The tokens of texts, each with a line end after it, of which field `body` of each `fields` has quotations.

    `short` are the hashes of abbreviations under the seed, ascending.
    """
    table = classes()
    starts, stops, hashes = spans(data, in_eights(data), table, seed)
    quoted = quotations(data, table, starts, ends, fields, body) if body >= 0 else np.zeros((0, 2), np.int64)
    opens = openings(data, table, starts, stops, hashes, short)
    return Found(data, starts, stops, hashes, opens, np.searchsorted(starts, ends), quoted)


def cleaned_bytes(data: np.ndarray, ends: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Texts in UTF-8 as `cleaned` writes them, line ends aside, and their new ends."""
    data, ends, loose = rewritten(data, classes(), *_rewriting(), ends)
    if not loose:
        return data, ends
    starts = np.concatenate([[0], ends[:-1]])
    texts = [data[start:end].tobytes().decode("utf-8", "replace") for start, end in zip(starts, ends, strict=True)]
    parts = [_settled(text).encode() for text in texts]
    return np.frombuffer(b"".join(parts), np.uint8), np.cumsum([len(part) for part in parts])


@functools.cache
def _rewriting() -> tuple[np.ndarray, np.ndarray]:
    """The characters that are rewritten, as code points, and the bytes of what they become."""
    signs = sorted(REWRITTEN)
    texts = np.zeros((len(signs), 3), np.uint8)
    for row, sign in zip(texts, signs, strict=True):
        row[: len(REWRITTEN[sign])] = list(REWRITTEN[sign].encode())
    return np.array([ord(sign) for sign in signs]), texts


@functools.cache
def _short() -> np.ndarray:
    words = Texts.of(sorted(ABBREVIATIONS))
    return np.sort(hashes_of(in_eights(words.data), words.offsets, SEED))


def _end(text: str, last: int, following: int) -> int:
    """Where a sentence whose last word ends at `last` leaves off, before the word at `following`."""
    gap = text[last:following]
    line = gap.find("\n")
    if line >= 0:
        return last + line
    space = len(gap.rstrip()) if following == len(text) else gap.find(" ")
    return last + (space if space >= 0 else len(gap))
