"""Web archives: the page inside, its address, and whatever bytes come."""

from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.readers import mhtml
from data.readers.record import Choices, File
from errors import UnreadableFile
from tests.data.readers.html.pages import ARTICLE, PARAGRAPHS
from tests.data.readers.outcomes import damaged, holds_its_promise


def archive(html: str = ARTICLE) -> bytes:
    message = EmailMessage()
    message["From"] = "<Saved by Blink>"
    message["Snapshot-Content-Location"] = "https://post.example/live/bridge"
    message.set_content(html, subtype="html", cte="quoted-printable")
    message.add_related(b"\x89PNG\r\n\x1a\n", "image", "png")
    return message.as_bytes()


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    return tmp_path_factory.mktemp("mhtml") / "page.mhtml"


def test_the_page_in_a_web_archive_is_read(path):
    path.write_bytes(archive())
    (found,) = mhtml.read(File("page.mhtml", path), Choices())
    assert PARAGRAPHS[2] in found.text
    assert found.fields["url"] == "https://post.example/live/bridge"


@pytest.mark.parametrize("content", [b"", b"Subject: x\n\nNo page.", b"MIME-Version: 1.0\nContent-Type: text/html\n\n"])
def test_an_archive_without_a_page_is_refused(path, content):
    path.write_bytes(content)
    with pytest.raises(UnreadableFile, match=r"no page.*\.$"):
        list(mhtml.read(File("page.mhtml", path), Choices()))


def test_an_archive_of_no_end_is_refused(path, monkeypatch):
    monkeypatch.setattr(mhtml, "LONGEST", 100)
    path.write_bytes(archive())
    with pytest.raises(UnreadableFile, match="too large"):
        list(mhtml.read(File("page.mhtml", path), Choices()))


@settings(max_examples=40, deadline=None)
@given(st.binary(max_size=300) | damaged(archive()))
def test_any_bytes_give_a_record_or_a_refusal(path, content):
    assert holds_its_promise(mhtml.read, path, content)
