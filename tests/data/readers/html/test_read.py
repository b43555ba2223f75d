"""HTML files: encodings, limits, and whatever bytes come."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.encoding import page_encoding
from data.readers.html import read, tree
from data.readers.record import Choices, File, Record
from errors import UnreadableFile
from tests.data.readers.html.pages import ARTICLE, PARAGRAPHS, page, story
from tests.data.readers.outcomes import damaged, holds_its_promise


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("html")


@pytest.fixture
def reading(folder):
    def reading(content: bytes, **known: str) -> list[Record]:
        (folder / "page").write_bytes(content)
        return list(read.read(File("page.html", folder / "page", known), Choices()))

    return reading


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_page_is_read_in_its_encoding(reading, encoding):
    assert PARAGRAPHS[2] in reading(ARTICLE.encode(encoding))[0].text


def test_the_encoding_that_a_page_states_is_believed_when_its_bytes_allow(tmp_path):
    path = tmp_path / "page"
    russian = page(f"<h1>Мост закрыт</h1>{story(('Мост через старый порт закрыт на два года, решил совет.',) * 3)}")
    path.write_bytes(russian.replace("<head>", '<head><meta charset="windows-1251">').encode("cp1251"))
    assert page_encoding(path) == "windows-1251"
    path.write_bytes(ARTICLE.replace("<head>", '<head><meta charset="windows-1251">').encode())
    assert page_encoding(path) == "utf-8"
    path.write_bytes(ARTICLE.replace("<head>", '<head><meta charset="rot13">').encode("cp1252"))
    assert page_encoding(path) == "cp1252"


def test_the_address_of_a_saved_page_is_known(reading):
    saved = ARTICLE.replace("<html", "<!-- saved from url=(0036)https://post.example/live/bridge -->\n<html")
    assert reading(saved.encode())[0].fields["url"] == "https://post.example/live/bridge"
    assert reading(ARTICLE.encode(), url="https://x.example/a/b")[0].fields["url"] == "https://x.example/a/b"


def test_a_page_of_no_end_is_refused(reading, monkeypatch):
    monkeypatch.setattr(tree, "LONGEST", 10_000)
    with pytest.raises(UnreadableFile, match="larger"):
        reading(b"<p>a</p>" * 2_000)
    monkeypatch.setattr(tree, "MOST_ELEMENTS", 100)
    with pytest.raises(UnreadableFile, match="larger"):
        reading(b"<b>a" * 200)


def test_bytes_that_are_no_text_are_refused(reading):
    with pytest.raises(UnreadableFile, match="not a text file"):
        reading(bytes(range(32)) * 40)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_give_a_record_or_a_refusal(folder, content):
    assert holds_its_promise(read.read, folder / "page.html", content)


@settings(max_examples=60, deadline=None)
@given(damaged(ARTICLE.encode()))
def test_a_damaged_page_gives_a_record_or_a_refusal(folder, content):
    assert holds_its_promise(read.read, folder / "page.html", content)
