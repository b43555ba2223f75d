"""What came of each file of an upload: read, left out, and worth a second look."""

from collections import Counter
from dataclasses import asdict, dataclass, field, replace
from hashlib import blake2b

from data.language_names import language_name
from data.mending import example
from data.readers.record import Announced, Layout, Record, Skip
from wording import counted

#: The fields whose coverage is reported, in the order in which it is shown.
COVERED = ("headline", "deck", "byline", "agency", "published", "dateline", "source", "section", "url", "language")
#: Letters of body below which an article is near-empty.
NEAR_EMPTY = 100
#: Share of its stated length in words below which an article is short.
SHORT = 0.5
#: Findings listed per file; all are counted.
LISTED = 500


@dataclass(frozen=True)
class Question:
    """What the person has to say before a file can be read well; `files` are others that it is asked for."""

    about: str  # text column or date order
    sentence: str
    options: tuple[str, ...]
    files: tuple[str, ...] = ()


@dataclass(frozen=True)
class Finding:
    """An article that was read and wants a look: `kind` is near-empty, short, copy, date or mixed."""

    kind: str
    place: str
    headline: str
    why: str


@dataclass
class FileReport:
    """What came of one file.

    `announced` is how many documents the file itself says that it holds, None when
    it does not say; `filled` counts for each of `COVERED` the articles that have it;
    `recalled` says which earlier answers about its layout were used; `mended` counts the articles
    with signs that had been saved in the wrong encoding, `signs` is an example.
    """

    name: str
    reader: str = ""
    encoding: str = ""
    read: int = 0
    skipped: list[Skip] = field(default_factory=list)
    announced: int | None = None
    problem: str = ""
    question: Question | None = None
    undated: int = 0
    textless: int = 0
    languages: Counter = field(default_factory=Counter)
    filled: Counter = field(default_factory=Counter)
    kinds: Counter = field(default_factory=Counter)
    findings: list[Finding] = field(default_factory=list)
    layouts: list[Layout] = field(default_factory=list)
    recalled: list[str] = field(default_factory=list)
    mended: int = 0
    signs: str = ""

    def note(self, found: Skip | Announced | Layout) -> None:
        """Keep what a reader says besides articles."""
        if isinstance(found, Skip):
            self.skipped.append(found)
        elif isinstance(found, Announced):
            self.announced = (self.announced or 0) + found.documents
        elif len(self.layouts) < LISTED and replace(found, place="") not in self.layouts:
            self.layouts.append(replace(found, place=""))
            if found.remembered:
                self.recalled.append(f"The column “{found.text_column}” holds the text, as was said of it before.")

    def add(self, told: dict, found: Record, earlier: str) -> None:
        """Count one article: its row, what was found, and what `Copies.earlier` says of it; its date apart."""
        self.read += 1
        self.languages[told["language"]] += 1
        self.filled.update(name for name in COVERED if told[name] and name != "published")
        if told["second_language"]:
            self.find("mixed", told, found.place, f"A good part of it is in {language_name(told['second_language'])}.")
        letters = sum(map(len, told["body"]))
        words = sum(len(text.split()) for text in told["body"])
        stated = found.fields.get("length", "")
        if earlier:
            self.find("copy", told, found.place, earlier)
        if letters < NEAR_EMPTY:
            self.find("near-empty", told, found.place, f"Its body has {counted(letters, 'letter')}.")
        elif stated.isdecimal() and words < SHORT * int(stated):
            why = f"Its body has {counted(words, 'word')}, where the file states {int(stated):,}."
            self.find("short", told, found.place, why)

    def mend(self, came: Record) -> None:
        """Count an article with signs that had been saved in the wrong encoding, by its record as it came."""
        self.mended += 1
        self.signs = self.signs or example(came)

    def date(self, told: dict, place: str) -> None:
        """Count the date of one article, once it is known: there or not, and what speaks against it."""
        self.undated += told["published"] is None
        self.filled.update(["published"] if told["published"] else [])
        if told["date_conflict"]:
            self.find("date", told, place, told["date_conflict"])

    def find(self, kind: str, told: dict, place: str, why: str) -> None:
        """Count a finding, and list it unless there are too many."""
        self.kinds[kind] += 1
        if len(self.findings) < LISTED:
            self.findings.append(Finding(kind, place, told["headline"], why))

    def told(self) -> dict:
        """The report as JSON can hold it."""
        counters = {name: dict(getattr(self, name)) for name in ("languages", "filled", "kinds")}
        return asdict(replace(self, **counters)) | {"check": self.check(), "mending": self.mending()}

    def check(self) -> str:
        """What the file says of its own size against what was read, in a sentence; '' when it says nothing.

        >>> FileReport("a.txt", announced=3, read=2).check()
        'The file says 3 documents; 2 were read, 1 needs you.'
        """
        if self.announced is None:
            return ""
        missing = self.announced - self.read
        said = counted(self.announced, "document")
        if not missing:
            return (
                f"The file says {said}; all were read."
                if self.announced != 1
                else f"The file says {said}; it was read."
            )
        needs = f"{missing:,} need{'s' if missing == 1 else ''} you" if missing > 0 else "more than it says"
        were = "was" if self.read == 1 else "were"
        return f"The file says {said}; {self.read:,} {were} read, {needs}."

    def mending(self) -> str:
        """How many articles had signs in the wrong encoding, in a sentence; '' when none had.

        >>> FileReport("a.txt", mended=2, signs="“Â£” is “£”").mending()
        'In 2 articles signs had been saved in the wrong encoding and were put right (“Â£” is “£”).'
        """
        if not self.mended:
            return ""
        such = f" ({self.signs})" if self.signs else ""
        return (
            f"In {counted(self.mended, 'article')} signs had been saved in the wrong encoding and were put right{such}."
        )


class Copies:
    """The texts of an upload so far, to find an article that came before."""

    def __init__(self) -> None:
        self.first: dict[bytes, tuple[str, str, str]] = {}

    def earlier(self, text: str, identity: str, file: str, place: str) -> str:
        """A sentence on where the same text stood before, '' when it did not."""
        key = blake2b(" ".join(text.split()).encode("utf-8", "replace"), digest_size=12).digest()
        here = (identity, file, place)
        first = self.first.setdefault(key, here)
        if first is here:
            return ""
        what = "article" if first[0] == identity else "text"
        return f"The same {what} stands in {first[1]}{', ' if first[2] else ''}{first[2]}."

    def forget(self, file: str) -> None:
        """Take out the texts of a file of which nothing was kept."""
        self.first = {key: first for key, first in self.first.items() if first[1] != file}
