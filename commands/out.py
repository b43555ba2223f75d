"""What a command prints: rows on standard output, messages and progress on standard error."""

import csv
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

import pandas as pd

from wording import shortened

#: What a command prints: a row, or before the first one the names of the columns.
Row = Mapping[str, object] | tuple[str, ...]


class Messages:
    """Sentences for standard error; remembers whether anything was lost."""

    def __init__(self) -> None:
        self.exit_code = 0
        self._mended: set[str] = set()

    def say(self, sentence: str) -> None:
        """Print one sentence."""
        print(sentence, file=sys.stderr)

    def lost(self, sentence: str) -> None:
        """Print what was lost; the exit code will be 1."""
        self.exit_code = 1
        self.say(sentence)

    def mended(self, query: str, notes: Iterable[str]) -> None:
        """Say what was mended in a query, once, however often it is looked up."""
        for sentence in (f"“{shortened(query)}”: {note}" for note in notes):
            if sentence not in self._mended:
                self._mended.add(sentence)
                self.say(sentence)

    def progress(self, fraction: float, text: str) -> None:
        """Redraw the progress bar, where somebody looks."""
        if sys.stderr.isatty():
            done = round(30 * fraction)
            bar = "█" * done + "·" * (30 - done)
            print(f"\r{bar} {fraction:4.0%} {text[:40]:40}", end="", file=sys.stderr, flush=True)
            if fraction >= 1:
                print(file=sys.stderr)


def write(rows: Iterable[Row], form: str) -> None:
    """Print the rows as JSON lines or CSV, which has the names of its columns also where no row follows them."""
    table = None
    for row in rows:
        if form == "jsonl":
            if not isinstance(row, tuple):
                print(json.dumps(row, ensure_ascii=False, default=_plain))
            continue
        if table is None:
            table = csv.DictWriter(sys.stdout, list(row), lineterminator="\n")
            table.writeheader()
        if not isinstance(row, tuple):
            table.writerow({name: _cell(value) for name, value in row.items()})


def records(table: pd.DataFrame) -> Iterator[Row]:
    """The names of the columns, and the rows.

    >>> list(records(pd.DataFrame({"term": ["ferry"], "articles": [2]})))
    [('term', 'articles'), {'term': 'ferry', 'articles': 2}]
    """
    yield tuple(table.columns)
    yield from table.to_dict("records")


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    return value.item()  # a number of numpy's


def _cell(value: object) -> object:
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False, default=_plain)
    if isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t", "\r")):
        return f"'{value}"
    return value
