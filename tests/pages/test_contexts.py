"""The contexts page: lines, neighbours, collocates and the word tree."""

import json
import re
from datetime import datetime

from analysis.tokens import tokens

PARTS = ("left", "term", "right", "source", "day")


def captions(page) -> str:
    return "\n".join(caption.value for caption in page.caption)


def lines(page) -> list[dict]:
    """The lines of the concordance as they are sent to the browser."""
    [drawn] = [part.proto for part in page.get("bidi_component") if part.proto.component_name.endswith("concordance")]
    return [dict(zip(PARTS, line, strict=True)) for line in json.loads(drawn.json)["lines"]]


def test_without_a_term_the_most_used_words_are_offered(library, open_page):
    page = open_page("count/contexts.py")
    offered = next(button for button in page.button if str(button.key).startswith("offered "))
    offered.click().run()
    assert not page.exception
    assert re.search(r"All [\d,]+ contexts", captions(page))


def test_the_lines_of_a_term_stand_with_source_and_date(library, open_page):
    told = lines(open_page("count/contexts.py", term="strike"))
    assert {line["term"].lower() for line in told} <= {"strike", "strike's"}
    assert all(line["source"] for line in told)
    assert all(re.fullmatch(r"\d+ \w{3} \d{4}|no date", line["day"]) for line in told)


def test_lines_are_ordered_by_the_word_after(library, open_page):
    told = lines(open_page("count/contexts.py", term="strike", sort="1st word after"))
    after = [(tokens(line["right"]) or [""])[0].lower() for line in told]
    assert after == sorted(after)


def test_lines_are_ordered_by_date_and_by_source(library, open_page):
    told = lines(open_page("count/contexts.py", term="strike", sort="Date"))
    days = [datetime.strptime(line["day"], "%d %b %Y") for line in told if line["day"] != "no date"]
    assert days == sorted(days)
    page = open_page("count/contexts.py", term="gulls", sort="Source")
    sources = [line["source"] for line in lines(page)]
    known = [source for source in sources if source != "no source known"]
    assert sources == sorted(known) + ["no source known"] * (len(sources) - len(known))


def test_a_line_that_is_clicked_opens_its_article_at_the_place(library, open_page):
    page = open_page("count/contexts.py", term="strike")
    first = lines(page)[0]
    page.session_state["lines"] = {"picked": 0}
    page.run()
    assert not page.exception
    marked = [text.value for text in page.markdown if ":primary-background[" in text.value]
    assert any(first["term"] in text for text in marked)


def test_a_sample_says_of_how_many_it_was_drawn(library, open_page):
    page = open_page("count/contexts.py", term="strike", sample="10", seed="3")
    assert len(lines(page)) == 10
    assert re.search(r"A random sample of 10 of \d+ contexts, drawn with seed 3", captions(page))


def test_lines_can_be_narrowed_to_those_near_another_word(library, open_page):
    told = lines(open_page("count/contexts.py", term="strike", near="dockers"))
    assert told
    assert all("dockers" in f"{line['left']} {line['right']}".lower() for line in told)


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


def test_a_query_and_a_sign_are_no_term_and_that_is_said(library, open_page):
    page = open_page("count/contexts.py", term="strike OR vote")
    assert "is a query, which has no places in a text" in page.warning[0].value
    assert "has no letter or digit in it" in open_page("count/contexts.py", term="*").warning[0].value
    assert not open_page("count/contexts.py", term='"port veil"').warning
