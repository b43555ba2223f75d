"""The command line, on self-written files."""

import csv
import io

import pytest

from clippings import main
from data.library.library import Library
from data.sample.load import sample
from tests.commanded import run
from tests.conftest import SAMPLE


def test_read_prints_one_article_a_line_with_the_columns_of_the_contract(capsys, pile):
    code, rows, _ = run(capsys, "read", pile)
    assert code == 0
    assert [row["headline"] for row in rows] == ["Ferry sinks", "Strike day 1", "Strike day 2"]
    wanted = (
        "id file headline deck byline agency contributors dateline published published_from section "
        "source url language body captions credit chrome zones"
    )
    assert set(wanted.split()) <= set(rows[0])
    assert [row["given_id"] for row in rows] == ["", "n1", "n2"]


def test_a_row_of_csv_is_a_row_of_json(capsys, pile):
    _, rows, _ = run(capsys, "keywords", pile, "--length", 2)
    main(["keywords", str(pile), "--length", "2", "--format", "csv"])
    table = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [row["term"] for row in table] == [row["term"] for row in rows]
    assert list(table[0]) == list(rows[0])


@pytest.mark.parametrize(
    "asked",
    [
        ("keywords",), ("search", "dockers"), ("search", "dockers", "--parts"), ("contexts", "dockers"),
        ("contexts", "dockers", "--neighbours"), ("contexts", "dockers", "--tree", "after"),
        ("collocates", "dockers", "--least", "1"), ("copies",), ("stories",), ("stories", "--summary"), ("sources",),
        ("sources", "--common", "copies"), ("trends", "--term", "dockers"),
        ("trends", "--term", "dockers", "--bursts"),
    ],
)  # fmt: skip
def test_csv_has_the_names_of_its_columns_also_without_a_row(capsys, pile, asked):
    def table(*more: str) -> list[list[str]]:
        main([asked[0], str(pile), *asked[1:], "--format", "csv", *more])
        return list(csv.reader(io.StringIO(capsys.readouterr().out)))

    nothing, some = table("--from", "1900-01-01", "--to", "1900-01-02"), table()
    assert nothing[0] == some[0]
    assert len(nothing) <= len(some)
    if asked[0] in ("keywords", "contexts", "copies", "stories", "sources"):
        assert len(nothing) == 1


def test_a_lost_row_is_said_and_makes_the_exit_code_one(capsys, pile):
    (pile / "c.jsonl").write_text('{"body": "It rained."}\nnot json\n')
    code, rows, said = run(capsys, "read", pile)
    assert (code, len(rows)) == (1, 4)
    assert "c.jsonl, line 2: It is not valid JSON." in said


def test_a_missing_file_is_one_sentence(capsys, tmp_path):
    code, rows, said = run(capsys, "read", tmp_path / "nothing.txt")
    assert (code, rows) == (1, [])
    assert said.startswith("There is no file or folder")


def test_an_empty_path_is_no_folder_and_what_is_hidden_in_one_is_passed_over(capsys, pile):
    told = (1, [], "A PATH is empty; name a file, a folder or a @collection.\n")
    assert run(capsys, "read", "") == run(capsys, "read", " ") == told
    (pile / ".git").mkdir()
    (pile / ".git" / "a.txt").write_text("Not an article.")
    (pile / ".b.txt").write_text("Nor this.")
    assert [row["file"] for row in run(capsys, "read", pile)[1]] == ["a.txt", "b.jsonl", "b.jsonl"]


@pytest.mark.parametrize("command", [["read"], ["keywords"], ["copies"], ["import", "--into", "News"]], ids=" ".join)
def test_a_folder_without_a_file_is_a_loss_that_a_job_by_night_notices(capsys, tmp_path, monkeypatch, command):
    monkeypatch.setenv("CLIPPINGS_LIBRARY", str(tmp_path / "library"))
    inbox = tmp_path / "inbox"
    (inbox / "below").mkdir(parents=True)
    (inbox / ".b.txt").write_text("Hidden.")
    told = f"There is no file in the folder “{inbox}” (hidden ones are passed over).\n"
    assert run(capsys, *command, inbox) == (1, [], told)


@pytest.mark.parametrize("command", ["stories", "topics"])
def test_how_many_articles_are_told_is_said(capsys, pile, command):
    assert run(capsys, command, pile, "--query", "zeppelin")[2].startswith("0 of 3 articles\n")


def test_a_collection_of_the_library_is_named_with_an_at_sign(capsys, tmp_path, monkeypatch):
    monkeypatch.setenv("CLIPPINGS_LIBRARY", str(tmp_path / "library"))
    library = Library(str(tmp_path / "library"))
    library.add(library.create("Port Veil").name, sample().articles, upload="test")
    assert len(run(capsys, "read", "@port-veil")[1]) == SAMPLE
    code, _, said = run(capsys, "read", "@elsewhere")
    assert code == 1
    assert "There is no collection" in said


