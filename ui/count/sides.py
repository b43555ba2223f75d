"""The two sides of a comparison: by what the articles are told apart, and which stand on each side."""

import streamlit as st

from analysis.groups import Group, halves, lacking
from analysis.volume import UNKNOWN
from errors import InvalidQuery
from ui import bound, cached, notes
from ui.cached.keyness import Counting
from ui.view import View
from wording import shortened

#: What is compared, by its name on the screen.
BY = {
    "Sources": "source", "Sections": "section", "Days": "days", "Topics": "topic", "Text queries": "query",
    "Tags": "tag", "Languages": "language", "Saved searches": "search", "Headline and body": "zone",
}  # fmt: skip
#: Those of which there can be many, each against the rest.
OTHERWISE = "Choose something else under “Compare”."
MANY = frozenset(["source", "section", "topic", "tag", "language", "search"])
#: Groups that are compared with the rest when none are named, and the most that can be.
MOST = 8


def choose_by() -> str:
    """Choose by what the articles are told apart."""
    return BY[bound.one_of("Compare", tuple(BY), "compare", wide=True)]


def choose_each() -> bool:
    """Choose whether each value is a group of its own, against all others."""
    return bound.switch("Each against the rest", "each", help="Several groups, each compared with all other articles.")


def choose_two(now: View, by: str, counting: Counting) -> tuple[Group, Group] | None:
    """Choose the first and the second group; None while there are no two."""
    if by == "zone":
        return Group("zone", ("headline",)), Group("zone", ("body",))
    left, right = st.columns(2)
    if by == "days":
        return _days(now, left, right)
    if by == "query":
        return _queries(now, left, right)
    offered = cached.group_values(now.pile, now.selection, by, counting)
    if reason := lacking(by, offered):
        st.info(f"{reason} {OTHERWISE}")
        return None
    with left:
        largest = next(name for name in offered if name != UNKNOWN)
        first = bound.any_of("First group", offered, f"{by}_1", empty=largest, page=True) or (largest,)
    with right:
        second = bound.any_of("Second group", offered, f"{by}_2", empty="All others", page=True)
    one = Group(by, first)
    return one, Group(by, second) if second else one.rest


def choose_many(now: View, by: str, counting: Counting) -> tuple[Group, ...]:
    """Choose several groups; without any, the largest."""
    offered = cached.group_values(now.pile, now.selection, by, counting)
    if reason := lacking(by, offered):
        st.info(f"{reason} {OTHERWISE}")
        return ()
    largest = f"The {min(MOST, len(offered))} largest"
    chosen = bound.any_of("Groups", offered, f"{by}_n", empty=largest, page=True) or tuple(offered[:MOST])
    if len(chosen) > MOST:
        st.caption(f"The first {MOST} of {len(chosen)} groups are drawn.")
    return tuple(Group(by, (value,)) for value in chosen[:MOST])


def _days(now: View, left: object, right: object) -> tuple[Group, Group] | None:
    """Two spans of days; without any, the later half of the selection against the earlier one."""
    dates = cached.facts(now.pile)["published"][cached.rows(now.pile, now.selection)].dropna()
    parted = halves(dates)
    if parted is None:
        st.info(f"The selected articles are of one day, or undated: there are no two spans of days. {OTHERWISE}")
        return None
    ends = dates.min().date(), dates.max().date()
    with left, st.container(horizontal=True):
        one = bound.day("First group from", "since", *ends), bound.day("to", "until", *ends)
    with right, st.container(horizontal=True):
        two = bound.day("Second group from", "since_2", *ends), bound.day("to", "until_2", *ends)
    first, second = (Group("days", tuple(day.isoformat() if day else "" for day in span)) for span in (one, two))
    if any(one):
        return first, second if any(two) else first.rest
    st.caption("Until days are named, the later half of the dated articles against the earlier one.")
    return parted[0], second if any(two) else parted[1]


def _queries(now: View, left: object, right: object) -> tuple[Group, Group] | None:
    look = {"type": "search", "placeholder": "words, “a phrase”, OR, -not"}
    with left:
        first = bound.text("First group", "query_1", **look).strip()
    with right:
        second = bound.text("Second group", "query_2", help="Nothing: all other articles.", **look).strip()
    if not first:
        st.info("Type a text query: the articles that it fits are compared with all others, or with a second query's.")
        return None
    for text in filter(None, (first, second)):
        try:
            mended = cached.check_query(text, now.concepts)
        except InvalidQuery as problem:
            st.error(notes.plain(str(problem)))
            return None
        if mended:
            st.caption(f"“{notes.plain(shortened(text))}”: {notes.plain(' '.join(mended))}")
    one = Group("query", (first,))
    return one, Group("query", (second,)) if second else one.rest
