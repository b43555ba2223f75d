"""What the worker processes do: each function reads from the library and leaves a result on disk.

A pile's words are read once per worker and kept, memory-mapped, for the next job.
"""

import functools
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

import pyarrow.parquet

import analysis.cleaning
import analysis.corpus
import analysis.phrases
import analysis.terms
import analysis.topics
from analysis.corpus import Corpus
from analysis.keywords import KeywordOptions
from analysis.selection import Selection, chosen
from analysis.terms import Terms
from analysis.topics import TopicOptions
from data import derived, frames
from data.intake import read_files
from data.library import Library
from data.versions import Version
from ui import reports, staging
from ui.pile import Pile

Progress = Callable[[float, str], None]

#: Bytes of derived results that the cache keeps.
ROOM = 20_000_000_000


def encode_corpus(address: str, cache: str, pile: Pile, progress: Progress) -> None:
    """Turn the articles of a version into integers and keep them in the cache."""
    library = Library(address)
    texts = library.texts(pile.collection, pile.version)
    corpus = analysis.corpus.encode(texts, progress, total=library.size(pile.collection, pile.version))
    derived.save(Path(cache) / "corpora", pile.key, analysis.corpus.arrays(corpus), {})
    derived.trim(Path(cache) / "corpora", ROOM)


def count_terms(cache: str, pile: Pile, forms: str, zones: str, progress: Progress) -> None:
    """Count the terms of every article and keep them in the cache."""
    progress(0.1, forms)
    told = analysis.terms.terms(corpus_of(cache, pile.key), forms, zones)
    key = terms_key(pile, forms, zones)
    derived.save(Path(cache) / "terms", key, analysis.terms.arrays(told), {})
    derived.trim(Path(cache) / "terms", ROOM)


def count_phrases(
    address: str, cache: str, pile: Pile, selection: Selection, options: KeywordOptions, progress: Progress
) -> None:
    """Count the phrases of the selection and keep them in the cache."""
    progress(0.1, f"phrases of {options.length} words")
    corpus, terms, rows = _counted(address, cache, pile, selection, options.forms, options.zones)
    frame = analysis.phrases.phrase_frequencies(corpus, terms, rows, options)
    derived.save(Path(cache) / "phrases", phrases_key(pile, selection, options), frames.arrays(frame), {})
    derived.trim(Path(cache) / "phrases", ROOM)


def count_pages(
    address: str, cache: str, pile: Pile, selection: Selection, options: KeywordOptions, progress: Progress
) -> None:
    """Count the terms or phrases on the selection's raw pages and keep them in the cache."""
    library = Library(address)
    words = corpus_of(cache, pile.key) if selection.query else None
    rows = chosen(library.facts(pile.collection, pile.version), words, selection)
    pages = library.pile(pile.collection).batches(Version.of(pile.version), ["id", "language", "raw"])
    frame = analysis.cleaning.frequencies_of_pages(pages, rows, options, progress)
    derived.save(Path(cache) / "pages", phrases_key(pile, selection, options), frames.arrays(frame), {})
    derived.trim(Path(cache) / "pages", ROOM)


def find_topics(
    address: str, cache: str, pile: Pile, selection: Selection, options: TopicOptions, progress: Progress
) -> None:
    """Find the topics of the selection and keep them in the cache."""
    corpus, terms, rows = _counted(address, cache, pile, selection, "as they stand", "all")
    found = analysis.topics.find(corpus, terms, rows, options, progress)
    arrays, facts = analysis.topics.arrays(found)
    derived.save(Path(cache) / "topics", topics_key(pile, selection, options), arrays, facts)
    derived.trim(Path(cache) / "topics", ROOM)


def _counted(
    address: str, cache: str, pile: Pile, selection: Selection, forms: str, zones: str
) -> tuple[Corpus, Terms, object]:
    corpus = corpus_of(cache, pile.key)
    facts = Library(address).facts(pile.collection, pile.version)
    return corpus, terms_of(cache, terms_key(pile, forms, zones)), chosen(facts, corpus, selection)


@functools.lru_cache(maxsize=2)
def corpus_of(cache: str, key: str) -> Corpus:
    """The corpus that `encode_corpus` kept."""
    arrays, _ = derived.load(Path(cache) / "corpora", key)
    return analysis.corpus.from_arrays(arrays)


@functools.lru_cache(maxsize=2)
def terms_of(cache: str, key: str) -> Terms:
    """The terms that `count_terms` kept."""
    arrays, _ = derived.load(Path(cache) / "terms", key)
    return analysis.terms.from_arrays(arrays)


def terms_key(pile: Pile, forms: str, zones: str) -> str:
    """The name under which the terms of a pile are kept."""
    return f"{pile.key} {forms} {zones}"


def phrases_key(pile: Pile, selection: Selection, options: KeywordOptions) -> str:
    """The name under which the phrases of a selection are kept."""
    return f"{pile.key} {selection} {options}"


def topics_key(pile: Pile, selection: Selection, options: TopicOptions) -> str:
    """The name under which the topics of a selection are kept."""
    return f"{pile.key} {selection} {options}"


def read_upload(folder: str, progress: Progress) -> None:
    """Read the files of an upload and leave articles and report beside them."""
    place = Path(folder)
    target = staging.reading(place)
    unread = staging.fetch(place, progress)
    intake = read_files(staging.files(place), staging.choices(place), progress, staging.recalled(place) or {})
    intake.files[0].skipped.extend(unread)
    target.mkdir(exist_ok=True)
    pyarrow.parquet.write_table(intake.articles, target / "articles.parquet")
    staging.write(target / "report.json", reports.told(intake.files))


def store_upload(address: str, folder: str, name: str, title: str, again: str, progress: Progress) -> None:
    """Put what was read into a collection, made first if it has only a title."""
    library, target = Library(address), Path(folder)
    articles = pyarrow.parquet.read_table(target / "articles.parquet")
    progress(0.2, f"Writing {articles.num_rows:,} articles")
    if not name:
        name = library.create(title).name
    upload = target.parent.name
    added = library.add(name, articles, upload=upload, again=again)
    library.reports(name).save(upload, asdict(added), reports.files(target))
    staging.write(target / "stored.json", {"collection": name} | asdict(added))
