"""Rows that an earlier release wrote, under the columns of today."""

import pyarrow as pa
import pyarrow.compute as pc


def as_now(rows: pa.Table, schema: pa.Schema) -> pa.Table:
    """The rows under `schema`: what they lack is empty, what it does not name is left out.

    A missing text is the empty string, a missing list the empty list, a
    missing truth value false; dates and numbers stay null. Fields inside
    lists are added in the same way.

    >>> old = pa.table({"headline": ["Rain"], "weather": ["wet"]})
    >>> as_now(old, pa.schema([("headline", pa.string()), ("tags", pa.list_(pa.string()))])).to_pylist()
    [{'headline': 'Rain', 'tags': []}]
    """
    names = set(rows.schema.names)
    columns = [
        _filled(rows[field.name].cast(field.type), field.type)
        if field.name in names
        else pa.chunked_array([_empty(field.type, rows.num_rows)])
        for field in schema
    ]
    return pa.table(columns, schema=schema)


def without_views(kind: pa.DataType) -> pa.DataType:
    """The type with plain texts and lists, which every function of Arrow can take, in the place of views of them.

    >>> without_views(pa.list_(pa.string_view()))
    ListType(list<item: string>)
    """
    if pa.types.is_string_view(kind):
        return pa.string()
    if pa.types.is_struct(kind):
        return pa.struct([field.with_type(without_views(field.type)) for field in kind])
    if pa.types.is_list(kind):
        return pa.list_(kind.value_field.with_type(without_views(kind.value_type)))
    return kind


def schema_without_views(schema: pa.Schema) -> pa.Schema:
    """The schema with `without_views` of each type."""
    return pa.schema([field.with_type(without_views(field.type)) for field in schema])


def _empty(kind: pa.DataType, count: int) -> pa.Array:
    nothing = _nothing(kind)
    return pa.nulls(count, kind) if nothing is None else pa.repeat(pa.scalar(nothing, kind), count)


def _nothing(kind: pa.DataType) -> object:
    if pa.types.is_string(kind):
        return ""
    if pa.types.is_boolean(kind):
        return False
    return [] if pa.types.is_list(kind) else None


def _filled(column: pa.ChunkedArray, kind: pa.DataType) -> pa.ChunkedArray:
    nothing = _nothing(kind)
    if nothing is not None and column.null_count:
        column = pc.coalesce(column, pa.scalar(nothing, kind))
    if pa.types.is_list(kind) and pa.types.is_struct(kind.value_type):
        column = pa.chunked_array([_filled_inside(chunk, kind) for chunk in column.chunks], kind)
    return column


def _filled_inside(lists: pa.ListArray, kind: pa.ListType) -> pa.ListArray:
    """The lists, none of them null, with the empty fields of their structs filled."""
    inside = lists.values
    if not any(inside.field(place).null_count for place in range(inside.type.num_fields)):
        return lists
    fields = [
        _filled(pa.chunked_array([inside.field(place)]), field.type).combine_chunks()
        for place, field in enumerate(kind.value_type)
    ]
    structs = pa.StructArray.from_arrays(fields, fields=list(kind.value_type))
    return pa.ListArray.from_arrays(lists.offsets, structs, type=kind)
