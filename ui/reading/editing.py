"""Changing an article by hand: its fields, tags, star and note; every change can be taken back."""

import streamlit as st

from errors import InvalidEdit
from ui import cached, view, who
from ui.notes import plain
from ui.view import View

LABELS = {
    "headline": "Headline", "deck": "Deck", "byline": "Byline", "published": "Published (YYYY-MM-DD)",
    "source": "Source", "section": "Section", "url": "Web address", "language": "Language", "note": "Note",
}  # fmt: skip


def form(now: View, told: dict) -> None:
    """Draw the article's fields as a form, and what was changed before."""
    left, right = st.columns([3, 2], gap="large")
    with left, st.form("edit", border=False):
        typed = {field: st.text_input(LABELS[field], value=shown(told, field)) for field in LABELS if field != "note"}
        typed["tags"] = st.text_input("Tags, with commas between them", value=", ".join(told["tags"] or ()))
        typed["note"] = st.text_area(LABELS["note"], value=told["note"] or "", height=90)
        typed["star"] = st.toggle("Starred", value=bool(told["star"]))
        if st.form_submit_button("Save", type="primary"):
            _save(now, told, typed)
    with right:
        _before(now, told)


def mark(told: dict) -> None:
    """Say which fields of the article were changed by hand; nothing when none was."""
    named = [
        LABELS.get(field, "cleaning" if field == "undone" else field).split(" (")[0].lower() for field in told["edited"]
    ]
    if named:
        st.caption(f":material/edit: Changed by hand: {', '.join(named)}. As it was read: see “Edit”.")


def shown(told: dict, field: str) -> str:
    """A field as the form shows it."""
    value = told[field]
    return "" if value is None else value.isoformat() if field == "published" else str(value)


def changes(told: dict, typed: dict) -> dict:
    """The fields whose typed value is another than the article's."""
    new = {field: typed[field].strip() for field in LABELS if typed[field].strip() != shown(told, field)}
    tags = [tag.strip() for tag in typed["tags"].split(",") if tag.strip()]
    if tags != list(told["tags"] or ()):
        new["tags"] = tags
    if typed["star"] != bool(told["star"]):
        new["star"] = typed["star"]
    return new


def _save(now: View, told: dict, typed: dict) -> None:
    new = changes(told, typed)
    if not new:
        st.info("Nothing was changed.")
        return
    try:
        version = cached.library().edit(now.pile.collection, told["id"], new, who.name())
    except InvalidEdit as problem:
        st.error(plain(str(problem)))
        return
    view.go_next(now.pile.collection, version)


def _before(now: View, told: dict) -> None:
    edited = {field: edit for field, edit in told["edited"].items() if field != "undone"}
    st.markdown("**Changed by hand**")
    if not edited:
        st.caption("Nothing yet. What was read from the file stays, and a change survives when the file comes again.")
    for field, edit in edited.items():
        before = told["as_read"].get(field)
        by = f", {plain(edit.who)}" if edit.who else ""
        was = f"As it was read: {plain(str(before))}" if before else "It was empty before."
        st.caption(f"**{LABELS.get(field, field.capitalize())}**, {edit.at:%-d %B %Y}{by}  \n{was}")
        st.button("Take it back", key=f"take back {field}", on_click=_take_back, args=(now, told["id"], field))


def _take_back(now: View, identity: str, field: str) -> None:
    view.go_to(now.pile.collection, cached.library().edit(now.pile.collection, identity, {field: None}, who.name()))
