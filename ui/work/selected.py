"""Which articles of a pile are selected, for the workers."""

from dataclasses import dataclass

import numpy as np

from analysis.corpus import Corpus
from analysis.query import asks_for
from analysis.selection import ONCE, Selection, chosen
from analysis.stories.decisions import Decision
from analysis.terms import Terms
from data.library.library import Library
from ui.work.copies import copies_of
from ui.work.pile import Pile
from ui.work.speakers import speakers_of
from ui.work.stories import stories_key, stories_of
from ui.work.words import corpus_of, terms_key, terms_of


@dataclass(frozen=True)
class Beside:
    """What is counted beside articles: different texts, and different stories as readers decided (None: not)."""

    texts: bool = False
    stories: tuple[Decision, ...] | None = None

    def numbers(self, cache: str, pile: Pile) -> dict[str, np.ndarray]:
        """The text and the story of each article (`analysis.keywords.Beside`), as far as asked; found already."""
        told = {"texts": copies_of(cache, pile.key).representative} if self.texts else {}
        if self.stories is not None:
            told["stories"] = stories_of(cache, stories_key(pile, self.stories)).story
        return told


def selected(address: str, cache: str, pile: Pile, selection: Selection) -> np.ndarray:
    """Which of the pile's articles are selected; its words, and copies and speakers if need be, are kept already."""
    facts = Library(address).facts(pile.collection, pile.version)
    if asks_for(selection.query, "speaker"):
        facts = facts.assign(speakers=speakers_of(cache, pile.key))
    groups = copies_of(cache, pile.key).group if selection.copies == ONCE else None
    return chosen(facts, corpus_of(cache, pile.key), selection, groups)


def counted(
    address: str, cache: str, pile: Pile, selection: Selection, forms: str, zones: str
) -> tuple[Corpus, Terms, np.ndarray]:
    """The corpus and terms of a pile, and which of its articles are selected."""
    terms = terms_of(cache, terms_key(pile, forms, zones))
    return corpus_of(cache, pile.key), terms, selected(address, cache, pile, selection)
