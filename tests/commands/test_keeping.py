"""The library on the command line: import, export, list, check, backup, restore, vacuum."""

import csv
import io
import json
import os
import shutil
from pathlib import Path

import pytest

from clippings import main, parser
from data.exports import FORMS
from data.library.library import Library
from data.storage.log import name as entry
from tests.commanded import run

ROWS = [
    {"id": "a", "source": "Post", "date": "2024-03-05", "title": "Rain", "body": "It rained on the harbour."},
    {"id": "b", "source": "Gull", "date": "2024-03-06", "title": "Sun", "body": "It shone on the harbour."},
]


@pytest.fixture(autouse=True)
def place(tmp_path, monkeypatch) -> Path:
    monkeypatch.setenv("CLIPPINGS_LIBRARY", str(tmp_path / "library"))
    (tmp_path / "pile.jsonl").write_text("\n".join(json.dumps(row) for row in ROWS))
    return tmp_path


@pytest.fixture
def filled(capsys, place) -> Library:
    assert run(capsys, "import", place / "pile.jsonl", "--into", "Wet days")[0] == 0
    return Library(str(place / "library"))


def test_import_makes_the_collection_and_keeps_the_report(capsys, place):
    code, [told], said = run(capsys, "import", place / "pile.jsonl", "--into", "Wet days")
    assert (code, said) == (0, "A new collection was made: “Wet days”.\n")
    assert told == {
        "collection": "wet-days",
        "version": "1",
        "added": 2,
        "already_there": 0,
        "updated": 0,
        "taken_down": 0,
    }
    [report] = Library(str(place / "library")).reports("wet-days").all()
    assert (report.added["added"], [file["name"] for file in report.files]) == (2, ["pile.jsonl"])


def test_importing_the_same_again_adds_nothing_unless_told(capsys, filled, place):
    again = [run(capsys, "import", place / "pile.jsonl", "--into", "wet days", *more)[1][0] for more in
             ([], ["--again", "update"], ["--again", "copy"])]  # fmt: skip
    assert [(told["added"], told["updated"], told["already_there"]) for told in again] == [
        (0, 0, 2),
        (0, 2, 0),
        (2, 0, 0),
    ]
    assert filled.size("wet-days", filled.version("wet-days")) == 4


def test_a_lost_row_makes_the_exit_code_one_and_the_rest_is_stored(capsys, place):
    (place / "pile.jsonl").write_text(json.dumps(ROWS[0]) + "\nno json\n")
    code, [told], said = run(capsys, "import", place / "pile.jsonl", "--into", "Wet days")
    assert (code, told["added"]) == (1, 1)
    assert "pile.jsonl, line 2: It is not valid JSON." in said


def test_nothing_is_made_when_there_is_no_article(capsys, place):
    (place / "pile.jsonl").write_text("no json\n")
    code, rows, said = run(capsys, "import", place / "pile.jsonl", "--into", "Wet days")
    assert (code, rows) == (1, [])
    assert said.endswith("No article was found, and nothing was stored.\n")
    assert Library(str(place / "library")).collections() == ()


def test_articles_that_name_no_newspaper_are_given_one(capsys, place):
    (place / "pile.jsonl").write_text(json.dumps({"body": "It rained."}))
    run(capsys, "import", place / "pile.jsonl", "--into", "Wet days", "--newspaper", "The Gull")
    assert Library(str(place / "library")).facts("wet-days", 1)["source"].tolist() == ["The Gull"]


@pytest.mark.parametrize("form", FORMS)
def test_export_writes_every_form_and_what_is_lossless_comes_back(capsys, filled, place, form):
    target = place / f"out.{form}"
    code, [told], _ = run(capsys, "export", "@wet-days", "--out", target)
    assert (code, told) == (0, {"file": str(target), "form": form, "articles": 2, "texts": True})
    code, rows, _ = run(capsys, "read", target)
    assert [row["headline"] for row in rows] == ["Rain", "Sun"]
    before = filled.facts("wet-days", 1)["id"].tolist()
    assert [row["id"] for row in rows] == before or form in {"ris", "bib"}


def test_export_takes_a_selection_and_prints_csv(capsys, filled):
    assert main(["export", "@Wet days", "--query", "shone", "--without-texts"]) == 0
    said = capsys.readouterr()
    rows = list(csv.DictReader(io.StringIO(said.out.removeprefix("\ufeff"))))
    assert [(row["headline"], row["published"], "body" in row) for row in rows] == [("Sun", "2024-03-06", False)]


