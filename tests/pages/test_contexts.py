"""The contexts page: lines, neighbours, collocates and the word tree."""

import re

from analysis.tokens import tokens


def captions(page) -> str:
    return "\n".join(caption.value for caption in page.caption)


def test_without_a_term_the_most_used_words_are_offered(library, open_page):
    page = open_page("count/contexts.py")
    offered = next(button for button in page.button if str(button.key).startswith("offered "))
    offered.click().run()
    assert not page.exception
    assert re.search(r"All [\d,]+ contexts", captions(page))


def test_the_lines_of_a_term_stand_with_source_and_date(library, open_page):
    page = open_page("count/contexts.py", term="strike")
    lines = page.dataframe[0].value
    assert set(lines["term"].str.lower()) <= {"strike", "strike's"}
    assert lines[["source", "published"]].notna().all().all()


def test_lines_are_ordered_by_the_word_after(library, open_page):
    lines = open_page("count/contexts.py", term="strike", sort="1st word after").dataframe[0].value
    after = [(tokens(text) or [""])[0].lower() for text in lines["right"]]
    assert after == sorted(after)


def test_lines_are_ordered_by_date_and_by_source(library, open_page):
    assert (
        open_page("count/contexts.py", term="strike", sort="Date")
        .dataframe[0]
        .value["published"]
        .is_monotonic_increasing
    )
    assert (
        open_page("count/contexts.py", term="strike", sort="Source")
        .dataframe[0]
        .value["source"]
        .is_monotonic_increasing
    )


def test_a_sample_says_of_how_many_it_was_drawn(library, open_page):
    page = open_page("count/contexts.py", term="strike", sample="10", seed="3")
    assert len(page.dataframe[0].value) == 10
    assert re.search(r"A random sample of 10 of \d+ contexts, drawn with seed 3", captions(page))


def test_lines_can_be_narrowed_to_those_near_another_word(library, open_page):
    page = open_page("count/contexts.py", term="strike", near="dockers")
    lines = page.dataframe[0].value
    assert len(lines)
    assert all("dockers" in f"{line.left} {line.right}".lower() for line in lines.itertuples())


def test_neighbours_are_told_place_by_place(library, open_page):
    page = open_page("count/contexts.py", term="strike", aspect="Neighbours")
    assert list(page.dataframe[0].value.columns) == [
        "3 before",
        "2 before",
        "1 before",
        "1 after",
        "2 after",
        "3 after",
    ]


def test_collocates_are_ranked_by_the_measure(library, open_page):
    page = open_page("count/contexts.py", term="strike", aspect="Collocates", measure_of="logDice")
    assert not page.exception
    table = page.dataframe[-1].value
    assert table["logDice"].is_monotonic_decreasing
    assert (table["together"] >= 3).all()


def test_the_word_tree_is_told_as_a_table_too(library, open_page):
    page = open_page("count/contexts.py", term="strike", aspect="Word tree")
    assert not page.exception
    assert page.get("plotly_chart")
    assert all(words.startswith("strike ") or words for words in page.dataframe[0].value["words"])


def test_a_word_that_nobody_used_is_said_so(library, open_page):
    for aspect in ("Contexts", "Neighbours", "Collocates", "Word tree"):
        page = open_page("count/contexts.py", term="zeppelin", aspect=aspect)
        assert not page.exception
        assert [told.value for told in page.info] == ["“zeppelin” does not stand in the selection."]
        assert not page.dataframe


def test_an_article_opens_with_the_words_marked(library, open_page):
    [pile] = library.collections()
    identity = next(row["id"] for row in library.whole(pile.name, pile.version).to_pylist() if len(row["body"]) > 2)
    page = open_page("pile/article.py", article=identity, place="2.3.4")
    assert not page.exception
    assert any(":primary-background[" in text.value for text in page.markdown)
    assert not open_page("pile/article.py", article=identity, place="2.x.<b>").exception
