"""The keywords page: counting, opening, hiding."""

import re
import shutil

from tests.conftest import SAMPLE


def shown_terms(page) -> list[str]:
    return page.dataframe[0].value["term"].tolist()


def captions(page) -> str:
    return "\n".join(caption.value for caption in page.caption)


def test_every_figure_says_how_many_articles_it_counted(library, open_page):
    assert f"Counted from {SAMPLE} of {SAMPLE} articles" in captions(open_page("count/keywords.py"))


def test_a_query_narrows_the_articles_that_are_counted(library, open_page):
    page = open_page("count/keywords.py", q="strike -election")
    counted = int(re.search(rf"Counted from (\d+) of {SAMPLE}", captions(page))[1])
    assert 0 < counted < SAMPLE


def test_a_term_in_the_address_opens_its_sentences(library, open_page):
    page = open_page("count/keywords.py", term="strike")
    assert re.search(r"\d+ sentences with \d+ occurrences, in \d+ articles", captions(page))
    assert any(":primary-background[strike]" in text.value for text in page.markdown)


def test_a_phrase_in_the_address_opens_its_sentences_too(library, open_page):
    page = open_page("count/keywords.py", term="Veil Terminals", count="Phrases of 2")
    assert "Veil Terminals" in shown_terms(page)
    assert any(":primary-background[Veil Terminals]" in text.value for text in page.markdown)


def test_a_word_that_nobody_used_is_said_so(library, open_page):
    page = open_page("count/keywords.py", term="zeppelin")
    assert "No sentence of the selection holds “zeppelin”" in page.info[0].value


def test_hidden_words_leave_the_figures_and_the_link_names_their_revision(library, open_page):
    page = open_page("count/keywords.py")
    first = shown_terms(page)[0]
    hiding = next(area for area in page.text_area if area.label == "Also hide")
    hiding.set_value(first)
    next(button for button in page.button if button.label == "Save the list").click().run()
    assert not page.exception
    assert first not in shown_terms(page)
    assert page.query_params["words"] == "1"
    assert first in shown_terms(open_page("count/keywords.py", words="0"))


def test_a_stop_word_can_be_shown_after_all(library, open_page):
    page = open_page("count/keywords.py")
    assert "the" not in shown_terms(page)
    keeping = next(area for area in page.text_area if area.label == "Show after all")
    keeping.set_value("the")
    next(button for button in page.button if button.label == "Save the list").click().run()
    assert shown_terms(page)[0].lower() == "the"


def test_a_query_that_breaks_off_is_mended_and_said(library, open_page):
    page = open_page("count/keywords.py", q='"strike')
    assert "quotation mark at character 1 has no partner" in page.warning[0].value
    assert captions(page) == captions(open_page("count/keywords.py", q="strike"))


def test_stems_join_the_forms_of_a_word(library, open_page):
    plain = open_page("count/keywords.py").dataframe[0].value
    stemmed = open_page("count/keywords.py", forms="Stems").dataframe[0].value
    assert len(stemmed) < len(plain)
    assert stemmed["occurrences"].max() >= plain["occurrences"].max()


def test_the_table_can_be_filtered_by_a_part_of_a_word(library, open_page):
    page = open_page("count/keywords.py", filter="harbour")
    assert shown_terms(page)
    assert all("harbour" in term.lower() for term in shown_terms(page))
    assert " terms." in captions(page)


def test_a_filter_is_no_pattern(library, open_page):
    page = open_page("count/keywords.py", filter="(.*[")
    assert not page.exception
    assert shown_terms(page) == []


def test_the_pages_as_they_came_in_show_what_cleaning_took_out(library, open_page):
    page = open_page("count/keywords.py", raw="true")
    assert not page.exception
    changed = page.dataframe[0].value
    taken = dict(zip(changed["term"], changed["taken_out"], strict=True))
    assert taken["Subscribe"] > 0
    assert f"Counted from {SAMPLE} of {SAMPLE} articles" in captions(page)


def test_a_concept_group_is_kept_with_the_collection_and_opens_the_sentences_of_its_words(library, open_page):
    page = open_page("count/keywords.py")
    next(area for area in page.text_area if area.label == "Concept groups").set_value("Dock: docker*, the strike")
    next(button for button in page.button if button.label == "Save the groups").click().run()
    assert not page.exception
    next(button for button in page.button if button.label == "\\[Dock\\]").click().run()
    assert re.search(r"\d+ sentences with \d+ occurrences", captions(page))
    assert any(":primary-background[Dockers]" in text.value for text in page.markdown)


