"""The persons that an article names, and whom a last name or a pronoun stands for."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from analysis.quotes.cues import CUES

TITLES = (
    r"(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Capt|Sgt|Prof|Rev|President|Prime Minister|Minister|Chancellor|"
    r"Senator|Congressman|Congresswoman|Representative|Governor|Secretary|Chairman|Judge|Justice|Sir|Lady|Lord|"
    r"Mayor|Professor|Vice President)\.?\s+"
)
WORD = r"[A-ZÀ-ÖØ-Þ][\w’'-]*\w|[A-Z]\.(?:[A-Z]\.)*"
PARTICLE = r"(?:(?:de|da|del|della|di|du|la|le|von|van|der|den|bin|ibn|al|el|y)\s+){0,2}"
#: A name as it is printed: a title, capitalised words, particles between them.
NAME = rf"(?:{TITLES})*(?:{WORD})(?:[ \t]+{PARTICLE}(?:{WORD})){{0,4}}"
FULL = re.compile(rf"\b{NAME}")
#: Words that make of capitalised words the name of something else.
OTHER = frozenset(
    "Party House Senate Department Ministry University Times Post News Court Committee Council Union Agency Bank "
    "Street Avenue Road City State States County Commission Office Association Group Inc Corp Company Congress "
    "Center Centre Institute School College Church Act Bill Day Monday Tuesday Wednesday Thursday Friday Saturday "
    "Sunday January February March April May June July August September October November December New North South "
    "East West United National International American British The A An This That These In On At For But And If "
    "When While After Before As It He She They We I You There What Who Why How".split()
)
#: What follows a person's name: an age, or a word of saying.
SPEAKS = re.compile(rf"\s*,\s*\d{{1,2}}\b|\s+(?:{CUES})\b")
PLACED = re.compile(r"\b(?:in|at|of|from|the|to|near|for|by)\s+$", re.IGNORECASE)
#: Mentions before a pronoun among which its person is looked for.
NEAR = 20
#: Pronouns that stand for one person.
ALONE = frozenset(("he", "she"))


@dataclass(frozen=True)
class People:
    """The persons of a text: where each mention starts, ascending, and the full name that it stands for.

    `placed` tells which mentions stand behind “in”, “of” and the like, as a place would.
    `by_part` has the same for the mentions in full of each first and last name; `sure` are the
    names that are a person's by a title, an age, a word of saying, or a last name alone.
    """

    places: list[int]
    names: list[str]
    placed: list[bool]
    by_part: dict[str, tuple[list[int], list[str]]]
    sure: set[str]


def people(text: str) -> People:
    """The persons of a text, each first named with two or more words.

    >>> told = people("Ada Oba spoke. Mr. Oba left for New York. Max Reed stayed.")
    >>> list(zip(told.places, told.names))
    [(0, 'Ada Oba'), (15, 'Ada Oba'), (42, 'Max Reed')]
    """
    told = People([], [], [], {}, set())
    for match in FULL.finditer(text):
        name = plain(match[0])
        words = name.split()
        if len(words) > 1 and not OTHER & {words[0], words[-1]}:
            for part in {words[0], words[-1]}:
                places, names = told.by_part.setdefault(part, ([], []))
                places.append(match.start())
                names.append(name)
            if name != match[0].strip() or SPEAKS.match(text, match.end()):
                told.sure.add(name)
        elif len(words) == 1 and words[0] in told.by_part:
            name = told.by_part[words[0]][1][-1]
            told.sure.add(name)
        else:
            continue
        told.places.append(match.start())
        told.names.append(name)
        told.placed.append(bool(PLACED.search(text, max(match.start() - 8, 0), match.start())))
    return told


def plain(name: str) -> str:
    """A name without titles and possessive.

    >>> plain("Sen. Ada Oba's")
    'Ada Oba'
    """
    bare = re.sub(rf"^(?:{TITLES})+", "", name.strip())
    return re.sub(r"[’']s$", "", bare.rstrip(".,")) or name.strip()


def full_name(mention: str, at: int, known: People) -> str:
    """Who is meant by a mention at a place: he or she is the person named last, a last name its bearer.

    Anything else is itself.

    >>> full_name("she", 20, people("Ada Oba spoke. Then she left."))
    'Ada Oba'
    """
    if mention.lower() in ALONE:
        before = bisect_left(known.places, at)
        near = range(before - 1, max(before - NEAR, 0) - 1, -1)
        likely = (known.names[one] for one in near if known.names[one] in known.sure or not known.placed[one])
        return next(likely, known.names[before - 1] if before else mention)
    name = plain(mention)
    places, names = known.by_part.get(name.split()[-1], ([], []))
    before = bisect_right(places, at)
    return names[before - 1] if before and len(name.split()) == 1 else name
