"""What an upload's report says."""

from data.readers.record import Skip
from data.reports import FileReport, Finding, Question
from ui.library import reports

GOOD = FileReport("a.csv", "table", "utf-8", read=3, undated=1)
GOOD.languages.update({"en": 2, "": 1})
GOOD.filled.update({"headline": 3, "url": 1})
EXPORT = FileReport("n.txt", "Nexis export", read=98, announced=100)
EXPORT.kinds.update({"copy": 1, "near-empty": 2})
EXPORT.findings.append(Finding("copy", "document 7", "Rain", "The same text stands in n.txt, document 3."))
BAD = FileReport("b.jsonl", "JSON lines", skipped=[Skip("line 2", "It is not valid JSON.")], problem="Broken.")


def test_a_report_survives_the_way_through_json():
    told = reports.told([GOOD, BAD])
    assert told[0]["languages"] == {"en": 2, "": 1}
    assert told[1]["skipped"] == [{"place": "line 2", "reason": "It is not valid JSON."}]


def test_the_summary_names_what_needs_an_eye():
    said = reports.summary(reports.told([GOOD, BAD]))
    assert said == "1 without a date; 1 entry left out; 1 file could not be read. Languages: English 2, unknown 1."


def test_every_entry_left_out_has_a_line_with_its_reason():
    assert reports.skipped(reports.told([GOOD, BAD])) == [
        {"File": "b.jsonl", "Where": "line 2", "Why": "It is not valid JSON."}
    ]


def test_a_question_is_told_with_its_options():
    asking = FileReport("c.csv", question=Question("date order", "Which?", ("day first", "month first")))
    assert reports.told([asking])[0]["question"]["options"] == ("day first", "month first")


def test_an_export_is_checked_against_what_it_says_of_itself():
    told = reports.told([GOOD, EXPORT])
    assert reports.checks(told) == ["n.txt: The file says 100 documents; 98 were read, 2 need you."]
    whole = [FileReport(f"{name}.rtf", read=2, announced=2) for name in "ab"]
    assert reports.checks(reports.told(whole)) == ["2 files say how many documents they hold; all were read."]
    assert [row["Announced"] for row in reports.rows(told)] == ["", "100"]
    assert "Announced" not in reports.rows(reports.told([GOOD]))[0]


def test_coverage_counts_over_all_articles_of_the_upload():
    told = reports.told([GOOD, FileReport("c.csv", read=1)])
    lines = {line["field"]: line for line in reports.coverage(told)}
    assert lines["Headline"] == {"field": "Headline", "articles": 3, "share": 0.75}
    assert lines["Web address"]["share"] == 0.25
    assert reports.coverage(reports.told([BAD])) == []


def test_every_article_to_look_at_has_a_line_with_its_reason():
    told = reports.told([EXPORT])
    assert reports.findings(told) == [
        {
            "File": "n.txt",
            "Where": "document 7",
            "Headline": "Rain",
            "Why": "The same text stands in n.txt, document 3.",
        }
    ]
    assert reports.summary(told).startswith("2 near-empty; 1 the same as an earlier one.")


def test_signs_that_were_put_right_have_a_sentence_for_each_file():
    told = reports.told([GOOD, FileReport("d.csv", read=1, mended=1, signs="“Â£” is “£”")])
    assert reports.mending(told) == [
        "d.csv: In 1 article signs had been saved in the wrong encoding and were put right (“Â£” is “£”)."
    ]
