"""A take-down leaves no word of the text, and every other article where it was."""

import shutil
from pathlib import Path

import pytest

from data import derived, purge, shelving, takedown
from data.article import SCHEMA
from data.library import Library
from data.readers.record import Record
from data.rows import row
from tests.data.test_migration import OLD

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
    (cache / "uploads" / "u" / "read-1").mkdir(parents=True)
    takedown.parquet.write_table(articles(SECRET), cache / "uploads" / "u" / "read-1" / "articles.parquet")
    done = takedown.take_down(library, [secret], cache)
    assert (done.derived, done.uploads) == (1, 1)
    assert left(cache, "zodiac") == []
    assert library.key("rain", 2) != before


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
