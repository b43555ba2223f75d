"""Direct quotes and their speakers against the gold of PolNeAR, beside a plain pattern.

    python -m benchmarks.quotes CORPORA

CORPORA is a folder with `polnear_train.tar.gz` (Newell, Margolin and Ruths 2018): political
news with each attribution's source, cue and content marked by hand. Gold quotes are the
pieces of contents that begin and end with a quotation mark. A found quote is right when
both ends are within three characters of a gold one's; one inside a content of which it is
a part (a partial quote) counts neither way. Of the right ones whose source is marked, a
speaker is right when the words of its mention overlap the source's. The plain pattern takes what
stands between marks, and the nearest capitalised words around `said`.
"""

import argparse
import re
import tarfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from analysis.quotes import quotes

MARKS = '"“”'
NEAR = 3
SAID = re.compile(r"([A-Z]\w+(?: [A-Z]\w+)*) (?:said|says)|(?:said|says) ([A-Z]\w+(?: [A-Z]\w+)*)")

Span = tuple[int, int]


@dataclass(frozen=True)
class Gold:
    """The spans of one article's gold quotes with their sources' spans, and of all contents."""

    quotes: dict[Span, list[Span]]
    contents: list[Span]


def gold(text: str, notes: str) -> Gold:
    """What an annotation file (brat's stand-off form) says of an article."""
    marked, links = {}, []
    for line in notes.splitlines():
        name, *rest = line.split("\t")
        if name.startswith("T") and rest:
            _, _, places = rest[0].partition(" ")
            marked[name] = [tuple(map(int, place.split())) for place in places.split(";")]
        elif name.startswith("E") and rest:
            links.append([part.split(":") for part in rest[0].split()])
    found: dict[Span, list[Span]] = {}
    contents = []
    for link in links:
        sources = [span for role, name in link if role.startswith("Source") for span in marked[name]]
        for span in (span for role, name in link if role.startswith("Content") for span in marked[name]):
            contents.append(span)
            if text[span[0]] in MARKS and text[span[1] - 1] in MARKS and span[1] - span[0] > 2:
                found[span] = sources
    return Gold(found, contents)


def ours(text: str) -> list[tuple[Span, Span | None]]:
    """Our quotes with their marks, each with the span of the speaker's mention."""
    told = quotes(text.split("\n"))
    return [((quote.start - 1, quote.end + 1), quote.mention) for quote in told if quote.kind == "direct"]


def plainly(text: str) -> list[tuple[Span, Span | None]]:
    """What a plain pattern finds."""
    told = []
    for match in re.finditer(r"[\"“][^\"“”]+[\"”]", text):
        around = [(m.start(), m.end()) for m in SAID.finditer(text, max(0, match.start() - 150), match.end() + 150)]
        near = min(around, key=lambda span: min(abs(span[0] - match.end()), abs(match.start() - span[1])), default=None)
        told.append((match.span(), near))
    return told


def articles(corpora: Path) -> Iterator[tuple[str, str]]:
    """Text and annotations of each article."""
    with tarfile.open(corpora / "polnear_train.tar.gz") as packed:
        files = {Path(member.name).name: packed.extractfile(member).read() for member in packed if member.isfile()}
    told = {}
    for name in sorted(name for name in files if name.endswith(".ann")):
        text = f"{name.removesuffix('.ann').rpartition('_')[0]}.txt"  # the annotator's number ends the name
        if text in files:
            told[text] = name  # of several annotators the last
    for pair in told.items():
        yield tuple(files[one].decode() for one in pair)


def measure(finder: Callable, told: list[tuple[str, Gold]]) -> tuple[float, float, float, float]:
    """Precision, recall and F1 of spans, and the share of right speakers."""
    right = wrong = missed = named = spoken = 0
    for text, truth in told:
        left = dict(truth.quotes)
        for span, mention in finder(text):
            match = next((one for one in left if abs(one[0] - span[0]) <= NEAR and abs(one[1] - span[1]) <= NEAR), None)
            if match is None:
                wrong += not any(begin <= span[0] and span[1] <= end for begin, end in truth.contents)
                continue
            sources = left.pop(match)
            right += 1
            if sources:
                named += 1
                spoken += mention is not None and any(mention[0] < end and begin < mention[1] for begin, end in sources)
        missed += len(left)
    precision, recall = right / max(right + wrong, 1), right / max(right + missed, 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9), spoken / max(named, 1)


def main() -> None:
    """Print a line per way."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("corpora", type=Path)
    told = [(text, gold(text, notes)) for text, notes in articles(parser.parse_args().corpora)]
    print(f"{len(told)} articles, {sum(len(truth.quotes) for _, truth in told):,} gold quotes\n")
    print("| way | precision | recall | F1 | right speakers |\n|---|---|---|---|---|")
    for name, finder in (("ours", ours), ("plain pattern", plainly)):
        print(f"| {name} | " + " | ".join(f"{value:.3f}" for value in measure(finder, told)) + " |", flush=True)


if __name__ == "__main__":
    main()
