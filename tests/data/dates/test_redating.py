"""Two-way dates of an upload, settled by one another."""

import json
from datetime import date
from pathlib import Path

import pytest

from data.dates.dating import dated
from data.evidence import evidence_of
from data.intake import Intake, read_files
from data.readers.record import Choices, File, Record
from data.rows import row

BODY = "The ferry sank in the harbour of Port Veil, the harbour master said. Nobody was hurt, he added on the phone."
PAGE = f"Ferry sinks\n\n{BODY}\n\n{BODY} Again.\n\nA Section on "


@pytest.fixture
def read(tmp_path: Path):
    def reading(choices: dict[str, Choices] | None = None, **contents: str) -> Intake:
        files = []
        for name, content in contents.items():
            path = tmp_path / name
            path.write_text(content)
            files.append(File(name.replace("_", "."), path))
        return read_files(files, choices or {})

    return reading


def lines(*dates: str, **more: str) -> str:
    return "\n".join(json.dumps({"text": f"{BODY} {n}", "date": day} | more) for n, day in enumerate(dates))


def days(intake: Intake) -> list[str]:
    return [str(day) for day in intake.articles["published"].to_pylist()]


def test_one_clear_date_settles_the_others_of_its_file_before_and_after_it(read):
    found = read(a_jsonl=lines("03/04/2019", "25/04/2019", "05/04/2019"))
    assert days(found) == ["2019-04-03", "2019-04-25", "2019-04-05"]
    (file,) = found.files
    assert (file.undated, file.filled["published"], file.question) == (0, 3, None)


def test_dates_that_nothing_settles_stay_undated_and_are_asked_about(read):
    found = read(a_jsonl=lines("03/04/2019", "05/04/2019", "2019-04-06"))
    assert days(found) == ["None", "None", "2019-04-06"]
    (file,) = found.files
    assert (file.undated, file.kinds["date"]) == (2, 2)
    assert file.question.sentence == (
        "a.jsonl: 2 dates such as “03/04/2019” can be read two ways. Which number is first?"
    )
    answered = read({"a.jsonl": Choices(date_order="month first")}, a_jsonl=lines("03/04/2019", "05/04/2019"))
    assert days(answered) == ["2019-03-04", "2019-05-04"]
    assert answered.files[0].question is None


def test_two_orders_in_one_file_settle_each_source_alone(read):
    gull = lines("03/04/2019", "25/04/2019", source="The Gull")
    tern = lines("03/04/2019", "04/25/2019", source="The Tern")
    found = read(a_jsonl=f"{gull}\n{tern}")
    assert days(found) == ["2019-04-03", "2019-04-25", "2019-03-04", "2019-04-25"]


def test_an_address_that_settles_one_date_settles_its_column(read):
    one = json.dumps({"text": BODY, "date": "03/04/2019", "url": "https://gull.example/2019/04/03/ferry"})
    assert days(read(a_jsonl=f"{one}\n{lines('05/06/2019')}")) == ["2019-04-03", "2019-06-05"]


def test_print_tags_of_one_wording_settle_one_another_across_files(read):
    found = read(a_txt=f"{PAGE}01/10/2019", b_txt=f"{PAGE}01/25/2019")
    assert days(found) == ["2019-01-10", "2019-01-25"]
    assert found.articles["published_from"].to_pylist() == ["print tag"] * 2


def test_all_text_files_are_asked_about_at_once(read):
    found = read(a_txt=f"{PAGE}01/10/2019", b_txt=f"{PAGE}01/11/2019")
    assert days(found) == ["None", "None"]
    asked = [file.question for file in found.files]
    assert asked[0].files == ("b.txt",)
    assert asked[0].sentence.startswith("2 files: 2 dates such as “A Section on 01/10/2019”")
    assert asked[1] is None


def test_conflicts_and_what_cannot_be_are_named_in_the_report(read):
    row = {"text": BODY, "date": "2019-06-01", "url": "https://gull.example/2019/01/10/ferry"}
    found = read(a_jsonl=f"{json.dumps(row)}\n{lines('9999-12-31')}")
    assert days(found) == ["2019-06-01", "None"]
    assert [finding.why for finding in found.files[0].findings if finding.kind == "date"] == [
        "The date column says 1 June 2019, the address 10 January 2019.",
        "The date column says 31 December 9999, which lies in the future.",
    ]


def test_a_file_name_dates_the_one_article_of_its_file_and_no_table(read):
    found = read(**{"2019-01-10_txt": f"Ferry sinks\n\n{BODY}", "2019-02-02_jsonl": lines("")})
    assert days(found) == ["2019-01-10", "None"]


def test_a_row_speaks_for_its_date_as_its_record_did():
    text = f"Ferry sinks\n\nOSLO, Jan. 9 (AP) - {BODY}\n\nUpdated January 12, 2019\n\nA Section on 01/10/2019"
    record = Record(text, {"published": "10/01/2019", "url": "https://gull.example/2019/01/ferry"}, "2019-01-11.txt")
    told, known = row(record, "a.zip")
    again = evidence_of(told, "2019-01-11.txt")
    assert set(again.candidates) == set(known.candidates)
    assert (again.keys, again.spoken, again.language) == (known.keys, known.spoken, known.language)
    assert dated(again) == dated(known)
    assert told["published"] == date(2019, 1, 10)
    assert {one["found"] for one in told["dates"]} == {
        "date column", "print tag", "updated line", "dateline", "address", "file name",
    }  # fmt: skip
