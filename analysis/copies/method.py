"""How copies were found, in sentences with all settings."""

from analysis.copies.pairs import ALIGNED, CONTAINMENT, PART, RESEMBLANCE, SAME
from analysis.copies.shingles import SHORT, WINDOW, WORDS


def sentences() -> tuple[str, ...]:
    """What was done, in order, with the settings."""
    return (
        f"Bodies were cut into shingles, runs of {WORDS} words, capitals and marks aside; an article of fewer than "
        f"{SHORT} words is compared with its headline. Texts that share sampled shingles, the least of each {WINDOW} "
        "in a row, are compared in full.",
        f"One is a copy of the other from {RESEMBLANCE:.0%} of both texts' shingles in common on, or from "
        f"{CONTAINMENT:.0%} of the shorter text's on, or, for misread print, from {ALIGNED:.0%} of the letters in the "
        "same order on.",
        f"Whole: {SAME:.0%} of the shingles in common. Contained: part of a text more than {1 / PART:.0f} times as "
        "long. Trimmed: part of a text less long. Changed: the others.",
        "Each member of a group is a copy of the group's fullest text itself.",
        "Nothing is left to chance, so there is no seed: the same articles give the same copies.",
    )
