"""Words of news text: one pattern finds the tokens and the ends of sentences.

A token is a word as it stands: `U.S.`, `COVID-19`, `don't`, `York-based`,
`1,000,000`, `$3.5bn`, `50%`, `@handle`, `#tag`. A curly apostrophe is a straight
one, soft hyphens go, accents are composed (NFC). A full stop after a title, an
initial or a month's short name ends no sentence; the end of a paragraph does.
"""

import re
import unicodedata
from collections.abc import Iterator

ABBREVIATIONS = [
    "Mr",
    "Mrs",
    "Ms",
    "Dr",
    "Prof",
    "Sen",
    "Rep",
    "Reps",
    "Sens",
    "Gov",
    "Gen",
    "Col",
    "Lt",
    "Sgt",
    "Capt",
    "Maj",
    "Cmdr",
    "Adm",
    "Rev",
    "Hon",
    "St",
    "Mt",
    "Ft",
    "Jr",
    "Sr",
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "Jun",
    "Jul",
    "Aug",
    "Sept",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
    "No",
    "vs",
    "Bros",
]

LETTER = r"[^\W_]"
#: What is tried first is what is most frequent: plain lower-case words.
#: The leading space is passed over here because trying every choice at it is dear.
PATTERN = re.compile(
    r" ?("
    r"[a-z]{2,}+(?![\w'&.\-])"
    rf"|(?:{'|'.join(ABBREVIATIONS)})\.(?=\s)"
    r"|(?:[^\W\d_]\.){2,}"
    r"|[A-Z]\.(?=\s+[A-Z])"
    rf"|[^\W\d_]{LETTER}*+(?:['\-&]{LETTER}+)*+"
    r"|\n\s*"
    r"|[.!?…]+[\"')\]”»]*(?=\s+[\"'(\[“‘«]?[^\W_a-z])"
    rf"|(?:[A-Z]{{1,3}})?[$€£¥]?\d+(?:[.,:]\d+)*(?:%|{LETTER}+)?(?:-{LETTER}+)*"
    r"|[@#][^\W_]\w*"
    r")"
)
#: What a match begins with when it ends a sentence.
MARKS = ".!?…\n"


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
    ['Mr.', 'Oba', 'of', 'the', 'U.S.', "didn't", 'pay', '$3.5bn', 'COVID-19', 'rose', '50%']
    """
    return [found for found in PATTERN.findall(cleaned(text)) if not is_mark(found)]


def is_mark(found: str) -> bool:
    """Whether a match of the pattern is the end of a sentence rather than a word."""
    return found[0] in MARKS


def sentences(text: str) -> Iterator[tuple[int, int, list[tuple[int, int]]]]:
    """Start and end of each sentence of `cleaned(text)`, with the spans of its words.

    >>> [text[a:b] for text in ["It rained. Mr. Oba left."] for a, b, _ in sentences(text)]
    ['It rained.', 'Mr. Oba left.']
    """
    plain = cleaned(text)
    start, words = 0, []
    for match in PATTERN.finditer(plain):
        if not is_mark(match[1]):
            words.append(match.span(1))
        elif words:
            yield _told(plain, start, match.end(), words)
            start, words = match.end(), []
        else:
            start = match.end()
    if words:
        yield _told(plain, start, len(plain), words)


def _told(text: str, start: int, end: int, words: list) -> tuple[int, int, list]:
    stretch = text[start:end]
    return start + len(stretch) - len(stretch.lstrip()), start + len(stretch.rstrip()), words
