"""Uploaded files on disk, until the person says yes."""

import io
import os
import time

from data.readers.record import Choices, Skip
from ui.library import staging


def stage(**files: bytes) -> str:
    return staging.stage([(name, io.BytesIO(content)) for name, content in files.items()])


def test_the_same_files_are_the_same_upload(places):
    assert stage(a=b"one") == stage(a=b"one")
    assert stage(a=b"one") != stage(a=b"two")
    assert stage(a=b"one") != stage(b=b"one")


def test_files_that_were_stored_are_another_upload_when_they_are_chosen_again(places):
    first = stage(a=b"one")
    staging.write(staging.reading(staging.place(first)) / staging.STORED, {})
    second = stage(a=b"one")
    assert second != first
    assert stage(a=b"one") == second
    assert [staging.stored(staging.place(upload)) for upload in (first, second)] == [True, False]


def test_a_name_is_never_a_path(places):
    upload = stage(**{"../../evil.txt": b"text"})
    (file,) = staging.files(staging.place(upload))
    assert file.name == "../../evil.txt"
    assert file.path.parent == staging.place(upload)
    assert file.path.read_bytes() == b"text"


def test_a_hostile_upload_name_stays_in_the_folder_of_uploads(places):
    assert staging.place("../../etc").parent == staging.place("a").parent
    assert not staging.exists("../../etc")
    assert not staging.exists("")


def test_another_answer_is_another_reading(places):
    folder = staging.place(stage(a=b"one"))
    before = staging.reading(folder)
    staging.answer(folder, {"a": Choices(text_column="inhalt")})
    assert staging.choices(folder) == {"a": Choices(text_column="inhalt")}
    assert staging.reading(folder) != before


def test_an_upload_that_nobody_stored_is_dropped_after_a_day(places):
    upload = stage(a=b"one")
    old = time.time() - staging.KEPT - 1
    os.utime(staging.place(upload), (old, old))
    stage(b=b"two")
    assert not staging.exists(upload)


def test_web_addresses_are_fetched_once_and_what_gave_no_page_is_remembered(places, monkeypatch):
    asked = []

    def archive(addresses, target, progress):
        asked.append(addresses)
        target.write_bytes(b"pages")
        return [Skip("https://b.example", "The site answered 404.")]

    monkeypatch.setattr("ui.library.staging.web.archive", archive)
    folder = staging.place(staging.stage_addresses(["https://a.example", "https://b.example"]))
    for _ in range(2):
        assert staging.fetch(folder, lambda fraction, text: None) == [
            Skip("https://b.example", "The site answered 404.")
        ]
    assert asked == [["https://a.example", "https://b.example"]]
    assert [(file.name, file.path.read_bytes()) for file in staging.files(folder)] == [(staging.FROM_WEB, b"pages")]


def test_an_upload_of_files_fetches_nothing(places):
    folder = staging.place(staging.stage([("a.txt", io.BytesIO(b"Rain"))]))
    assert staging.fetch(folder, lambda fraction, text: None) == []
