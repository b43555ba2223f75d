"""Files in, articles and a report of each file out."""

import json
from pathlib import Path

import pytest

from data import intake, reports
from data.readers import tables
from data.readers.record import Choices, File

BODY = "The ferry sank on Monday in the harbour of Port Veil, the harbour master said. Nobody was hurt, he added."


@pytest.fixture
def read(tmp_path: Path):
    def reading(**files: str | bytes) -> intake.Intake:
        paths = []
        for name, content in files.items():
            path = tmp_path / name
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
            paths.append(File(name.replace("_", "."), path))
        return intake.read_files(paths)

    return reading


def lines(*rows: dict) -> str:
    return "\n".join(json.dumps(row) for row in rows)


def test_a_file_that_cannot_be_read_loses_only_itself(read):
    found = read(a_txt=BODY, broken_zip=b"PK no zip", b_txt=BODY + " Again.")
    assert found.articles.num_rows == 2
    assert [bool(file.problem) for file in found.files] == [False, True, False]


def test_coverage_counts_the_articles_that_have_a_field(read):
    (file,) = read(
        a_jsonl=lines({"title": "Rain", "text": BODY, "date": "2025-05-06"}, {"text": BODY + " Twice."})
    ).files
    assert (file.filled["headline"], file.filled["published"], file.filled["source"]) == (1, 1, 0)
    assert (file.read, file.undated) == (2, 1)


def test_a_near_empty_article_is_kept_and_named(read):
    found = read(a_jsonl=lines({"title": "Brief", "text": "It rained."}))
    assert found.articles.num_rows == 1
    assert [(f.kind, f.place, f.headline) for f in found.files[0].findings] == [("near-empty", "line 1", "Brief")]


def test_the_same_text_under_another_id_is_named_with_the_place_of_the_first(read):
    found = read(
        a_jsonl=lines({"id": "1", "text": BODY}),
        b_jsonl=lines({"id": "2", "text": BODY.replace(" ", "  ")}, {"id": "1", "text": BODY}),
    )
    assert found.articles.num_rows == 3
    assert [f.why for f in found.files[1].findings] == [
        "The same text stands in a.jsonl, line 1.",
        "The same article stands in a.jsonl, line 1.",
    ]


def test_a_file_that_was_lost_is_no_place_to_point_to(read, monkeypatch):
    monkeypatch.setattr(tables, "LONGEST_CELL", 1_000)
    found = read(a_csv=f"title,text\nx,{BODY}\ny,{'z' * 2_000}\n", b_jsonl=lines({"text": BODY}))
    assert found.files[0].problem
    assert found.files[1].findings == []


def test_languages_are_named_by_code_whatever_the_file_calls_them(read):
    german = "Die Fähre lief über Nacht aus dem Hafen, sagte der Bürgermeister am Dienstag vor der Presse im Rathaus."
    found = read(
        a_jsonl=lines({"text": german}, {"text": BODY, "language": "ENGLISH"}, {"text": BODY, "lang": "Anglais"})
    )
    assert found.files[0].languages == {"de": 1, "en": 2}


def test_an_order_of_dates_said_before_settles_what_nothing_else_does(tmp_path):
    body = BODY.replace("on Monday ", "")
    rows = [{"text": f"{number} {body}", "date": day} for number, day in enumerate(("03/04/2024", "05/06/2024"))]
    (tmp_path / "a").write_text(lines(*rows))
    files, said = [File("a.jsonl", tmp_path / "a")], {("date", "text"): Choices(date_order="day first")}
    asked = intake.read_files(files).files[0]
    assert asked.question.about == "date order"
    assert asked.recalled == []
    found = intake.read_files(files, remembered=said)
    assert [str(day) for day in found.articles["published"].to_pylist()] == ["2024-04-03", "2024-06-05"]
    assert found.files[0].question is None
    assert found.files[0].recalled == ["2 dates such as “03/04/2024” are read day first, as was said before."]


def test_what_the_dates_show_goes_before_an_order_said_before(tmp_path):
    body = BODY.replace("on Monday ", "")
    rows = [{"text": f"{number} {body}", "date": day} for number, day in enumerate(("03/04/2024", "05/26/2024"))]
    (tmp_path / "a").write_text(lines(*rows))
    said = {("date", "text"): Choices(date_order="day first")}
    found = intake.read_files([File("a.jsonl", tmp_path / "a")], remembered=said)
    assert [str(day) for day in found.articles["published"].to_pylist()] == ["2024-03-04", "2024-05-26"]


def test_a_text_column_said_before_is_used_and_named(read, tmp_path):
    (tmp_path / "a").write_text(f"was,wie\n{BODY.replace(',', '')},2\n")
    found = intake.read_files(
        [File("a.csv", tmp_path / "a")], remembered={("was", "wie"): Choices("was"), ("other",): Choices("other")}
    )
    assert found.articles.num_rows == 1
    assert found.files[0].recalled == ["The column “was” holds the text, as was said of it before."]


def test_an_article_much_shorter_than_its_stated_length_is_named():
    report = reports.FileReport("n.txt")
    told = dict.fromkeys((*reports.COVERED, "second_language"), "") | {"published": None, "body": [BODY]}
    for length in ("22", "200", "many"):
        report.add(told, reports.Record(BODY, {"length": length}), "")
    assert [(f.kind, f.why) for f in report.findings] == [
        ("short", "Its body has 20 words, where the file states 200.")
    ]


def test_articles_with_signs_in_the_wrong_encoding_are_counted_and_put_right(read):
    broken = {"title": "Fares rise", "text": BODY + " It costs Â£5."}
    found = read(a_jsonl=lines(broken, broken | {"title": "Fares â€“ again"}, {"text": BODY}))
    assert found.articles["headline"].to_pylist() == ["Fares rise", "Fares – again", ""]
    assert found.articles["body"].to_pylist()[0][-1].endswith("It costs £5.")
    assert found.files[0].mending() == (
        "In 2 articles signs had been saved in the wrong encoding and were put right (“Â£” is “£”)."
    )
