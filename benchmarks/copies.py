"""Copies found in piles whose copies are known, beside plain MinHash, and speed and memory at size.

    python -m benchmarks.copies CORPORA [--sizes 8996,100000]

Pairs of articles in one group are compared with the pairs of the gold:

minhash_dups  the planted pairs of its `.truth` files
kcna          found by a slow reference: all pairs of articles, their words aligned by the
              longest common subsequence; a pair is gold when both texts are 80 % the same words in
              the same order (Indel similarity), or 90 % of the shorter one (30 words or more)
              stand in the longer one; gold pairs are closed transitively

The peer is datasketch's MinHash with LSH as its documentation shows it: sets of four-word
shingles, 128 permutations, threshold 0.5, pairs that share a bucket; closed transitively. Both
are given the same bodies. Speed: seconds and peak memory from encoded words to groups, in
a process of its own.
"""

import argparse
import gzip
import json
import tempfile
from collections.abc import Iterable, Iterator
from itertools import combinations
from pathlib import Path

import numpy as np
import pyarrow as pa
from datasketch import MinHash, MinHashLSH
from rapidfuzz.distance import Indel, LCSseq
from scipy import sparse
from scipy.sparse.csgraph import connected_components

from analysis import copies
from analysis.encoding import encode
from analysis.terms import terms
from analysis.tokens import tokens
from benchmarks import speed, steps
from benchmarks.piles import read
from data.library import facts

ALIKE, INSIDE, WORDS = 0.8, 0.9, 30


def ours(articles: pa.Table) -> np.ndarray:
    """The group of each article; one without copies is a group of its own."""
    corpus = encode(articles.to_batches(max_chunksize=1_000))
    return copies.find(corpus, terms(corpus), facts.frame(articles)).representative


def peer(bodies: Iterable[str]) -> np.ndarray:
    """The groups of plain MinHash."""
    index, hashes = MinHashLSH(threshold=0.5, num_perm=128), []
    for number, body in enumerate(bodies):
        words = body.lower().split()
        told = MinHash(num_perm=128)
        told.update_batch(" ".join(words[n : n + 4]).encode() for n in range(max(len(words) - 3, 1)))
        hashes.append(told)
        index.insert(number, told)
    pairs = [(n, other) for n, told in enumerate(hashes) for other in index.query(told) if other != n]
    return closed(pairs, len(hashes))


def reference(bodies: Iterable[str]) -> np.ndarray:
    """The groups of the slow reference."""
    words = [tuple(token.lower() for token in tokens(body)) for body in bodies]
    distinct = {told: number for number, told in enumerate(words)}
    pairs = [(number, distinct[told]) for number, told in enumerate(words)]
    for (one, left), (other, right) in combinations(distinct.items(), 2):
        alike = Indel.normalized_similarity(one, other, score_cutoff=ALIKE)
        fewest = min(len(one), len(other))
        if alike or (fewest >= WORDS and LCSseq.similarity(one, other) >= INSIDE * fewest):
            pairs.append((left, right))
    return closed(pairs, len(words))


def closed(pairs: list[tuple[int, int]], articles: int) -> np.ndarray:
    """The groups that the pairs link."""
    row, column = np.array(pairs or np.zeros((0, 2)), int).T
    links = sparse.coo_array((np.ones(len(row)), (row, column)), shape=(articles, articles))
    return connected_components(links, directed=False)[1]


def pairs_of(group: np.ndarray) -> set[tuple[int, int]]:
    """The pairs of articles in one group."""
    members: dict[int, list[int]] = {}
    for number, told in enumerate(group.tolist()):
        members.setdefault(told, []).append(number)
    return {pair for inside in members.values() for pair in combinations(inside, 2)}


def scores(found: set[tuple[int, int]], gold: set[tuple[int, int]]) -> str:
    """Precision, recall and F1 of pairs, as cells of a table."""
    right = len(found & gold)
    precision, recall = right / max(len(found), 1), right / max(len(gold), 1)
    f1 = 2 * right / max(len(found) + len(gold), 1)
    return f"{precision:.3f} | {recall:.3f} | {f1:.3f}"


def planted(corpora: Path, folder: Path) -> Iterator[tuple[str, pa.Table, set[tuple[int, int]]]]:
    """Each pile of `minhash_dups` with its true pairs."""
    for truth in sorted((corpora / "minhash_dups").glob("*.truth")):
        target = folder / f"{truth.stem}.jsonl"
        lines = [line.partition(" ") for line in truth.with_suffix(".train").read_text().splitlines()]
        target.write_text("".join(json.dumps({"id": name, "body": text}) + "\n" for name, _, text in lines))
        place = {name: number for number, (name, _, _) in enumerate(lines)}
        told = [sorted(place[name] for name in line.split()) for line in truth.read_text().splitlines()]
        yield f"minhash_dups {len(lines):,}", read(target), {tuple(pair) for pair in told}


def main() -> None:
    """Print the quality of both ways, then speed and memory of ours."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--sizes", default="8996,100000")
    asked = parser.parse_args()
    print("| pile | way | pairs | precision | recall | F1 |\n|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        (folder / "kcna.json").write_bytes(gzip.decompress((asked.corpora / "kcna.json.gz").read_bytes()))
        kcna = read(folder / "kcna.json")
        piles = [*planted(asked.corpora, folder), ("kcna", kcna, pairs_of(reference(bodies(kcna))))]
    for name, articles, gold in piles:
        for way, group in (("ours", ours(articles)), ("datasketch MinHash", peer(bodies(articles)))):
            found = pairs_of(group)
            print(f"| {name} | {way} | {len(found):,} of {len(gold):,} | {scores(found, gold)} |", flush=True)
    speed.print_alone(asked.corpora, asked.sizes, (steps.encoded, steps.copies))


def bodies(articles: pa.Table) -> list[str]:
    """The body of each article as one text."""
    return ["\n".join(body) for body in articles.column("body").to_pylist()]


if __name__ == "__main__":
    main()
