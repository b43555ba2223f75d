"""The parts of a query put together to a tree."""

from dataclasses import dataclass

from analysis.concepts import Concept
from analysis.patterns import patterns
from analysis.query.pieces import QUOTES
from analysis.query.tree import All, Any, Fact, Group, Near, Words

#: The fields that are parts of the text; the others are facts about the article.
ZONES = ("headline", "deck", "body", "caption", "quote")


@dataclass(frozen=True)
class About:
    """What stands before a factor: its field, and whether capitals matter."""

    field: str = ""
    exact: bool = False


def made(about: About, words: list[str]) -> Words | Fact | None:
    """What must be there of an article: words of its text, or of a fact."""
    kind = Words if about.field in ("", *ZONES) else Fact
    return kind(field=about.field, text=" ".join(words), exact=about.exact) if words else None


def group(about: About, concept: Concept) -> Group | Any | Fact | None:
    """At least one of the words of a concept group, of the text or of a fact."""
    told = (made(about, patterns(word.translate(QUOTES), about.exact)) for word in concept.words)
    parts = tuple(dict.fromkeys(part for part in told if part))
    if about.field in ("", *ZONES):
        return Group(parts, concept.name, about.field, about.exact)
    return joined(Any, list(parts))


def joined(made: type, parts: list) -> object:
    """The parts that are left as one tree; a single one stands for itself."""
    left = [part for part in parts if part is not None]
    flat = [inner for part in left for inner in (part.parts if type(part) is made and made is All else (part,))]
    if len(flat) < 2:
        return flat[0] if flat else None
    return made(tuple(flat))


def as_near(tree: object, reach: int) -> object:
    """An operand of NEAR in which words that are joined by AND have to be near each other as well."""
    if isinstance(tree, Group):
        return tree
    if isinstance(tree, All):
        return Near(tuple(as_near(part, reach) for part in tree.parts), reach)
    return Any(tuple(as_near(part, reach) for part in tree.parts)) if isinstance(tree, Any) else tree


def placed(tree: object) -> bool:
    """Whether what the tree asks for has a place in the text."""
    if isinstance(tree, Any | All):
        return all(map(placed, tree.parts))
    return isinstance(tree, Words | Near)
