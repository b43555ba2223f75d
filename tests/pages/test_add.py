"""The way in: upload, report, question, yes."""

import json

CSV = b"title;text;date;outlet\nRain;It rained all day in the harbour town, said the mayor.;2025-05-06;The Gull\n"
LINES = b"\n".join(
    json.dumps({"headline": f"Story {n}", "body": f"The council met for the {n}th time."}).encode() for n in range(3)
)


def upload(page, *files: tuple[str, bytes]):
    for name, content in files:
        page.file_uploader[0].upload(name, content)
    return page.run()


def press(page, label: str):
    return next(button for button in page.button if button.label.startswith(label)).click().run()


def headers(page) -> list[str]:
    return [header.value for header in page.header]


def test_nothing_is_stored_before_the_person_said_yes(library, open_page):
    page = upload(open_page("library/add.py"), ("a.csv", CSV), ("b.jsonl", LINES))
    assert "4 articles found in 2 files" in headers(page)
    assert len(library.collections()) == 1


def test_a_yes_stores_the_articles_in_a_new_collection(library, open_page):
    page = upload(open_page("library/add.py"), ("a.csv", CSV), ("b.jsonl", LINES))
    page.text_input(key="store_title").set_value("Rainy days").run()
    press(page, "Store")
    assert not page.exception
    assert "4 articles added." in page.success[0].value
    made = library.collections()[-1]
    assert (made.title, made.articles) == ("Rainy days", 4)


def test_a_source_is_asked_for_the_articles_that_name_none(library, open_page):
    page = upload(open_page("library/add.py"), ("a.csv", CSV), ("b.jsonl", LINES))
    box = page.text_input(key="store_source")
    assert box.label == "Source of the 3 articles that name none"
    box.set_value(" The Ledger ").run()
    page.text_input(key="store_title").set_value("Rainy days").run()
    press(page, "Store")
    made = library.collections()[-1]
    told = library.facts(made.name, made.version)["source"]
    assert told.value_counts().to_dict() == {"The Ledger": 3, "The Gull": 1}


def test_what_is_there_already_is_counted_and_left_out(library, open_page):
    page = upload(open_page("library/add.py"), ("a.csv", CSV))
    page.text_input(key="store_title").set_value("Rainy days").run()
    press(page, "Store")
    again = upload(open_page("library/add.py"), ("a.csv", CSV), ("b.jsonl", LINES))
    again.selectbox(key="store_in").set_value("rainy-days").run()
    assert any(
        "3 articles will be added; 1 will be left out as it was there or came twice" in text.value
        for text in again.markdown
    )
    press(again, "Store 3")
    assert library.collections()[-1].articles == 4


def test_a_collection_that_is_deleted_while_files_are_read_into_it_can_be_exchanged_for_another(library, open_page):
    doomed = library.create("Doomed").name
    page = upload(open_page("library/add.py"), ("a.csv", CSV))
    page.selectbox(key="store_in").set_value(doomed).run()
    library.delete(doomed)
    press(page, "Store")
    assert not page.exception
    assert "no longer in the list" in page.warning[-1].value
    page.text_input(key="store_title").set_value("Rainy days").run()
    press(page, "Store")
    assert (library.collections()[-1].title, library.collections()[-1].articles) == ("Rainy days", 1)


def test_nothing_new_cannot_be_stored(library, open_page):
    page = upload(open_page("library/add.py"), ("a.csv", CSV))
    page.text_input(key="store_title").set_value("Rainy days").run()
    press(page, "Store")
    again = upload(open_page("library/add.py"), ("a.csv", CSV))
    again.selectbox(key="store_in").set_value("rainy-days").run()
    assert next(button for button in again.button if button.label == "Store 0 articles").disabled


def test_the_same_files_go_into_a_second_collection_when_they_are_chosen_again(library, open_page):
    for title in ("Rainy days", "Wet days"):
        page = upload(open_page("library/add.py"), ("a.csv", CSV), ("b.jsonl", LINES))
        page.text_input(key="store_title").set_value(title).run()
        press(page, "Store")
        assert not page.exception
        assert "4 articles added." in page.success[0].value
    assert [(made.title, made.articles) for made in library.collections()[1:]] == [("Rainy days", 4), ("Wet days", 4)]


def test_an_unknown_layout_asks_which_column_is_the_text(library, open_page):
    page = upload(open_page("library/add.py"), ("odd.csv", b"was;wie\nEin Satz, der lang ist.;2\n"))
    assert "Please say" in headers(page)
    assert "The first articles, as they were read" not in [expander.label for expander in page.expander]
    box = next(box for box in page.selectbox if box.label == "Text column of odd.csv")
    box.set_value("was")
    press(page, "Read again")
    assert "1 article found in 1 file" in headers(page)


def test_a_broken_file_loses_nothing_else(library, open_page):
    page = upload(open_page("library/add.py"), ("a.csv", CSV), ("broken.zip", b"PK no zip at all"))
    assert not page.exception
    assert "1 article found in 2 files" in headers(page)
    assert any(text.value.startswith("**broken.zip**: This is") for text in page.markdown)


def test_a_title_that_is_taken_is_said_in_one_sentence(library, open_page):
    page = upload(open_page("library/add.py"), ("a.csv", CSV))
    page.text_input(key="store_title").set_value(library.collections()[0].title).run()
    press(page, "Store")
    assert not page.exception
    assert any("already a collection" in error.value for error in page.error)


def test_a_link_to_an_upload_that_is_gone_says_so(library, open_page):
    page = open_page("library/add.py", upload="0123456789")
    assert "no longer waiting" in page.info[0].value


def test_a_pasted_text_is_read_as_its_parting_line_says(library, open_page):
    page = open_page("library/add.py")
    page.text_area[0].set_value(
        "Rain at last\n\nIt rained on the harbour all day.\n***\nSun\n\nIt shone on the quay all day."
    )
    next(box for box in page.text_input if box.label.startswith("Line that parts")).set_value("***")
    press(page, "Read it")
    assert not page.exception
    assert "2 articles found in 2 files" in headers(page)


def test_an_address_inside_this_network_is_refused_in_a_sentence(library, open_page):
    page = open_page("library/add.py")
    page.text_area[1].set_value("http://127.0.0.1/private")
    press(page, "Read them")
    assert not page.exception
    assert "0 articles found in 1 file" in headers(page)
    assert any("private or local network" in str(table.value.values) for table in page.dataframe)


def test_an_empty_box_says_what_to_do(library, open_page):
    page = press(open_page("library/add.py"), "Read it")
    assert "There is no text in the box" in page.warning[0].value


def columns_question(page) -> bool:
    return any(box.label.startswith("Text column of") for box in page.selectbox)


def test_an_answer_about_columns_is_kept_for_the_next_file_and_can_be_taken_back(library, open_page):
    page = upload(open_page("library/add.py"), ("odd.csv", b"was;wie\nEin Satz, der lang ist.;2\n"))
    next(box for box in page.selectbox if box.label == "Text column of odd.csv").set_value("was")
    press(page, "Read again")
    again = upload(open_page("library/add.py"), ("next.csv", b"wie;was\n3;Noch ein Satz, der lang ist.\n"))
    assert "1 article found in 1 file" in headers(again)
    assert not columns_question(again)
    assert any("“was” holds the text, as was said of it before" in text.value for text in again.markdown)
    press(again, "Ask me again")
    assert columns_question(again)
    assert "0 articles found in 1 file" in headers(again)
