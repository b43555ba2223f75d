"""Files in, articles out, and a report of every file; nothing is stored here."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import pyarrow as pa

from data.article import SCHEMA
from data.dates.date_order import Orders
from data.dates.redating import TwoWays, ask
from data.mending import mended
from data.readers import reading, registry
from data.readers.layout import remembered_order
from data.readers.record import Choices, File, Record, Skip
from data.recurring import Recurring
from data.reports import Copies, FileReport, Question
from data.rows import row
from errors import ColumnsUnknown, UnreadableFile
from wording import counted

BATCH = 1_000
Progress = Callable[[float, str], None]


@dataclass(frozen=True)
class Intake:
    """All articles of an upload (`data.article.SCHEMA`), and the report of each file."""

    articles: pa.Table
    files: tuple[FileReport, ...]


def read_files(
    files: Sequence[File],
    choices: Mapping[str, Choices] = {},
    progress: Progress = lambda fraction, text: None,
    remembered: Mapping[tuple[str, ...], Choices] = {},
) -> Intake:
    """Read every file; one that cannot be read never loses the others.

    `choices` are the person's answers by file name, `remembered` earlier ones by layout.
    """
    parts: list[tuple[list[pa.RecordBatch], FileReport, TwoWays]] = []
    copies, orders, recurring = Copies(), Orders(), Recurring()
    whole = sum(file.path.stat().st_size for file in files) or 1
    before = 0
    for file in files:
        size = file.path.stat().st_size

        def said(count: int, done: int = before, size: int = size, name: str = file.name) -> None:
            # how far inside a file is not known: come nearer to its end with each batch
            inside = size * (1 - 0.5 ** (count * 3_000 / max(size, 1)))
            progress(min((done + inside) / whole, 0.99), f"{name}: {counted(count, 'article')}")

        choice = replace(choices.get(file.name, Choices()), remembered=remembered)
        two_ways = TwoWays(orders, choice.date_order)
        parts.append((*_read(file, choice, copies, two_ways, recurring, said), two_ways))
        before += size
    batches = [batch for read, report, two_ways in parts for batch in two_ways.settled(read, report)]
    ask([(report, two_ways) for _, report, two_ways in parts])
    return Intake(pa.Table.from_batches(recurring.settled(batches), SCHEMA), tuple(report for _, report, _ in parts))


def _read(
    file: File,
    choice: Choices,
    copies: Copies,
    two_ways: TwoWays,
    recurring: Recurring,
    said: Callable[[int], None],
) -> tuple[list[pa.RecordBatch], FileReport]:
    """The articles of a file and its report; of a file that cannot be read whole, nothing is kept."""
    report = FileReport(file.name)
    try:
        report.reader = registry.reader_for(file).name
        report.encoding = registry.encoding_name(file)
        read = list(_packed(_rows(file, choice, report, copies, two_ways, recurring), said))
        two_ways.remembered = remembered_order(report.layouts, choice)
        return read, report
    except (ColumnsUnknown, UnreadableFile) as problem:
        copies.forget(file.name)
        lost = FileReport(file.name, report.reader, report.encoding, problem=str(problem))
        if isinstance(problem, ColumnsUnknown):
            lost.question = Question("text column", f"{file.name}: {problem}", problem.columns)
        return [], lost


def _packed(rows: Iterator[dict], said: Callable[[int], None]) -> Iterator[pa.RecordBatch]:
    held: list[dict] = []
    for count, told in enumerate(rows, start=1):
        held.append(told)
        if len(held) == BATCH:
            yield pa.RecordBatch.from_pylist(held, SCHEMA)
            held = []
        if count % 100 == 0:
            said(count)
    if held:
        yield pa.RecordBatch.from_pylist(held, SCHEMA)


def _rows(
    file: File, choice: Choices, report: FileReport, copies: Copies, two_ways: TwoWays, recurring: Recurring
) -> Iterator[dict]:
    for found in reading.records(file, choice):
        if not isinstance(found, Record):
            report.note(found)
            continue
        if not found.text.strip():
            report.textless += 1
            report.skipped.append(Skip(found.place, "It has no text."))
            continue
        if found.article is not None:
            told = dict(found.article)
            report.add(told, found, copies.earlier(found.text, told["id"], file.name, found.place))
            report.date(told, found.place)
            yield told
            continue
        came, found = found, mended(found)
        if found != came:
            report.mend(came)
        told, known = row(found, file.name, choice.date_order)
        report.add(told, found, copies.earlier(found.text, told["id"], file.name, found.place))
        two_ways.add(told, known, found.place, report)
        recurring.add(told)
        yield told


def unique_ids(articles: pa.Table) -> pa.Table:
    """The articles with `-2`, `-3` … after an id that came before in the table."""
    seen: Counter = Counter()
    ids = []
    for identity in articles["id"].to_pylist():
        seen[identity] += 1
        ids.append(identity if seen[identity] == 1 else f"{identity}-{seen[identity]}")
    return articles.set_column(0, SCHEMA.field("id"), pa.array(ids, pa.string()))
