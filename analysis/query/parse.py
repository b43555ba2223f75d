"""From a query's text to its tree; what is wrong with the text is mended and said."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from analysis.concepts import Concept
from analysis.patterns import has_wildcard, patterns
from analysis.query.days import days
from analysis.query.fields import FIELDS, meant
from analysis.query.joining import About, as_near, group, joined, made, placed
from analysis.query.pieces import FARTHEST, NEAREST, QUOTES, SENTENCE, Piece, pieces
from analysis.query.tree import All, Any, Days, Fact, Near, Not, Starred, every
from errors import InvalidQuery

DEEPEST, LONGEST = 40, 10_000
STARS = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False}


@dataclass(frozen=True)
class Query:
    """A query as a tree, and a sentence about each thing that was mended in it."""

    tree: object
    notes: tuple[str, ...] = ()


def parsed(query: str, concepts: Sequence[Concept] = ()) -> Query:
    """The query as a tree, with what had to be mended to read it.

    A name in square brackets stands for the words of that one of the `concepts`.
    Raises `InvalidQuery` when it is too long or has too many brackets inside one another.

    >>> parsed('kim OR moon -"trade war"').tree.parts[1]
    Not(inner=Words(text='trade war', field='', exact=False))
    >>> parsed("(kim").notes
    ('The “(” at character 1 was not closed; it was closed at the end.',)
    """
    if len(query) > LONGEST:
        raise InvalidQuery(f"The text query has {len(query):,} characters; it can have {LONGEST:,}.")
    parser = _Parser(pieces(query, frozenset(FIELDS)), concepts)
    tree = parser.everything()
    return Query(All(()) if tree is None else tree, tuple(dict.fromkeys(parser.notes)))


def named(query: str, concepts: Sequence[Concept]) -> tuple[Concept, ...]:
    """Those of some concept groups that a query names.

    >>> named("[energy] strike", [Concept("Energy", ("oil",)), Concept("Courts", ("judge",))])
    (Concept(name='Energy', words=('oil',)),)
    """
    found = pieces(query, frozenset(FIELDS)) if "[" in query else ()
    wanted = {piece.text.casefold() for piece in found if piece.kind == "group"}
    return tuple(concept for concept in concepts if _typed(concept) in wanted)


def asks_for(query: str, field: str) -> bool:
    """Whether a query asks for a fact, such as speaker.

    >>> asks_for("strike -speaker:oba", "speaker"), asks_for("speaker", "speaker")
    (True, False)
    """
    return field in query.casefold() and any(
        isinstance(part, Fact) and part.field == field for part in every(parsed(query).tree)
    )


class _Parser:
    """Walks the pieces once; each method returns the tree of its rule, None when nothing is left of it."""

    def __init__(self, found: list[Piece], concepts: Sequence[Concept]) -> None:
        self.pieces, self.place, self.depth, self.notes = found, 0, 0, []
        self.concepts = {_typed(concept): concept for concept in concepts}

    def everything(self) -> object:
        parts = [self.query(About())]
        while self.place < len(self.pieces):  # only a bracket without its partner stops a query
            self.note(self.taken(), "has no “(” before it; it was left out")
            parts.append(self.query(About()))
        return joined(All, parts)

    def query(self, about: About) -> object:
        parts = []
        while (kind := self.kind()) and kind != ")":
            if kind in ("AND", "OR", "NEAR"):
                self.note(self.taken(), "has nothing before it; it was left out")
            else:
                parts.append(self.either(about))
        return joined(All, parts)

    def either(self, about: About) -> object:
        return self.chain("OR", Any, self.both, about)

    def both(self, about: About) -> object:
        return self.chain("AND", All, self.near, about)

    def chain(self, operator: str, made: type, operand: object, about: About) -> object:
        parts = [operand(about)]
        while self.kind() == operator:
            self.taken()
            if self.followed():
                parts.append(operand(about))
        return joined(made, parts)

    def near(self, about: About) -> object:
        left = self.factor(about)
        while self.kind() == "NEAR":
            piece = self.taken()
            if self.followed():
                left = self.beside(left, self.factor(about), piece)
        return left

    def beside(self, left: object, right: object, piece: Piece) -> object:
        """Two operands of a NEAR; those that have no place in the text are only joined by AND."""
        if left is None or right is None:
            return right if left is None else left
        if not (placed(left) and placed(right)):
            self.note(piece, "can only join words, phrases and groups of them; it was read as AND")
            return joined(All, [left, right])
        reach = min(max(piece.reach, NEAREST), FARTHEST) if piece.reach != SENTENCE else 0
        if piece.reach not in (reach, SENTENCE):
            far = "reaches too far" if reach == FARTHEST else "reaches no word"
            self.note(piece, f"{far}; it was read as NEAR/{reach}")
        left, right = as_near(left, reach), as_near(right, reach)
        first = left.parts if isinstance(left, Near) and left.reach == reach else (left,)
        return Near((*first, right), reach)

    def factor(self, about: About) -> object:
        negated = False
        while (kind := self.kind()) in ("NOT", "field", "exact"):
            piece = self.taken()
            if not self.followed(operand=True):
                return None
            negated ^= kind == "NOT"
            if kind != "NOT":
                about = _about(about, piece)
        inner = self.bracket(about) if kind == "(" else self.leaf(about)
        return Not(inner) if negated and inner is not None else inner

    def bracket(self, about: About) -> object:
        opening = self.taken()
        self.depth += 1
        if self.depth > DEEPEST:
            raise InvalidQuery(f"The text query has more than {DEEPEST} brackets inside one another; use fewer.")
        inner = self.query(about)
        self.depth -= 1
        closed = self.kind() == ")"
        if closed:
            self.taken()
        if inner is None:
            between = "between it and its “)”; both were" if closed else "after it; it was"
            self.note(opening, f"has nothing {between} left out")
        elif not closed:
            self.note(opening, "was not closed; it was closed at the end")
        return inner

    def leaf(self, about: About) -> object:
        piece = self.taken()
        if not piece.closed and piece.text.strip():
            self.note(Piece("phrase", "quotation mark", piece.at), "has no partner; the phrase was closed at the end")
        if about.field == "date":
            return self.date(piece)
        if about.field == "star":
            return self.star(piece)
        self.doubt(piece)
        if piece.kind == "group" and (concept := self.concepts.get(piece.text.casefold())):
            return group(about, concept)
        words = patterns(piece.text, about.exact)
        if not words:
            self.wordless(piece, about.field)
        return made(about, words)

    def wordless(self, piece: Piece, field: str) -> None:
        """Say why nothing is looked up of a piece that has no word."""
        before = f" of {field}:" if field else ""
        if has_wildcard(piece.text.rstrip("?")):
            self.note(piece, "would stand for any word at all; it was left out")
        elif not piece.closed:
            self.note(Piece("phrase", "quotation mark", piece.at), "has nothing after it; it was left out")
        elif piece.text.strip():
            self.note(piece, f"{before.strip()} has no letter or digit in it; it was left out".strip())
        else:
            self.note(Piece("phrase", '""', piece.at), f"{before.strip()} is empty; it was left out".strip())

    def date(self, piece: Piece) -> Days | None:
        found = days(piece.text.strip())
        if found is None:
            self.note(piece, "is no date such as 2019-03-04, 2019-03, 2019 or 2019-01..2019-03; it was left out")
        return found

    def star(self, piece: Piece) -> Starred | None:
        wanted = STARS.get(piece.text.strip().casefold())
        if wanted is None:
            self.note(piece, "is neither yes nor no, as star: needs; it was left out")
        return None if wanted is None else Starred(wanted)

    def doubt(self, piece: Piece) -> None:
        """Say what was probably meant otherwise: a field that is none, a small “not”."""
        name = re.match(r"([^\W\d_]{2,20}):(?!//)", piece.text) if piece.kind == "word" else None
        if name:
            self.note(Piece("word", name[0], piece.at), f"is no field, so it was looked up as a word; {meant(name[1])}")
        if piece.kind == "group":
            known = ", ".join(concept.term for concept in list(self.concepts.values())[:5]) or "none yet"
            if piece.text.casefold() not in self.concepts:
                self.note(Piece("group", f"[{piece.text}]", piece.at), "is no concept group, so it was looked up as "
                          f"words; there are: {known}")  # fmt: skip
        if piece.kind == "word" and re.match(r"(?:NEAR|W)/", piece.text):
            self.note(piece, "is no NEAR with a number of words, such as NEAR/5; it was looked up as words")
        if piece.kind == "word" and piece.text.casefold() == "not" and self.kind():
            self.note(piece, "was looked up as a word; write NOT in capitals to leave articles out")

    def followed(self, operand: bool = False) -> bool:
        """Whether an operand follows; if not, the operator that was just taken is left out, and that is said."""
        kind = self.kind()
        if kind and kind not in (")", "AND", "OR", "NEAR"):
            return True
        last = self.pieces[self.place - 1]
        if not kind or kind == ")" or operand:
            shown = f"{last.text}:" if last.kind == "field" else last.text
            self.note(Piece(last.kind, shown, last.at), "has nothing after it; it was left out")
        return False

    def kind(self) -> str:
        return self.pieces[self.place].kind if self.place < len(self.pieces) else ""

    def taken(self) -> Piece:
        self.place += 1
        return self.pieces[self.place - 1]

    def note(self, piece: Piece, what: str) -> None:
        shown = f"“{piece.text[:30]}”" if piece.text != "quotation mark" else "quotation mark"
        self.notes.append(f"The {shown} at character {piece.at} {what}.")


def _typed(concept: Concept) -> str:
    """A concept group's name as it is looked up."""
    return concept.name.translate(QUOTES).casefold()


def _about(about: About, piece: Piece) -> About:
    if piece.kind == "exact" or FIELDS[piece.text] == "case":
        return About(about.field, exact=True)
    return About(FIELDS[piece.text], about.exact)
