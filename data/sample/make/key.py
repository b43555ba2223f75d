"""The key: what is true of each article of the sample, one JSON object an article."""

from collections.abc import Mapping

from data.sample.make import spans
from data.sample.make.registry import Identity
from data.sample.make.source import Source


def entry(source: Source, registry: Mapping[str, Identity], file: str, zones: list[dict]) -> dict:
    """What is true of one article, and where it stands.

    `zones` are spans of the page in its file where the file is plain text;
    elsewhere they hold the texts in the order of the page.
    """
    return {
        "id": source["id"],
        "file": file,
        "layout": source["layout"],
        "headline": source["headline"],
        "deck": source["deck"],
        "byline": source["byline"],
        "agency": source["agency"],
        "contributors": [name.strip() for name in source["contributors"].split(";") if name.strip()],
        "dateline": source["dateline"],
        "published": source["date"] or None,
        "published_known_from": source["date known from"],
        "section": source["section"],
        "source": source["outlet"],
        "url": source["url"],
        "language": source["language"],
        "genre": source["genre"] or "news",
        "topic": source["topic"],
        "storyline": "" if source["storyline"] == "none" else source["storyline"],
        "story": source["story"],
        "copy_of": source["copy of"] if source["copy kind"] != "rewritten" else "",
        "copy_kind": source["copy kind"] if source["copy kind"] != "rewritten" else "",
        "body": list(source.body),
        "captions": list(dict.fromkeys(b.text for b in source.blocks if b.role == "caption")),
        "zones": zones or parts(source),
        "names": spans.names(source, registry),
        "quotes": spans.quotes(source),
        "numbers": spans.numbers(source),
    }


def parts(source: Source) -> list[dict]:
    """The parts of an article with their roles, in the order of the page."""
    top = ("headline", "deck", "byline as printed", "dateline as printed")
    told = [(name.removesuffix(" as printed"), source[name]) for name in top]
    told += [(block.role, block.text) for block in source.blocks]
    return [{"role": role, "text": text} for role, text in told if text]
