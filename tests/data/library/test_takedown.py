"""A take-down leaves no word of the text, and every other article where it was."""

import shutil
from pathlib import Path

import pytest

from data.article import SCHEMA
from data.library import shelving, takedown, upkeep
from data.library.library import Library
from data.readers.record import Record
from data.rows import row
from data.safety import check
from data.storage import derived, purge
from tests.data.library.test_migration import OLD

SECRET = "Zanzibar secret\n\nThe zebra crossed the zodiac. It was all that was known of it, and nobody said more."


def articles(*texts: str):
    return SCHEMA.empty_table().from_pylist([row(Record(text, {}), "f", "")[0] for text in texts], SCHEMA)


@pytest.fixture
def library(tmp_path) -> Library:
    library = Library(str(tmp_path / "library"))
    library.create("Rain")
    library.add("rain", articles("It rained."), upload="monday")
    library.add("rain", articles(SECRET, "It shone."), upload="tuesday")
    library.add("rain", articles("It snowed."), upload="wednesday")
    return library


@pytest.fixture
def secret() -> str:
    return articles(SECRET)["id"][0].as_py()


def left(place: Path, *words: str) -> list[str]:
    files = [file for file in place.rglob("*") if file.is_file()]
    return [str(file) for file in files if any(word.encode() in file.read_bytes() for word in words)]


def test_no_file_holds_a_word_of_it_afterwards(library, secret, tmp_path):
    library.edit("rain", secret, {"note": "zodiac again"})
    shelving.copy(library, "rain", "Rain again")
    assert left(tmp_path / "library", "zodiac")
    done = takedown.take_down(library, [secret], tmp_path / "cache", who="Ana")
    assert (done.articles, done.collections) == (1, ("Rain", "Rain again"))
    assert left(tmp_path / "library", "zodiac", "Zanzibar") == []
    assert [library.size(name, library.version(name)) for name in ("rain", "rain-again")] == [3, 3]
    assert list(check.problems(library)) == []


def test_files_that_were_joined_are_rid_of_it_too(library, secret, tmp_path):
    for day in range(upkeep.MANY):
        library.add("rain", articles(f"Day {day}."), upload=str(day))
    assert len(upkeep.file_sizes(library.pile("rain").table.opened())) < 7
    takedown.take_down(library, [secret], None)
    assert left(tmp_path / "library", "zodiac", "Zanzibar") == []
    assert list(check.problems(library)) == []


def test_every_older_version_stays_with_all_else(library, secret, tmp_path):
    before = {version: library.facts("rain", version) for version in range(1, 4)}
    takedown.take_down(library, [secret], None)
    for version, facts in before.items():
        rest = facts[facts["id"] != secret]
        assert library.facts("rain", version)["headline"].tolist() == rest["headline"].tolist()
        assert library.size("rain", version) == len(rest)
    assert library.facts("rain", library.version("rain"))["id"].tolist() == [i for i in before[3]["id"] if i != secret]


def test_what_was_made_of_it_is_dropped_and_never_used_again(library, secret, tmp_path):
    cache, before = tmp_path / "cache", library.key("rain", 2)
    derived.save(cache / "corpora", before, {}, {"words": "zodiac"})
    (cache / "uploads" / "u").mkdir(parents=True)
    (cache / "uploads" / "u" / "0").write_text(SECRET)
    done = takedown.take_down(library, [secret], cache)
    assert (done.derived, done.uploads) == (1, 1)
    assert left(cache, "zodiac") == []
    assert library.key("rain", 2) != before


def test_the_same_text_under_another_id_goes_too(library, secret, tmp_path):
    library.add("rain", articles(SECRET), upload="again", again="copy")
    library.create("Post")
    told = articles(SECRET).to_pylist()[0] | {"id": "0" * 16, "source": "The Post"}
    library.add("post", SCHEMA.empty_table().from_pylist([told], SCHEMA), upload="post")
    done = takedown.take_down(library, [secret], None)
    assert (done.articles, done.others, done.collections) == (3, 2, ("Rain", "Post"))
    assert "3 articles (2 of them the same text under another id, or an earlier form) removed" in str(done)
    assert left(tmp_path / "library", "zodiac", "Zanzibar") == []


def test_an_earlier_form_that_an_upload_renewed_goes_too(library, tmp_path):
    for text in ("The zebra came.", "The zebra came at noon.", "Another page."):
        told = articles(text).to_pylist()[0] | {"url": "https://post.example/zebra" if "zebra" in text else ""}
        library.add("rain", SCHEMA.empty_table().from_pylist([told], SCHEMA), upload="u", again="update")
    newest = library.whole("rain", library.version("rain")).to_pylist()
    [now] = [told["id"] for told in newest if "zebra came" in told["raw"]]
    assert takedown.take_down(library, [now], None).others == 1
    assert left(tmp_path / "library", "zebra came") == []
    assert len(library.facts("rain", library.version("rain"))) == 5


def test_a_collection_that_cannot_be_read_is_named_and_the_take_down_goes_on_later(library, secret, tmp_path):
    shelving.copy(library, "rain", "Rain again")
    log = tmp_path / "library" / "collections" / "rain" / "articles" / "_delta_log"
    entries = {entry: entry.read_bytes() for entry in log.glob("*.json")}
    for entry in entries:
        entry.write_text("{")
    done = takedown.take_down(library, [secret], None)
    assert (done.collections, done.unreadable) == (("Rain again",), ("Rain",))
    assert "“Rain” cannot be read, and may still hold it" in str(done)
    for entry, told in entries.items():
        entry.write_bytes(told)
    assert takedown.resume(library, None).collections == ("Rain",)
    assert left(tmp_path / "library", "zodiac", "Zanzibar") == []


def test_what_a_repair_put_aside_goes_too(library, secret, tmp_path):
    aside = tmp_path / "library" / "collections" / "rain" / "articles" / "damaged"
    aside.mkdir()
    (aside / "part.parquet").write_text("half of a file with zodiac in it")
    takedown.take_down(library, [secret], None)
    assert left(tmp_path / "library", "zodiac") == []


def test_it_is_refused_when_it_comes_in_again(library, secret):
    takedown.take_down(library, [secret], None)
    added = library.add("rain", articles(SECRET, "It froze."), upload="thursday")
    assert (added.added, added.taken_down) == (1, 1)
    library.takedowns.allow(secret)
    assert library.add("rain", articles(SECRET), upload="friday").added == 1


@pytest.mark.parametrize("step", ["_without", "_right", "_checkpoint_again"])
def test_one_that_is_cut_off_is_finished_later(library, secret, tmp_path, monkeypatch, step):
    def cut(*arguments: object) -> None:
        raise KeyboardInterrupt

    library.pile("rain").table.opened().create_checkpoint()
    with monkeypatch.context() as patch:
        patch.setattr(purge, step, cut)
        with pytest.raises(KeyboardInterrupt):
            takedown.take_down(library, [secret], None)
    assert takedown.resume(library, None).articles == 1
    assert takedown.resume(library, None) is None
    assert left(tmp_path / "library", "zodiac", "Zanzibar") == []
    assert library.size("rain", 2) == len(library.facts("rain", 2)) == 2


def test_the_log_of_an_earlier_release_told_of_texts_and_does_not_any_more(tmp_path):
    shutil.copytree(OLD, tmp_path / "library")
    library = Library(str(tmp_path / "library"))
    assert left(tmp_path / "library", "OSLO")
    takedown.take_down(library, ["a"], None)
    assert left(tmp_path / "library", "OSLO", "Ana Reis") == []
    assert library.facts("rainy-days", 2)["id"].tolist() == ["b"]
