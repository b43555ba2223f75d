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


def box(page, label: str):
    return next(box for box in [*page.text_input, *page.text_area] if box.label == label)


def test_a_renamed_collection_keeps_its_links(library, open_page):
    page = open_page("library/collections.py")
    box(page, "New title").set_value("Port Veil, 2031")
    page.text_input(key="owner").set_value("Ana")
    page.text_area(key="note").set_value("Made up.")
    page = press(page, "Save")
    assert not page.exception
    told = library.collections()[0]
    assert (told.title, told.owner, told.note) == ("Port Veil, 2031", "Ana", "Made up.")
    assert any("Ana" in caption.value for caption in page.caption)
    assert not open_page("pile/overview.py", collection=told.name).warning


def test_a_title_that_is_taken_is_said_in_one_sentence(library, open_page):
    page = open_page("library/collections.py")
    next(box for box in page.text_input if box.label == "Title").set_value(library.collections()[0].title)
    press(page, "Make it")
    assert not page.exception
    assert "already a collection" in page.error[0].value


def test_a_collection_is_deleted_once_its_title_was_typed(library, open_page):
    library.create("Second")
    page = open_page("library/collections.py", collection="second")
    assert next(button for button in page.button if button.label == "Delete it for good").disabled
    page.text_input(key="delete title").set_value("second").run()
    page = press(page, "Delete it for good")
    assert not page.exception
    assert page.success[0].value.replace("\\", "") == "“Second” is deleted."
    assert [collection.title for collection in library.collections()] == ["A year in Port Veil (sample)"]


def test_a_copy_is_looked_at_at_once(library, open_page):
    page = press(open_page("library/collections.py"), "Copy")
    assert not page.exception
    assert library.collections()[-1].title == "A year in Port Veil (sample) (copy)"
    assert library.collections()[-1].articles == SAMPLE
    assert page.query_params["collection"] == library.collections()[-1].name


def test_a_copy_whose_title_is_taken_is_said_and_the_page_goes_on(library, open_page):
    page = open_page("library/collections.py")
    next(one for one in page.text_input if one.label == "Title of the copy").set_value("A year in Port Veil (sample)")
    page = press(page.run(), "Copy")
    assert not page.exception
    assert "already a collection" in page.error[0].value
    assert [header.value for header in page.header][-1] == "New collection"
    assert not page.run().error


def test_the_selection_is_split_off(library, open_page):
    page = open_page("library/collections.py", q="ferry")
    split = next(button for button in page.button if button.key == "split")
    page.toggle(key="split move").set_value(True).run()
    page = next(button for button in page.button if button.key == "split").click().run()
    assert not page.exception
    one, part = library.collections()
    assert 0 < part.articles < SAMPLE
    assert one.articles == SAMPLE - part.articles
    assert split.label == f"Split {part.articles} off"


def test_collections_are_merged(library, open_page):
    library.create("Second")
    library.add("second", SCHEMA.empty_table().from_pylist([{"id": "x", "raw": "It rained."}], SCHEMA), upload="u")
    page = open_page("library/collections.py")
    page.multiselect(key="merge with").set_value(["second"]).run()
    page = press(page, "Merge")
    assert not page.exception
    assert library.collections()[-1].articles == SAMPLE + 1


def test_an_archived_collection_leaves_the_sidebar_and_comes_back(library, open_page):
    library.create("Second")
    page = press(open_page("library/collections.py", collection="second"), "Archive it")
    assert not page.exception
    assert library.collection("second").archived
    assert "Second" not in open_page("library/collections.py").selectbox(key="collection_box").options
    press(open_page("library/collections.py", collection="second"), "Take it out of the archive")
    assert not library.collection("second").archived


def test_a_link_to_an_older_version_still_shows_its_figures(library, open_page):
    name = library.collections()[0].name
    before = open_page("pile/overview.py", collection=name, version="1").metric[0].value
    told = library.whole(name, 1).slice(0, 1).to_pylist()[0] | {"id": "another", "raw": "Another.", "url": ""}
    library.add(name, SCHEMA.empty_table().from_pylist([told], SCHEMA), upload="test")
    page = open_page("pile/overview.py", collection=name, version="1")
    assert page.metric[0].value == before == str(SAMPLE)
    assert open_page("pile/overview.py", collection=name).metric[0].value == str(SAMPLE + 1)
