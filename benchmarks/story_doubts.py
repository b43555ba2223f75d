"""How often what is doubtful about stories turns out right (`analysis.stories.doubts`), on the piles of known stories.

    python -m benchmarks.story_doubts CORPORA

belongs    share of the articles, doubtful ones and others, of whose story's other articles at least half tell the
           same event; stories of a single text are left out
the same   share of the stories said to be perhaps another's event of which at least half of the pairs are the same
"""

import argparse
from pathlib import Path

import numpy as np

from analysis.stories import Stories
from analysis.stories.doubts import doubtful, likest
from benchmarks.stories import ours
from benchmarks.story_gold import UNJUDGED, piles

#: The pile whose gold is no judgement of events.
LEFT_OUT = "kcna reprints"


def belonging(found: Stories, story: np.ndarray) -> list[np.ndarray]:
    """Whether the doubtful articles belong to their story, and whether the others do, bool."""
    judged = np.flatnonzero(~np.isnan(found.fit) & (story != UNJUDGED))
    told: list[list[bool]] = [[], []]
    for row in judged:
        others = judged[(found.story[judged] == found.story[row]) & (judged != row)]
        if len(others):
            told[int(not doubtful(found)[row])].append((story[others] == story[row]).mean() >= 0.5)
    return [np.array(part, bool) for part in told]


def offered(found: Stories, story: np.ndarray) -> np.ndarray:
    """Whether the stories offered as perhaps the same are, bool."""
    same = []
    for number in range(len(found.central)):
        other = likest(found, number)
        if other is not None:
            one, two = (story[(found.story == part) & (story != UNJUDGED)] for part in (number, other))
            if len(one) and len(two):
                same.append((one[:, None] == two).mean() >= 0.5)
    return np.array(same, bool)


def share(right: np.ndarray) -> str:
    """How many of how many."""
    return f"{right.sum():,} of {len(right):,}"


def main() -> None:
    """Print the table, a row for each pile and reader."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("corpora", type=Path)
    print("| pile | doubtful, belongs | others, belongs | offered, the same |\n|---|---|---|---|")
    sums: list[list[np.ndarray]] = [[], [], []]
    for gold in piles(parser.parse_args().corpora):
        if gold.name == LEFT_OUT:
            continue
        found = ours(gold, dated=True)
        for reader, story in (("", gold.story), (", second reader", gold.second)):
            if story is not None:
                told = [*belonging(found, story), offered(found, story)]
                print(f"| {gold.name}{reader} | {' | '.join(map(share, told))} |", flush=True)
                for part, right in zip(sums, told, strict=True):
                    part.append(right)
    print(f"| all | {' | '.join(share(np.concatenate(part)) for part in sums)} |")


if __name__ == "__main__":
    main()
