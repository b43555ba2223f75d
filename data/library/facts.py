"""The facts of articles as a frame that fits in memory."""

from collections.abc import Sequence

import numpy as np
import pandas as pd
import pyarrow as pa

from data.article import FACTS


def frame(articles: pa.Table) -> pd.DataFrame:
    """`data.article.FACTS`, a row per article: texts are str, dates datetime64, tags tuples.

    >>> from data.library.migration import as_now
    >>> from data.article import SCHEMA
    >>> told = frame(as_now(pa.table({"headline": ["Rain"], "tags": [["port", "wet"]]}), SCHEMA))
    >>> told["headline"][0], told["tags"][0], bool(told["star"][0])
    ('Rain', ('port', 'wet'), False)
    """
    told = articles.select([name for name in FACTS if name != "tags"]).to_pandas()
    told["published"] = told["published"].astype("datetime64[s]")
    told["tags"] = tuples(articles["tags"].to_pylist())
    return told[[*FACTS]]


def tuples(lists: Sequence[Sequence[str] | None]) -> np.ndarray:
    """An array whose cells are tuples."""
    cells = np.empty(len(lists), object)
    cells[:] = [tuple(one or ()) for one in lists]
    return cells
