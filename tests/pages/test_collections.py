"""The collections page."""

from data.article import SCHEMA
from tests.conftest import SAMPLE


def press(page, label: str):
    return next(button for button in page.button if button.label == label).click().run()


def test_a_new_collection_is_looked_at_at_once(library, open_page):
    page = open_page("library/collections.py")
    next(box for box in page.text_input if box.label == "Title").set_value("Summits")
    press(page, "Make it")
    assert not page.exception
    assert page.query_params["collection"] == "summits"
    assert library.collections()[-1].title == "Summits"


def test_an_empty_collection_breaks_no_page(library, open_page):
    library.create("Nothing yet")
    for script in ("pile/overview.py", "count/keywords.py", "themes/topics.py", "pile/articles.py"):
        page = open_page(script, collection="nothing-yet")
        assert not page.exception, script


def test_a_renamed_collection_keeps_its_links(library, open_page):
    page = open_page("library/collections.py")
    next(box for box in page.text_input if box.label == "New title").set_value("Port Veil, 2031")
    press(page, "Rename")
    assert not page.exception
    old = library.collections()[0].name
    assert library.collections()[0].title == "Port Veil, 2031"
    assert not open_page("pile/overview.py", collection=old).warning


def test_a_title_that_is_taken_is_said_in_one_sentence(library, open_page):
    page = open_page("library/collections.py")
    next(box for box in page.text_input if box.label == "Title").set_value(library.collections()[0].title)
    press(page, "Make it")
    assert not page.exception
    assert "already a collection" in page.error[0].value


def test_a_deleted_collection_is_gone(library, open_page):
    library.create("Second")
    page = open_page("library/collections.py", collection="second")
    press(page, "Delete it for good")
    assert not page.exception
    assert [collection.title for collection in library.collections()] == ["A year in Port Veil (sample)"]


def test_a_link_to_an_older_version_still_shows_its_figures(library, open_page):
    name = library.collections()[0].name
    before = open_page("pile/overview.py", collection=name, version="1").metric[0].value
    told = library.whole(name, 1).slice(0, 1).to_pylist()[0] | {"id": "another", "raw": "Another.", "url": ""}
    library.add(name, SCHEMA.empty_table().from_pylist([told], SCHEMA), upload="test")
    page = open_page("pile/overview.py", collection=name, version="1")
    assert page.metric[0].value == before == str(SAMPLE)
    assert open_page("pile/overview.py", collection=name).metric[0].value == str(SAMPLE + 1)
