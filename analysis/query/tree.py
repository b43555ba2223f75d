"""What a query asks for, as a tree, and the tree as text."""

from dataclasses import dataclass
from datetime import date

#: Words that join others, unless they stand in quotation marks.
OPERATORS = ("AND", "OR", "NOT", "NEAR")


@dataclass(frozen=True)
class Words:
    """A word or a phrase that an article must have; `*` and `?` stand for other letters.

    `field` is the part of the article in which it must stand, '' for all that are
    counted; `exact` makes capitals matter.
    """

    text: str
    field: str = ""
    exact: bool = False


@dataclass(frozen=True)
class Near:
    """Words that stand near each other: at most `reach` words apart, or in one sentence if 0."""

    parts: tuple
    reach: int


@dataclass(frozen=True)
class Fact:
    """Words that a fact of the article must have: its source, section, byline, language or a tag."""

    field: str
    text: str
    exact: bool = False


@dataclass(frozen=True)
class Days:
    """Days on which an article must be published, both inside; None leaves that end open.

    `undated` asks for the articles without a date instead.
    """

    first: date | None = None
    last: date | None = None
    undated: bool = False


@dataclass(frozen=True)
class Starred:
    """Whether an article must have a star."""

    star: bool


@dataclass(frozen=True)
class Not:
    """What an article must not have."""

    inner: object


@dataclass(frozen=True)
class All:
    """All of these; of none, everything."""

    parts: tuple


@dataclass(frozen=True)
class Any:
    """At least one of these."""

    parts: tuple


@dataclass(frozen=True)
class Group(Any):
    """At least one of the words of a concept group; `parts` are `Words`."""

    name: str = ""
    field: str = ""
    exact: bool = False


def leaves(tree: object) -> list:
    """The words, `Group` and `Near` that an article is wanted for: those that no NOT takes back, in order.

    >>> leaves(All((Words("kim"), Not(Words("moon")), Any((Words("trump"), Fact("source", "gull"))))))
    [Words(text='kim', field='', exact=False), Words(text='trump', field='', exact=False)]
    """
    if isinstance(tree, Words | Near | Group):
        return [tree]
    return [leaf for part in getattr(tree, "parts", ()) for leaf in leaves(part)]


def every(tree: object) -> list:
    """All leaves of a tree: words, facts and days, whatever stands above them."""
    inner = (tree.inner,) if isinstance(tree, Not) else getattr(tree, "parts", None)
    return [tree] if inner is None else [leaf for part in inner for leaf in every(part)]


def written(tree: object) -> str:
    """The tree as a query that needs no knowledge of what binds more closely.

    >>> written(All((Words("kim"), Any((Words("trade war"), Not(Words("US", exact=True)))))))
    'kim AND ("trade war" OR NOT =US)'
    """
    if isinstance(tree, Group):
        return f"{tree.field}:" * bool(tree.field) + "=" * tree.exact + f"[{tree.name}]"
    if isinstance(tree, Words | Fact):
        field = f"{tree.field}:" if tree.field else ""
        return (
            field + "=" * tree.exact + (f'"{tree.text}"' if " " in tree.text or tree.text in OPERATORS else tree.text)
        )
    if isinstance(tree, Days):
        return f"date:{_days(tree)}"
    if isinstance(tree, Starred):
        return f"star:{'yes' if tree.star else 'no'}"
    if isinstance(tree, Not):
        return f"NOT {_inner(tree.inner)}"
    if isinstance(tree, Near):
        return f" NEAR/{tree.reach or 's'} ".join(map(_inner, tree.parts))
    return (" AND " if isinstance(tree, All) else " OR ").join(map(_inner, tree.parts))


def _inner(tree: object) -> str:
    several = isinstance(tree, All | Any | Near) and not isinstance(tree, Group)
    return f"({written(tree)})" if several else written(tree)


def _days(days: Days) -> str:
    if days.undated:
        return "none"
    if days.first == days.last:
        return days.first.isoformat()
    return "..".join(day.isoformat() if day else "" for day in (days.first, days.last))
