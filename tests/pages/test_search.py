"""The Search page: a query, its hits, and what can be done with them."""

import re

from tests.conftest import SAMPLE
from ui.sidebar.marked import key_of


def captions(page) -> str:
    return "\n".join(caption.value for caption in page.caption)


def counted(page) -> int:
    return int(re.search(rf"Counted from (\d+) of {SAMPLE}", captions(page))[1])


def box(page, label: str):
    return next(box for box in page.text_input if box.label == label)


def press(page, label: str):
    next(button for button in page.button if button.label.replace("\\", "").startswith(label)).click().run()
    assert not page.exception
    return page


def test_hits_are_counted_and_their_words_marked(library, open_page):
    page = open_page("pile/search.py", q="strike AND port")
    assert 0 < counted(page) < SAMPLE
    assert any(":primary-background[strike]" in text.value for text in page.markdown)
    assert "Read as **strike AND port**" in captions(page)


def test_what_is_typed_becomes_the_selection_of_every_page(library, open_page):
    page = open_page("pile/search.py")
    assert counted(page) == SAMPLE
    box(page, "Search").set_value("dockers").run()
    assert box(page, "Text").value == "dockers"
    hits = counted(page)
    assert hits < SAMPLE
    page.switch_page("../pile/overview.py").run()
    assert page.metric[0].value == str(hits)


def test_a_word_that_nobody_used_is_answered_with_one_that_is_spelled_alike(library, open_page):
    page = open_page("pile/search.py", q="dokcers")
    assert any("No article has “dokcers”" in text.value for text in page.markdown)
    press(page, "dockers")
    assert box(page, "Text").value == "dockers"
    assert counted(page) > 0


def test_a_click_on_a_source_narrows_the_selection_to_it_and_a_second_widens_it(library, open_page):
    page = open_page("pile/search.py", q="dockers")
    hits = counted(page)
    of_them = int(re.search(r"\[(\d+)\]", next(b.label for b in page.button if b.label.startswith("The Ledger")))[1])
    press(page, "The Ledger")
    assert counted(page) == of_them < hits
    assert counted(press(page, "The Ledger")) == hits


def test_a_search_is_saved_chosen_in_the_sidebar_renamed_and_deleted(library, open_page):
    page = open_page("pile/search.py", q="dockers", source="The Ledger")
    hits = counted(page)
    box(page, "Save this selection as").set_value("Port")
    press(page, "Save")
    page = open_page("pile/search.py")
    [saved] = [group for group in page.button_group if "Port" in group.options]
    saved.set_value("Port").run()
    assert counted(page) == hits
    assert box(page, "Text").value == "dockers"
    box(page, "dockers").set_value("Harbour").run()
    assert [name for name, _ in view_searches(library)] == ["Harbour"]
    press(page, "Delete")
    assert view_searches(library) == []


def view_searches(library) -> list[tuple[str, dict]]:
    told, _ = library.settings(library.collections()[0].name)
    return [(one["name"], one["selection"]) for one in told["searches"]]


def test_the_list_of_articles_shows_the_sentences_of_a_query(library, open_page):
    page = open_page("pile/articles.py", q="dockers")
    assert any(":primary-background[dockers]" in text.value for text in page.markdown)


def test_the_page_of_an_article_marks_what_was_searched_for(library, open_page):
    found = open_page("pile/search.py", q="dockers")
    assert found.get("page_link")
    facts = library.facts(library.collections()[0].name, "1")
    identity = facts.loc[facts["headline"].str.contains("Dockers"), "id"].iloc[0]
    assert ":primary-background[Dockers]" in open_page("pile/article.py", article=identity, q="dockers").title[0].value
    assert ":primary-background" not in open_page("pile/article.py", article=identity).title[0].value


def test_articles_are_found_by_whom_they_quote_on_every_page(library, open_page):
    hits = counted(open_page("pile/search.py", q="speaker:Quill"))
    assert 0 < hits < counted(open_page("pile/search.py", q="Quill"))
    assert open_page("pile/overview.py", q="speaker:Quill").metric[0].value == str(hits)


def test_a_concept_group_is_named_in_a_query_and_in_a_saved_search(library, open_page):
    kept = {
        "concepts": {"Dock": ["docker*", "the strike"]},
        "searches": [{"name": "Docks", "selection": {"query": "[dock] -ferry"}}],
    }
    library.save_settings(library.collections()[0].name, kept)
    hits = counted(open_page("pile/search.py", q='(docker* OR "the strike") -ferry'))
    page = open_page("pile/search.py")
    [saved] = [group for group in page.button_group if "Docks" in group.options]
    saved.set_value("Docks").run()
    assert "Read as **\\[Dock\\] AND NOT ferry**" in captions(page)
    assert counted(page) == hits
    [saved] = [group for group in page.button_group if "Docks" in group.options]
    assert saved.value == "Docks"
    press(page, "[Dock] AND")
    assert box(page, "Text").value.startswith("[Dock] AND ")


def test_a_saved_search_opens_its_list_drawn_on_the_map_and_not_a_story(library, open_page):
    name = library.collections()[0].name
    ids = sorted(library.facts(name, library.collections()[0].version)["id"][[3, 50, 90]])
    settings = {
        "marked": {key_of(ids): ids}, "searches": [{"name": "Drawn", "selection": {"ids": ids, "zones": "body"}}],
    }  # fmt: skip
    library.save_settings(name, settings)
    page = open_page("pile/articles.py")
    [saved] = [group for group in page.button_group if "Drawn" in group.options]
    page = saved.set_value("Drawn").run()
    assert not page.exception
    assert page.query_params["marked"] == key_of(ids)
    assert "only" not in page.query_params
    assert any(text.value.startswith("Counted from 3 of") for text in page.caption)


def test_a_list_that_becomes_shorter_is_no_mistake_of_a_link(library, open_page):
    page = open_page("pile/articles.py", page="8")
    assert not page.warning
    page = page.text_input(key="q").set_value("strike").run()
    assert not page.exception
    assert not page.warning
    assert "The link asks for page" in open_page("pile/articles.py", page="900").warning[0].value


def test_a_section_in_other_capitals_is_the_same_section_and_a_link_may_write_it_so(library, open_page):
    [pile] = library.collections()
    known = library.facts(pile.name, pile.version)
    some = known[known["section"] == "Business"]
    library.edit(pile.name, some["id"].iloc[0], {"section": "BUSINESS"}, "")
    page = open_page("pile/search.py", section="BUSINESS")
    assert counted(page) == len(some)
    assert [one.value for one in page.multiselect if one.label == "Sections"] == [["Business"]]
    assert not page.warning
    facets = [button.label for button in page.button if button.key.startswith("facet section")]
    assert facets == [f"Business :gray[{len(some)}]"]


def test_articles_that_stand_under_no_part_are_counted_beside_the_parts(library, open_page):
    page = open_page("pile/search.py", q="strike")
    [collection] = library.collections()
    found = library.facts(collection.name, collection.version)
    few = open_page("pile/search.py", source=["The Ledger"])
    undated = int(found[found["source"] == "The Ledger"]["published"].isna().sum())
    said = [caption.value for caption in few.caption]
    assert f"{undated} {'has' if undated == 1 else 'have'} no date" in said
    assert not [sentence for sentence in said if sentence.endswith("no source")]
    assert [caption.value for caption in page.caption if caption.value.endswith("have no source")]
