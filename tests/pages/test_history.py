"""The history page: what was done, and the way back."""

import pytest

from benchmarks.faults.writer import some_articles
from tests.pages.test_collections import press


@pytest.fixture
def changed(library):
    """A collection of an upload by Ana, an edit, and another upload."""
    library.create("Rain")
    library.add("rain", some_articles("monday", 2), upload="monday", who="Ana")
    library.edit("rain", library.facts("rain", 1)["id"][0], {"note": "wet"}, who="Bo")
    library.add("rain", some_articles("tuesday", 3), upload="tuesday", who="Ana")
    library.reports("rain").save("tuesday", {"added": 3}, [{"name": "tuesday.zip"}, {"name": "b.txt"}])
    return library


def test_each_change_says_what_was_done_by_whom_and_to_how_many(changed, open_page):
    page = open_page("library/history.py", collection="rain")
    assert not page.exception
    said = [text.value for text in page.markdown if text.value.startswith("**")]
    assert said[:4] == [
        "**3 articles added** from tuesday.zip and 1 more file",
        "**1 article changed by hand**",
        "**2 articles added**",
        "**The collection was made**",
    ]
    assert any(text.value.startswith("Version 1.1, ") and text.value.endswith("by Bo") for text in page.caption)


def test_the_last_upload_is_undone_with_one_click_and_that_can_be_undone(changed, open_page):
    page = press(open_page("library/history.py", collection="rain"), "Undo the last upload (3 articles)")
    assert not page.exception
    assert "3 articles fewer" in page.success[0].value
    assert (changed.version("rain"), changed.size("rain", "3.1")) == ("3.1", 2)
    assert page.query_params["version"] == "3.1"
    assert not [button for button in page.button if button.label.startswith("Undo")]
    page = press(page, "Go back to version 2.1")
    assert changed.size("rain", changed.version("rain")) == 5


def test_any_version_can_be_looked_at_and_gone_back_to(changed, open_page):
    page = open_page("library/history.py", collection="rain")
    looked = next(button for button in page.button if button.key == "look 1").click().run()
    assert looked.query_params["version"] == "1"
    page = press(page, "Go back to version 1")
    assert "Version 1 is the newest again, as version 3.2 with 2 articles" in page.success[0].value
    told = changed.articles("rain", "3.2", changed.facts("rain", "3.2")["id"].tolist())
    assert [article["note"] for article in told] == ["", ""]


def test_an_upload_can_be_undone_where_it_was_stored(library, open_page):
    page = open_page("library/add.py")
    page.file_uploader[0].upload("a.csv", b"title;text\nRain;It rained all day in the harbour town.\n")
    page = page.run()
    page.text_input(key="store_title").set_value("Rainy days").run()
    page = next(button for button in page.button if button.label.startswith("Store")).click().run()
    page = press(page, "Undo the last upload (1 article)")
    assert not page.exception
    assert library.size("rainy-days", library.version("rainy-days")) == 0
    assert "The last upload is undone" in page.success[0].value
