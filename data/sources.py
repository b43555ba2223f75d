"""The newspaper of articles that do not name theirs."""

import pyarrow as pa
import pyarrow.compute as pc


def unnamed(articles: pa.Table) -> int:
    """How many of the articles name no source.

    >>> unnamed(pa.table({"source": ["The Gull", "", None]}))
    2
    """
    return articles.num_rows - pc.sum(pc.not_equal(_source(articles), ""), min_count=0).as_py()


def with_source(articles: pa.Table, source: str) -> pa.Table:
    """The articles, with `source` as the source of those that name none.

    >>> with_source(pa.table({"source": ["The Gull", ""]}), " The Ledger ").column("source").to_pylist()
    ['The Gull', 'The Ledger']
    """
    told = _source(articles)
    filled = pc.if_else(pc.equal(told, ""), " ".join(source.split()), told)
    return articles.set_column(articles.schema.get_field_index("source"), articles.schema.field("source"), filled)


def _source(articles: pa.Table) -> pa.ChunkedArray:
    return pc.fill_null(articles.column("source").cast(pa.string()), "")
