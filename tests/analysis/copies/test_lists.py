"""Groups of copies, their articles and outlets as lists."""

import numpy as np

from analysis.copies.lists import among, groups, members, outlets, paragraphs_done
from tests.analysis.copies.test_found import found, text

BODIES = (text(1), text(2), text(1), text(2), text(1), text(3))
DAYS = ["2031-03-04", None, "2031-03-01", None, "2031-03-01", "2031-03-01"]
SOURCES = ["A", "B", "A", "", "C", "C"]


def told(rows=None, days=DAYS):
    copies, facts = found(*BODIES, days=days, sources=SOURCES)
    facts["headline"] = [f"Headline {row}" for row in range(6)]
    return among(copies, facts, np.ones(6, bool) if rows is None else np.array(rows))


def test_the_articles_of_a_group_come_in_the_order_of_their_days():
    frame = told()
    assert frame["row"].tolist() == [2, 4, 0, 1, 3]
    assert frame["lag"].fillna(-1).tolist() == [0, 0, 3, -1, -1]
    assert frame["copy_of"].tolist() == [-1, 2, 2, -1, 1]


def test_a_group_tells_its_size_sources_days_and_who_printed_first():
    frame = groups(told())
    assert frame[["title", "first", "articles", "sources"]].to_numpy().tolist() == [
        ["Headline 2", "A", 3, 2],
        ["Headline 1", "B", 2, 1],
    ]
    assert frame["days"].fillna(-1).tolist() == [3, -1]
    assert frame["kinds"].tolist() == ["2 whole", "1 whole"]


def test_the_fullest_text_of_a_group_is_no_copy_of_itself():
    assert told()["kind"].tolist() == ["fullest", "whole", "whole", "whole", "fullest"]
    assert groups(told([True, False, False, False, True, False]))["kinds"].tolist() == ["2 whole"]


def test_an_article_whose_copies_are_not_selected_is_none():
    assert told([True, True, False, False, False, True]).empty
    assert told([True, True, True, False, True, True])["row"].tolist() == [2, 4, 0]


def test_the_largest_group_of_the_selection_comes_first():
    assert told([True, True, True, True, False, True])["group"].tolist() == [0, 0, 1, 1]
    assert told([True, True, False, True, False, True])["row"].tolist() == [1, 3]


def test_members_of_a_selection_are_of_the_groups_of_all_articles():
    copies, facts = found(*BODIES, days=DAYS, sources=SOURCES)
    whole = members(copies, facts, np.ones(6, bool))
    assert whole[["row", "group"]].to_numpy().tolist() == [[2, 0], [4, 0], [0, 0], [3, 1], [1, 1]]
    some = members(copies, facts, np.array([True, True, False, True, True, True]))
    assert set(some["representative"]) == {2, 3}
    assert some.loc[some["group"] == 0, "row"].tolist() == [4, 0]
    assert sorted(some["row"]) == [0, 1, 3, 4]
    assert members(copies, facts, np.array([True, True, False, False, False, True])).empty


def test_outlets_tell_what_they_printed_on_the_first_day_and_later():
    frame = outlets(told())
    assert frame.to_numpy().tolist() == [["A", 2, 1, 1, 0], ["", 1, 0, 0, 1], ["B", 1, 0, 0, 1], ["C", 1, 1, 0, 0]]


def test_what_a_copy_did_is_counted_in_paragraphs_of_both():
    done = paragraphs_done(["One two three.", "Four five six."], ["Four five six.", "Seven eight.", "Nine ten."])
    assert done == {"kept": 1, "cut": 1, "changed": 0, "added": 2, "moved": 0}
