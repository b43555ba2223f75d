"""The stories page, and the page of one story."""

import re

from tests.conftest import SAMPLE


def table(page):
    """The stories of the list as a table."""
    return page.dataframe[0].value


def said(page) -> str:
    return "\n".join(str(element.value) for kind in (page.title, page.markdown, page.caption) for element in kind)


def largest(library, open_page) -> str:
    """An article of the largest story."""
    page = open_page("themes/stories.py")
    headline = table(page)["title"].iloc[0]
    [collection] = library.collections()
    facts = library.facts(collection.name, collection.version)
    return str(facts["id"][facts["headline"] == headline].iloc[0])


def test_stories_and_articles_that_stand_alone_add_up_to_the_selection(library, open_page):
    page = open_page("themes/stories.py", least_articles="1")
    assert table(page)["articles"].sum() == SAMPLE
    several, alone = re.search(r"(\d+) stories of two articles or more; (\d+) articles", said(page)).groups()
    assert int(several) + int(alone) == len(table(page))


def test_stories_are_listed_by_size_outlets_and_words(library, open_page):
    page = open_page("themes/stories.py", least_articles="4", least_outlets="3", story_text="stadium")
    told = table(page)
    assert len(told)
    assert told["articles"].min() >= 4
    assert told["sources"].min() >= 3
    assert told["title"].str.contains("stadium", case=False).all()


def test_a_story_tells_who_printed_first_and_what_each_article_added(library, open_page):
    page = open_page("themes/story.py", story=largest(library, open_page))
    assert not page.exception
    assert "printed it first, on 6 August 2025" in said(page)
    assert "9 of 14 sentences are new" in said(page)
    assert f"Counted from 7 of {SAMPLE} articles" in said(page)


def test_a_story_that_is_not_there_leads_to_the_list(library, open_page):
    assert open_page("themes/story.py", story="nowhere").title[0].value == "No such story"


def test_only_one_story_counts_on_every_page_when_the_address_says_so(library, open_page):
    page = open_page("pile/overview.py", only=largest(library, open_page))
    assert f"Counted from 7 of {SAMPLE} articles" in said(page)
    page.button(key="every story").click().run()
    assert f"Counted from {SAMPLE} of {SAMPLE} articles" in said(page)


def test_a_merge_is_kept_with_the_collection_and_can_be_taken_back(library, open_page):
    page = open_page("themes/story.py", story=largest(library, open_page))
    page.text_input(key="merge with").set_value("stadium").run()
    next(button for button in page.button if str(button.key).startswith("merge ")).click().run()
    assert not page.exception
    assert "13 articles" in said(page)
    [collection] = library.collections()
    assert library.settings(collection.name)[0]["stories"][0]["kind"] == "merge"
    page.button(key="undo 0").click().run()
    assert "7 articles" in said(page)
    assert library.settings(collection.name)[0]["stories"] == []
