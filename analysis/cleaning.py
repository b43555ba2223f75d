"""What cleaning changed: the words of the pages as they came in, beside those that count."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

import numpy as np
import pandas as pd
import pyarrow as pa

from analysis.encoding import Progress, encode
from analysis.keywords import GROUPS, KeywordOptions, concept_frequencies, frequencies
from analysis.phrases import phrase_frequencies
from analysis.terms import terms

COLUMNS = ("term", "as_it_came_in", "counted", "taken_out")


def frequencies_of_pages(
    pages: Iterable[pa.RecordBatch],
    rows: np.ndarray,
    options: KeywordOptions,
    progress: Progress = lambda fraction, text: None,
) -> pd.DataFrame:
    """How often each term or phrase stands on the raw pages of the selected articles.

    `pages` come in batches with raw and language; the frame is that of
    `keywords.frequencies`, counted in the whole page: menus, captions and all.
    """
    corpus = encode(_as_bodies(pages), progress, total=len(rows))
    options = replace(options, zones="body")
    counted = {1: frequencies, GROUPS: concept_frequencies}.get(options.length, phrase_frequencies)
    return counted(corpus, terms(corpus, options.forms), rows, options)


def taken_out(pages: pd.DataFrame, counted: pd.DataFrame) -> pd.DataFrame:
    """Each term whose occurrences cleaning changed, with `COLUMNS`, the most changed first.

    >>> raw = pd.DataFrame({"term": ["Menu", "port"], "occurrences": [3, 2]})
    >>> taken_out(raw, pd.DataFrame({"term": ["port"], "occurrences": [2]})).to_dict("records")
    [{'term': 'Menu', 'as_it_came_in': 3, 'counted': 0, 'taken_out': 3}]
    """
    sums = [
        frame.groupby(frame["term"].str.lower().rename("folded"))["occurrences"].sum() for frame in (pages, counted)
    ]
    both = pd.DataFrame({"as_it_came_in": sums[0], "counted": sums[1]}).fillna(0).astype(np.int64)
    both["taken_out"] = both["as_it_came_in"] - both["counted"]
    shown = pages["term"].set_axis(pages["term"].str.lower())
    both["term"] = shown[~shown.index.duplicated()].reindex(both.index).fillna(both.index.to_series())
    changed = both[both["taken_out"] != 0]
    return changed.sort_values(["taken_out", "term"], ascending=[False, True], ignore_index=True)[[*COLUMNS]]


def _as_bodies(pages: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    for batch in pages:
        count = batch.num_rows
        empty = pa.array([""] * count, pa.string())
        raw = pa.array([[page] for page in batch.column("raw").to_pylist()], pa.list_(pa.string()))
        yield pa.RecordBatch.from_arrays(
            [empty, empty, raw, batch.column("language")], names=["headline", "deck", "body", "language"]
        )
