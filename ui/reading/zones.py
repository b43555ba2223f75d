"""The page as it came in, every part coloured by what it was taken for, each step to be undone."""

from collections import Counter
from html import escape

import streamlit as st

from ui import cached, view, who
from ui.notes import plain
from ui.reading.rule_names import role_name, rule_name
from ui.view import View
from wording import counted


def page(now: View, told: dict) -> None:
    """Draw the raw page with its zones, and the cleaning steps beside it."""
    left, right = st.columns([3, 2], gap="large")
    with left:
        st.html(coloured(told["raw"], told["zones"] or ()))
    with right:
        _steps(now, told)


def coloured(raw: str, zones: list[dict]) -> str:
    """The raw page as HTML: a block per zone, named by its role and marked by its class.

    >>> coloured("A <b>", [{"start": 0, "end": 5, "role": "print tag", "rule": "day alone"}])
    '<div class="page-zone print-tag"><small>print tag</small>A &lt;b&gt;</div>'
    """
    if not zones:
        return f'<div class="page-zone body">{escape(raw)}</div>'
    return "".join(_block(raw[zone["start"] : zone["end"]], zone["role"]) for zone in zones)


def _block(text: str, role: str) -> str:
    name = "" if role == "body" else f"<small>{escape(role_name(role))}</small>"
    return f'<div class="page-zone {role.replace(" ", "-")}">{name}{escape(text)}</div>'


def steps(told: dict) -> list[tuple[str, str, int, bool]]:
    """Rule, role, number of lines and whether it holds, for each cleaning step of an article."""
    counts = Counter((zone["rule"], zone["role"]) for zone in told["zones"] or () if zone["rule"])
    undone = told["edited"]["undone"].value if "undone" in told["edited"] else []
    held = [(rule, role, number, True) for (rule, role), number in counts.items()]
    return [*held, *((rule, "", 0, False) for rule in undone)]


def _steps(now: View, told: dict) -> None:
    st.markdown("**What was done to the page**")
    found = steps(told)
    if not found:
        st.caption("Every line was taken as body.")
    for rule, role, number, holds in found:
        taken = f"{counted(number, 'line')} taken as {role_name(role)}"
        about = taken if holds else "undone: its lines are read as if the rule were not there"
        st.toggle(
            f"**{plain(rule_name(rule))}**: {about}", value=holds, key=f"rule {told['id']} {rule} {role}",
            on_change=_turn, args=(now, told, rule, not holds),
        )  # fmt: skip
    st.caption("Turn a step off to have its lines read again without it; every count changes with it.")


def _turn(now: View, told: dict, rule: str, holds: bool) -> None:
    undone = list(told["edited"]["undone"].value) if "undone" in told["edited"] else []
    undone = [name for name in undone if name != rule] if holds else [*undone, rule]
    version = cached.library().edit(now.pile.collection, told["id"], {"undone": undone or None}, who.name())
    view.go_to(now.pile.collection, version)
