"""Downloads of libraries' services: known by their marks, split, checked against their own count."""

import pytest

from data.intake import read_files
from data.readers.exports import lines, parts
from data.readers.record import Announced, Choices, File, Record, Skip
from data.readers.registry import reader_for
from errors import UnreadableFile
from tests.data.readers.exports import samples
from tests.data.readers.exports.samples import FERRY, HURT, PILOT, rich, rich_table, word

FORMS = {
    "Nexis download": [
        ("a.txt", samples.NEXIS.encode()), ("a.docx", word(samples.NEXIS)), ("a.rtf", rich(samples.NEXIS)),
        ("a.html", samples.NEXIS_HTML.encode()),
    ],
    "Nexis Uni download": [
        ("a.docx", word(samples.NEXIS_UNI)), ("a.rtf", rich(samples.NEXIS_UNI)), ("a.txt", samples.NEXIS_UNI.encode()),
    ],
    "Factiva download": [
        ("a.txt", samples.FACTIVA.encode()), ("a.rtf", rich_table(samples.FACTIVA)),
        ("a.htm", samples.FACTIVA_HTML.encode()), ("b.txt", samples.FACTIVA_PLAIN.encode()),
        ("b.rtf", rich(samples.FACTIVA_PLAIN)),
    ],
    "ProQuest download": [("a.txt", samples.PROQUEST.encode()), ("a.docx", word(samples.PROQUEST))],
    "NewsBank download": [("a.txt", samples.NEWSBANK.encode()), ("b.txt", samples.NEWSBANK_LINE.encode())],
    "Europresse download": [("a.html", samples.EUROPRESSE.encode())],
    "RIS list": [("a.ris", samples.RIS.encode()), ("a.txt", samples.RIS.encode())],
    "EndNote list": [("a.enw", samples.ENDNOTE.encode()), ("a.txt", samples.ENDNOTE.encode())],
    "BibTeX": [("a.bib", samples.BIBTEX.encode())],
}  # fmt: skip
EVERY = [pytest.param(service, *form, id=f"{service} {form[0]}") for service, forms in FORMS.items() for form in forms]


@pytest.mark.parametrize(("service", "name", "content"), EVERY)
def test_a_download_is_known_by_its_marks(tmp_path, service, name, content):
    (tmp_path / "file").write_bytes(content)
    assert reader_for(File(name, tmp_path / "file")).name == service


@pytest.mark.parametrize(("service", "name", "content"), EVERY)
def test_every_document_of_a_download_is_read_or_named(read_all, service, name, content):
    found = read_all(name, content)
    (announced,) = (entry.documents for entry in found if isinstance(entry, Announced))
    assert announced == sum(isinstance(entry, Record | Skip) for entry in found)


@pytest.mark.parametrize(("service", "name", "content"), EVERY)
def test_headlines_and_texts_are_the_same_in_every_form(read_all, service, name, content):
    records = [entry for entry in read_all(name, content) if isinstance(entry, Record)]
    if service in {"Europresse download", "BibTeX"}:
        assert len(records) == (1 if service == "BibTeX" else 2)
        return
    assert [record.fields["headline"][:13] for record in records] == ["Ferry sinks i", "Pilot sees no"]
    assert " ".join(records[0].text.split()).startswith(FERRY)
    assert records[1].text.startswith(PILOT)


def test_the_report_says_what_a_download_says_of_itself(tmp_path):
    (tmp_path / "nexis").write_text(samples.NEXIS)
    (tmp_path / "other").write_text(f"Ferry sinks\n\n{FERRY} {HURT}\n")
    found = read_files([File("nexis.txt", tmp_path / "nexis"), File("other.txt", tmp_path / "other")])
    assert found.files[0].check() == "The file says 3 documents; 2 were read, 1 needs you."
    assert [(skip.place, skip.reason) for skip in found.files[0].skipped] == [
        ("document 2", "“The harbour in pictures”: The export holds no text of it.")
    ]
    assert (found.files[1].reader, found.files[1].check()) == ("plain text", "")
    assert found.articles["source"].to_pylist()[:2] == ["The Gull (Port Veil)", "The Gull (Port Veil)"]
    assert [str(day) for day in found.articles["published"].to_pylist()[:2]] == ["2025-01-11", "2025-01-13"]


@pytest.mark.parametrize("name", ["a.ris", "a.enw", "a.bib"])
def test_a_list_without_its_marks_is_refused_in_a_sentence(read, name):
    with pytest.raises(UnreadableFile) as refused:
        read(name, b"Nothing of the kind.")
    assert str(refused.value).endswith(".")


def test_a_download_in_which_nothing_is_found_is_refused(tmp_path):
    (tmp_path / "file").write_text("Nothing.")
    reading = lines.reader(lambda found: iter([Announced(0)]))
    with pytest.raises(UnreadableFile, match="no document was found"):
        list(reading(File("a.txt", tmp_path / "file"), Choices()))


def test_a_document_without_end_is_refused(read, monkeypatch):
    monkeypatch.setattr(parts, "LONGEST", 1_000)
    with pytest.raises(UnreadableFile, match="far longer than an article"):
        read("a.txt", samples.NEXIS.replace(FERRY[56:], "It rained. " * 200).encode())


@pytest.mark.parametrize(
    "text",
    [
        "The minister handed over 12 of 100 documents on Monday.\n\nThe rest stays secret.",
        "Length matters\n\nThe End of Document is near, the archivist wrote.\n\nCopyright 2025",
        "Source: the ministry\n\nDate: Monday\n\nRecord rain fell.",
        "%0 and %T are letters.",
        "____________________\n\nAbstract art sells.",
    ],
)
def test_an_article_is_not_taken_for_a_download(tmp_path, text):
    (tmp_path / "file").write_text(text)
    assert reader_for(File("a.txt", tmp_path / "file")).name == "plain text"
