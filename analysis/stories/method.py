"""How stories were found, in sentences with all settings and figures."""

from analysis.stories.doubts import NARROW
from analysis.stories.found import Stories
from analysis.stories.joining import FEW, SAME
from analysis.stories.pairs import WINDOW
from analysis.stories.recurrence import FAR
from analysis.stories.views import OPENING
from wording import counted


def sentences(stories: Stories) -> tuple[str, ...]:
    """What was done, in order, with the settings and the numbers."""
    how = stories.how
    needed = f"{how['least']:.2f}"
    return (
        f"{counted(how['texts'], 'different text was', 'different texts were')} compared by four cosines of word "
        f"stems (sublinear tf-idf): all words, the headline, headline and first {OPENING} words, names. A copy goes "
        "where its text goes.",
        _days(how["dated"]),
        f"Weights learned once, the same for every pile, turn this into log-odds that two articles tell the same "
        f"event. Two need {needed}{_why(how['partners'], how['least'])}; the groups that most surely tell the same "
        "are joined first.",
        f"Two groups need a mean of {needed} over their pairs" + _eased(how["ease"]),
        f"An article that exceeds what it needs with the rest of its story by less than {NARROW:g} is called doubtful; "
        f"of a story that falls short by less, its page says that it is perhaps the same event.",
        "Nothing is left to chance, so there is no seed: the same articles give the same stories. What readers merged, "
        "split and renamed is applied to these.",
    )


def _days(dated: int) -> str:
    if not dated:
        return (
            "None has a date, so days have no part in it: articles of like events at other times may be put together."
        )
    return (
        f"{dated:,} of them have a date. The more days lie between two articles, or between the nearest of two groups, "
        f"the less sure; above {WINDOW} days articles are linked by others between them only. An article much like "
        f"those of times more than {FAR} days off must be more like another to tell its event."
    )


def _eased(ease: float) -> str:
    if not ease:
        return ", however many articles they have."
    return (
        f"; where they have a and b articles, times ({FEW}/a × {FEW}/b)^{ease}, fewer than {FEW} articles counting as "
        f"{FEW}. Where only some of those that may tell the same have a date, this is left out."
    )


def _why(partners: float, least: float) -> str:
    if least == SAME:
        return ""
    return f" ({SAME} usually; an article of this pile has about {partners:.1f} others of its event)"
