"""How topics were found, in sentences with all settings and figures."""

from collections.abc import Mapping

from analysis.topics.clusters import CLOSE, KEPT
from analysis.topics.found import NOWHERE, Found
from analysis.topics.groups import STARTS
from analysis.topics.levels import Topics
from analysis.topics.neighbours import NEAREST
from analysis.topics.tree import FOUND
from wording import counted, named


def sentences(found: Found, topics: Topics, decisions: int = 0) -> tuple[str, ...]:
    """What was done, in order, with the seed and the numbers; so many decisions of readers were applied."""
    how = found.how
    nowhere = int((topics.topic == NOWHERE).sum())
    return (
        *_compared(how),
        *_own_words(how),
        f"The mean of all was taken away, and each article was drawn towards up to {NEAREST} others, its nearest.",
        _number(found),
        f"k-means, begun from Ward's trees of {STARTS} samples, made {found.tree.base} groups, the tightest of "
        f"{STARTS} tries; those most alike were joined for fewer "
        f"topics, and split in two for more, up to {found.tree.most}. {len(topics.names)} are shown.",
        f"“Found again” compares with {how['samples']} runs that each left out {1 - KEPT:.0%} of "
        f"{how['landmarks']:,} articles: the mean Jaccard similarity with the best match; a run counts as having "
        f"found a topic above {FOUND}.",
        f"{nowhere:,} {'article fits' if nowhere == 1 else 'articles fit'} nowhere: much less like the topic than is "
        "usual; at most one in ten such articles would be so by chance.",
        *_decided(decisions, len(topics.idle)),
        f"Seed {how['seed']}: the same articles, settings and seed give the same topics"
        f" ({', '.join(f'{name} {version}' for name, version in how['versions'].items())}).",
    )


def _compared(how: Mapping[str, object]) -> tuple[str, str]:
    articles, stems = f"{how['articles']:,} articles were compared by", f"{how['terms']:,} word stems"
    weighed = (
        "(sublinear tf-idf; stop words, and stems that fewer than 2 or more than half of the articles have, left out)"
    )
    if how["embeddings"]:
        return (
            f"{articles} vectors of {how['dimensions']} numbers, which the model {how['embeddings']} gave of the "
            "headline and the beginning of the text of each.",
            f"Their {stems} {weighed} name the topics, and tell none apart.",
        )
    return (
        f"{articles} {stems} {weighed}.",
        f"Truncated SVD turned these into {how['dimensions']} main directions.",
    )


def _own_words(how: Mapping[str, object]) -> list[str]:
    """The words that the collection hides and keeps, where there are any."""
    told = (("Left out besides, for the collection hides them", "hidden"), ("Counted though stop words", "kept"))
    return [f"{what}: {named(how[words])}." for what, words in told if how[words]]


def _decided(decisions: int, idle: int) -> list[str]:
    if not decisions:
        return []
    without = f", of which {idle:,} now {'changes' if idle == 1 else 'change'} nothing" if idle else ""
    return [f"{counted(decisions, 'decision')} of readers {'is' if decisions == 1 else 'are'} applied{without}."]


def _number(found: Found) -> str:
    how = found.how
    if how["asked"]:
        return f"The number of topics, {how['asked']}, was asked for."
    tried = ", ".join(f"{n}: {mean:.2f}" for n, mean in zip(how["tried"], how["found_again"], strict=True))
    return (
        f"The number was chosen by how well the topics are found again when articles are left out ({tried}): "
        f"the smallest number within {CLOSE} of the best after the first fall."
    )


def trust(topics: Topics, number: int, samples: int) -> str:
    """How far to trust a topic, in a sentence.

    >>> from types import SimpleNamespace
    >>> trust(SimpleNamespace(runs=[9], found_again=[0.912]), 0, 10)
    'Found again in 9 of 10 runs that left out a quarter of the articles; 91% of its articles stayed together.'
    """
    if topics.runs[number] < 0:
        return "Made by hand: nothing tells how well it would be found again."
    return (
        f"Found again in {topics.runs[number]} of {samples} runs that left out a quarter of the articles; "
        f"{topics.found_again[number]:.0%} of its articles stayed together."
    )
