"""Controls whose value stands in the address, so that a link opens what was seen.

Each takes the nearest valid value when the address holds another, and leaves
a sentence about it. The words in the address are the words on the screen.
"""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from ui import notes
from wording import shortened

#: Texts that can be typed into one field.
MOST_TEXTS = 40


def one_of(
    label: str, options: Sequence[str], key: str, *, wide: bool = False, page: bool = True, **look: object
) -> str:
    """Choose one of a few options; the first is the default."""
    _check(key, label, options, one=True)
    if wide:
        return st.selectbox(label, options, key=key, bind="query-params", persist_state=_kept(page), **look)
    return st.segmented_control(
        label, options, default=options[0], required=True, key=key, bind="query-params",
        persist_state=_kept(page), **look,
    )  # fmt: skip


def any_of(
    label: str, options: Sequence[str], key: str, *, empty: str, least: int = 1, page: bool = False
) -> tuple[str, ...]:
    """Choose any number of options, in the order of the list; none means all of them.

    With fewer than `least` options there is nothing to choose, and nothing is drawn.
    """
    _check(key, label, options, one=False)
    if len(options) < least:
        return ()
    chosen = st.multiselect(label, options, key=key, placeholder=empty, bind="query-params", persist_state=_kept(page))
    return tuple(sorted(chosen))


def texts(
    label: str, options: Sequence[str], key: str, *, empty: str, page: bool = True, **look: object
) -> tuple[str, ...]:
    """Type any number of short texts, or choose from some; in the order in which they came."""
    typed = st.multiselect(
        label, options, key=key, placeholder=empty, accept_new_options=True, max_selections=MOST_TEXTS,
        select_all=False, bind="query-params", persist_state=_kept(page), **look,
    )  # fmt: skip
    return tuple(dict.fromkeys(short for text in typed if (short := " ".join(text.split())[:500])))


def number(label: str, least: int, most: int, default: int, key: str, *, page: bool = True, **look: object) -> int:
    """Choose a whole number between `least` and `most`."""
    asked = st.query_params.get(key)
    if asked is not None:
        _mend_number(label, key, asked, _nearest(asked, least, most, default))
    return st.number_input(label, least, most, default, key=key, bind="query-params", persist_state=_kept(page), **look)


def level(label: str, least: int, most: int, default: int, key: str, *, page: bool = True, **look: object) -> int:
    """Choose a whole number on a scale; with one number there is nothing to choose, and nothing is drawn."""
    asked = st.query_params.get(key)
    if asked is not None:
        _mend_number(label, key, asked, _nearest(asked, least, most, default))
    if most <= least:
        return least
    held = st.session_state.get(key, default)
    if not least <= held <= most:
        st.session_state[key] = min(max(held, least), most)
    return st.slider(label, least, most, default, key=key, bind="query-params", persist_state=_kept(page), **look)


def day(label: str, key: str, first: date | None, last: date | None) -> date | None:
    """Choose a day, or none; days outside the pile's own years are allowed a year either way."""
    asked = st.query_params.get(key)
    least = date(first.year - 1, 1, 1) if first else date(1600, 1, 1)
    most = date(last.year + 1, 12, 31) if last else date(2200, 12, 31)
    if asked is not None:
        nearest = _nearest_day(asked, least, most)
        if nearest is None or nearest.isoformat() != asked:
            instead = f"it is {nearest.isoformat()} instead" if nearest else "it was left out"
            notes.add(
                key,
                f"The link asks for the day “{shortened(asked)}” under “{label}”, "
                f"which this collection cannot have; {instead}.",
            )
            _mend(key, nearest)
    return st.date_input(
        label, value=None, min_value=least, max_value=most, key=key, format="YYYY-MM-DD", bind="query-params"
    )


def text(label: str, key: str, *, page: bool = True, **look: object) -> str:
    """Type a text; at most 500 characters."""
    return st.text_input(label, key=key, max_chars=500, bind="query-params", persist_state=_kept(page), **look) or ""


def switch(label: str, key: str, *, page: bool = True, **look: object) -> bool:
    """Turn something on; it is off at first."""
    asked = st.query_params.get(key)
    if asked is not None and asked.lower() not in {"true", "false"}:
        notes.add(key, f"The link has “{shortened(asked)}” for “{label}”, which can only be on or off; it is off.")
    return st.toggle(label, key=key, bind="query-params", persist_state=_kept(page), **look)


def _kept(page: bool) -> str | None:
    return "session" if page else None


def _check(key: str, label: str, options: Sequence[str], *, one: bool) -> None:
    asked = st.query_params.get_all(key)
    known = set(options)
    if one and options and key in st.session_state:
        if st.session_state[key] not in known:
            st.session_state[key] = options[0]  # it was on offer until something else was chosen
        return
    strange = [value for value in asked if value not in known]
    alike = {option.casefold(): option for option in options} if strange and not one else {}
    asked = [value if value in known else alike.get(value.casefold(), value) for value in asked]
    unknown = [value for value in asked if value not in known]
    if unknown:
        named = ", ".join(f"“{shortened(value)}”" for value in unknown[:3])
        instead = f"it is “{options[0]}” instead" if one and options else "it was left out"
        notes.add(key, f"The link asks for {named} under “{label}”, which is not to be had here; {instead}.")
    if not one:
        held = st.session_state.get(key, [])
        kept = [value for value in (asked if strange else held) if value in known]
        if strange or len(kept) < len(held):
            _mend(key, kept)


def _mend_number(label: str, key: str, asked: str, nearest: int) -> None:
    if str(nearest) != asked:
        notes.add(
            key,
            f"The link asks for “{shortened(asked)}” under “{label}”, which is not possible; it is {nearest} instead.",
        )
        _mend(key, nearest)


def _mend(key: str, value: object) -> None:
    """Give a control another value than the link asks for, and have the address say so.

    The run begins anew with the mended address: from one that holds what a control cannot be, Streamlit takes the
    whole parameter away.
    """
    if key in st.session_state:
        st.session_state[key] = value
        return
    st.query_params.pop(key, None)
    if value or value == 0:
        st.query_params[key] = value if isinstance(value, list) else str(value)
    st.rerun()


def _nearest(asked: str, least: int, most: int, default: int) -> int:
    try:
        return min(max(int(float(asked[:20])), least), most)
    except (ValueError, OverflowError):
        return default


def _nearest_day(asked: str, least: date, most: date) -> date | None:
    try:
        return min(max(date.fromisoformat(asked), least), most)
    except ValueError:
        return None


def page_number(pages: int, key: str) -> int:
    """Choose one of the pages of a long list, from 1; a single page leaves no choice."""
    asked = st.query_params.get(key)
    if asked is not None and str(nearest := _nearest(asked, 1, pages, 1)) != asked:
        if key not in st.session_state:  # else the list has become shorter since, which is nobody's mistake
            notes.add(key, f"The link asks for page “{shortened(asked)}” of {pages}; page {nearest} is shown.")
        _mend(key, nearest)
    if pages == 1:
        return 1
    if st.session_state.get(key, 1) > pages:
        st.session_state[key] = pages
    return st.pagination(pages, key=key, bind="query-params")