def test_choices_that_were_meant_otherwise_are_said(capsys, pile):
    _, _, said = run(capsys, "keywords", pile, "--source", "Gull", "--language", "english", "--tag", "x")
    assert said.splitlines()[:3] == [
        "No article has the source “Gull”; there are: none.",
        "No article has the language “english”; there are: “en”.",
        "No article has the tag “x”; there are: none.",
    ]
    _, rows, said = run(capsys, "keywords", pile, "--from", "2031-02-02", "--to", "2031-01-01", "--undated")
    assert rows
    assert said.startswith("--from was later than --to; the two were exchanged.\n")


@pytest.mark.parametrize("arguments", [("--from", "2031-99-99"), ("--most", "-1"), ("--length", "9")])
def test_a_wrong_argument_is_refused_before_anything_is_read(capsys, pile, arguments):
    with pytest.raises(SystemExit) as stopped:
        main(["keywords", str(pile), *arguments])
    assert stopped.value.code == 2
    assert arguments[0] in capsys.readouterr().err


def test_what_the_page_would_ask_is_an_argument(capsys, tmp_path, monkeypatch):
    monkeypatch.setenv("CLIPPINGS_LIBRARY", str(tmp_path / "library"))
    body = "Die Fähre lief über Nacht aus dem Hafen und kam nicht wieder."
    (tmp_path / "a.csv").write_text(f"was;date\n{body};03/04/2024\n")
    code, rows, said = run(capsys, "read", tmp_path / "a.csv")
    assert (code, rows) == (1, [])
    assert said.endswith("Say so with --text-column.\n")
    code, rows, said = run(capsys, "read", tmp_path / "a.csv", "--text-column", "was")
    assert (code, rows[0]["published"]) == (0, None)
    assert said.endswith("Say so with --date-order.\n")
    code, rows, said = run(capsys, "read", tmp_path / "a.csv", "--text-column", "was", "--date-order", "month first")
    assert (code, rows[0]["published"], said) == (0, "2024-03-04", "")


def test_a_download_says_what_it_lacks(capsys, tmp_path):
    (tmp_path / "n.txt").write_text(
        "1 of 3 DOCUMENTS\n\nThe Gull\n\nMay 1, 2024\n\nRain\n\nLENGTH: 2 words\n\nIt rained.\n"
    )
    code, rows, said = run(capsys, "read", tmp_path)
    assert (code, [row["headline"] for row in rows]) == (1, ["Rain"])
    assert said.splitlines() == [
        "n.txt, documents 2 to 3: The export counts them and does not hold them; download them once more.",
        "n.txt: The file says 3 documents; 1 was read, 2 need you.",
    ]


@pytest.mark.parametrize(
    "asked",
    [
        ("search", "(ferry"), ("keywords",), ("contexts", "ferry"), ("collocates", "ferry"), ("trends",), ("compare",),
        ("sources",), ("topics", "--topics", 1), ("stories",), ("copies",), ("export", "--out"),
    ],
    ids=lambda asked: asked[0],
)  # fmt: skip
def test_what_is_mended_in_a_query_is_said_once_by_each_command(capsys, pile, tmp_path, asked):
    command, *more = asked
    if command == "export":
        more = (*more, tmp_path / "out.csv")
    if command != "search":
        more = (*more, "--query", "(ferry")
    _, _, said = run(capsys, command, pile, *more)
    assert said.count("“(ferry”: The “(” at character 1 was not closed; it was closed at the end.") == 1


def test_what_is_mended_in_a_term_a_side_or_a_saved_search_is_said_too(capsys, pile, tmp_path, monkeypatch):
    told = "“strike OR”: The “OR” at character 8 has nothing after it; it was left out."
    assert run(capsys, "trends", pile, "--term", "strike OR", "--query", "strike OR")[2].count(told) == 1
    asked = "compare", pile, "--by", "query", "--first", "strike OR", "--least", 1
    assert run(capsys, *asked)[2].count(told) == 1
    assert run(capsys, *asked, "--each", "--first", "ferry")[2].count(told) == 1
    monkeypatch.setenv("CLIPPINGS_LIBRARY", str(tmp_path / "library"))
    run(capsys, "import", pile, "--into", "News")
    library = Library(str(tmp_path / "library"))
    searches = [{"name": "Play", "selection": {"query": "strike OR"}}, {"name": "No", "selection": {"query": "(no"}}]
    library.save_settings(library.named("News"), {"searches": searches})
    said = run(capsys, "compare", "@News", "--by", "search", "--first", "Play", "--least", 1)[2]
    assert (said.count(told), said.count("(no")) == (1, 0)


def test_a_folder_that_an_export_would_be_written_to_must_be_there(capsys, pile, tmp_path):
    code, rows, said = run(capsys, "export", pile, "--out", tmp_path / "no" / "x.csv")
    assert (code, rows) == (1, [])
    assert said == f"There is no folder “{tmp_path / 'no'}” to write “x.csv” to; make it first.\n"
