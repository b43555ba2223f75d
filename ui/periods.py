"""How long the periods are over which a page counts: what fits the selection, or what the reader says."""

from analysis.periods import ENOUGH, PERIODS
from ui import bound, cached, notes
from ui.view import View

AUTO = "auto"
#: With more periods the next longer ones are drawn: a browser is slow with so many points.
MOST = 4_000
HELP = (
    f"Auto follows the selection: the shortest period of which about half have {ENOUGH} articles or more, so that a "
    "share does not jump with each article. A link keeps a period that you choose yourself."
)


def choose(now: View, label: str, *, wide: bool = False) -> str:
    """Choose the length of the periods; return it, where none was chosen the one that fits."""
    asked = bound.one_of(label, (AUTO, *PERIODS), "per", wide=wide, help=HELP)
    return cached.fitting_period(now.pile, now.selection) if asked == AUTO else _possible(now, asked)


def _possible(now: View, length: str) -> str:
    """The length of period asked for, or the first longer one of which there are not too many; that is said."""
    for able in PERIODS[PERIODS.index(length) :]:
        if cached.how_many_periods(now.pile, now.selection, able) <= MOST:
            break
    if able != length:
        notes.add("per", f"There are more than {MOST:,} {length}s from first to last; {able}s are drawn.")
    return able
