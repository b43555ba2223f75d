"""Make the sample's files and key from its written articles: `python -m data.sample.make`."""

import json
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

from data.sample.make import html_pages, key, packs, registry, source, text_pages
from data.sample.make.page import text_and_zones
from data.sample.make.source import Source

PLACE = Path(__file__).parents[1]
#: The files that hold several articles, and what makes each.
TOGETHER = {
    "jsonl": ("broadcaster.jsonl", packs.jsonl),
    "csv": ("business_export.csv", packs.table),
    "mbox": ("early_courier.mbox", packs.newsletter),
    "zip": ("weekly_archive.zip", packs.archive),
}
ALONE = {"pdf": packs.pdf, "docx": packs.word}
RELATED = 5


def files(articles: Sequence[Source]) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of every file of the sample."""
    for layout, (name, made) in TOGETHER.items():
        of_it = [article for article in articles if article["layout"] == layout]
        if of_it:
            yield name, made(of_it)
    for article in articles:
        if article["layout"] == "text":
            yield place(article), text_and_zones(article, text_pages.lines(article))[0].encode()
        elif article["layout"] == "html":
            yield place(article), html_pages.page(article, related(article, articles)).encode()
        elif article["layout"] in ALONE:
            yield place(article), ALONE[article["layout"]](article)


def place(article: Source) -> str:
    """The file of an article, below the folder of files."""
    layout, stem = article["layout"], Path(article.file).stem
    if layout in TOGETHER:
        return TOGETHER[layout][0]
    return {"text": f"pages/{stem}.txt", "html": f"html/{stem}.html"}.get(layout, f"{stem}.{layout}")


def related(article: Source, articles: Sequence[Source]) -> list[tuple[str, str]]:
    """Headlines and addresses of what the same outlet printed just before."""
    before = [
        other for other in articles
        if other["outlet"] == article["outlet"] and other["id"] != article["id"] and other["date"] <= article["date"]
    ]  # fmt: skip
    return [(other["headline"], other["url"] or f"/{Path(other.file).stem}") for other in before[-RELATED:]]


def keys(articles: Sequence[Source]) -> Iterator[dict]:
    """The key of every article."""
    known = registry.read(PLACE / "registry.txt")
    for article in articles:
        zones = []
        if article["layout"] == "text":
            zones = text_and_zones(article, text_pages.lines(article))[1]
        elif article["layout"] == "zip":
            zones = text_and_zones(article, text_pages.weekly(article))[1]
        yield key.entry(article, known, place(article), zones)


def main() -> None:
    """Write `files/` and `key.jsonl` anew."""
    articles = source.read_all(PLACE / "articles")
    shutil.rmtree(PLACE / "files", ignore_errors=True)
    for name, content in files(articles):
        target = PLACE / "files" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    lines = (json.dumps(told, ensure_ascii=False) for told in keys(articles))
    (PLACE / "key.jsonl").write_text("".join(f"{line}\n" for line in lines), "utf-8")


if __name__ == "__main__":
    main()
