"""The stories page, and the page of one story."""

import re

from analysis.stories.decisions import Decision
from data.article import SCHEMA
from data.library.library import Library
from tests.conftest import SAMPLE
from ui.themes import story_changes


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
    assert "the first day · all 14 sentences are new" in said(page)
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


def test_a_decision_that_changes_nothing_is_said_to(library, open_page):
    first = fever(library)
    [collection] = library.collections()
    made = [{"kind": "split", "articles": [first]}, {"kind": "merge", "articles": ["gone"]}]
    library.save_settings(collection.name, {"stories": made})
    page = open_page("themes/stories.py")
    assert not page.exception
    assert "Put together: “an article that is gone” (changes nothing now)" in said(page)
    assert said(page).count("changes nothing now") == 1


def test_what_is_merged_is_looked_up_only_once_it_is_clicked(library, open_page, monkeypatch):
    made = []

    def noted(*told, **named):
        made.append(Decision(*told, **named))
        return made[-1]

    monkeypatch.setattr(story_changes, "Decision", noted)
    page = open_page("themes/story.py", story=fever(library))
    assert len([button for button in page.button if str(button.key).startswith("merge ")]) > 1
    assert made == []
    page.button(key="merge likest").click().run()
    assert [decision.kind for decision in made] == ["merge"]


def test_a_story_that_is_perhaps_the_same_is_merged_by_one_click(library, open_page):
    page = open_page("themes/story.py", story=fever(library))
    assert "Perhaps the same event:" in said(page)
    before = counted(page)
    page.button(key="merge likest").click().run()
    assert counted(page) > before
    [collection] = library.collections()
    assert [decision["kind"] for decision in library.settings(collection.name)[0]["stories"]] == ["merge"]


def test_an_article_that_may_tell_another_event_is_marked(library, open_page):
    told = table(open_page("themes/stories.py"))
    assert 0 < told["doubtful"].sum() < told["articles"].sum() / 3
    [collection] = library.collections()
    facts = library.facts(collection.name, collection.version)
    unsure = str(facts["id"][facts["headline"] == told["title"][told["doubtful"].argmax()]].iloc[0])
    page = open_page("themes/story.py", story=unsure)
    assert said(page).count("may tell another event") == told["doubtful"].max()
    assert f"{told['doubtful'].max()} doubtful" in said(page)


def test_articles_that_are_split_off_are_a_story_of_their_own(library, open_page):
    first = fever(library)
    page = open_page("themes/story.py", story=first)
    before = counted(page)
    page.multiselect(key="split off").set_value([first]).run()
    page.button(key="split").click().run()
    assert not page.exception
    assert counted(open_page("themes/story.py", story=first)) == 1
    [collection] = library.collections()
    [kept] = library.settings(collection.name)[0]["stories"]
    assert (kept["kind"], kept["articles"], len(kept["others"])) == ("split", [first], before - 1)
    page = open_page("themes/story.py", story=first)
    page.button(key="undo 0").click().run()
    assert counted(page) == before


def test_a_story_keeps_the_title_it_was_given(library, open_page):
    page = open_page("themes/story.py", story=fever(library))
    page.text_input[0].set_value("The fever")
    next(button for button in page.button if button.label == "Rename").click().run()
    assert not page.exception
    assert open_page("themes/story.py", story=fever(library)).title[0].value == "The fever"
    assert "The fever" in table(open_page("themes/stories.py"))["title"].to_list()


def test_a_story_without_dates_is_told_in_the_order_of_the_pile(places, open_page):
    library = Library(str(places / "library"))
    library.create("tiny")
    bodies = (
        "The ferry Ann Marie sank off Port Veil on Monday and lifeboats saved all forty people aboard.",
        "Forty people of the ferry Ann Marie were saved by lifeboats when it sank near Port Veil on Monday.",
        "The Norrgate Bank lowered its key rate to 2.5% as governor Ilse Brandt sees less growth next year.",
    )
    rows = [
        {"id": str(number), "language": "en", "headline": headline, "body": [body], "source": f"Paper {number}"}
        for number, (headline, body) in enumerate(
            zip(("Ferry Ann Marie sinks", "Lifeboats save forty from ferry", "Bank cuts rate"), bodies, strict=True)
        )
    ]
    library.add("tiny", SCHEMA.empty_table().from_pylist(rows, SCHEMA), upload="test")
    assert table(open_page("themes/stories.py", collection="tiny"))["articles"].to_list() == [2]
    page = open_page("themes/story.py", collection="tiny", story="0")
    assert not page.exception
    assert "None of these articles has a date, so their order is that in which they were added." in said(page)
    assert "2 outlets · no date" in said(page)
