"""How well the sample's articles are read, against their key.

    python -m benchmarks.sample

Each file goes in through the same door as an upload; the naive way beside it takes the
first line of a page for the headline, the rest for the body, and finds no date. A line per
layout: share of articles whose headline, deck, byline, dateline place and date are exact;
dates that are wrong (none is honest); token F1 of the body (mean); and sentences of captions,
credits, print tags and chrome that got into a body.
"""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from data.intake import read_files
from data.readers.record import File
from data.sample.load import FILES

KEY = FILES.parent / "key.jsonl"
EXACT = ("headline", "deck", "byline", "dateline")


def key() -> list[dict]:
    """What is true of each article of the sample."""
    return [json.loads(line) for line in KEY.read_text("utf-8").splitlines()]


def pairs() -> Iterator[tuple[dict, dict | None]]:
    """Each article's key and the article that was read for it: of the same file, with the most alike body."""
    paths = sorted(path for path in FILES.rglob("*") if path.is_file())
    names = {str(path.relative_to(FILES)): path for path in paths}
    read = read_files([File(name, path) for name, path in names.items()]).articles.to_pylist()
    by_file: dict[str, list[dict]] = {}
    for article in read:
        by_file.setdefault(article["file"], []).append(article)
    for told in key():
        found = by_file.get(told["file"], [])
        yield told, max(found, key=lambda article: body_f1(told, article["body"]), default=None)


def body_f1(told: Mapping, body: list[str]) -> float:
    """F1 of the words of a body against the key's, as multisets."""
    truth, found = Counter(" ".join(told["body"]).split()), Counter(" ".join(body).split())
    same = sum((truth & found).values())
    return 2 * same / max(truth.total() + found.total(), 1)


def strays(told: Mapping, body: list[str]) -> int:
    """Lines beside the story that stand in a body."""
    paragraphs = {" ".join(paragraph.split()) for paragraph in body}
    beside = {zone["role"]: zone for zone in told["zones"] if "text" in zone}
    aside = [z["text"] for z in beside.values() if z["role"] in {"caption", "credit", "print tag", "chrome", "note"}]
    return sum(any(text in paragraph for paragraph in paragraphs) for text in {*aside, *told["captions"]})


def same(found: str, truth: str) -> bool:
    """Whether a field is right; capitals and what stands after a comma do not matter.

    >>> same("Port Veil, Vessaly", "PORT VEIL"), same("Ana Reis", "Bo Lind")
    (True, False)
    """
    return found.casefold().partition(",")[0] == truth.casefold().partition(",")[0]


def row(layout: str, found: list[tuple[dict, dict | None]]) -> str:
    """One line of the table."""
    count = len(found)
    read = [(told, article) for told, article in found if article]
    exact = [sum(same(article[name], told[name]) for told, article in read) / count for name in EXACT]
    days = [(article["published"].isoformat() if article["published"] else None, told) for told, article in read]
    right = sum(day == told["published"] for day, told in days)
    wrong = sum(day is not None and day != told["published"] for day, told in days)
    score = sum(body_f1(told, article["body"]) for told, article in read) / count
    stray = sum(strays(told, article["body"]) for told, article in read)
    cells = (layout, len(read), count, *(f"{share:.3f}" for share in exact), f"{right / count:.3f}", wrong,
             f"{score:.3f}", stray)  # fmt: skip
    return f"| {' | '.join(map(str, cells))} |"


def naive(told: Mapping, path: Path) -> dict:
    """A text page read the plain way."""
    first, *rest = [line for line in path.read_text("utf-8").splitlines() if line.strip()]
    return {"headline": first, "body": rest, "published": None} | {name: "" for name in EXACT if name != "headline"}


def main() -> None:
    """Print one line per layout."""
    found = list(pairs())
    print("| layout | read | of | headline | deck | byline | dateline | date exact | date wrong | body F1 | strays |")
    print("|---|---|---|---|---|---|---|---|---|---|---|")
    for layout in dict.fromkeys(told["layout"] for told, _ in found):
        print(row(layout, [pair for pair in found if pair[0]["layout"] == layout]))
    print(row("all", found))
    plain = [(told, naive(told, FILES / told["file"])) for told, _ in found if told["layout"] == "text"]
    print(row("text, the naive way", plain))


if __name__ == "__main__":
    main()
