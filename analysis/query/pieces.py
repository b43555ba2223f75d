"""A query's text cut into words, phrases, brackets, operators and fields."""

import re
from dataclasses import dataclass

#: Quotation marks that are typed around a phrase.
QUOTES = str.maketrans(dict.fromkeys("“”„‟«»″", '"'))
DASHES = "-−–"
PIECE = re.compile(
    r"""
    (?P<bracket>[()])
    | \[(?P<group>[^\[\]"]*\w[^\[\]"]*)\]
    | (?P<exact>=(?=["(\w*?\[]))
    | "(?P<phrase>[^"]*)(?P<close>"?)
    | (?P<minus>[-−–])(?=[^\s)])
    | (?P<field>[^\W\d_]{1,20}):(?!//)
    | (?P<word>[^\s()"]+)
    """,
    re.VERBOSE,
)
NEAR = re.compile(r"(?:near|w)/([0-9]+|s)|NEAR", re.IGNORECASE)
SIGNS = {"&": "AND", "&&": "AND", "|": "OR", "||": "OR"}
#: How many words apart NEAR without a number reaches, and how few and how many it can; in one sentence.
REACH, NEAREST, FARTHEST, SENTENCE = 5, 1, 1_000, -1
OPERANDS = ("word", "phrase", "group")
#: Words of the language that also are words of an article, and what they become between two operands.
SOFT = {"and": "AND", "or": "OR"}


@dataclass(frozen=True)
class Piece:
    """One piece of a query: its kind, what was typed, and at which character (from 1).

    kind is word, phrase, group, field, exact, (, ), AND, OR, NOT or NEAR; `closed` is false for a
    phrase that runs on to the end for want of its second quotation mark.
    """

    kind: str
    text: str
    at: int
    closed: bool = True

    @property
    def reach(self) -> int:
        """How many words apart the words of a NEAR may stand, as it is typed; `SENTENCE` for NEAR/s."""
        asked = NEAR.fullmatch(self.text)[1]
        if asked is None:
            return REACH
        return SENTENCE if asked in "sS" else int(asked) if len(asked) < 10 else 10**9


def pieces(query: str, fields: frozenset[str]) -> list[Piece]:
    """The pieces of a query; a name before a colon is a field only if it is one of `fields`.

    >>> [piece.kind for piece in pieces('kim or "trade war" -headline:moon', frozenset({"headline"}))]
    ['word', 'OR', 'phrase', 'NOT', 'field', 'word']
    """
    text, at, found = query.translate(QUOTES), 0, []
    while match := PIECE.search(text, at):
        piece = _piece(match, fields)
        at = match.end()
        if piece is None:  # a colon after what is no field: the name is a word with what follows
            match = re.compile(r'[^\s()"]+').match(text, match.start())
            piece, at = Piece("word", match[0], match.start() + 1), match.end()
        found.append(piece)
    return [_hardened(found, place) for place in range(len(found))]


def _piece(match: re.Match, fields: frozenset[str]) -> Piece | None:
    at, kind = match.start() + 1, match.lastgroup
    text = match[0]
    if kind == "bracket":
        return Piece(text, text, at)
    if kind == "close":
        return Piece("phrase", match["phrase"], at, closed=bool(match["close"]))
    if kind == "group":
        return Piece("group", match["group"].strip(), at)
    if kind == "minus":
        return Piece("NOT", text, at)
    if kind == "field":
        return Piece("field", match["field"].casefold(), at) if match["field"].casefold() in fields else None
    if kind == "word" and text in ("AND", "OR", "NOT"):
        return Piece(text, text, at)
    if kind == "word" and text in SIGNS:
        return Piece(SIGNS[text], text, at)
    if kind == "word" and (NEAR.fullmatch(text) and text != "near"):
        return Piece("NEAR", text, at)
    return Piece(kind, text, at)


def _hardened(found: list[Piece], place: int) -> Piece:
    """A small “and” or “or” between two operands as the operator that it is meant for."""
    piece = found[place]
    if piece.kind != "word" or piece.text.lower() not in SOFT or not 0 < place < len(found) - 1:
        return piece
    before, after = found[place - 1].kind, found[place + 1].kind
    if before in (*OPERANDS, ")") and after in (*OPERANDS, "(", "field", "exact", "NOT"):
        return Piece(SOFT[piece.text.lower()], piece.text, piece.at)
    return piece
