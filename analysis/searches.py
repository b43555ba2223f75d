"""The saved searches of a collection: a name and a selection each, as they are kept among its settings."""

from collections.abc import Mapping, Sequence

from analysis.concepts import from_told as groups_from
from analysis.selection import Selection, from_told, told, with_groups

#: The name under which they are kept among the collection's settings.
KEY = "searches"

Searches = Sequence[tuple[str, Selection]]


def listed(settings: Mapping) -> tuple[tuple[str, Selection], ...]:
    """The saved searches among a collection's settings, in the order of saving, with the concept groups they name.

    >>> listed({"searches": [{"name": "Strikes", "selection": {"query": "strike*"}}]})[0][1].query
    'strike*'
    """
    groups = groups_from(settings.get("concepts", {}))
    return tuple((str(one["name"]), with_groups(from_told(one["selection"]), groups)) for one in settings.get(KEY, ()))


def changes(searches: Searches) -> dict[str, list[dict]]:
    """The saved searches as settings to keep."""
    return {KEY: [{"name": name, "selection": told(chosen)} for name, chosen in searches]}
