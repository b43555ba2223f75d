"""The sidebar's selection: which articles of the collection count."""

from collections.abc import Collection

import streamlit as st

from analysis.concepts import Concept
from analysis.selection import EVERY, ONCE, Selection, with_groups
from errors import InvalidQuery
from ui import bound, cached, notes
from ui.sidebar import marked, only

ZONES = {
    "Whole article": "all", "Headline": "headline", "Headline alone": "headline-alone", "Deck": "deck",
    "Body": "body", "Captions": "captions", "Quotes": "quotes",
}  # fmt: skip
COPIES = {"Every copy": EVERY, "Once": ONCE}


def choose(articles: cached.Frame, concepts: tuple[Concept, ...]) -> Selection:
    """Draw the choices for these articles and return what is chosen; `concepts` can be named in the text."""
    dates = articles["published"].dropna()
    first, last = (dates.min().date(), dates.max().date()) if len(dates) else (None, None)
    query = bound.text(
        "Text", "q", page=False, type="search", placeholder="words, “a phrase”, OR, -not",
        help="Articles that hold all these words. Put a phrase in quotes, OR between choices, "
        "a minus before a word to leave out, \\* for other letters, NEAR/5 between neighbours, =US where "
        "capitals matter, \\[Energy\\] for a concept group, and fields such as headline:, source: or date:2019-03. "
        "The Search page says more.",
    )  # fmt: skip
    left, right = st.columns(2)
    with left:
        since = bound.day("From", "from", first, last)
    with right:
        until = bound.day("To", "to", first, last)
    if since and until and since > until:
        notes.add("dates", "“From” was later than “To”; the two were exchanged.")
        since, until = until, since
    undated = False
    if (since or until) and len(dates) < len(articles):
        undated = bound.switch("Undated articles too", "undated", page=False)
    sources, sections, languages = (_values(articles, name) for name in ("source", "section", "language"))
    chosen = Selection(
        first=since,
        last=until,
        undated=undated,
        sources=bound.any_of("Sources", sources, "source", empty="All sources"),
        sections=bound.any_of("Sections", sections, "section", empty="All sections"),
        languages=bound.any_of("Languages", languages, "language", empty="All languages", least=2),
        tags=bound.any_of("Tags", _tags(articles), "tag", empty="With any tag or none"),
        starred=bool(articles["star"].any()) and bound.switch("Starred only", "starred", page=False),
        query=_understood(query, concepts),
        zones=ZONES[bound.one_of("Count words in", tuple(ZONES), "in", wide=True, page=False)],
        copies=COPIES[_copies()],
    )
    return with_groups(chosen, concepts)


def select(chosen: Selection, lists: Collection[str] = ()) -> None:
    """Make the choices those of a selection from the next run on; for use in a callback.

    The only articles that count are a kept list of the map where its key is among `lists`, else a story.
    """
    for key, value in _keys(chosen).items():
        if value or key in st.session_state:
            st.session_state[key] = value
    marked.drop()
    key = marked.key_of(chosen.ids)
    if chosen.ids and key in lists:
        only.drop()
        marked.choose(key)
    elif chosen.ids:
        only.choose(chosen.ids[0])
    else:
        only.drop()


def _keys(selection: Selection) -> dict[str, object]:
    """What the choices hold under their keys in the address when a selection is chosen."""
    labels = {value: label for label, value in (ZONES | COPIES).items()}
    return {
        "q": selection.query,
        "from": selection.first,
        "to": selection.last,
        "undated": selection.undated,
        "source": list(selection.sources),
        "section": list(selection.sections),
        "language": list(selection.languages),
        "tag": list(selection.tags),
        "starred": selection.starred,
        "in": labels.get(selection.zones, "Whole article"),
        "copies": labels.get(selection.copies, "Every copy"),
    }


def _tags(articles: cached.Frame) -> tuple[str, ...]:
    return tuple(sorted({tag for own in articles["tags"] for tag in own}))


def _copies() -> str:
    return bound.one_of(
        "Count copies", tuple(COPIES), "copies", page=False,
        help="The same text printed again, whole, cut short, inside a longer article or with changes, "
        "is a copy. Once: of each text the selected article that was printed first counts.",
    )  # fmt: skip


def _values(articles: cached.Frame, column: str) -> tuple[str, ...]:
    counts = articles[column].value_counts()
    return tuple(str(value) for value in counts.index if value)


def _understood(query: str, concepts: tuple[Concept, ...]) -> str:
    try:
        mended = cached.check_query(query, concepts)
    except InvalidQuery as problem:
        notes.add("q", str(problem))
        return ""
    notes.drop("q")
    if mended:
        more = f" ({len(mended) - 1} more like this.)" if len(mended) > 1 else ""
        notes.add("q", f"Text query: {mended[0]}{more}")
    return query
