"""The top of a page: headline, deck and byline, found among the lines before the story."""

import re
from collections.abc import Mapping

from data.page.credits import agency_in, byline_in
from data.page.datelines import dateline_of
from data.page.marks import Marks
from data.page.roles import is_sentence

HEADLINE_WORDS, HEADLINE_LETTERS = 30, 220
DECK_WORDS = 45
#: How far down the top can reach, in lines, and how far it can be above a story below a frame.
REACH, REACH_BELOW_FRAME = 14, 30
#: The name of a newspaper, as it stands over the day.
MASTHEAD = re.compile(
    r"(?:The |Die |Der |Le |La |El |Il )?(?:[A-Z][\w.&’'-]*,? ){0,4}(?:Times|Post|News|Herald|Tribune|Journal|Gazette|Courier|"
    r"Observer|Chronicle|Globe|Mail|Star|Sun|Guardian|Independent|Telegraph|Press|Mirror|Express|Standard|Examiner|Record|"
    r"Weekly|Today|Review|Ledger|Register|Dispatch|Bulletin|Monitor|Economist|Zeitung|Anzeiger|Monde|Figaro|País|Mundo)"
    r"(?: \([\w ]+\))?$"
)
#: Above so few lines there is no menu.
FEW = 6
#: What a line scores at least that is taken for the headline below a frame.
HEADLINE_SURE = 0.2
ROLE_LINE = re.compile(
    r"^(?:[A-Z][\w.’'-]+ ){0,4}(?:staff writers?|staff reporters?|correspondents?|associated press|usa today|reuters|"
    r"cnn|fox news|special to [\w .]+|contributors?|columnist|political editor|[\w ]{3,20} editor)$", re.I
)  # fmt: skip


def name_top(marks: Marks, known: Mapping[str, str], first: int) -> None:
    """Mark headline, deck and byline.

    `known` is what the file says beside the text; `first` is the first line of the
    story below a frame, 0 without one.
    """
    story = first or _story_start(marks)
    if marks.roles[1:2] == ["print tag"] and MASTHEAD.match(marks.lines[0].text) and not known.get("headline"):
        marks.mark(0, "chrome", "masthead")
    if known.get("headline"):
        start = _named(marks, known["headline"], story)
    else:
        start = _headline_below_frame(marks, first) if first > FEW else _headline(marks, story)
    if start is not None and marks.mark(start, "headline", "headline"):
        if not first:
            for number in range(start):
                if marks.open(number) and not _is_paragraph(marks.lines[number].text):
                    marks.mark(number, "chrome", "above the headline")
        _repeated(marks, marks.lines[start].text)
    _bylines(marks, start or 0, story)
    if start is not None and "deck" not in known:
        _deck(marks, start, story)


def byline_text(line: str) -> str:
    """The names of a byline without the agency they write for, or the line as it stands.

    >>> byline_text("By Ana Reis"), byline_text("Ana Reis, staff writer"), byline_text("By Ana Reis, Reuters")
    ('Ana Reis', 'Ana Reis, staff writer', 'Ana Reis')
    """
    names, _, last = (byline_in(line) or line).rpartition(", ")
    return names if names and agency_in(last) else byline_in(line) or line


def _story_start(marks: Marks) -> int:
    """The first line that reads like a paragraph: a dateline, or a long sentence."""
    for number, line in enumerate(marks.lines):
        if not marks.open(number):
            continue
        if dateline_of(line.text) or _is_paragraph(line.text):
            return number
    return len(marks.lines)


def _is_paragraph(text: str) -> bool:
    return is_sentence(text) and text.count(" ") >= 12


def _named(marks: Marks, known: str, story: int) -> int | None:
    """The line that holds a known headline: the nearest above the story, else the first."""
    wanted, longest = plain(known), 2 * len(known) + 40
    found = [
        number
        for number, line in enumerate(marks.lines[: story + REACH])
        if len(line.text) < longest and marks.open(number) and plain(line.text) == wanted
    ]
    above = [number for number in found if number < story]
    return above[-1] if above else next((number for number in found if number < REACH), None)


