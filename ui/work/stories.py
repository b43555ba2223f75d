"""Finding the stories of a pile, applying what readers decided, and what each article of one added."""

import functools
from collections import Counter
from dataclasses import asdict
from pathlib import Path

import analysis.stories
from analysis.stories import Stories
from analysis.stories.additions import sentences_told
from analysis.stories.decisions import Decision, decided
from analysis.stories.mentions import Mentions, arrays, from_arrays, mentions
from data.library.library import Library
from data.storage import derived
from ui.work.copies import copies_of
from ui.work.pile import Pile
from ui.work.room import ROOM, Kept, Progress, kept
from ui.work.words import corpus_of, terms_key, terms_of
from wording import counted


def find_stories(address: str, cache: str, pile: Pile, decisions: tuple[Decision, ...], progress: Progress) -> None:
    """Find the stories of all articles of the pile and keep them in the cache, decided upon."""
    corpus, terms = corpus_of(cache, pile.key), terms_of(cache, terms_key(pile, "stems", "all"))
    facts, folder = Library(address).facts(pile.collection, pile.version), Path(cache) / "stories"
    told = mentions_of(cache, pile)
    if not derived.exists(folder, stories_key(pile)):
        found = analysis.stories.find(corpus, terms, facts, copies_of(cache, pile.key), progress, told)
        derived.save(folder, stories_key(pile), *analysis.stories.arrays(found))
    if decisions:
        found = decided(stories_of(cache, stories_key(pile)), corpus, terms, facts, decisions, told)
        derived.save(folder, stories_key(pile, decisions), *analysis.stories.arrays(found))
    derived.trim(folder, ROOM)


def mentions_of(cache: str, pile: Pile) -> Mentions:
    """The names that the articles of a pile mention; looked for the first time, and kept."""

    def make() -> Kept:
        return arrays(mentions(corpus_of(cache, pile.key), terms_of(cache, terms_key(pile, "stems", "all")))), {}

    return from_arrays(kept(Path(cache) / "mentions", pile.key, make)[0])


@functools.lru_cache(maxsize=2)
def stories_of(cache: str, key: str) -> Stories:
    """The stories that `find_stories` kept."""
    return analysis.stories.from_arrays(*derived.load(Path(cache) / "stories", key))


def stories_key(pile: Pile, decisions: tuple[Decision, ...] = ()) -> str:
    """The name under which the stories of a pile are kept."""
    return f"{pile.key} {decisions}"


def tell_story(address: str, cache: str, pile: Pile, identities: tuple[str, ...], progress: Progress) -> None:
    """Read the articles of a story, in the order of their days, and keep what each added."""
    progress(0.1, f"{counted(len(identities), 'article')}")
    articles = Library(address).articles(pile.collection, pile.version, identities)
    language = Counter(article["language"] or "" for article in articles).most_common(1)[0][0]
    told = sentences_told([article["body"] for article in articles], language)
    rows = [
        {"id": article["id"], "agency": article["agency"] or "", "sentences": [asdict(sentence) for sentence in of_it]}
        for article, of_it in zip(articles, told, strict=True)
    ]
    derived.save(Path(cache) / "told", told_key(pile, identities), {}, {"articles": rows})
    derived.trim(Path(cache) / "told", ROOM)


def told_key(pile: Pile, identities: tuple[str, ...]) -> str:
    """The name under which the sentences of a story are kept."""
    return f"{pile.key} {identities}"
