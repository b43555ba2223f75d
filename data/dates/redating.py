"""Two-way dates, settled when all dates of an upload are known, and the question that is left."""

from collections.abc import Sequence

import pyarrow as pa

from data.article import SCHEMA
from data.dates.date_order import Orders
from data.dates.date_readings import Evidence
from data.dates.dates import ORDERS
from data.dates.dating import dated
from data.evidence import column_of, evidence_of, note_orders
from data.reports import FileReport, Question

#: The columns of a row that speak for its date, and those that say what it is.
NEEDED = ("file", "source", "language", "deck", "captions", "body", "dates")
TOLD = ("published", "published_from", "dates", "date_conflict")


class TwoWays:
    """The articles of one file with dates that can be read two ways.

    `orders` are those that the upload's dates show, shared by its files; with the
    person's `answer` nothing of the file is in doubt. What stays so is read in the
    `remembered` order, said before of the file's layout; else `waiting` has its texts.
    """

    def __init__(self, orders: Orders, answer: str) -> None:
        self.orders, self.answer = orders, answer
        self.places: dict[int, str] = {}
        self.waiting: list[str] = []
        self.remembered = ""
        self.recalled: list[str] = []

    def add(self, told: dict, known: Evidence, place: str, report: FileReport) -> None:
        """Take note of an article that the report has just counted; its date counts now unless it is in doubt."""
        note_orders(self.orders, known, column_of(told["file"], place), told["source"])
        if known.spoken and not self.answer:
            self.places[report.read - 1] = place
        else:
            report.date(told, place)

    def settled(self, batches: Sequence[pa.RecordBatch], report: FileReport) -> list[pa.RecordBatch]:
        """The file's articles, dated by all that the upload has shown; their dates are counted."""
        done, before = [], 0
        for batch in batches:
            rows = [row - before for row in self.places if before <= row < before + batch.num_rows]
            done.append(self._settled(batch, rows, before, report) if rows else batch)
            before += batch.num_rows
        if self.recalled:
            count = f"{len(self.recalled):,} dates" if len(self.recalled) > 1 else "1 date"
            example = self.recalled[0][:60]
            report.recalled.append(f"{count} such as “{example}” are read {self.remembered}, as was said before.")
        return done

    def _settled(self, batch: pa.RecordBatch, rows: Sequence[int], before: int, report: FileReport) -> pa.RecordBatch:
        known = batch.select([*NEEDED, "headline"]).take(pa.array(rows, pa.int64())).to_pylist()
        columns = {name: batch[name].to_pylist() for name in TOLD}
        for row, told in zip(rows, known, strict=True):
            place = self.places[before + row]
            one = dated(evidence_of(told, place), orders=self.orders)
            if one.waiting and self.remembered:
                self.recalled.append(one.waiting)
                one = dated(evidence_of(told, place), self.remembered, self.orders)
            self.waiting += [one.waiting] if one.waiting else []
            for name, value in one.columns().items():
                columns[name][row] = value
            report.date(told | one.columns(), place)
        for name in TOLD:
            place = SCHEMA.get_field_index(name)
            batch = batch.set_column(place, SCHEMA.field(name), pa.array(columns[name], SCHEMA.field(name).type))
        return batch


def ask(parts: Sequence[tuple[FileReport, TwoWays]]) -> None:
    """Ask what two-way dates mean: once for each file of many articles, once for all others together."""
    asked: dict[str, list[tuple[FileReport, TwoWays]]] = {}
    for report, two_ways in parts:
        if two_ways.waiting:
            asked.setdefault(report.name if report.read > 1 else "", []).append((report, two_ways))
    for together in asked.values():
        (report, two_ways), *others = together
        waiting = [text for _, one in together for text in one.waiting]
        files = f"{len(together):,} files" if others else report.name
        dates = f"{len(waiting):,} dates" if len(waiting) > 1 else "1 date"
        report.question = Question(
            "date order",
            f"{files}: {dates} such as “{waiting[0][:60]}” can be read two ways. Which number is first?",
            ORDERS,
            tuple(other.name for other, _ in others),
        )
