"""How stories were found, in sentences."""

from dataclasses import replace

from analysis.stories.method import sentences
from tests.analysis.stories.test_found import DAYS, PILE, found


def test_the_note_tells_texts_days_and_what_two_articles_needed():
    told = " ".join(sentences(found(PILE, DAYS)[0]))
    assert "6 different texts" in told
    assert "6 of them have a date" in told
    assert "no seed" in told


def test_without_dates_the_note_says_that_days_have_no_part():
    told = " ".join(sentences(found(PILE)[0]))
    assert "None has a date" in told
    assert "Two need 4.00; the groups" in told
    assert "however many articles they have" in told


def test_what_the_pile_changed_is_said():
    stories = found(PILE, DAYS)[0]
    how = stories.how | {"partners": 0.75, "least": 4.94}
    told = " ".join(sentences(replace(stories, how=how)))
    assert "Two need 4.94 (4.0 usually; an article of this pile has about 0.8 others of its event)" in told


def test_how_much_less_large_groups_needed_is_said():
    assert "times (3/a × 3/b)^0.25" in " ".join(sentences(found(PILE, DAYS)[0]))
