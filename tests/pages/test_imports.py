"""The reports of uploads."""

from tests.conftest import SAMPLE


def test_the_report_of_the_sample_names_every_file_and_what_was_left_out(library, open_page):
    page = open_page("library/imports.py")
    assert not page.exception
    assert f"{SAMPLE:,} articles found in" in page.header[0].value
    table = page.dataframe[0].value
    assert {"broadcaster.jsonl", "business_export.csv"} <= set(table["File"])
    assert table["Articles"].sum() == SAMPLE
    assert any(f"{SAMPLE:,} added" in caption.value for caption in page.caption)


def test_a_collection_that_nothing_was_uploaded_into_says_what_to_do(library, open_page):
    page = open_page("library/imports.py", collection=library.create("Empty").name)
    assert not page.exception
    assert "has left a report yet" in page.info[0].value


def test_an_upload_that_is_stored_leaves_its_report(library, open_page):
    page = open_page("library/add.py")
    page.file_uploader[0].upload("a.csv", b"title;text\nRain;It rained all day in the harbour town.\n;\n")
    page = page.run()
    page.text_input(key="store_title").set_value("Rainy days").run()
    next(button for button in page.button if button.label.startswith("Store")).click().run()
    [report] = library.reports("rainy-days").all()
    assert report.added["added"] == 1
    assert [file["name"] for file in report.files] == ["a.csv"]
