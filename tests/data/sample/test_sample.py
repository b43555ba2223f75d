"""The sample: what was written, the files made of it, and the key agree."""

import html
import io
import json
import re
import zipfile
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from docx import Document

from data.sample.make import __main__ as make
from data.sample.make import registry, source

PLACE = Path(make.__file__).parents[1]
ARTICLES = source.read_all(PLACE / "articles")
KEY = [json.loads(line) for line in (PLACE / "key.jsonl").read_text("utf-8").splitlines()]
BY_ID = {told["id"]: told for told in KEY}
MADE_ANEW = {".txt", ".html", ".csv", ".jsonl", ".zip"}  # the others carry stamps of their writer


def printed(told: dict) -> str:
    """The text in an article's file, without its markup."""
    path = PLACE / "files" / told["file"]
    if told["layout"] == "zip":
        with zipfile.ZipFile(path) as packed:
            return "\n".join(packed.read(name).decode() for name in packed.namelist())
    if told["layout"] == "docx":
        return "\n".join(paragraph.text for paragraph in Document(io.BytesIO(path.read_bytes())).paragraphs)
    text = path.read_text("utf-8")
    if told["layout"] == "jsonl":
        return "\n".join(json.loads(line)["body"] for line in text.splitlines())
    return html.unescape(text) if told["layout"] == "html" else text.replace('""', '"')


def test_there_are_150_to_200_articles_each_with_its_key():
    assert 150 <= len(ARTICLES) <= 200
    assert [article["id"] for article in ARTICLES] == [told["id"] for told in KEY]
    assert len(BY_ID) == len(KEY)


def test_the_layouts_are_those_that_reach_a_reporter():
    layouts = Counter(told["layout"] for told in KEY)
    assert layouts["text"] >= 40
    assert layouts["html"] >= 30
    assert {"csv", "jsonl", "pdf", "docx", "mbox", "zip"} <= set(layouts)


def test_five_outlets_and_two_agencies_printed_them():
    outlets = Counter(told["source"] for told in KEY)
    assert {
        "The Port Veil Courier", "Evening Gull", "Ansel Valley Weekly", "The Ledger", "Vessaly Broadcasting",
        "Meridian News Agency", "Coastal Press",
    } <= set(outlets)  # fmt: skip


def test_the_files_are_made_of_the_articles():
    made = dict(make.files(ARTICLES))
    stored = {str(p.relative_to(PLACE / "files")): p.read_bytes() for p in (PLACE / "files").rglob("*") if p.is_file()}
    assert set(made) == set(stored)
    assert [name for name in made if Path(name).suffix in MADE_ANEW and made[name] != stored[name]] == []


def test_the_key_is_made_of_the_articles():
    assert list(make.keys(ARTICLES)) == KEY


@pytest.mark.parametrize("told", KEY, ids=[told["id"] for told in KEY])
def test_every_span_of_the_key_is_where_it_says(told):
    fields = {"headline": told["headline"], "deck": told["deck"], "body": "\n".join(told["body"])}
    for part in (*told["names"], *told["quotes"]):
        assert fields[part["field"]][part["start"] : part["end"]] == part["text"]
    if told["layout"] == "text":
        page = (PLACE / "files" / told["file"]).read_text("utf-8")
        body = [page[zone["start"] : zone["end"]] for zone in told["zones"] if zone["role"] == "body"]
        assert body == told["body"]
    elif told["layout"] not in {"pdf", "mbox"}:
        page = printed(told)
        assert [paragraph for paragraph in told["body"] if paragraph not in page] == []


def test_every_name_is_a_person_a_place_an_organisation_or_another_thing():
    kinds = {name["kind"] for told in KEY for name in told["names"]}
    assert kinds == {"person", "place", "organisation", "other"}


def test_every_identity_of_the_registry_is_mentioned():
    known = registry.read(PLACE / "registry.txt")
    mentioned = {name["name"] for told in KEY for name in told["names"]}
    assert len(mentioned & set(known)) > 0.9 * len(known)


def test_a_copy_names_an_article_that_came_before_it():
    for told in KEY:
        if told["copy_of"]:
            original = BY_ID[told["copy_of"]]
            assert told["copy_kind"] in {"whole", "trimmed", "contained"}
            assert original["published"] <= told["published"]


def test_every_weekday_that_stands_beside_a_full_date_is_right():
    days = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
    months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
    beside = re.compile(rf"({days}), ([A-Z][a-z]{{2,8}})\.? (\d{{1,2}}), (\d{{4}})")
    wrong = []
    for article in ARTICLES:
        for weekday, month, day, year in beside.findall("\n".join(block.text for block in article.blocks)):
            then = date(int(year), months.index(month[:3]) + 1, int(day))
            if f"{then:%A}" != weekday:
                wrong.append((article.file, f"{weekday}, {month} {day}"))
    assert wrong == []


def test_what_makes_news_hard_is_there():
    genres = Counter(told["genre"] for told in KEY)
    for genre in ("opinion", "parody", "press release", "live", "q&a", "stub", "interview"):
        assert genres[genre], genre
    assert len({told["language"] for told in KEY}) == 3
    assert sum(told["published_known_from"] == "nothing" for told in KEY) == 3
    kinds = Counter(told["copy_kind"] for told in KEY)
    assert min(kinds["whole"], kinds["trimmed"], kinds["contained"]) >= 3
    assert {quote["kind"] for told in KEY for quote in told["quotes"]} == {"direct", "indirect", "scare"}
