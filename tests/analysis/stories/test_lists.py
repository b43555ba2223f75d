"""Stories, their articles and their outlets as lists."""

import numpy as np

from analysis.stories.lists import articles_of, outlets_of, sizes
from tests.analysis.stories.test_found import DAYS, FERRY, PILE, found

COPY = FERRY[0]


def test_sizes_count_articles_copies_sources_and_days_of_the_selection():
    stories, facts, same = found([*PILE, COPY], [*DAYS, "2025-03-03"], ["A", "B", "B", "A", "B", "C", "D"])
    told = sizes(stories, facts, same, np.array([True] * 5 + [False, True]))
    assert told[["story", "articles", "copies", "sources", "days"]].to_numpy().tolist() == [
        [0, 4, 1, 3, 3],
        [1, 2, 0, 2, 1],
    ]
    assert told["title"][0] == "Ferry sinks off Port Veil"
    assert "Ann Marie" in told["names"][0]


def test_the_articles_of_a_story_come_in_the_order_of_their_days():
    stories, facts, same = found([*PILE, COPY], ["2025-03-05", *DAYS[1:], "2025-03-04"])
    told = articles_of(stories, facts, same, 0, np.ones(7, bool))
    assert told["row"].tolist() == [1, 6, 0, 2]
    assert told["copy_of"].tolist() == [-1, -1, 6, -1]
    assert told["lag"].tolist() == [0, 0, 1, 2]


def test_only_selected_articles_of_a_story_are_listed_and_the_undated_last():
    stories, facts, same = found(PILE, [None, *DAYS[1:]])
    told = articles_of(stories, facts, same, 0, np.arange(6) != 1)
    assert told["row"].tolist() == [2, 0]
    assert told["lag"].fillna(-1).tolist() == [0, -1]


def test_outlets_stand_in_the_order_in_which_they_printed_first():
    stories, facts, same = found([*PILE, COPY], [*DAYS, "2025-03-04"], ["A", "B", "A", "", "", "", "D"])
    told = outlets_of(articles_of(stories, facts, same, 0, np.ones(7, bool)))
    assert told[["source", "lag", "articles", "copies"]].to_numpy().tolist() == [
        ["A", 0, 2, 0],
        ["B", 1, 1, 0],
        ["D", 1, 1, 1],
    ]