def test_an_ending_that_is_no_form_is_said(capsys, filled, place):
    code, rows, said = run(capsys, "export", "@wet-days", "--out", place / "out.doc")
    assert (code, rows) == (1, [])
    assert "say it with --form: csv, jsonl, parquet, xlsx, ris, bib" in said


def test_list_prints_every_collection(capsys, filled):
    code, [told], _ = run(capsys, "list")
    assert (code, told["name"], told["title"], told["articles"], told["version"]) == (0, "wet-days", "Wet days", 2, "1")
    assert told["bytes"] > 1_000


def test_check_finds_damage_and_repairs_it(capsys, filled, place):
    assert run(capsys, "check") == (0, [], "Everything is there.\n")
    (place / "library" / "collections" / "wet-days" / "articles" / entry(1)).write_text("{")
    code, told, said = run(capsys, "check")
    assert (code, told[0]["place"], told[0]["harmless"]) == (1, "the articles of “Wet days”", False)
    assert said == "Run `clippings.py check --repair`, or restore a backup.\n"
    assert run(capsys, "list")[0] == 1
    code, told, _ = run(capsys, "check", "--repair")
    assert (code, told[-1]["found"], told[-1]["lost"]) == (0, 2, 0)
    assert run(capsys, "check")[0] == 0


def test_a_damaged_list_of_collections_is_repaired_and_forgets_none(capsys, filled, place):
    filled.create("Dry days")
    log = place / "library" / "catalogue" / "_delta_log"
    max(log.glob("*.json")).write_text("{")
    assert run(capsys, "check")[0] == 1
    code, _, said = run(capsys, "check", "--repair")
    assert code == 0
    assert "“dry-days” was not in the list of collections any more; its name is its title now." in said
    assert [one["name"] for one in run(capsys, "list")[1]] == ["wet-days", "dry-days"]


def test_backup_destroy_restore(capsys, filled, place):
    before = filled.whole("wet-days", 1)
    code, [told], _ = run(capsys, "backup", place / "backup.zip")
    assert (code, told["collections"], told["articles"]) == (0, 1, 2)
    assert run(capsys, "backup", place / "backup.zip")[0] == 1
    assert run(capsys, "restore", place / "backup.zip")[0] == 1
    shutil.rmtree(place / "library")
    code, [told], _ = run(capsys, "restore", place / "backup.zip")
    assert (code, told) == (0, {"name": "wet-days", "title": "Wet days", "articles": 2, "version": "1"})
    assert Library(str(place / "library")).whole("wet-days", 1).equals(before)


def test_restore_replaces_only_when_told_and_keeps_what_was_there(capsys, filled, place):
    run(capsys, "backup", place / "backup.zip")
    filled.delete("wet-days")
    filled.create("Dry days")
    code, [told], said = run(capsys, "restore", place / "backup.zip", "--replace")
    assert (code, told["name"]) == (0, "wet-days")
    [aside] = place.glob("library-before-*")
    assert str(aside) in said
    assert [one.name for one in Library(str(aside)).collections()] == ["dry-days"]
    code, [told], _ = run(capsys, "restore", place / "backup.zip", "--collection", "Wet days")
    assert (code, told["title"]) == (0, "Wet days (restored)")
    code, [told], _ = run(capsys, "restore", place / "backup.zip", "--at", place / "elsewhere")
    assert (code, told["name"], (place / "elsewhere" / "catalogue").exists()) == (0, "wet-days", True)


def test_vacuum_removes_what_cut_off_writes_left(capsys, filled, place):
    articles = place / "library" / "collections" / "wet-days" / "articles"
    left = articles / "part-left.parquet"
    left.write_bytes(next(articles.glob("*.parquet")).read_bytes())
    os.utime(left, (0, 0))
    assert "`clippings.py vacuum` removes them." in run(capsys, "check")[1][0]["problem"]
    code, [told], _ = run(capsys, "vacuum")
    assert (code, told["left_over"], left.exists()) == (0, 1, False)


def test_the_document_lists_every_command():
    said = (Path(__file__).parents[2] / "docs" / "command_line.md").read_text()
    [commands] = [action.choices for action in parser()._actions if action.dest == "command"]
    assert not [command for command in commands if f"`{command}" not in said]
