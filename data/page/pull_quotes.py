"""Pull quotes: lines of the story that stand a second time, set apart to be read in passing."""

from collections import Counter

from data.page.marks import Marks

RULE = "repeated from the story"
#: Words that a pull quote has, and letters to look through on a page at most.
WORDS, LETTERS = range(6, 46), 50_000_000
#: A line that stands more often is a refrain, as in a list; so are its likes on a page that has more of them.
TWICE, MOST = 2, 6
AROUND = " \"'“”‘’«»„.…!?–—-"


def mark_pull_quotes(marks: Marks) -> None:
    """Mark each shorter line of the body whose words stand in another line of the body too.

    >>> from data.page.lines import plain_lines
    >>> page = "“We were left no choice at all”\\n“We did not want this. We were left no choice at all,” she said."
    >>> marks = Marks(plain_lines(page))
    >>> mark_pull_quotes(marks)
    >>> marks.roles
    ['pull quote', 'body']
    """
    body = [number for number, role in enumerate(marks.roles) if role == "body"]
    short = [n for n in body if marks.lines[n].text.count(" ") + 1 in WORDS]
    whole = "\n".join(marks.lines[n].text for n in body)
    if len(short) * len(whole) > LETTERS:
        return
    cores = {number: marks.lines[number].text.strip(AROUND) for number in short}
    counts, seen, found = Counter(cores.values()), set(), []
    for number, core in cores.items():
        again = core in seen or _inside_another(core, marks.lines[number].text, whole)
        if core.count(" ") + 1 in WORDS and counts[core] <= TWICE and again:
            found.append(number)
        seen.add(core)
    for number in found if len(found) <= MOST else ():
        marks.mark(number, "pull quote", RULE)


def _inside_another(core: str, text: str, whole: str) -> bool:
    """Whether a line other than this one, and longer by a few words, holds the core."""
    place = whole.find(core)
    while place >= 0:
        line = whole[whole.rfind("\n", 0, place) + 1 : _end(whole, place)]
        if line.count(" ") >= text.count(" ") + 3:
            return True
        place = whole.find(core, _end(whole, place))
    return False


def _end(whole: str, place: int) -> int:
    end = whole.find("\n", place)
    return len(whole) if end < 0 else end
