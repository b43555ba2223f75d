"""What every reader promises: whatever bytes come, articles or a sentence, and the sibling file is still read."""

import bz2
import gzip
import json
import lzma
from pathlib import Path

import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.intake import read_files
from data.readers.reading import records
from data.readers.record import File
from tests.data.readers.exports import samples
from tests.data.readers.outcomes import damaged, holds_its_promise
from tests.data.readers.test_archives import tarred, zipped, zstandard
from tests.data.readers.test_parquet import parquet
from tests.data.readers.test_spreadsheets import workbook
from tests.data.readers.test_warc import ONE, TWO, archive

ROWS = [{"title": f"Story {number}", "text": f"The council met for the {number}th time."} for number in range(3)]
CSV = b'title,text\nRain,"It rained, all day."\nSun,The sun shone.\n'
VALID = {
    "a.txt": samples.FERRY.encode(),
    "a.csv": CSV,
    "a.xlsx": workbook(One=[["title", "text"], ["Rain", "It rained."]], Two=[["text"], ["Sun."]]),
    "a.parquet": parquet(pa.Table.from_pylist(ROWS)),
    "a.jsonl": "\n".join(map(json.dumps, ROWS)).encode(),
    "a.json": json.dumps({"articles": ROWS}).encode(),
    "a.zip": zipped(**{"a.csv": CSV, "b.txt": b"It rained."}),
    "a.tar": tarred(**{"a.csv": CSV, "b.txt": b"It rained."}),
    "a.csv.gz": gzip.compress(CSV),
    "a.csv.bz2": bz2.compress(CSV),
    "a.csv.xz": lzma.compress(CSV),
    "a.csv.zst": zstandard(CSV),
    "a.tgz": gzip.compress(tarred(**{"a.csv": CSV})),
    "a.warc": archive(ONE, TWO),
    "a.warc.gz": archive(ONE, TWO, gzip=True),
    "nexis.txt": samples.NEXIS.encode(),
    "nexis.html": samples.NEXIS_HTML.encode(),
    "uni.docx": samples.word(samples.NEXIS_UNI),
    "uni.rtf": samples.rich(samples.NEXIS_UNI),
    "factiva.txt": samples.FACTIVA.encode(),
    "factiva.html": samples.FACTIVA_HTML.encode(),
    "plain factiva.txt": samples.FACTIVA_PLAIN.encode(),
    "proquest.txt": samples.PROQUEST.encode(),
    "newsbank.txt": samples.NEWSBANK.encode(),
    "europresse.html": samples.EUROPRESSE.encode(),
    "a.ris": samples.RIS.encode(),
    "a.enw": samples.ENDNOTE.encode(),
    "a.bib": samples.BIBTEX.encode(),
}
EXAMPLES = 8


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("promise")


@pytest.mark.parametrize("name", VALID)
@given(data=st.data())
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_bytes_come_there_are_articles_or_a_sentence(folder, name, data):
    content = data.draw(st.binary(max_size=300) | damaged(VALID[name]))
    assert holds_its_promise(records, folder / name, content)


@pytest.mark.parametrize("name", VALID)
def test_a_file_cut_off_anywhere_loses_nothing_of_its_sibling(folder, name):
    for part in (0.1, 0.5, 0.9):
        (folder / name).write_bytes(VALID[name][: int(len(VALID[name]) * part)])
        (folder / "sibling.csv").write_bytes(CSV)
        found = read_files([File(name, folder / name), File("sibling.csv", folder / "sibling.csv")])
        assert found.articles["headline"].to_pylist()[-2:] == ["Rain", "Sun"]
        assert found.files[1].read == 2
