"""What an upload's report says."""

from data.intake import FileReport, Question
from data.readers.record import Skip
from ui import reports

GOOD = FileReport("a.csv", "table", "utf-8", read=3, undated=1)
GOOD.languages.update({"en": 2, "": 1})
BAD = FileReport("b.jsonl", "JSON lines", skipped=[Skip("line 2", "It is not valid JSON.")], problem="Broken.")


def test_a_report_survives_the_way_through_json():
    told = reports.told([GOOD, BAD])
    assert told[0]["languages"] == {"en": 2, "": 1}
    assert told[1]["skipped"] == [{"place": "line 2", "reason": "It is not valid JSON."}]


def test_the_summary_names_what_needs_an_eye():
    said = reports.summary(reports.told([GOOD, BAD]))
    assert said == "1 without a date; 1 entry left out; 1 file could not be read. Languages: en 2, unknown 1."


def test_every_entry_left_out_has_a_line_with_its_reason():
    assert reports.skipped(reports.told([GOOD, BAD])) == [
        {"File": "b.jsonl", "Where": "line 2", "Why": "It is not valid JSON."}
    ]


def test_a_question_is_told_with_its_options():
    asking = FileReport("c.csv", question=Question("date order", "Which?", ("day first", "month first")))
    assert reports.told([asking])[0]["question"]["options"] == ("day first", "month first")
