"""How topics were found, in sentences."""

from analysis.topics.levels import at_level
from analysis.topics.method import sentences
from tests.subjects import bodies, found


def test_the_note_tells_seed_samples_and_how_the_number_was_chosen():
    whole = found(bodies(), seed=7)
    told = " ".join(sentences(whole, at_level(whole)))
    assert "42 articles were compared" in told
    assert "Seed 7" in told
    assert "10 runs" in told
    assert "3: 1.00" in told


def test_a_number_that_was_asked_for_is_said():
    whole = found(bodies(), topics=4)
    assert "4, was asked for" in " ".join(sentences(whole, at_level(whole)))
