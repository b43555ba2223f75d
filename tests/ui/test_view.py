"""What the address says, and what becomes of it."""

import pytest

from tests.conftest import SAMPLE


def value(page, label: str):
    boxes = (*page.selectbox, *page.multiselect, *page.text_input, *page.date_input, *page.toggle)
    return next(box.value for box in boxes if box.label == label)


def test_the_address_always_carries_collection_version_and_words(library, open_page):
    page = open_page("pile/overview.py")
    assert page.query_params["collection"] == library.collections()[0].name
    assert page.query_params["version"] == "1"
    assert page.query_params["words"] == "0"


def test_every_choice_of_the_sidebar_is_taken_from_the_address(library, open_page):
    address = {
        "source": "The Ledger",
        "section": "Business",
        "from_": "2025-02-01",
        "to_": "2025-11-30",
        "in_": "Body",
        "q": "port",
    }
    page = open_page("pile/overview.py", **address)
    assert not page.warning
    assert value(page, "Sources") == ["The Ledger"]
    assert value(page, "Sections") == ["Business"]
    assert str(value(page, "From")) == "2025-02-01"
    assert value(page, "Count words in") == "Body"
    assert value(page, "Text") == "port"
    assert 0 < int(page.metric[0].value) < SAMPLE


def test_days_in_the_wrong_order_are_exchanged_and_said(library, open_page):
    right = open_page("pile/overview.py", from_="2025-02-01", to_="2025-05-01")
    wrong = open_page("pile/overview.py", from_="2025-05-01", to_="2025-02-01")
    assert "exchanged" in wrong.warning[0].value
    assert wrong.metric[0].value == right.metric[0].value


def test_undated_articles_join_a_span_of_days_only_when_asked(library, open_page):
    span = {"from_": "2025-01-01", "to_": "2025-12-31"}
    without = int(open_page("pile/overview.py", **span).metric[0].value)
    joined = int(open_page("pile/overview.py", undated="true", **span).metric[0].value)
    assert (without, joined) == (SAMPLE - 3, SAMPLE)


@pytest.mark.parametrize("version", ["99", "-1", "1.5", "zwei", "9" * 40])
def test_a_version_that_is_not_there_becomes_the_newest(library, open_page, version):
    page = open_page("pile/overview.py", collection=library.collections()[0].name, version=version)
    assert not page.exception
    assert "no version" in page.warning[0].value
    assert page.metric[0].value == str(SAMPLE)


def test_a_good_source_is_kept_beside_a_wrong_one(library, open_page):
    page = open_page("pile/overview.py", source=["The Ledger", "Nobody's Post"])
    assert value(page, "Sources") == ["The Ledger"]
    assert "Nobody's Post" in page.warning[0].value.replace("\\", "")
