"""The day of publication, predicted where the set's own date is hidden, beside dateparser and htmldate.

    python -m benchmarks.dates CORPORA [--most 1000]

CORPORA is a folder with some of `news_2018_2019.jsonl.gz`, `reuters_2010_2011.jsonl.gz`,
`fakenewsnet2018.jsonl.gz` and `aeb.tar.gz`. Of each set at most `--most` articles are taken,
evenly. A day is exact, beside it (the day before or after: a night or a time zone), wrong,
or none. Cases:

address    the date is hidden; address, text and dateline are given
column     the date as it is written is given, alone
two ways   the date is given as 03/04/2019, with the text; only days up to the 12th
page       a web page from whose every address the day was taken out; gold is that day
"""

import argparse
import gzip
import json
import tarfile
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from urllib.parse import urlsplit

import dateparser
from htmldate import find_date

from data.columns import as_text
from data.dates.address_dates import day_of_address
from data.intake import read_files
from data.readers.record import File, Record
from data.rows import row

SETS = {"news": "news_2018_2019", "reuters": "reuters_2010_2011", "fakenewsnet": "fakenewsnet2018"}
Case = tuple[date, Record]
Way = Callable[[Record], date | None]


def articles(corpora: Path, name: str, most: int) -> list[tuple[date, dict]]:
    """The dated articles of a set, evenly chosen, with their days."""
    with gzip.open(corpora / f"{SETS[name]}.jsonl.gz", "rt") as lines:
        told = [json.loads(line) for line in lines]
    dated = [(day, one) for one in told if (day := gold(one)) and one["text"]]
    return dated[:: max(1, len(dated) // most)][:most]


def gold(article: Mapping) -> date | None:
    """The day that the set gives: as Reuters writes it, milliseconds since 1970, or ISO."""
    text = as_text(article.get("date") or article.get("publish_date"))
    if text.isdigit():
        return datetime.fromtimestamp(int(text) / 1_000, UTC).date()
    try:
        if text[:1].isalpha():
            return datetime.strptime(text.rpartition(" ")[0], "%a %b %d, %Y %I:%M%p").date()
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def by_address(found: Sequence[tuple[date, dict]]) -> Iterator[Case]:
    """Articles with their address and text alone."""
    for day, one in found:
        if one["url"]:
            yield day, Record(one["text"], {"url": one["url"]})


def by_column(found: Sequence[tuple[date, dict]]) -> Iterator[Case]:
    """The date as the set writes it."""
    for day, one in found:
        yield day, Record(one["text"], {"published": as_text(one.get("date") or one.get("publish_date"))})


def by_two_ways(found: Sequence[tuple[date, dict]]) -> Iterator[Case]:
    """The date as numbers that can be read two ways, half of them the month first."""
    for number, (day, one) in enumerate(found):
        if day.day <= 12 and day.day != day.month:
            yield day, Record(one["text"], {"published": day.strftime("%m/%d/%Y" if number % 2 else "%d/%m/%Y")})


def ours(record: Record) -> date | None:
    """The day that the article gets here."""
    return row(record, "")[0]["published"]


def of_dateparser(record: Record) -> date | None:
    """The day that dateparser reads."""
    read = dateparser.parse(record.fields["published"])
    return read.date() if read else None


def of_htmldate(record: Record) -> date | None:
    """The day that htmldate finds in a page of the text with this address."""
    page = record.fields.get("html") or f"<html><body><p>{record.text[:5_000]}</p></body></html>"
    read = find_date(page, url=record.fields.get("url"), original_date=True)
    return date.fromisoformat(read) if read else None


def pages(archive: Path) -> Iterator[tuple[date, str]]:
    """The pages whose address holds a day, without that address anywhere in them."""
    with tarfile.open(archive) as held:
        files = {Path(one.name).name.partition(".")[0]: one for one in held.getmembers() if one.isfile()}
        for name, told in json.loads(held.extractfile(files["ground-truth"]).read()).items():
            day = day_of_address(told["url"])
            if day:
                page = gzip.decompress(held.extractfile(files[name]).read()).decode("utf-8", "replace")
                yield day, page.replace(urlsplit(told["url"]).path, "/article")


def of_page(record: Record) -> date | None:
    """The day that the page gets here."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.html"
        path.write_text(record.fields["html"])
        days = read_files([File(path.name, path)]).articles["published"].to_pylist()
    return days[0] if days else None


def line(case: str, way: str, found: Sequence[Case], predicted: Way) -> str:
    """One row of the table: counts of exact, beside, wrong and none, and shares of exact and wrong."""
    gaps = [None if (day := predicted(record)) is None else abs((day - true).days) for true, record in found]
    exact, beside, none = gaps.count(0), gaps.count(1), gaps.count(None)
    wrong, whole = len(gaps) - exact - beside - none, len(gaps) or 1
    counts = " | ".join(f"{count:,}" for count in (len(gaps), exact, beside, wrong, none))
    return f"| {case} | {way} | {counts} | {exact / whole:.1%} | {wrong / whole:.1%} |"


def main() -> None:
    """Print a line per set, case and way."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--most", type=int, default=1_000)
    asked = parser.parse_args()
    print("| set and case | way | articles | exact | beside | wrong | none | exact | wrong |\n" + "|---" * 9 + "|")
    cases = ((by_address, of_htmldate), (by_column, of_dateparser), (by_two_ways, of_dateparser))
    for name in SETS:
        if not (asked.corpora / f"{SETS[name]}.jsonl.gz").exists():
            continue
        chosen = articles(asked.corpora, name, asked.most)
        for case, peer in cases:
            found = list(case(chosen))
            title = f"{name}, {case.__name__.removeprefix('by_').replace('_', ' ')}"
            print(line(title, "ours", found, ours), flush=True)
            print(line(title, peer.__name__.removeprefix("of_"), found, peer), flush=True)
    if (asked.corpora / "aeb.tar.gz").exists():
        found = [(day, Record("", {"html": page})) for day, page in pages(asked.corpora / "aeb.tar.gz")]
        print(line("aeb, page", "ours", found, of_page), flush=True)
        print(line("aeb, page", "htmldate", found, of_htmldate), flush=True)


if __name__ == "__main__":
    main()
