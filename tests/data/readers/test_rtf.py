"""Rich text: its words, its letters beyond ASCII, and whatever bytes come."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.readers import rtf
from data.readers.record import Choices, File, Record
from errors import UnreadableFile
from tests.data.readers.outcomes import damaged, holds_its_promise

ARTICLE = (
    rb"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fnil\fcharset0 Georgia;}}{\info{\author Somebody}}"
    rb"\pard\b Harbour bridge to close\b0\par It rained in \'d6rebro, \ldblquote all day\rdblquote , "
    rb"\u8364 ?3 a ticket \u-10179 ?\u-8704 ?.\par}"
)


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    return tmp_path_factory.mktemp("rtf") / "article.rtf"


@pytest.fixture
def read(path):
    def reading(content: bytes) -> list[Record]:
        path.write_bytes(content)
        return list(rtf.read(File("article.rtf", path), Choices()))

    return reading


def test_control_words_go_and_letters_beyond_ascii_stay(read):
    (found,) = read(ARTICLE)
    assert found.text.splitlines() == [
        "Harbour bridge to close",
        "It rained in Örebro, “all day”, €3 a ticket \U0001f600.",
    ]


def test_the_address_of_a_link_is_no_text(read):
    link = rb'{\field{\*\fldinst{HYPERLINK "https://post.example/x"}}{\fldrslt{the ferry}}}'
    assert read(rb"{\rtf1 Take " + link + rb" instead.}")[0].text == "Take the ferry instead."


def test_pictures_are_passed_over(read):
    assert read(rb"{\rtf1 Before {\pict\pngblip " + b"89504e47" * 50_000 + rb"}after.}")[0].text == "Before after."


@pytest.mark.parametrize("content", [b"", b"It rained.", b"PK\x03\x04", bytes(300)])
def test_what_is_no_rich_text_is_refused_in_a_sentence(read, content):
    with pytest.raises(UnreadableFile, match=r"Rich Text Format.*\.$"):
        read(content)


def test_a_document_without_text_is_refused(read):
    with pytest.raises(UnreadableFile, match="no text"):
        read(rb"{\rtf1 }")


def test_documents_of_no_end_are_refused(read, monkeypatch):
    with pytest.raises(UnreadableFile, match="too long"):
        read(rb"{\rtf1{\fonttbl " + rb"{\f1 a" * 60_000 + b"}}")
    monkeypatch.setattr(rtf, "LONGEST_TEXT", 1_000)
    with pytest.raises(UnreadableFile, match="too long"):
        read(rb"{\rtf1 " + b"It rained. " * 200 + b"}")
    monkeypatch.setattr(rtf, "LONGEST", 1_000)
    with pytest.raises(UnreadableFile, match="too large"):
        read(rb"{\rtf1 " + b"It rained. " * 200 + b"}")


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=200) | damaged(ARTICLE))
def test_any_bytes_give_a_record_or_a_refusal(path, content):
    assert holds_its_promise(rtf.read, path, content)


WORDS = st.sampled_from(
    [b"\\u", b"\\uc", b"\\bin", b"\\pict", b"\\'", b"\\f", b"\\fcharset", b"\\ansicpg", b"{", b"}", b"\\*"]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS | st.integers().map(lambda n: str(n).encode()) | st.sampled_from([b"a", b" ", b"\x9d", b"78"])))
def test_control_words_in_any_order_give_a_record_or_a_refusal(path, words):
    assert holds_its_promise(rtf.read, path, b"{\\rtf1" + b"".join(words) + b"}")
