"""Learning the weights of `data.page.weights` from pages whose body is known."""

import difflib
import random
import re
from collections.abc import Callable, Iterable, Sequence

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from benchmarks.pages import WebPage, select_all, source_texts, stripped_text_nodes, text_nodes
from data.page.code import is_code
from data.page.features import NAMES, features
from data.page.fragments import paragraphs
from data.page.lines import Line
from data.page.story import gaps

WAYS: tuple[Callable[[str], str], ...] = (select_all, text_nodes, stripped_text_nodes, source_texts)
#: Lines of the frame left around a story that was cut out of its page.
AROUND = (0, 1, 2, 3, 5, 8)
Example = tuple[np.ndarray, np.ndarray]  # what is seen of each line; whether it is of the story


def examples(page: WebPage) -> list[Example]:
    """A page in each way of copying it, two parts of it as a person cuts them out, and its body alone."""
    chooser = random.Random(page.key)
    found = []
    for way in WAYS:
        text = way(page.html)
        lines = [line for line in paragraphs(text) if not is_code(line.text)]
        told = of_story(lines, page.body)
        spaces = gaps(text, lines)
        found.append((features(lines, spaces), told))
        if way in (select_all, text_nodes) and told.any():
            story = np.flatnonzero(told)
            first = max(0, story[0] - chooser.choice(AROUND))
            last = story[-1] + 1 + chooser.choice(AROUND)
            spaces = [min(space, 2) for space in spaces[first:last]] if chooser.random() < 0.5 else spaces[first:last]
            found.append((features(lines[first:last], [0, *spaces[1:]]), told[first:last]))
    lines = paragraphs(page.body)
    return [*found, (features(lines, gaps(page.body, lines)), np.ones(len(lines), bool))]


def of_story(lines: Sequence[Line], body: str) -> np.ndarray:
    """Which lines have most of their words in the body, in its order."""
    words = [re.findall(r"\w+", line.text.lower()) for line in lines]
    owners = np.repeat(np.arange(len(lines)), [len(told) for told in words])
    stream = [word for told in words for word in told]
    matcher = difflib.SequenceMatcher(None, stream, re.findall(r"\w+", body.lower()), autojunk=False)
    hits = np.zeros(len(lines))
    for start, _, size in matcher.get_matching_blocks():
        np.add.at(hits, owners[start : start + size], 1)
    return hits > 0.5 * np.maximum([len(told) for told in words], 1)


def learned(pages: Iterable[Sequence[Example]]) -> tuple[np.ndarray, np.ndarray]:
    """Intercepts (3,) and weights (features, 3): inside the story, its first line, its last."""
    every = [example for page in pages for example in page]
    seen = np.concatenate([looks for looks, _ in every])
    scale = StandardScaler().fit(seen)
    first, last = (np.concatenate([_one(told, place) for _, told in every]) for place in (0, -1))
    weights, intercepts = [], []
    for wanted, share in (
        (np.concatenate([told for _, told in every]), np.sqrt(np.exp(seen[:, 0]))),
        (first, None),
        (last, None),
    ):
        model = LogisticRegression(C=0.1, max_iter=3_000).fit(scale.transform(seen), wanted, sample_weight=share)
        weights.append(model.coef_[0] / scale.scale_)
        intercepts.append(model.intercept_[0] - weights[-1] @ scale.mean_)
    return np.array(intercepts), np.array(weights).T


def _one(told: np.ndarray, place: int) -> np.ndarray:
    """Only the first or the last line of the story."""
    marked = np.zeros(len(told), bool)
    if told.any():
        marked[np.flatnonzero(told)[place]] = True
    return marked


def module(intercepts: np.ndarray, weights: np.ndarray) -> str:
    """The text of `data/page/weights.py`."""
    rows = (f'    "{name}": ({", ".join(f"{x:.3f}" for x in row)}),' for name, row in zip(NAMES, weights, strict=True))
    return "\n".join((
        '"""How much each look of a line says: learned, not to be edited by hand.',
        "",
        "`python -m benchmarks.page FOLDER --learn` learns them anew and prints this module. For",
        "each feature: the weight for a line inside the story, for its first line, for its last.",
        '"""',
        "",
        f"INTERCEPTS = ({', '.join(f'{x:.3f}' for x in intercepts)})",
        "",
        "WEIGHTS = {",
        *rows,
        "}  # fmt: skip",
        "",
    ))  # fmt: skip
