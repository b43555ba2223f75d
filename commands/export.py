"""Write articles out as CSV, JSON lines, Parquet, Excel, RIS or BibTeX, with or without their texts."""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa

from analysis.selection import Selection
from commands import chosen, source
from commands.out import Messages
from data import exports
from errors import UnreadableFile
from wording import counted


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which articles, in which form, and where to."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="@collection, file or folder")
    parser.add_argument("--out", type=Path, metavar="FILE", help="where to; standard output without it")
    parser.add_argument("--form", choices=exports.FORMS, help="else the file's ending says it; csv without a file")
    parser.add_argument("--without-texts", action="store_true", help="headlines, days and sources, but no body")
    chosen.add_arguments(parser)


def lines(asked: argparse.Namespace, messages: Messages) -> Iterator[dict]:
    """One row that says what was written, unless the articles themselves go to standard output."""
    form = _form(asked)
    articles = source.articles(asked.paths, messages, source.choices(asked))
    if chosen.selection_of(asked) != Selection():
        articles = articles.filter(pa.array(chosen.counted(articles, asked, messages)[1]))
    batches = _counted(articles, messages)
    if asked.out:
        count = exports.write(batches, form, asked.out, not asked.without_texts)
        yield {"file": str(asked.out), "form": form, "articles": count, "texts": not asked.without_texts}
        return
    with tempfile.TemporaryDirectory() as folder:
        told = exports.as_bytes(batches, form, Path(folder), not asked.without_texts)
    sys.stdout.buffer.write(told)
    sys.stdout.flush()


def _form(asked: argparse.Namespace) -> str:
    if asked.out and not asked.out.parent.is_dir():
        raise UnreadableFile(f"There is no folder “{asked.out.parent}” to write “{asked.out.name}” to; make it first.")
    ending = asked.out.suffix.lstrip(".").lower() if asked.out else "csv"
    form = asked.form or ("bib" if ending == "bibtex" else ending)
    if form not in exports.FORMS:
        raise UnreadableFile(
            f"“{asked.out}” does not say in which form to write; say it with --form: {', '.join(exports.FORMS)}."
        )
    return form


def _counted(articles: pa.Table, messages: Messages) -> Iterator[pa.RecordBatch]:
    done = 0
    for batch in articles.to_batches(max_chunksize=1_000):
        yield batch
        done += batch.num_rows
        messages.progress(done / articles.num_rows, counted(done, "article"))
