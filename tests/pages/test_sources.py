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


def test_articles_without_a_date_are_said_to_be_on_no_day_of_the_week(library, open_page):
    page = open_page("pile/sources.py")
    days = next(frame.value for frame in page.dataframe if "Monday" in frame.value)
    on_a_day = int(days.drop(columns="source").to_numpy().sum())
    assert on_a_day < SAMPLE
    assert f"{SAMPLE - on_a_day} articles of these have no date and stand under no day." in captions(page)
    assert "under no day" not in captions(open_page("pile/sources.py", source=["Coastal Press"]))


def test_a_source_of_the_link_is_the_only_one(library, open_page):
    page = open_page("pile/sources.py", source=["Evening Gull"])
    assert page.dataframe[0].value["source"].tolist() == ["Evening Gull"]


def test_the_days_of_the_week_fill_the_half_in_which_nothing_is_shared(library, open_page):
    def headers(**asked: object) -> list[list[str]]:
        page = open_page("pile/sources.py", **asked)
        return [[header.value for header in half.header] for half in page.columns[:2]]

    whose, common, days = "Whose texts they are", "What they have in common", "Days of the week"
    assert headers(common="Words") == [[whose, days], [common]]
    assert headers(source=["Evening Gull"], common="Words") == [[whose], [common, days]]


def test_copies_stories_and_words_can_be_in_common(library, open_page):
    for kind in ("Words", "Stories"):
        page = open_page("pile/sources.py", common=kind)
        assert not page.exception
        assert len(page.get("plotly_chart")) == 3