def _repeated(marks: Marks, headline: str) -> None:
    """The headline once more, as sites print it above the text: chrome."""
    wanted, longest = plain(headline), 2 * len(headline) + 40
    for number, line in enumerate(marks.lines[:REACH]):
        if len(line.text) < longest and marks.open(number) and plain(line.text) == wanted:
            marks.mark(number, "chrome", "headline once more")


def _headline_below_frame(marks: Marks, first: int) -> int | None:
    """The line above the story whose words come again in it, or that stands on the page twice."""
    from_line = max(0, first - REACH_BELOW_FRAME)
    body = " ".join(line.text for line in marks.lines[first : first + 8])[:1_500]
    told = set(plain(body).split())
    titles = {plain(line.text) for line in marks.lines[:from_line]}
    best, found = HEADLINE_SURE, None
    for number in range(from_line, first):
        text = marks.lines[number].text
        words = plain(text).split()
        if not marks.open(number) or not _can_head(text) or len(words) < 2:
            continue
        long = {word for word in words if len(word) > 3}
        shared = len(long & told) / (len(long) + 1)
        again = plain(text) in titles
        score = shared + 0.6 * again + 0.03 * min(len(words), 8) - 0.02 * (first - number)
        if score > best:
            best, found = score, number
    return _with_what_is_above(marks, found, told) if found is not None else None


def _with_what_is_above(marks: Marks, found: int, told: set[str]) -> int:
    """The line above what was found, if it could be its headline: then that was the deck."""
    for number in range(found - 1, max(found - 3, -1), -1):
        words = plain(marks.lines[number].text).split()
        if marks.open(number) and _can_head(marks.lines[number].text) and len(words) >= 3:
            long = {word for word in words if len(word) > 3}
            if len(long & told) >= 0.2 * (len(long) + 1):
                return _with_what_is_above(marks, number, told)
    return found


def _headline(marks: Marks, story: int) -> int | None:
    """The first line that can be one: short, not a byline, above something longer.

    A line of one or two words above a longer one is the name of a section.
    """
    found = marks.lines
    above = [n for n in range(min(story, REACH, len(found))) if marks.open(n) and _can_head(found[n].text)]
    if not above or len(found) < 2 or not any(role == "body" for role in marks.roles[above[0] + 1 :]):
        return None
    long = [n for n in above if found[n].text.count(" ") >= 2]
    return long[0] if long else above[0]


def _can_head(text: str) -> bool:
    short = text.count(" ") < HEADLINE_WORDS and len(text) <= HEADLINE_LETTERS
    return short and not byline_in(text) and not text.endswith((".", ",", ";")) or text.endswith("...") and short


#: A line that is a person's name and nothing else.
PERSON = re.compile(
    r"(?!The )[A-Z][\w’'-]+(?: (?:[A-Z]\.|de|del|van|von|der|den|bin|al|la|di))*(?: [A-Z][\w’'-]+){1,2}$"
)


def _bylines(marks: Marks, start: int, story: int) -> None:
    for number in range(start, min(story + 2, start + REACH, len(marks.lines))):
        text = marks.lines[number].text
        if marks.open(number) and (byline_in(text) or (number <= story and ROLE_LINE.match(text))):
            marks.mark(number, "byline", "byline")
    above = story - 1
    if start < above < len(marks.lines) - 1 and marks.open(above) and PERSON.match(marks.lines[above].text):
        marks.mark(above, "byline", "name above the story")


def _deck(marks: Marks, start: int, story: int) -> None:
    """The line below the headline, if it is shorter than a paragraph and the story comes after it."""
    for number in range(start + 1, min(story, start + 4, len(marks.lines))):
        text = marks.lines[number].text
        if marks.open(number) and 3 <= text.count(" ") < DECK_WORDS:
            if not dateline_of(text):
                marks.mark(number, "deck", "deck")
            return


def plain(text: str) -> str:
    """The words of a text in small letters, single spaces between."""
    return re.sub(r"[\W_]+", " ", text.lower()).strip()
