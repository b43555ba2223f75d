"""What an upload's report says, as plain JSON that outlives the worker that wrote it."""

import json
from collections.abc import Sequence
from pathlib import Path

import pyarrow.parquet

from data.language_names import language_name
from data.library.library import Added
from data.reports import COVERED, FileReport
from wording import counted

LABELS = {"published": "Date", "dateline": "Dateline place", "url": "Web address"}


def told(files: Sequence[FileReport]) -> list[dict]:
    """The report of each file as JSON can hold it."""
    return [file.told() for file in files]


def files(target: Path) -> list[dict]:
    """The report of each file, as it was written."""
    return json.loads((target / "report.json").read_text())


def headline(files: Sequence[dict]) -> str:
    """How much was found, in one sentence without its stop."""
    articles = sum(file["read"] for file in files)
    return f"{counted(articles, 'article')} found in {counted(len(files), 'file')}"


def languages(files: Sequence[dict]) -> dict[str, int]:
    """Articles per language over all files, the most frequent first."""
    counts: dict[str, int] = {}
    for file in files:
        for language, number in file["languages"].items():
            name = language_name(language)
            counts[name] = counts.get(name, 0) + number
    return dict(sorted(counts.items(), key=lambda pair: -pair[1]))


def summary(files: Sequence[dict]) -> str:
    """What needs the person's eye, in a few sentences."""
    left_out = sum(len(file["skipped"]) for file in files)
    failed = sum(bool(file["problem"]) for file in files)
    counts = {
        "without a date": sum(file["undated"] for file in files),
        f"with {'a doubtful date' if kind(files, 'date') == 1 else 'doubtful dates'}": kind(files, "date"),
        "near-empty": kind(files, "near-empty"),
        "shorter than the file states": kind(files, "short"),
        "the same as an earlier one": kind(files, "copy"),
        "partly in another language": kind(files, "mixed"),
        f"{'entry' if left_out == 1 else 'entries'} left out": left_out,
        f"{'file' if failed == 1 else 'files'} could not be read": failed,
    }
    found = "; ".join(f"{count:,} {what}" for what, count in counts.items() if count)
    spoken = ", ".join(f"{name} {number:,}" for name, number in languages(files).items())
    return f"{found or 'Everything was read'}. Languages: {spoken or 'none found'}."


def kind(files: Sequence[dict], name: str) -> int:
    """Articles of one kind of finding over all files."""
    return sum(file["kinds"].get(name, 0) for file in files)


def rows(files: Sequence[dict]) -> list[dict]:
    """A line per file for the table; what files announce only where one does."""
    announces = any(file["announced"] is not None for file in files)
    return [
        {
            "File": file["name"],
            "Read as": file["reader"],
            "Encoding": file["encoding"],
            "Articles": file["read"],
            **({"Announced": _number(file["announced"])} if announces else {}),
            "Left out": len(file["skipped"]),
            "Without date": file["undated"],
            "Doubtful date": file["kinds"].get("date", 0),
            "Languages": ", ".join(languages([file])),
        }
        for file in files
    ]


def _number(count: int | None) -> str:
    return "" if count is None else f"{count:,}"


def checks(files: Sequence[dict]) -> list[str]:
    """A sentence per file that holds fewer documents than it says, and one for all others that say a number."""
    told = [file for file in files if file["check"]]
    lacking = [file for file in told if file["announced"] != file["read"]]
    whole = len(told) - len(lacking)
    hold = "says how many documents it holds" if whole == 1 else "say how many documents they hold"
    rest = f"{counted(whole, 'file')} {hold}; all were read."
    return [f"{file['name']}: {file['check']}" for file in lacking] + ([rest] if whole else [])


def mending(files: Sequence[dict]) -> list[str]:
    """A sentence per file with signs that had been saved in the wrong encoding."""
    return [f"{file['name']}: {file['mending']}" for file in files if file.get("mending")]


def recalled(files: Sequence[dict]) -> list[str]:
    """A sentence per earlier answer that was used."""
    return [f"{file['name']}: {sentence}" for file in files for sentence in file.get("recalled", ())]


def coverage(files: Sequence[dict]) -> list[dict]:
    """A line per field: how many of all articles have it, as a count and a share."""
    articles = sum(file["read"] for file in files)
    counts = {name: sum(file["filled"].get(name, 0) for file in files) for name in COVERED}
    return [
        {"field": LABELS.get(name, name.capitalize()), "articles": count, "share": round(count / articles, 3)}
        for name, count in counts.items()
        if articles
    ]


def findings(files: Sequence[dict]) -> list[dict]:
    """A line per article that wants a look, with the reason; its headline as long as the report has not been stored."""
    headed = any(found.get("headline") for file in files for found in file["findings"])
    return [
        {
            "Why": found["why"],
            **({"Headline": found.get("headline", "")} if headed else {}),
            "File": file["name"],
            "Where": found["place"],
        }
        for file in files
        for found in file["findings"]
    ]


def skipped(files: Sequence[dict]) -> list[dict]:
    """A line per entry that was left out, with the reason."""
    return [
        {"Why": skip["reason"], "File": file["name"], "Where": skip["place"]}
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


def articles(target: Path) -> pyarrow.Table:
    """Every article that was read."""
    return pyarrow.parquet.read_table(target / "articles.parquet")


def stored(told: Added, will: str) -> str:
    """What storing did or `will be ` doing, in one sentence.

    >>> stored(Added("2", 3, 1, updated=1), "")
    '3 articles added; 1 put in the place of an older form; 1 left out as it was there or came twice.'
    """
    parts = [f"{counted(told.added, 'article')} {will}added"]
    if told.updated:
        parts.append(
            f"{told.updated:,} {will}put in the place of {'an older form' if told.updated == 1 else 'older forms'}"
        )
    if told.already_there:
        were = "it was" if told.already_there == 1 else "they were"
        parts.append(f"{told.already_there:,} {will}left out as {were} there or came twice")
    if told.taken_down:
        parts.append(f"{told.taken_down:,} {will}refused: taken down before")
    return "; ".join(parts) + "."
