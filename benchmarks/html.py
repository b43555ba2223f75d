"""The article's body on whole HTML pages, beside plain trafilatura, by the set's own measure.

    python -m benchmarks.html CORPORA

CORPORA is a folder with `aeb.tar.gz`: pages and their gold bodies, of the article extraction
benchmark of Scrapinghub, whose `evaluate.py` defines the measure: shingles of four words,
counted per page, normed so that long pages weigh no more; precision and recall are
means over pages, and F1 is their harmonic mean. A page that is refused has an empty body.

whole path     HTML file in, the body paragraphs that `clippings.py read` prints out
trafilatura    `trafilatura.extract(page)`, with and without its comments, and in its precise mode

A last line says how many of the pages whose address holds a day got that day. No
gold headline is in the set.
"""

import argparse
import gzip
import json
import re
import statistics
import tarfile
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import trafilatura

from data.dates.address_dates import day_of_address
from data.intake import read_files
from data.readers.record import File

LENGTH = 4
PLAIN: Mapping[str, Mapping[str, bool]] = {
    "trafilatura": {},
    "trafilatura, no comments": {"include_comments": False},
    "trafilatura, precise": {"include_comments": False, "favor_precision": True},
}


def pages(archive: Path) -> Iterator[tuple[str, bytes]]:
    """The name and the HTML of every page in the archive."""
    with tarfile.open(archive) as packed:
        for member in packed:
            if member.name.endswith(".html.gz"):
                yield (
                    Path(member.name).name.removesuffix(".html.gz"),
                    gzip.decompress(packed.extractfile(member).read()),
                )


def gold(archive: Path) -> dict[str, dict]:
    """What the set says of each page: `articleBody` and `url`."""
    with tarfile.open(archive) as packed:
        return json.load(packed.extractfile("aeb/ground-truth.json"))


def shingles(text: str) -> Counter:
    """The runs of four words of a text, counted.

    >>> shingles("It rained all day.")
    Counter({('It', 'rained', 'all', 'day'): 1})
    """
    words = re.findall(r"\w+", text)
    return Counter(tuple(words[n : n + LENGTH]) for n in range(max(1, len(words) - LENGTH + 1)) if words)


def scores(true: str, found: str) -> tuple[float | None, float | None]:
    """Precision and recall of one page; None where a text is empty and the set leaves the page out.

    >>> scores("It rained all day long", "It rained all day")
    (1.0, 0.5)
    """
    wanted, given = shingles(true), shingles(found)
    both = (wanted & given).total()
    return (both / given.total() if given else None), (both / wanted.total() if wanted else None)


def line(name: str, bodies: Mapping[str, str], true: Mapping[str, dict], seconds: float) -> str:
    """A line of the table."""
    pairs = [scores(true[page]["articleBody"], bodies.get(page, "")) for page in true]
    precision = statistics.mean(one for one, _ in pairs if one is not None)
    recall = statistics.mean(one for _, one in pairs if one is not None)
    f1 = 2 * precision * recall / (precision + recall)
    return f"| {name} | {precision:.4f} | {recall:.4f} | {f1:.4f} | {seconds / len(true) * 1000:.0f} |"


def read(html: Mapping[str, bytes]) -> tuple[dict[str, str], dict[str, object], list[str]]:
    """The bodies and days that the whole path finds, and why pages were refused."""
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for name, content in html.items():
            (Path(folder) / name).write_bytes(content)
            files.append(File(f"{name}.html", Path(folder) / name))
        intake = read_files(files)
    rows = intake.articles.select(["file", "body", "published"]).to_pylist()
    named = {row["file"].removesuffix(".html"): row for row in rows}
    refused = [f"{file.name[:8]}: {file.problem}" for file in intake.files if file.problem]
    bodies = {name: "\n\n".join(row["body"]) for name, row in named.items()}
    return bodies, {name: row["published"] for name, row in named.items()}, refused


def timed(work: Callable[[], object]) -> tuple[object, float]:
    """What the work gives, and the seconds it took."""
    began = time.perf_counter()
    return work(), time.perf_counter() - began


def main() -> None:
    """Print a line per way of reading the pages."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("corpora", type=Path)
    archive = parser.parse_args().corpora / "aeb.tar.gz"
    html, true = dict(pages(archive)), gold(archive)
    print("| way | precision | recall | F1 | ms a page |\n|---|---|---|---|---|")
    (bodies, days, refused), seconds = timed(lambda: read(html))
    print(line("whole path", bodies, true, seconds), flush=True)
    for name, options in PLAIN.items():
        found, seconds = timed(
            lambda options=options: {n: trafilatura.extract(h, **options) or "" for n, h in html.items()}
        )
        print(line(name, found, true, seconds), flush=True)
    dated = {name: day for name, told in true.items() if (day := day_of_address(told["url"]))}
    right = sum(days.get(name) == day for name, day in dated.items())
    print(f"\n{right} of {len(dated)} days of addresses; {sum(1 for day in days.values() if day)} pages dated.")
    print("\n".join(refused))


if __name__ == "__main__":
    main()
