"""What readers decided about stories: put together, taken apart, called otherwise.

Decisions name articles, not stories, so they hold when articles are added and stories are found
anew; they are applied in the order in which they were made, and one that is left out is undone.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace

import numpy as np
import pandas as pd

from analysis.corpus import Corpus
from analysis.selection import rows_of
from analysis.stories.found import Stories, by_size, titles
from analysis.stories.mentions import Mentions, mentions
from analysis.stories.names import names_of
from analysis.terms import Terms

MERGE, SPLIT, NAME = "merge", "split", "name"
#: The setting of a collection under which its decisions are kept.
KEPT_AS = "stories"


@dataclass(frozen=True)
class Decision:
    """One decision about the stories of some articles, given by their ids.

    merge  the stories of the articles are one story, with the `others` that were in them when there were
           `among` articles in all
    split  the articles are a story of their own, apart from the `others` of their story
    name   the story of the article is called `title`
    """

    kind: str
    articles: tuple[str, ...]
    title: str = ""
    others: tuple[str, ...] = ()
    among: int = 0


def from_told(told: Iterable) -> tuple[Decision, ...]:
    """Decisions as they were stored; what is none is left out.

    >>> from_told([{"kind": "merge", "articles": ["a", "b"]}, {"kind": "explode"}, 3])
    (Decision(kind='merge', articles=('a', 'b'), title='', others=(), among=0),)
    """
    rows = [row for row in told if isinstance(row, dict) and row.get("kind") in (MERGE, SPLIT, NAME)]
    return tuple(
        Decision(
            row["kind"],
            _ids(row, "articles"),
            str(row.get("title", "")),
            _ids(row, "others"),
            row["among"] if isinstance(row.get("among"), int) else 0,
        )
        for row in rows
    )


def _ids(row: Mapping, name: str) -> tuple[str, ...]:
    return tuple(str(identity) for identity in row.get(name, ()))


def kept(settings: Mapping[str, object]) -> tuple[Decision, ...]:
    """The decisions that are kept among a collection's settings.

    >>> kept({"hidden": ["ferry"]}), kept({"stories": [{"kind": "split", "articles": ["a"]}]})
    ((), (Decision(kind='split', articles=('a',), title='', others=(), among=0),))
    """
    return from_told(settings.get(KEPT_AS, ()))


def told(decisions: Sequence[Decision]) -> list[dict]:
    """Decisions for storing as JSON."""
    return [asdict(decision) for decision in decisions]


def decided(
    found: Stories, corpus: Corpus, terms: Terms, facts: pd.DataFrame, decisions: Sequence[Decision],
    told: Mentions | None = None,
) -> Stories:  # fmt: skip
    """The stories with the decisions applied, and which changed nothing; articles that are not there are passed over.

    `facts` has id, published and headline of each article, in the order of the corpus; `told` are the names that
    these mention, if known.
    """
    known = pd.Index(facts["id"])
    story, fit = found.story.astype(np.int64), found.fit.copy()
    idle: list[int] = []
    called: dict[int, int] = {}
    for place, decision in enumerate(decisions):
        rows, others = (rows_of(identities, known) for identities in (decision.articles, decision.others))
        if not len(rows):
            idle.append(place)
        elif decision.kind == NAME:
            called[place] = int(rows[0])
        else:
            whole = decision.kind == MERGE
            moved = _whole(story, rows, others, decision.among) if whole else _taken_out(story, rows, others)
            if _is_story(story, moved):
                idle.append(place)
            story[moved], fit[moved] = story.max() + 1, np.nan
    days = facts["published"].to_numpy().astype("datetime64[D]")
    dated = np.where(np.isnat(days), np.nan, days.astype(np.int64).astype(float))
    story = by_size(np.unique(story, return_inverse=True)[1], dated)
    central = _central(story, found.central)
    title = _titles(found, corpus, facts, central)
    last = {int(story[row]): place for place, row in called.items()}
    naming = {number: place for number, place in last.items() if title[number] != decisions[place].title}
    for number, place in naming.items():
        title[number] = decisions[place].title
    return replace(
        found, story=story.astype(np.int32), central=central, titles=tuple(title),
        names=_names(found, story, len(central), terms, told or mentions(corpus, terms)), fit=fit,
        idle=tuple(sorted([*idle, *(called.keys() - naming.values())])),
    )  # fmt: skip


def _titles(found: Stories, corpus: Corpus, facts: pd.DataFrame, central: np.ndarray) -> list[str]:
    """The titles of stories with these central articles: those that were found, or anew where another is central."""
    before = found.story[central]
    anew = np.flatnonzero(found.central[before] != central)
    title = [found.titles[number] for number in before]
    for number, text in zip(anew, titles(corpus, facts, central[anew]), strict=True):
        title[number] = text
    return title


def _names(
    found: Stories, story: np.ndarray, stories: int, terms: Terms, told: Mentions
) -> tuple[tuple[str, ...], ...]:
    """The names of each story: those that were found, or anew where its articles are others."""
    before = found.story[np.unique(story, return_index=True)[1]]
    stayed = np.bincount(story[found.story == before[story]], minlength=stories)
    sizes, sizes_before = np.bincount(story, minlength=stories), np.bincount(found.story)
    anew = np.flatnonzero((stayed != sizes) | (sizes != sizes_before[before]))
    name = [found.names[number] for number in before]
    for number, names in zip(anew, names_of(told, terms, story, anew), strict=True):
        name[number] = names
    return tuple(name)


def _is_story(story: np.ndarray, rows: np.ndarray) -> bool:
    """Whether some articles are all of one story, and nothing else."""
    inside = np.unique(story[rows])
    return len(inside) == 1 and int((story == inside[0]).sum()) == len(story[rows])


def _whole(story: np.ndarray, rows: np.ndarray, others: np.ndarray, among: int) -> np.ndarray:
    """The articles of stories that are put together, bool (n,): whole those of `rows`, and the others of then.

    Of a story that some of the others are in by now it is the whole where most of its articles of then are these.
    """
    whole = np.isin(story, story[rows])
    for number in np.unique(story[others]):
        then = np.flatnonzero(story[:among] == number)
        if 2 * np.isin(then, others).sum() > len(then):
            whole |= story == number
    whole[others] = True
    return whole


def _taken_out(story: np.ndarray, rows: np.ndarray, others: np.ndarray) -> np.ndarray:
    """The rows of a story to be made of some articles and of what was found with them where none of the others is.

    Without others, as splits were kept before, it has these articles alone.
    """
    mixed = np.isin(story[rows], story[others]) if len(others) else np.ones(len(rows), bool)
    own = np.flatnonzero(np.isin(story, story[rows[~mixed]]))
    return np.concatenate([own, rows[mixed]])


def _central(story: np.ndarray, before: np.ndarray) -> np.ndarray:
    """The central article of each story: that of the largest story before that it holds, else its first."""
    central = np.unique(story, return_index=True)[1]
    central[story[before[::-1]]] = before[::-1]
    return central
