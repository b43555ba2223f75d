"""What an upload's report says, as plain JSON that outlives the worker that wrote it."""

import json
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path

import pyarrow.parquet

from data.intake import FileReport


def told(files: Sequence[FileReport]) -> list[dict]:
    """The report of each file as JSON can hold it."""
    return [asdict(replace(file, languages=dict(file.languages))) for file in files]


def files(target: Path) -> list[dict]:
    """The report of each file, as it was written."""
    return json.loads((target / "report.json").read_text())


def headline(files: Sequence[dict]) -> str:
    """How much was found, in one sentence without its stop."""
    articles = sum(file["read"] for file in files)
    return f"{articles:,} {plural(articles, 'article')} found in {len(files):,} {plural(len(files), 'file')}"


def plural(number: int, word: str) -> str:
    """The word as it goes with the number.

    >>> plural(1, "article"), plural(0, "article")
    ('article', 'articles')
    """
    return word if number == 1 else f"{word}s"


def languages(files: Sequence[dict]) -> dict[str, int]:
    """Articles per language over all files, the most frequent first."""
    counts: dict[str, int] = {}
    for file in files:
        for language, number in file["languages"].items():
            counts[language or "unknown"] = counts.get(language or "unknown", 0) + number
    return dict(sorted(counts.items(), key=lambda pair: -pair[1]))


def summary(files: Sequence[dict]) -> str:
    """What needs the person's eye, in a few sentences."""
    undated = sum(file["undated"] for file in files)
    left_out = sum(len(file["skipped"]) for file in files)
    failed = sum(bool(file["problem"]) for file in files)
    parts = [
        f"{undated:,} without a date" if undated else "",
        f"{left_out:,} {'entry' if left_out == 1 else 'entries'} left out" if left_out else "",
    ]
    parts += [f"{failed:,} {plural(failed, 'file')} could not be read" if failed else ""]
    spoken = ", ".join(f"{name} {number:,}" for name, number in languages(files).items())
    found = "; ".join(part for part in parts if part) or "Everything was read"
    return f"{found}. Languages: {spoken or 'none found'}."


def rows(files: Sequence[dict]) -> list[dict]:
    """A line per file for the table."""
    return [
        {
            "File": file["name"],
            "Read as": file["reader"],
            "Encoding": file["encoding"],
            "Articles": file["read"],
            "Left out": len(file["skipped"]),
            "Without date": file["undated"],
            "Without text": file["textless"],
            "Problem": file["problem"],
        }
        for file in files
    ]


def skipped(files: Sequence[dict]) -> list[dict]:
    """A line per entry that was left out, with the reason."""
    return [
        {"File": file["name"], "Where": skip["place"], "Why": skip["reason"]}
        for file in files
        for skip in file["skipped"]
    ]


def first_articles(target: Path, most: int = 5) -> list[tuple[str, str]]:
    """Headline and beginning of the first articles."""
    table = pyarrow.parquet.read_table(target / "articles.parquet", columns=["headline", "body"])
    return [(row["headline"], " ".join(row["body"] or ())[:300]) for row in table.slice(0, most).to_pylist()]


def identities(target: Path) -> list[str]:
    """The identity of every article that was read."""
    table = pyarrow.parquet.read_table(target / "articles.parquet", columns=["id"])
    return table.column("id").to_pylist()
