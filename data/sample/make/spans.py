"""Where names, quotes and numbers stand in an article, found by literal search.

Fields are headline, deck and body; the body is its paragraphs joined by line ends,
and spans are character offsets in the field.
"""

import re
from collections.abc import Iterator, Mapping

from data.sample.make.registry import Identity
from data.sample.make.source import QUOTE, Source

SURNAMED = "person"


def fields(source: Source) -> dict[str, str]:
    """The counted texts of an article."""
    return {"headline": source["headline"], "deck": source["deck"], "body": "\n".join(source.body)}


def names(source: Source, registry: Mapping[str, Identity]) -> list[dict]:
    """Every mention of a name: field, start, end, text, kind and name (the identity)."""
    texts = fields(source)
    told, forms = _declared(source, registry)
    whole = "\n".join(texts.values())
    for identity in registry.values():
        for form in identity.forms:
            forms.setdefault(form, (identity.name, identity.kind))
    for form, (name, kind) in list(forms.items()):
        surname = form.rpartition(" ")[2]
        if kind == SURNAMED and " " in form and form in whole and _is_surname_alone(surname, forms, whole):
            forms.setdefault(surname, (name, kind))
    found = []
    for field, text in texts.items():
        found += list(_mentions(field, text, forms, told))
    return found


def _is_surname_alone(surname: str, forms: Mapping[str, tuple[str, str]], whole: str) -> bool:
    bearers = {name for form, (name, kind) in forms.items()
               if kind == SURNAMED and form.endswith(f" {surname}") and form in whole}  # fmt: skip
    return len(bearers) == 1


def _declared(
    source: Source, registry: Mapping[str, Identity]
) -> tuple[dict[tuple[str, int], tuple[str, str]], dict[str, tuple[str, str]]]:
    """What the article's own lines say: for one occurrence of a form, and for all of them."""
    once, always = {}, {}
    for line in source.names:
        form, _, who = line.partition(" = ")
        match = re.match(r"^(.*?)(?: ?#(\d+))?$", form.strip())
        name, *rest = (part.strip() for part in who.split("|"))
        kind = rest[0] if rest and rest[0] else registry[name].kind if name in registry else ""
        if not kind and name != "-":
            kind = next((k for n, k in always.values() if n == name), "")
        if match[2]:
            once[match[1], int(match[2])] = (name, kind)
        else:
            always[match[1]] = (name, kind)
        if rest and name != match[1]:
            always.setdefault(name, (name, kind))
    return once, always


def _mentions(
    field: str, text: str, forms: Mapping[str, tuple[str, str]], once: Mapping[tuple[str, int], tuple[str, str]]
) -> Iterator[dict]:
    every = {*forms, *(form for form, _ in once)}
    if not every:
        return
    pattern = "|".join(map(re.escape, sorted(every, key=len, reverse=True)))
    seen: dict[str, int] = {}
    for match in re.finditer(rf"(?<!\w)(?:{pattern})(?!\w)", text):
        form = match[0]
        seen[form] = seen.get(form, 0) + 1
        name, kind = once.get((form, seen[form])) or forms.get(form) or ("-", "")
        if name != "-":
            yield {"field": field, "start": match.start(), "end": match.end(), "text": form, "kind": kind, "name": name}


def quotes(source: Source) -> list[dict]:
    """Every quote: field, start, end, text, kind, speaker, cue and who passed it on ('' for nobody)."""
    texts = fields(source)
    found = []
    for line in source.quotes:
        match = QUOTE.match(line)
        if not match:
            raise ValueError(f"{source.file}: not a quote: {line}")
        span, number, kind, speaker, cue, passed = (part or "" for part in match.groups())
        place = _place(texts, span, int(number or 1), kind)
        if place is None:
            continue  # it stands in a caption, a note or another part that is not counted
        field, start, end = place
        found.append(
            {
                "field": field, "start": start, "end": end, "text": texts[field][start:end], "kind": kind,
                "speaker": speaker.strip(), "cue": cue.strip().strip("-"), "passed_on_by": passed.strip(),
            }
        )  # fmt: skip
    return found


def _place(texts: Mapping[str, str], span: str, number: int, kind: str) -> tuple[str, int, int] | None:
    """The field and offsets of a span, in the order headline, deck, body."""
    first, gap, last = span.partition(" … ")
    pattern = f"{re.escape(first)}.{{1,1500}}?{re.escape(last)}" if gap else re.escape(span)
    hits = [(field, *m.span()) for field, text in texts.items() for m in re.finditer(pattern, text, re.S)]
    if kind != "indirect":
        marked = [(f, a, b) for f, a, b in hits if texts[f][a - 1 : a] in set("\"'«„“") and a]
        hits = marked or hits
    return hits[number - 1] if len(hits) >= number else None


def numbers(source: Source) -> list[dict]:
    """Every number that matters: what it tells, and how it is printed."""
    pairs = (line.partition(" = ") for line in source.numbers)
    return [{"what": what.strip(), "text": text.strip()} for what, _, text in pairs]
