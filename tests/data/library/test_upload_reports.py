"""The reports of a collection's uploads."""

from data.library.upload_reports import UploadReports

FILE = {"name": "a.txt", "read": 1, "skipped": [{"place": "row 2", "reason": "It has no text."}]}


def test_a_collection_without_uploads_has_no_report(tmp_path):
    assert UploadReports(str(tmp_path / "reports")).all() == []


def test_every_report_stays_the_newest_first(tmp_path):
    reports = UploadReports(str(tmp_path / "reports"))
    reports.save("one", {"added": 1}, [FILE])
    reports.save("two", {"added": 0}, [FILE, FILE])
    again = UploadReports(str(tmp_path / "reports")).all()
    assert [(report.upload, report.added, len(report.files)) for report in again] == [
        ("two", {"added": 0}, 2), ("one", {"added": 1}, 1),
    ]  # fmt: skip
    assert again[1].files == [FILE]


def test_no_word_of_an_article_is_kept_in_a_report(tmp_path):
    found = {"kind": "near-empty", "place": "row 3", "headline": "Zanzibar secret", "why": "Its body has 2 letters."}
    reports = UploadReports(str(tmp_path / "reports"))
    reports.save("one", {"added": 1}, [FILE | {"findings": [found]}])
    [report] = reports.all()
    assert report.files[0]["findings"] == [{key: found[key] for key in ("kind", "place", "why")}]
