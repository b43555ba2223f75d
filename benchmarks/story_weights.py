"""Learn the weights of `analysis.stories.pairs` again, and show what they reach on piles not learned from.

    python -m benchmarks.story_weights CORPORA

Pairs of judged articles of five piles of `benchmarks.story_gold`, same event or not: all pairs of the
same, and of the others those that share words. Each pile has the same weight, each story that of
the square root of its size. Prints the two tuples, learned from all piles, and each pile's score with
weights learned from the other piles alone.
"""

import argparse
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

import analysis.stories.pairs as weighing
from analysis.products import of_pairs
from analysis.stories.expected import partners
from analysis.stories.groups import story_of
from analysis.stories.joining import needed
from analysis.stories.pairs import Compared, traits
from analysis.stories.recurrence import compared
from analysis.stories.views import views
from analysis.terms import terms
from benchmarks.stories import corpus_of, facts_of, line, scores
from benchmarks.story_gold import UNJUDGED, Gold, piles

#: The piles that are learned from; the others are kept to judge by.
LEARNED = ("news_2018_2019", "reuters_2010_2011", "planted bbc", "planted news", "kcna reprints")
#: The least cosine of whole texts of a pair of different events that is learned from.
HARD = 0.03
#: The pile of texts of a few forms: without days nothing tells its events from one another.
FORMS = "kcna reprints"
#: By how much the constant without dates is lowered: where weeks do not part articles, more are alike by chance.
WARY = 0.25


def ready(gold: Gold, dated: bool = True) -> Compared:
    """The articles of a pile, ready to be compared."""
    corpus = corpus_of(gold.articles)
    days = facts_of(gold.articles)["published"].to_numpy().astype("datetime64[D]")
    known = ~np.isnat(days) & dated
    days = np.where(known, days.astype(np.int64).astype(float), np.nan)
    return compared(views(corpus, terms(corpus, "stems"), np.arange(corpus.articles)), days)


def examples(told: Compared, story: np.ndarray) -> tuple[np.ndarray, ...]:
    """Cosines, days apart, mean recurrence, same event, and weight of the pairs to learn from."""
    judged = np.flatnonzero(story != UNJUDGED)
    whole = told.views.whole[judged]
    alike = (whole @ whole.T).toarray()
    one, other = np.triu_indices(len(judged), 1)
    same = story[judged[one]] == story[judged[other]]
    kept = same | (alike[one, other] > HARD)
    one, other, same = judged[one[kept]], judged[other[kept]], same[kept]
    _, number, sizes = np.unique(story, return_inverse=True, return_counts=True)
    weight = np.where(same, sizes[number][one] ** -0.5, 1.0)
    for kind in (same, ~same):
        weight[kind] *= 1_000 / weight[kind].sum()
    found = [
        np.stack([of_pairs(view, one[n : n + 50_000], other[n : n + 50_000]) for view in told.views.all()], axis=1)
        for n in range(0, len(one), 50_000)
    ]
    usual = (told.usual[one] + told.usual[other]) / 2
    return np.concatenate(found), np.abs(told.days[one] - told.days[other]), usual, same, weight


def learned(pairs: list[tuple[np.ndarray, ...]], dated: bool) -> tuple[float, ...]:
    """The weights and the constant that tell pairs of one event from others best."""
    rows, same, weight = [], [], []
    for alike, apart, usual, event, heavy in pairs:
        known = ~np.isnan(apart) | (not dated)
        likeness = np.sqrt(np.clip(alike[known], 0, 1))
        rows.append(traits(alike[known], apart[known], usual[known]) if dated else likeness)
        same.append(event[known])
        weight.append(heavy[known])
    model = LogisticRegression(max_iter=3_000)
    model.fit(np.concatenate(rows), np.concatenate(same), sample_weight=np.concatenate(weight))
    constant = model.intercept_[0] - (0 if dated else WARY)
    return tuple(round(float(value), 3) for value in (*model.coef_[0], constant))


def main() -> None:
    """Print each pile's score with weights learned elsewhere, then the weights of all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("corpora", type=Path)
    golds = [gold for gold in piles(parser.parse_args().corpora) if gold.name in LEARNED]
    told = {gold.name: ready(gold) for gold in golds}
    pairs = {gold.name: examples(told[gold.name], gold.story) for gold in golds}
    for gold in golds:
        others = {name: found for name, found in pairs.items() if name != gold.name}
        learn(list(others.values()), [found for name, found in others.items() if name != FORMS])
        print(line(gold, "learned elsewhere", scores(grouped(told[gold.name]), gold.story)), flush=True)
        blind = compared(told[gold.name].views, np.full(len(gold.story), np.nan))
        print(line(gold, "the same without dates", scores(grouped(blind), gold.story)), flush=True)
    learn(list(pairs.values()), [found for name, found in pairs.items() if name != FORMS])
    print("UNDATED =", weighing.UNDATED)
    print("DATED =", weighing.DATED)


def grouped(told: Compared) -> np.ndarray:
    """The story of each article with the weights as they are now."""
    return story_of(told, needed(partners(told))).story


def learn(dated: list[tuple[np.ndarray, ...]], without: list[tuple[np.ndarray, ...]]) -> None:
    """Compare from now on with weights learned from these piles."""
    weighing.DATED, weighing.UNDATED = learned(dated, True), learned(without, False)


if __name__ == "__main__":
    main()
