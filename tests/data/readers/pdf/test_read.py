"""PDF files: reading order, articles, what is refused, and whatever bytes come."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from reportlab.lib.utils import ImageReader

from data.readers.pdf import lines
from data.readers.pdf import read as reader
from data.readers.record import Choices, File, Record
from errors import UnreadableFile
from tests.data.readers.outcomes import damaged, holds_its_promise
from tests.data.readers.pdf.newspaper import column, heading, pdf, sentences


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    return tmp_path_factory.mktemp("pdf") / "page.pdf"


@pytest.fixture
def read(path):
    def reading(content: bytes) -> list[Record]:
        path.write_bytes(content)
        return list(reader.read(File("page.pdf", path), Choices()))

    return reading


BRIDGE, FERRY = sentences("bridge", 12), sentences("ferry", 12)
ONE = (heading, "Harbour bridge to close", 60, 760, 24), (column, BRIDGE, 60, 720, 80)


def test_a_page_is_its_headline_and_its_paragraph(read):
    (found,) = read(pdf(ONE))
    assert found.text == f"Harbour bridge to close\n\n{BRIDGE}"
    assert (found.fields, found.place) == ({"headline": "Harbour bridge to close"}, "")


def test_columns_are_read_one_after_the_other_whatever_the_order_in_the_file(read):
    left, right = (column, BRIDGE, 60, 720), (column, FERRY, 300, 720)
    title = (heading, "Harbour bridge to close", 60, 760, 24)
    for order in ((title, left, right), (right, left, title)):
        (found,) = read(pdf(order))
        assert found.text == f"Harbour bridge to close\n\n{BRIDGE}\n\n{FERRY}"


def test_large_headings_in_columns_begin_articles(read):
    found = read(
        pdf(
            (
                (heading, "Bridge to close", 60, 760, 16), (column, BRIDGE, 60, 730),
                (heading, "Ferry to sail", 300, 760, 16), (column, FERRY, 300, 730),
            )
        )
    )  # fmt: skip
    assert [(one.fields["headline"], one.place) for one in found] == [
        ("Bridge to close", "page 1, article 1"), ("Ferry to sail", "page 1, article 2"),
    ]  # fmt: skip
    assert [one.text.split("\n\n")[1] for one in found] == [BRIDGE, FERRY]


def test_headlines_that_each_begin_a_page_begin_articles_and_smaller_headings_do_not(read):
    other = (heading, "Ferry to sail in spring", 60, 760, 24), (column, FERRY, 60, 720, 80)
    inside = (heading, "What comes next", 60, 500, 14), (column, sentences("pier", 12), 60, 470, 80)
    found = read(pdf((*ONE, *inside), other))
    assert [one.text.split("\n\n")[0] for one in found] == ["Harbour bridge to close", "Ferry to sail in spring"]
    assert "What comes next" in found[0].text


def test_a_word_broken_at_the_end_of_a_line_is_whole_again(read):
    lines = [
        (heading, text, 60, 700 - 12 * n, 9) for n, text in enumerate(("It rained on the har-", "bour of Port Veil."))
    ]
    assert read(pdf(lines))[0].text == "It rained on the harbour of Port Veil."


def test_a_paragraph_goes_on_over_the_end_of_a_page(read):
    first = ((column, "The council of Port Veil met on Tuesday and the", 60, 100, 80),)
    second = ((column, "debate went on until the morning of Wednesday.", 60, 740, 80),)
    (found,) = read(pdf(first, second))
    assert found.text == (
        "The council of Port Veil met on Tuesday and the debate went on until the morning of Wednesday."
    )


def test_running_heads_and_page_numbers_go(read):
    furniture = [((heading, "The Veil Post", 60, 815, 8), (heading, f"Page {n}", 500, 20, 8)) for n in (1, 2)]
    (found,) = read(pdf((*furniture[0], *ONE), (*furniture[1], (column, FERRY, 60, 720, 80))))
    assert found.text == f"Harbour bridge to close\n\n{BRIDGE}\n\n{FERRY}"


def test_a_menu_above_the_headline_is_told_as_chrome(read):
    menu = [(heading, text, 60, 800 - 14 * n, 9) for n, text in enumerate(("News", "Sport", "Letters"))]
    (found,) = read(pdf((*menu, (heading, "Harbour bridge to close", 60, 700, 24), (column, BRIDGE, 60, 660, 80))))
    assert found.fields == {"headline": "Harbour bridge to close", "chrome": "News\nSport\nLetters"}


def test_an_encrypted_file_is_refused_and_says_so(read):
    with pytest.raises(UnreadableFile, match="encrypted"):
        read(pdf(ONE, encrypt="secret"))


def test_a_scan_is_refused_and_says_so(read):
    picture = ImageReader(Image.new("L", (8, 8), 128))
    with pytest.raises(UnreadableFile, match="scan"):
        read(pdf([(lambda canvas: canvas.drawImage(picture, 0, 0, 400, 600),)]))


def test_files_of_no_end_are_refused(read, monkeypatch):
    with pytest.raises(UnreadableFile, match="pages"):
        read(pdf(*[[(heading, "Rain", 60, 700, 9)]] * 1_001))
    monkeypatch.setattr(reader, "LONGEST", 100)
    with pytest.raises(UnreadableFile, match="too large"):
        read(pdf(ONE))


def test_a_bomb_ends_the_process_that_opens_it_and_nothing_else(read):
    bomb = pdf([(lambda canvas: canvas._code.append("q " * 20_000_000),)])
    assert len(bomb) < 100_000
    with pytest.raises(UnreadableFile, match="memory or time"):
        read(bomb)


def test_a_file_that_takes_too_long_is_given_up(read, monkeypatch):
    monkeypatch.setattr(lines, "PATIENCE", 0.01)
    with pytest.raises(UnreadableFile, match="memory or time"):
        read(pdf(ONE))


@pytest.mark.parametrize("content", [b"", b"It rained.", b"%PDF-1.7 broken", bytes(400)])
def test_what_is_no_pdf_is_refused_in_a_sentence(read, content):
    with pytest.raises(UnreadableFile, match=r"^This is not a PDF.*\.$"):
        read(content)


@settings(max_examples=25, deadline=None)
@given(st.binary(max_size=200) | damaged(pdf(ONE, ONE)) | damaged(pdf(ONE, pageCompression=0)))
def test_any_bytes_give_records_or_a_refusal(path, content):
    assert holds_its_promise(reader.read, path, content)
