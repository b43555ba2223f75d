"""Rows as an earlier version of the program stored them, brought to today's columns."""

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.dataset as ds

from data.article import ZONE


def rows_now(source: ds.Dataset, wanted: pa.Schema, chosen: pc.Expression | None = None) -> pa.Table:
    """The wanted columns of a stored table, of the chosen rows or all.

    What the table does not know yet is there too: a text as '', anything else as null.
    """
    there = [name for name in wanted.names if name in source.schema.names]
    stored = source.to_table(columns=there, filter=chosen)
    return pa.table([_column(stored, field) for field in wanted], schema=wanted)


def _column(stored: pa.Table, field: pa.Field) -> pa.ChunkedArray:
    if field.name in stored.column_names:
        column = stored[field.name].cast(field.type)
    else:
        column = pa.chunked_array([pa.nulls(stored.num_rows, field.type)])
    if field.type == pa.string() and column.null_count:
        return pc.fill_null(column, "")
    return with_rules(column) if field.name == "zones" else column


def with_rules(zones: pa.ChunkedArray) -> pa.ChunkedArray:
    """Zones whose rule was never stored, with the empty rule.

    >>> spans = [[{"start": 0, "end": 4, "role": "body", "rule": None}], None, []]
    >>> with_rules(pa.chunked_array([pa.array(spans, pa.list_(ZONE))])).to_pylist()
    [[{'start': 0, 'end': 4, 'role': 'body', 'rule': ''}], None, []]
    """
    return pa.chunked_array([_with_rules(chunk) for chunk in zones.chunks], pa.list_(ZONE))


def _with_rules(zones: pa.ListArray) -> pa.ListArray:
    spans = zones.flatten()
    rules = spans.field("rule")
    if not rules.null_count:
        return zones
    fields = [pc.fill_null(rules, "") if field.name == "rule" else spans.field(field.name) for field in ZONE]
    ends = np.cumsum([0, *pc.fill_null(pc.list_value_length(zones), 0).to_numpy()])
    starts = pa.array(ends, pa.int32(), mask=np.append(zones.is_null().to_numpy(zero_copy_only=False), False))
    return pa.ListArray.from_arrays(starts, pa.StructArray.from_arrays(fields, fields=list(ZONE)))