def test_a_list_of_groups_that_cannot_be_understood_is_not_kept(library, open_page):
    page = open_page("count/keywords.py")
    next(area for area in page.text_area if area.label == "Concept groups").set_value("just words")
    next(button for button in page.button if button.label == "Save the groups").click().run()
    assert "NAME" in page.error[0].value
    assert page.query_params["words"] == "0"


def test_a_concept_group_that_does_not_exist_is_said_so(library, open_page):
    page = open_page("count/keywords.py", term="[Nothing]")
    assert "no concept group" in page.warning[0].value


def test_a_hidden_word_is_listed_and_one_click_shows_it_again(library, open_page):
    page = open_page("count/keywords.py", term="strike")
    next(button for button in page.button if button.key == "hide").click().run()
    assert "strike" not in shown_terms(page)
    next(button for button in page.button if button.key == "show strike").click().run()
    assert "strike" in shown_terms(page)


def test_a_phrase_in_quotation_marks_is_hidden_as_the_phrase_and_a_prefix_is_not(library, open_page):
    page = open_page("count/keywords.py", count="Phrases of 2", term='"Port Veil"')
    assert "Port Veil" in shown_terms(page)
    next(button for button in page.button if button.key == "hide").click().run()
    assert "Port Veil" not in shown_terms(page)
    assert not [button for button in open_page("count/keywords.py", term="str*").button if button.key == "hide"]


def test_phrases_of_all_lengths_are_scored_and_say_how_rare_they_may_be(library, open_page):
    page = open_page("count/keywords.py", count="Phrases (all lengths)", rank_phrases="C-value")
    table = page.dataframe[0].value
    assert {"alone", "c_value", "npmi", "log_likelihood", "dispersion"} <= set(table.columns)
    assert table["c_value"].is_monotonic_decreasing
    assert "occurs 2 times or more" in captions(page)


def test_concept_groups_are_counted_as_terms(library, open_page):
    collection = library.collections()[0].name
    library.save_settings(collection, {"concepts": {"Dock": ["docker*", "the strike"]}})
    page = open_page("count/keywords.py", count="Concept groups")
    assert shown_terms(page) == ["[Dock]"]


def test_texts_and_stories_stand_beside_articles_once_they_are_known(library, open_page):
    table = open_page("count/keywords.py").dataframe[0].value
    assert (table["stories"] <= table["texts"]).all()
    assert (table["texts"] <= table["articles"]).all()
    assert (table["stories"] < table["texts"]).any()
    assert (table["texts"] < table["articles"]).any()


def test_one_click_finds_the_stories_and_counts_them(library, places, open_page):
    for kind in ("copies", "stories"):
        shutil.rmtree(places / "cache" / kind)
    page = open_page("count/keywords.py", count="Phrases of 2")
    assert not {"texts", "stories"} & set(page.dataframe[0].value)
    next(button for button in page.button if button.label == "Count stories and texts too").click().run()
    assert not page.exception
    assert {"texts", "stories"} <= set(page.dataframe[0].value)


def test_terms_ranked_by_stories_find_them_first(library, places, open_page):
    for kind in ("copies", "stories"):
        shutil.rmtree(places / "cache" / kind)
    page = open_page("count/keywords.py", rank="Stories")
    assert page.dataframe[0].value["stories"].is_monotonic_decreasing
    assert "texts" in page.dataframe[0].value
    assert any(" articles of " in text.value and text.value.endswith(" stories**") for text in page.markdown)
    raw = open_page("count/keywords.py", rank="Stories", raw="true")
    assert not raw.exception
    assert "Stories" in raw.warning[0].value


def test_without_concept_groups_the_page_says_where_to_name_some(library, open_page):
    assert "no concept group yet" in open_page("count/keywords.py", count="Concept groups").info[0].value


def test_the_cloud_says_how_many_terms_it_shows_and_counts_the_same_articles(library, open_page):
    page = open_page("count/keywords.py", picture="Cloud", bars_shown="40")
    assert not page.exception
    assert re.search(r"40 of [\d,]+ terms", captions(page))
    assert f"Counted from {SAMPLE} of {SAMPLE} articles" in captions(page)


def test_words_hidden_in_two_tabs_are_both_hidden(library, open_page):
    [pile] = library.collections()
    one, other = (open_page("count/keywords.py", term=term) for term in ("port", "minister"))
    for page in (one, other):
        page.button(key="hide").click().run()
        assert not page.exception
    assert set(library.settings(pile.name)[0]["hidden"]) == {"minister", "port"}
