"""What is known of an article's date, in words."""

from datetime import date

from ui.reading import dates

TOLD = {
    "published": None,
    "published_from": "",
    "dates": [
        {"day": date(2019, 4, 3), "found": "date column", "sure": 0.47},
        {"day": date(2019, 3, 4), "found": "date column", "sure": 0.47},
        {"day": None, "found": "address", "sure": 0.0},
        {"day": date(9999, 12, 31), "found": "metadata", "sure": 0.0},
    ],
    "date_conflict": "“03/04/2019” (date column) can be 3 April 2019 or 4 March 2019.",
}


def test_both_readings_of_an_undated_article_are_named():
    assert dates.found(TOLD) == "Not known; could be: 3 April 2019 in the date column, 4 March 2019 in the date column"
    assert dates.doubt(TOLD).startswith("“03/04/2019”")


def test_a_date_on_a_page_is_found_there():
    told = TOLD | {"published": date(2019, 4, 3), "published_from": "date on the page", "dates": []}
    assert dates.found(told) == "3 April 2019, found on the page"


def test_a_date_that_a_person_set_is_not_in_doubt():
    told = TOLD | {"published": date(2019, 4, 3), "edited": {"published": None}}
    assert (dates.found(told), dates.doubt(told)) == ("3 April 2019, set by hand", "")


def test_an_article_of_an_earlier_release_has_no_candidates():
    told = {"published": date(2019, 1, 10), "published_from": "print tag", "dates": None, "date_conflict": ""}
    assert dates.found(told) == "10 January 2019, found in the print tag"
