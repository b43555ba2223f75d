"""What the worker processes do: each function reads from the library and leaves a result on disk."""

from collections.abc import Callable
from pathlib import Path

import pyarrow as pa

import analysis.corpus
from data import derived
from data.library import Library

Progress = Callable[[float, str], None]


def encode_corpus(
    address: str, cache: str, collection: str, version: int, key: str, progress: Progress
) -> None:
    """Turn the articles of a version into integers and keep them in the cache."""
    library = Library(address)
    corpus = analysis.corpus.encode(library.texts(collection, version), progress)
    derived.save(Path(cache) / "corpora", key, analysis.corpus.arrays(corpus), {})


def read_upload(folder: str, progress: Progress) -> None:
    """Read the files of an upload and leave articles and report beside them."""
    place = Path(folder)
    target = staging.reading(place)
    intake = read_files(staging.files(place), staging.choices(place), progress)
    target.mkdir(exist_ok=True)
    pyarrow.parquet.write_table(intake.articles, target / "articles.parquet")
    staging.write(target / "report.json", reports.told(intake.files))


def store_upload(address: str, folder: str, name: str, title: str, progress: Progress) -> None:
    """Put what was read into a collection, made first if it has only a title."""
    library, target = Library(address), Path(folder)
    articles = pyarrow.parquet.read_table(target / "articles.parquet")
    progress(0.2, f"Writing {articles.num_rows:,} articles")
    if not name:
        name = library.create(title).name
    added = library.add(name, articles, upload=target.parent.name)
    staging.write(target / "stored.json", {"collection": name} | asdict(added))
