"""The stories page, and the page of one story."""

import re

from tests.conftest import SAMPLE


def table(page):
    """The stories of the list as a table."""
    return page.dataframe[0].value


def said(page) -> str:
    return "\n".join(str(element.value) for kind in (page.title, page.markdown, page.caption) for element in kind)


FIRST = "Fourteen cases of river fever confirmed in flood town"


def fever(library) -> str:
    """The article of the sample that printed a story first."""
    [collection] = library.collections()
    facts = library.facts(collection.name, collection.version)
    return str(facts["id"][facts["headline"] == FIRST].iloc[0])


def counted(page) -> int:
    """How many articles the page counted."""
    return int(re.search(rf"Counted from (\d+) of {SAMPLE} articles", said(page))[1])


def test_stories_and_articles_that_stand_alone_add_up_to_the_selection(library, open_page):
    page = open_page("themes/stories.py", least_articles="1")
    assert table(page)["articles"].sum() == SAMPLE
    several, alone = re.search(r"(\d+) stories of two articles or more; (\d+) articles", said(page)).groups()
    assert int(several) + int(alone) == len(table(page))


def test_one_article_stands_alone_in_the_singular(library, open_page):
    page = open_page("themes/stories.py", source=["Coastal Press"], **{"from": "2025-01-15", "to": "2025-01-15"})
    assert "0 stories of two articles or more; 1 article of the selection stands alone." in said(page)


def test_the_page_says_how_stories_were_found(library, open_page):
    assert "Weights learned once, the same for every pile" in said(open_page("themes/stories.py"))


def test_stories_are_listed_by_size_outlets_and_words(library, open_page):
    every = table(open_page("themes/stories.py"))
    told = table(open_page("themes/stories.py", least_articles="3", least_outlets="2", story_text="port"))
    assert 0 < len(told) < len(every)
    assert told["articles"].min() >= 3
    assert told["sources"].min() >= 2
    assert (told["title"] + told["names"]).str.contains("port", case=False).all()


def test_a_story_tells_who_printed_first_and_what_each_article_added(library, open_page):
    page = open_page("themes/story.py", story=fever(library))
    assert not page.exception
    assert "Meridian News Agency printed it first, on 6 August 2025" in said(page)
    assert "9 of 14 sentences are new" in said(page)
    assert 1 < counted(page) < SAMPLE


def test_a_story_that_is_not_there_leads_to_the_list(library, open_page):
    assert open_page("themes/story.py", story="nowhere").title[0].value == "No such story"


def test_only_one_story_counts_on_every_page_when_the_address_says_so(library, open_page):
    page = open_page("pile/overview.py", only=fever(library))
    assert counted(page) == counted(open_page("themes/story.py", story=fever(library)))
    page.button(key="every story").click().run()
    assert counted(page) == SAMPLE


def test_a_merge_is_kept_with_the_collection_and_can_be_taken_back(library, open_page):
    page = open_page("themes/story.py", story=fever(library))
    before = counted(page)
    page.text_input(key="merge with").set_value("stadium").run()
    next(button for button in page.button if str(button.key).startswith("merge ")).click().run()
    assert not page.exception
    assert counted(page) > before
    [collection] = library.collections()
    assert library.settings(collection.name)[0]["stories"][0]["kind"] == "merge"
    page.button(key="undo 0").click().run()
    assert counted(page) == before
    assert library.settings(collection.name)[0]["stories"] == []
