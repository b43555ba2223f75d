"""How well a copied page is read: its body, word for word, beside keeping everything and trafilatura.

    python -m benchmarks.page FOLDER [--learn] [--folds 5]

FOLDER holds `aeb.tar.gz`. Each page is copied in four ways: as a browser's select-all
gives it, as the texts between its tags, the same stripped, and all text of its source.
The figure is the F1 of the words of the body, the mean over the pages. `by others` is
the same with weights learned from other pages only: each fold is read by what the other
folds taught. `--learn` prints `data/page/weights.py` anew, learned from all pages.
"""

import argparse
from collections.abc import Callable
from pathlib import Path
from statistics import mean

import numpy as np
import trafilatura

from benchmarks import page_weights
from benchmarks.pages import WebPage, token_f1, web_pages
from data.page import story
from data.page.features import NAMES
from data.page.parse import read_page
from data.page.weights import INTERCEPTS, WEIGHTS


def body(text: str) -> str:
    """The body that we find in a copied page."""
    return "\n".join(read_page(text).body)


def scores(pages: list[WebPage], way: Callable[[str], str], read: Callable[[str], str]) -> list[float]:
    """F1 of each page's body, read from the page as copied."""
    return [token_f1(read(way(page.html)), page.body) for page in pages]


def by_others(pages: list[WebPage], folds: int) -> list[float]:
    """The mean F1 for each way of copying, each page read by the weights that other pages taught."""
    taught = [page_weights.examples(page) for page in pages]
    found: list[list[float]] = [[] for _ in page_weights.WAYS]
    for fold in range(folds):
        use(*page_weights.learned([told for n, told in enumerate(taught) if n % folds != fold]))
        for way, told in zip(page_weights.WAYS, found, strict=True):
            told += scores(pages[fold::folds], way, body)
    use(np.array(INTERCEPTS), np.array(list(WEIGHTS.values())))
    return [mean(told) for told in found]


def use(intercepts: np.ndarray, weights: np.ndarray) -> None:
    """Read pages by these weights from now on."""
    story.INTERCEPTS, story.WEIGHTS = tuple(intercepts), dict(zip(NAMES, map(tuple, weights), strict=True))


def main() -> None:
    """Print one line per way of copying, or the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--learn", action="store_true", help="print the module of weights instead")
    parser.add_argument("--folds", type=int, default=5, help="0: without the column `by others`")
    asked = parser.parse_args()
    pages = list(web_pages(asked.corpora))
    if asked.learn:
        print(page_weights.module(*page_weights.learned([page_weights.examples(page) for page in pages])), end="")
        return
    peer = mean(scores(pages, lambda html: html, lambda html: trafilatura.extract(html) or ""))
    others = by_others(pages, asked.folds) if asked.folds else [float("nan")] * len(page_weights.WAYS)
    print(f"{len(pages)} pages; trafilatura, which sees the HTML: {peer:.3f}\n")
    print("| copied as | keep everything | ours | ours, by others |\n|---|---|---|---|")
    for way, unseen in zip(page_weights.WAYS, others, strict=True):
        plain, ours = (mean(scores(pages, way, read)) for read in (str, body))
        print(f"| {way.__name__.replace('_', ' ')} | {plain:.3f} | {ours:.3f} | {unseen:.3f} |", flush=True)


if __name__ == "__main__":
    main()
