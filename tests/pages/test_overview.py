"""The overview: what is in the pile, in one look."""

from data.intake import read_files
from data.readers.record import File
from tests.conftest import SAMPLE


def test_the_overview_tells_what_the_pile_was_about_and_leads_on(library, open_page):
    page = open_page("pile/overview.py")
    assert not page.exception
    said = "\n".join(caption.value for caption in page.caption)
    assert "times the usual share" in said
    assert f"Counted from {SAMPLE} of {SAMPLE} articles" in said
    assert [header.value for header in page.header] == [
        "Busy times", "In the news", "Latest headlines", "Most used words", "Stories", "Sources", "Topics",
    ]  # fmt: skip


def test_a_year_is_a_period_and_undated_articles_are_counted(library, open_page):
    page = open_page("pile/overview.py", per="year")
    assert not page.exception
    assert any("in 2025" in text.value for text in page.markdown)


def test_a_word_that_is_clicked_opens_on_the_keywords_page(library, open_page):
    page = open_page("pile/overview.py")
    page.session_state["open_word"] = "strike"
    page.run()
    assert not page.exception
    assert page.title[0].value == "Keywords"


def test_the_sources_shares_are_percent_and_add_up(library, open_page):
    page = open_page("pile/overview.py")
    shares = next(frame.value["share"] for frame in page.dataframe if "share" in frame.value)
    assert abs(shares.sum() - 100) < 1e-9


def test_without_a_date_nothing_is_said_of_busy_times(places, library, open_page):
    (places / "a.jsonl").write_text('{"text": "It rained in the town. The river rose.", "source": "Gull"}')
    read = read_files([File("a.jsonl", places / "a.jsonl")]).articles
    name = library.create("Undated").name
    version = library.add(name, read, upload="u").version
    page = open_page("pile/overview.py", collection=name, version=version)
    assert [caption.value for caption in page.caption].count("No selected article has a date.") == 2
    assert not page.exception
