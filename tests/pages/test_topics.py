"""The topics page."""

import re

from tests.conftest import SAMPLE


def test_topics_and_what_fits_nowhere_add_up_to_the_selection(library, open_page):
    page = open_page("themes/topics.py")
    assert not page.exception
    sizes = page.dataframe[0].value
    assert sizes["name"].iloc[-1] == "Fits nowhere"
    assert sizes["articles"].sum() == SAMPLE


def test_the_number_of_topics_can_be_set_by_hand(library, open_page):
    page = open_page("themes/topics.py", topics="Set by hand", k="3")
    assert len(page.dataframe[0].value) == 4


def test_a_number_beyond_what_is_possible_becomes_the_nearest(library, open_page):
    page = open_page("themes/topics.py", topics="Set by hand", k="5000")
    assert not page.exception
    assert "it is 40 instead" in page.warning[0].value


def test_a_chosen_topic_lists_all_its_articles(library, open_page):
    sizes = open_page("themes/topics.py").dataframe[0].value
    name, articles = sizes["name"].iloc[0], sizes["articles"].iloc[0]
    page = open_page("themes/topics.py", topic=name)
    said = "\n".join(caption.value for caption in page.caption)
    assert int(re.search(r"(\d+) articles, the most typical first", said)[1]) == articles


def test_topics_of_the_selection_alone_leave_the_others_out(library, open_page):
    page = open_page("themes/topics.py", anew="true", q="strike OR election OR flood")
    assert not page.exception
    assert page.dataframe[0].value["articles"].sum() < SAMPLE


def test_too_few_articles_are_said_in_one_sentence(library, open_page):
    page = open_page("themes/topics.py", anew="true", q="bananas")
    assert not page.exception
    assert "at least 10 articles" in "\n".join(note.value for note in (*page.info, *page.error))
