"""The facts of articles as a frame that fits in memory."""

from collections.abc import Sequence

import numpy as np
import pandas as pd
import pyarrow as pa

from data.article import FACTS


def frame(articles: pa.Table) -> pd.DataFrame:
    """`data.article.FACTS`, a row per article: texts are str, dates datetime64, tags tuples.

    Sections that differ in capitals alone are one (`with_sections_alike`).

    >>> from data.library.migration import as_now
    >>> from data.article import SCHEMA
    >>> told = frame(as_now(pa.table({"headline": ["Rain"], "tags": [["port", "wet"]]}), SCHEMA))
    >>> told["headline"][0], told["tags"][0], bool(told["star"][0])
    ('Rain', ('port', 'wet'), False)
    """
    return with_sections_alike(as_written(articles))


def as_written(articles: pa.Table) -> pd.DataFrame:
    """The same, each section in its article's own spelling."""
    told = articles.select([name for name in FACTS if name != "tags"]).to_pandas()
    told["published"] = told["published"].astype("datetime64[s]")
    told["tags"] = tuples(articles["tags"].to_pylist())
    return told[[*FACTS]]


def with_sections_alike(articles: pd.DataFrame) -> pd.DataFrame:
    """The frame in which a section that is written with other capitals elsewhere has the commonest spelling.

    >>> told = pd.DataFrame({"section": ["BUSINESS", "Business", "Home", "Business", ""]})
    >>> with_sections_alike(told)["section"].tolist()
    ['Business', 'Business', 'Home', 'Business', '']
    """
    counts = articles["section"].value_counts()
    common = sorted(counts.index, key=lambda name: (-counts[name], name.isupper(), name))
    one: dict[str, str] = {}
    for name in common:
        one.setdefault(name.casefold(), name)
    if len(one) == len(common):
        return articles
    return articles.assign(section=articles["section"].map({name: one[name.casefold()] for name in common}))


def tuples(lists: Sequence[Sequence[str] | None]) -> np.ndarray:
    """An array whose cells are tuples."""
    cells = np.empty(len(lists), object)
    cells[:] = [tuple(one or ()) for one in lists]
    return cells
