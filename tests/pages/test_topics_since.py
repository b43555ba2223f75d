"""What is new among topics, on their page."""

from tests.conftest import SAMPLE
from tests.pages.test_topics import topics_table


def in_two_uploads(library, later: int) -> str:
    """A collection of the sample, of which so many articles, the first, came with a second upload; its name."""
    [collection] = library.collections()
    articles = library.whole(collection.name, collection.version)
    twice = library.create("In two uploads").name
    library.add(twice, articles.slice(later), upload="first")
    library.add(twice, articles.slice(0, later), upload="second")
    return twice


def test_what_is_new_since_the_last_upload_is_told(library, open_page):
    twice = in_two_uploads(library, later=20)
    page = open_page("themes/topics.py", news="true", collection=twice)
    assert not page.exception
    frame = next(frame.value for frame in page.dataframe if "more" in frame.value)
    assert 10 <= frame["more"].sum() <= 20
    assert {"grew"} <= set(frame["what"])
    told = f"20 articles came in with the last upload, {frame['more'].sum()} of them in a topic"
    assert any(told in markdown.value for markdown in page.markdown)


def test_topics_before_the_last_upload_that_were_too_few_to_be_any_are_said_to_be(library, open_page):
    twice = in_two_uploads(library, later=SAMPLE - 3)
    page = open_page("themes/topics.py", news="true", collection=twice)
    assert not page.exception
    assert any("there were 3 articles, too few for topics: all are new" in caption.value for caption in page.caption)
    assert topics_table(page)["articles"].sum() == SAMPLE


def test_what_is_new_counts_the_selection_at_the_level_that_is_shown(library, open_page):
    twice = in_two_uploads(library, later=20)
    page = open_page("themes/topics.py", news="true", collection=twice, k="4", source=["Meridian News Agency"])
    assert not page.exception
    told = topics_table(page).set_index("name")["articles"]
    frame = next(frame.value for frame in page.dataframe if "more" in frame.value)
    now = frame[frame["what"] != "gone"].set_index("name")["articles"]
    assert len(now) == 4
    assert now.to_dict() == told.drop("Fits nowhere").to_dict()
