"""The compare page: two groups, several, and the sentences of both sides."""

import re


def captions(page) -> str:
    return "\n".join(caption.value for caption in page.caption)


def terms(page) -> list[str]:
    return page.dataframe[0].value["term"].tolist()


def test_the_largest_source_is_compared_with_all_others_with_copies_once(library, open_page):
    page = open_page("count/compare.py")
    assert not page.exception
    assert re.search(r"articles, [\d,]+ words; All others: \d+ articles", captions(page))
    assert "Of the copies of a text in a group one counts" in captions(page)
    assert len(page.get("plotly_chart")) == 2


def test_the_groups_of_a_link_are_compared_and_a_term_opens_its_sentences(library, open_page):
    page = open_page("count/compare.py", source_1=["Evening Gull"], source_2=["The Ledger"], key_term="money")
    told = page.dataframe[0].value
    assert {"first_articles", "second_articles", "z", "log_likelihood", "q", "first_dispersion"} <= set(told)
    assert [text.value for text in page.subheader] == ["Evening Gull", "The Ledger"]


def test_a_copy_that_is_counted_again_changes_the_size_of_the_groups(library, open_page):
    once, every = open_page("count/compare.py"), open_page("count/compare.py", every_copy="true")

    def size(page) -> int:
        return int(re.search(r"All others: (\d+) articles", captions(page))[1])

    assert size(once) < size(every)


def test_headlines_are_compared_with_bodies(library, open_page):
    page = open_page("count/compare.py", compare="Headline and body")
    assert not page.exception
    assert "Headline: " in captions(page)
    assert "Body: " in captions(page)


def test_several_groups_are_each_compared_with_the_rest(library, open_page):
    page = open_page("count/compare.py", each="true", compare="Sections")
    assert not page.exception
    groups = int(re.search(r"each of (\d+) groups", "\n".join(text.value for text in page.markdown))[1])
    assert len(page.get("plotly_chart")) == groups + 2


def test_days_topics_and_queries_are_groups_too(library, open_page):
    days = open_page("count/compare.py", compare="Days", since="2025-02-24", until="2025-03-02")
    assert "2025-02-24 to 2025-03-02: " in captions(days).replace("\\", "")
    topics = open_page("count/compare.py", compare="Topics")
    assert not topics.exception
    assert not captions(topics).startswith("Fits nowhere")
    queries = open_page("count/compare.py", compare="Text queries", query_1="strike", query_2="election")
    assert re.search(r"strike: \d+ articles.*election: \d+ articles", captions(queries))


def test_what_is_not_there_to_compare_is_said(library, open_page):
    page = open_page("count/compare.py", compare="Tags")
    assert not page.exception
    assert "No selected article has a tag" in page.info[0].value
    assert "No search is saved" in open_page("count/compare.py", compare="Saved searches").info[0].value


def test_a_group_without_articles_and_a_group_beside_itself_are_not_drawn(library, open_page):
    empty = open_page("count/compare.py", compare="Text queries", query_1="zeppelin", query_2="strike")
    assert empty.info[0].value == "No selected article is in the group “zeppelin”. Choose other groups to compare."
    same = open_page("count/compare.py", source_1=["The Ledger"], source_2=["The Ledger"])
    assert same.info[0].value == "Both groups are the same articles. Choose other groups to compare."
    assert not empty.get("plotly_chart")
    assert not same.get("plotly_chart")


def test_what_had_to_be_mended_in_the_query_of_a_group_is_said(library, open_page):
    page = open_page("count/compare.py", compare="Text queries", query_1="[Enargy] OR strike")
    assert "is no concept group, so it was looked up as words" in captions(page)


def test_phrases_and_concept_groups_are_compared_too(library, open_page):
    page = open_page("count/compare.py", compared="Phrases (all lengths)", source_1=["The Ledger"], least="2")
    assert not page.exception
    assert terms(page)
    assert all(" " in term for term in terms(page))
    unnamed = open_page("count/compare.py", compared="Concept groups")
    assert "name a concept group of this collection on the Keywords page first" in unnamed.info[0].value
    library.save_settings(library.collections()[0].name, {"concepts": {"Strike": ["strike", "dockers", "picket*"]}})
    page = open_page("count/compare.py", compared="Concept groups", source_1=["The Ledger"])
    assert terms(page) == ["[Strike]"]


def test_each_group_against_the_rest_is_that_group_against_the_rest_alone(library, open_page):
    each = open_page("count/compare.py", each="true", each_group="The Ledger")
    alone = open_page("count/compare.py", source_1=["The Ledger"])
    assert each.dataframe[0].value.equals(alone.dataframe[0].value)
