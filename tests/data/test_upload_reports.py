"""The reports of a collection's uploads."""

from data.upload_reports import UploadReports

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
