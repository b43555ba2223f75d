"""Rows with named columns become records, whatever kind of table they stand in."""

from collections.abc import Mapping, Sequence

from data import columns, own
from data.readers.record import Choices, Layout, Record

#: Stands for all columns where the table is an export of this program.
EXPORT = "export"
#: Rows looked at to learn what the columns hold.
LOOKED_AT = 50


def layout_key(names: Sequence[str]) -> tuple[str, ...]:
    """The name under which answers about a layout are kept: its column names, sorted.

    >>> layout_key(["was", "wann"]) == layout_key(["wann", "was"])
    True
    """
    return tuple(sorted(set(names)))


def mapped(
    names: Sequence[str], rows: Sequence[Mapping[str, object]], choices: Choices
) -> tuple[Layout, dict[str, list[str]]]:
    """The layout of a table and which columns hold which field; raises `ColumnsUnknown` when none is the text.

    `rows` are the first `LOOKED_AT` of the table. The person's answer about this file goes before an earlier one
    about the same layout.
    """
    if set(names) >= own.MARKS:
        return Layout(tuple(names), "raw", False), {"text": ["raw"], EXPORT: [*names]}
    earlier = choices.remembered.get(layout_key(names), Choices()).text_column
    told = choices.text_column if choices.text_column in names else earlier
    found = columns.mapping(names, told, rows)
    text = found["text"][0]
    remembered = bool(earlier) and text == earlier and text != choices.text_column
    return Layout(tuple(names), text, remembered), found


def remembered_order(layouts: Sequence[Layout], choices: Choices) -> str:
    """The order of day and month that was said before of these layouts, '' when none or several were.

    >>> earlier = Choices(remembered={("a", "b"): Choices(date_order="day first")})
    >>> remembered_order([Layout(("b", "a"), "a", False)], earlier)
    'day first'
    """
    orders = {choices.remembered.get(layout_key(one.columns), Choices()).date_order for one in layouts} - {""}
    return orders.pop() if len(orders) == 1 else ""


def record(row: Mapping[str, object], found: Mapping[str, Sequence[str]], place: str) -> Record:
    """The article of one row; of an export of this program as it was."""
    if EXPORT in found:
        exported = own.record(row, place)
        if exported:
            return exported
        found = columns.fields_of(list(row)) | {"text": ["raw"]}
    told = columns.values(row, found)
    return Record(told.pop("text", ""), told, place)
