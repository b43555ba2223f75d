"""Adding articles to a collection, all at once or not at all."""

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import UTC, datetime

import pyarrow as pa
import pyarrow.compute as pc
from deltalake import DeltaTable

from data.article import SCHEMA, STORED
from data.library.articles import Articles
from data.library.migration import as_now
from data.library.repeats import KNOWN_BY, Held, address, found, text_ids
from data.storage.tables import Table

#: What an article that is there is recognised by.
RECOGNISED = ("row", "id", "source", "given_id", "url", "text_id", "address")

#: What becomes of an article that is there already.
SKIP, UPDATE, COPY = AGAIN = ("skip", "update", "copy")


@dataclass(frozen=True)
class Plan:
    """What adding would do: articles that are new, that renew one there, that are left out."""

    fresh: pa.Table
    renewed: pa.Table
    already_there: int
    taken_down: int
    ids: Mapping[str, str]  # of a renewed article, from its id before to its id now


def planned(table: Table, seen: DeltaTable | None, articles: pa.Table, again: str, refused: Set[str]) -> Plan:
    """What adding the articles to the table as it is seen would do.

    An id that comes twice is taken once. `refused` are the ids of articles that were
    taken down: these never come in again.
    """
    articles = as_now(articles, SCHEMA)
    down = pc.is_in(articles["id"], value_set=pa.array(sorted(refused), pa.string()))
    coming = articles.filter(pc.invert(down))
    coming = _recognisable(coming if again == COPY else _first_of_each(coming))
    held = _held(table, seen)
    alike = held.filter(_shares(held, coming))
    rows, ids = alike["row"].to_pylist(), alike["id"].to_pylist()
    places = list(found(_known_by(coming), Held(_known_by(alike))))
    fresh = coming.filter(pa.array([place is None or again == COPY for place in places], pa.bool_()))
    first = {place: n for n, place in reversed(list(enumerate(places))) if place is not None and again == UPDATE}
    renewed = coming.take(pa.array(list(first.values()), pa.int64()))
    start = pc.max(held["row"]).as_py() + 1 if held.num_rows else 0
    moved = {ids[place]: now for place, now in zip(first, renewed["id"].to_pylist(), strict=True) if ids[place] != now}
    return Plan(
        _numbered(_renamed(fresh, held["id"]) if again == COPY else fresh, range(start, start + fresh.num_rows)),
        _numbered(renewed, [rows[place] for place in first]),
        articles.num_rows - (pc.sum(down).as_py() or 0) - fresh.num_rows - len(first), pc.sum(down).as_py() or 0, moved,
    )  # fmt: skip


def add(pile: Articles, articles: pa.Table, again: str, refused: Set[str], told: Mapping[str, object]) -> Plan:
    """Add the articles; `told` says in the history who did it. Two processes may add at once."""

    def once(seen: DeltaTable) -> Plan:
        plan = planned(pile.table, seen, articles, again, refused)
        rows = _stamped(pa.concat_tables([plan.renewed, plan.fresh]), str(told["upload"]))
        numbers = {"articles": plan.fresh.num_rows, "updated": plan.renewed.num_rows}
        _carry(pile, plan.ids)
        said = dict(told) | numbers | {"edits": pile.edits.newest()}
        if plan.renewed.num_rows:
            pile.table.put(rows, plan.fresh.num_rows, seen, said)
        elif rows.num_rows:
            pile.table.append(rows, seen, said)
        return plan

    return pile.table.change(once)


def _held(table: Table, seen: DeltaTable | None) -> pa.Table:
    """What the articles that are there are recognised by; made now for those of earlier releases."""
    if seen is None:
        return pa.schema([STORED.field(name) for name in RECOGNISED]).empty_table()
    held = table.rows(seen, RECOGNISED)
    old = pc.equal(held["text_id"], "")
    if not pc.any(old).as_py():
        return held
    without = held.filter(old)["row"].combine_chunks()
    raw = table.rows(seen, [*RECOGNISED, "raw"], pc.field("row").isin(without))
    return pa.concat_tables([held.filter(pc.invert(old)), _recognisable(raw).select(RECOGNISED)])


def _recognisable(articles: pa.Table) -> pa.Table:
    made = {
        "text_id": text_ids(articles["raw"].to_pylist()),
        "address": [address(url) for url in articles["url"].to_pylist()],
    }
    articles = articles.drop_columns([name for name in made if name in articles.column_names])
    for name, values in made.items():
        articles = articles.append_column(name, pa.array(values, pa.string()))
    return articles


def _shares(held: pa.Table, coming: pa.Table) -> pa.ChunkedArray:
    """Which of those held share an id, an address or a text with one that comes in."""
    same = [pc.is_in(held[name], value_set=coming[name].combine_chunks()) for name in ("id", "text_id", "address")]
    named = pc.and_(same[2], pc.not_equal(held["address"], ""))
    return pc.or_(pc.or_(same[0], same[1]), named)


def _known_by(rows: pa.Table) -> list[dict]:
    return rows.select(KNOWN_BY).to_pylist()


def _carry(pile: Articles, ids: Mapping[str, str]) -> None:
    """Give an article that has a new id the edits that it had under the one before."""
    held = pile.edits.held(pile.edits.newest()) if ids else {}
    moved = [
        (now, field, edit.value)
        for was, now in ids.items()
        for field, edit in held.get(was, {}).items()
        if field not in held.get(now, {})
    ]
    if moved:
        pile.edit(moved, what="carry")


def _first_of_each(articles: pa.Table) -> pa.Table:
    seen: set[str] = set()
    first = [not (i in seen or seen.add(i)) for i in articles["id"].to_pylist()]
    return articles.filter(pa.array(first, pa.bool_()))


def _renamed(fresh: pa.Table, held: pa.ChunkedArray) -> pa.Table:
    """The articles with `-2`, `-3` … after an id that is taken already."""
    taken, ids = set(held.to_pylist()), []
    for identity in fresh["id"].to_pylist():
        number, name = 1, identity
        while name in taken:
            number += 1
            name = f"{identity}-{number}"
        taken.add(name)
        ids.append(name)
    return fresh.set_column(fresh.schema.get_field_index("id"), "id", pa.array(ids, pa.string()))


def _numbered(articles: pa.Table, numbers: Sequence[int]) -> pa.Table:
    return articles.append_column("row", pa.array(numbers, pa.int64()))


def _stamped(articles: pa.Table, upload: str) -> pa.Table:
    count = articles.num_rows
    stamps = {
        "added": pa.array([datetime.now(UTC)] * count, STORED.field("added").type),
        "upload": pa.array([upload] * count, pa.string()),
    }
    for name, column in stamps.items():
        articles = articles.append_column(name, column)
    return articles.select(STORED.names).cast(STORED)


def counts(plan: Plan) -> Counter:
    """The numbers of a plan: added, updated, already_there and taken_down."""
    return Counter(
        added=plan.fresh.num_rows, updated=plan.renewed.num_rows,
        already_there=plan.already_there, taken_down=plan.taken_down,
    )  # fmt: skip
