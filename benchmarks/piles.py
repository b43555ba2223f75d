"""Articles of a file, read as the program reads them."""

import json
from pathlib import Path

import numpy as np
import pyarrow as pa

from data.article import SCHEMA
from data.intake import read_files, unique_ids
from data.readers.record import File


def read(path: Path) -> pa.Table:
    """The articles of one file."""
    return unique_ids(read_files([File(path.name, path)]).articles)


def plain(path: Path) -> pa.Table:
    """The articles of a file of JSON lines with id, headline and text, their pages not read: quick for a large pile."""
    told = [json.loads(line) for line in path.open()]
    texts = [one["text"] or "" for one in told]
    empty = {name: "" for name, kind in zip(SCHEMA.names, SCHEMA.types, strict=True) if kind == pa.string()}
    rows = (
        empty | {"id": f"{place}", "given_id": f"{place}", "headline": one["headline"] or "", "raw": f"{place} {text}",
                 "body": text.split("\n"), "captions": [], "language": "en"}
        for place, (one, text) in enumerate(zip(told, texts, strict=True))
    )  # fmt: skip
    return pa.Table.from_pylist(list(rows), SCHEMA)


def spread(articles: pa.Table, sources: int, days: int = 700) -> pa.Table:
    """The articles given out by chance to so many sources, Paper 0 and on, and days from 2010 on."""
    chance, count = np.random.default_rng(0), articles.num_rows
    names = pa.array([f"Paper {number}" for number in chance.integers(0, sources, count)], pa.string())
    first = np.datetime64("2010-01-01")
    published = pa.array(first + chance.integers(0, days, count).astype("timedelta64[D]")).cast(pa.date32())
    for name, column in (("source", names), ("published", published)):
        place = articles.schema.get_field_index(name)
        articles = articles.set_column(place, articles.schema.field(place), column)
    return articles
