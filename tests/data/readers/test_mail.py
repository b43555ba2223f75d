"""Mails and mailboxes: newsletters whole and in parts, and whatever bytes come."""

from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.page.parse import read_page
from data.readers import mail
from data.readers.record import Choices, File, Record, Skip
from errors import UnreadableFile
from tests.data.readers.html.pages import PARAGRAPHS
from tests.data.readers.outcomes import damaged, holds_its_promise


def message(html: str = "", plain: str = "", **headers: str) -> bytes:
    told = EmailMessage()
    usual = {"From": "The Veil Post <early@post.example>", "Subject": "Harbour bridge to close",
             "Date": "Tue, 18 Feb 2031 06:00:00 +0100", "Message-ID": "<m1@post.example>"}  # fmt: skip
    for name, text in (usual | {name.replace("_", "-"): text for name, text in headers.items()}).items():
        told[name] = text
    told.set_content(plain or "See the HTML part.")
    if html:
        told.add_alternative(html, subtype="html")
    return told.as_bytes()


ONE = (
    "<p>The Early Post</p><h1>Harbour bridge to close</h1><h2>Two years of ferries ahead</h2><p>By Bo Lind</p>"
    + "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    + "<p>You get this because you signed up. <a href='x'>Unsubscribe</a></p>"
)
SEVERAL = "<p>Good morning!</p>" + "".join(
    f"<table><tr><td><h3><a href='https://post.example/{n}'>Headline of story {n}</a></h3><p>{paragraph}</p>"
    "<p><a href='#'>Read more</a></p></td></tr></table>"
    for n, paragraph in enumerate(PARAGRAPHS[:3])
) + "<p>© The Veil Post</p>"  # fmt: skip
MAIL, LETTER = message(ONE), message(SEVERAL)
MAILBOX = b"".join(b"From early@post.example Tue Feb 18 06:00:00 2031\n" + one + b"\n" for one in (MAIL, LETTER))


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    return tmp_path_factory.mktemp("mail") / "mail.eml"


@pytest.fixture
def read(path):
    def reading(content: bytes, way=mail.read) -> list[Record | Skip]:
        path.write_bytes(content)
        return list(way(File("mail.eml", path), Choices()))

    return reading


def test_a_newsletter_of_one_story_is_one_article(read):
    (found,) = read(MAIL)
    page = read_page(found.text, found.fields)
    assert page.body == PARAGRAPHS
    assert (page.headline, page.deck, page.byline) == (
        "Harbour bridge to close", "Two years of ferries ahead", "Bo Lind",
    )  # fmt: skip
    assert page.chrome == ("The Early Post", "You get this because you signed up. Unsubscribe")
    assert {name: found.fields[name] for name in ("published", "published_from", "source", "given_id")} == {
        "published": "Tue, 18 Feb 2031 06:00:00 +0100",
        "published_from": "mail header",
        "source": "The Veil Post",
        "given_id": "m1@post.example",
    }


def test_headings_that_lead_to_their_stories_part_a_newsletter(read):
    found = read(LETTER)
    assert [(one.text, one.fields["url"], one.place) for one in found[:2]] == [
        (f"Headline of story {n}\n\n{PARAGRAPHS[n]}", f"https://post.example/{n}", f"article {n + 1}") for n in (0, 1)
    ]
    assert found[2].fields["chrome"] == "© The Veil Post"


def test_headings_that_lead_nowhere_do_not_part_a_newsletter(read):
    assert len(read(message(SEVERAL.replace("<a ", "<b ").replace("</a>", "</b>")))) == 1


def test_a_plain_mail_is_read_without_its_wrapping(read):
    (found,) = read(message(plain="It rained all\r\nday in Port Veil.\r\n\r\nNobody came.", Subject="Fwd: [Post] Rain"))
    assert found.text == "Rain\n\nIt rained all day in Port Veil.\n\nNobody came."
    assert found.fields["headline"] == "Rain"


def test_every_message_of_a_mailbox_is_read(read):
    found = read(MAILBOX, mail.read_mailbox)
    assert [one.place for one in found] == ["message 1", *(f"message 2 article {n}" for n in (1, 2, 3))]


def test_a_message_without_text_loses_only_itself(read):
    empty = b"From x Tue Feb 18 06:00:00 2031\nSubject: Picture\nContent-Type: image/png\n\nxx\n\n"
    found = read(empty + MAILBOX, mail.read_mailbox)
    assert found[0] == Skip("message 1", "This mail holds no text, only attachments or pictures.")
    assert len(found) == 5


def test_messages_and_mailboxes_of_no_end_are_bounded(read, monkeypatch):
    monkeypatch.setattr(mail, "MOST_MESSAGES", 1)
    assert isinstance(read(MAILBOX, mail.read_mailbox)[-1], Skip)
    monkeypatch.setattr(mail, "LONGEST", 100)
    assert isinstance(read(MAILBOX, mail.read_mailbox)[0], Skip)
    with pytest.raises(UnreadableFile, match="too large"):
        read(MAIL)


def test_parts_inside_parts_without_end_are_refused(read):
    nested = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(3_000))
    with pytest.raises(UnreadableFile):
        read(b"Subject: x\n" + nested)


@pytest.mark.parametrize("content", [b"", b"It rained.", b"\x00\x01\x02"])
def test_what_is_no_mail_is_refused_in_a_sentence(read, content):
    with pytest.raises(UnreadableFile, match=r"^This is not a mail;.*\.$"):
        read(content)
    with pytest.raises(UnreadableFile, match=r"^This is not a mailbox.*\.$"):
        read(content, mail.read_mailbox)


@settings(max_examples=80, deadline=None)
@given(st.binary(max_size=200) | damaged(MAIL) | damaged(LETTER))
def test_any_bytes_give_records_or_a_refusal(path, content):
    assert holds_its_promise(mail.read, path, content)


@settings(max_examples=40, deadline=None)
@given(st.binary(max_size=200) | damaged(MAILBOX))
def test_any_mailbox_gives_records_skips_or_a_refusal(path, content):
    assert holds_its_promise(mail.read_mailbox, path, content)
