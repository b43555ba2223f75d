"""The article page."""

import json

import pytest

from data.intake import read_files
from data.readers.record import File


@pytest.fixture
def opened(library, open_page):
    """An article with a caption, on its own page."""
    name = library.collections()[0].name
    told = next(a for a in library.whole(name, 1).to_pylist() if a["captions"])
    return open_page("pile/article.py", article=told["id"]), told


def html(page) -> str:
    return "\n".join(element.proto.body for element in page.get("html"))


def newest(library, told: dict) -> dict:
    name = library.collections()[0].name
    return library.article(name, library.version(name), told["id"])


def test_an_article_shows_headline_body_and_zones(opened):
    page, told = opened
    assert not page.exception
    assert page.title[0].value.replace("\\", "") == told["headline"]
    assert any(text.value.replace("\\", "") == told["body"][0] for text in page.markdown)
    assert '<div class="page-zone caption"><small>caption</small>' in html(page)


def test_an_article_says_where_its_date_was_found(opened):
    page, told = opened
    day = f"{told['published']:%-d %B %Y}"
    assert any(text.value.startswith(f"**Date**  \n{day}, found in the ") for text in page.caption)


def test_a_doubtful_date_is_said_beside_the_article(places, library, open_page):
    row = {"text": "It rained all day.", "date": "2019-06-01", "url": "https://gull.example/2019/01/10/rain"}
    (places / "a.jsonl").write_text(json.dumps(row))
    read = read_files([File("a.jsonl", places / "a.jsonl")]).articles
    name = library.create("Doubtful").name
    version = library.add(name, read, upload="u").version
    page = open_page("pile/article.py", collection=name, version=version, article=read["id"][0].as_py())
    assert page.warning[0].value == "The date column says 1 June 2019, the address 10 January 2019."


def test_a_cleaning_step_is_undone_and_done_again(opened, library):
    page, told = opened
    step = next(toggle for toggle in page.toggle if "taken as caption" in toggle.label)
    page = step.set_value(False).run()
    assert not page.exception
    assert newest(library, told)["captions"] == []
    assert page.query_params["version"] == "1.1"
    page = next(toggle for toggle in page.toggle if "undone" in toggle.label).set_value(True).run()
    assert newest(library, told)["captions"] == told["captions"]


def test_a_field_changed_by_hand_is_kept_shown_as_changed_and_can_be_taken_back(opened, library):
    page, told = opened
    next(box for box in page.text_input if box.label == "Headline").set_value("Another headline")
    next(box for box in page.text_input if box.label.startswith("Tags")).set_value("port, strike")
    page = next(button for button in page.button if button.label == "Save").click().run()
    assert page.title[0].value == "Another headline"
    assert newest(library, told)["tags"] == ["port", "strike"]
    assert any(text.value.endswith("· port · strike") for text in page.caption)
    assert any("Changed by hand: headline, tags" in text.value for text in page.caption)
    assert any(told["headline"] in text.value.replace("\\", "") for text in page.caption)
    page = next(button for button in page.button if button.key == "take back headline").click().run()
    assert page.title[0].value.replace("\\", "") == told["headline"]


def test_a_day_that_is_none_is_refused_in_a_sentence(opened, library):
    page, told = opened
    next(box for box in page.text_input if box.label.startswith("Published")).set_value("soon")
    page = next(button for button in page.button if button.label == "Save").click().run()
    assert "is no day" in page.error[0].value
    assert newest(library, told)["published"] == told["published"]


def test_an_article_that_is_not_there_is_said_so(library, open_page):
    page = open_page("pile/article.py", article="<b>nothing</b>")
    assert page.title[0].value == "No such article"
    assert not page.exception


def press(page, key: str):
    return next(button for button in page.button if button.key == key).click().run()


def ids(library) -> list[str]:
    name = library.collections()[0].name
    return library.facts(name, library.version(name))["id"].tolist()


def test_a_deleted_article_is_gone_from_the_newest_version_alone(opened, library):
    page, told = opened
    page = press(page, "delete article")
    assert not page.exception
    assert "1 article is deleted" in page.success[0].value
    assert told["id"] not in ids(library)
    assert library.article(library.collections()[0].name, 1, told["id"]) is not None


def test_all_articles_of_a_source_are_deleted_together(library, open_page):
    facts = library.facts(library.collections()[0].name, 1)
    told = facts[facts["source"] != ""].iloc[0]
    page = press(open_page("pile/article.py", article=told["id"]), "delete source")
    assert not page.exception
    assert ids(library) == facts["id"][facts["source"] != told["source"]].tolist()


def test_an_article_is_taken_down_once_the_reader_is_sure(opened, library):
    page, told = opened
    assert next(button for button in page.button if button.key == "take down").disabled
    page.toggle(key="take down sure").set_value(True).run()
    page = press(page, "take down")
    assert not page.exception
    assert "removed from “A year in Port Veil" in page.success[0].value.replace("\\", "")
    assert library.article(library.collections()[0].name, 1, told["id"]) is None
