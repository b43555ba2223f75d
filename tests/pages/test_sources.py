"""The sources page: outlets, their texts, and what they share."""

from tests.conftest import SAMPLE


def captions(page) -> str:
    return "\n".join(caption.value for caption in page.caption)


def test_every_article_of_the_selection_belongs_to_a_source(library, open_page):
    page = open_page("pile/sources.py")
    assert not page.exception
    told = page.dataframe[0].value
    assert told["articles"].sum() == SAMPLE
    assert ((told["own"] + told["shared"] + told["wire"]).round(9) == 100).all()
    assert f"of {SAMPLE} articles" in captions(page)


def test_a_source_of_the_link_is_the_only_one(library, open_page):
    page = open_page("pile/sources.py", source=["Evening Gull"])
    assert page.dataframe[0].value["source"].tolist() == ["Evening Gull"]


def test_copies_stories_and_words_can_be_in_common(library, open_page):
    for kind in ("Words", "Stories"):
        page = open_page("pile/sources.py", common=kind)
        assert not page.exception
        assert len(page.get("plotly_chart")) == 3
