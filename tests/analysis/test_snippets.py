"""The sentences that answer a query best."""

from hypothesis import given
from hypothesis import strategies as st

from analysis.query import Material
from analysis.search import answer, spans
from analysis.snippets import MOST, Snippet, marked_field, marked_paragraphs, snippet
from tests.piles import corpus_of


def told(text: str, query: str) -> Snippet:
    pile = Material(corpus_of(text))
    found = answer(pile, query)
    [marks] = spans(pile, found.sought, [0])
    return snippet(text, marks.get(2, []), found.weights)


def marked(made: Snippet) -> list[str]:
    return [made.text[start:end] for start, end in made.spans]


LONG = "The minister, who had come by the early train and had slept little, read the whole of the report aloud, "


def test_the_sentence_with_most_of_the_query_is_chosen():
    text = f"A strike began. {LONG}and then spoke of the strike at the port. Nobody came."
    made = told(text, "strike port")
    assert made.text.startswith("The minister") or made.text.startswith("A strike began.")
    assert "strike at the port" in made.text
    assert set(marked(made)) == {"strike", "port"}


def test_a_short_sentence_takes_another_along_and_says_what_is_left_out():
    assert told("A strike began. It rained. The strike ended.", "strike").text == "A strike began. … The strike ended."


def test_without_a_mark_the_text_begins_at_its_beginning():
    assert told("It rained. It snowed.", "strike") == Snippet("It rained. It snowed.", ())


def test_a_long_sentence_is_cut_around_its_first_mark():
    made = told(LONG * 5 + "strike " + LONG * 5, "strike")
    assert made.text.startswith("… ")
    assert made.text.endswith(" …")
    assert marked(made) == ["strike"]


def test_marks_that_overlap_are_one():
    assert marked(marked_field_of("the trade war ended", '"trade war" war')) == ["trade war"]


def test_a_curly_apostrophe_stays_as_it_was_written():
    assert marked_field_of("the minister’s office", "minister") == Snippet("the minister’s office", ((4, 14),))


def marked_field_of(text: str, query: str) -> Snippet:
    pile = Material(corpus_of(text))
    [marks] = spans(pile, answer(pile, query).sought, [0])
    return marked_field(text, marks[2])


TEXTS = st.lists(st.sampled_from(["strike", "port", "the", "U.S.", "A", "it.", "Then", "\n", "x" * 90]), max_size=60)


@given(TEXTS.map(" ".join), st.sampled_from(["strike", "strike port", '"the strike"', "strike NEAR/2 port"]))
def test_a_snippet_is_short_and_its_marks_are_the_words_looked_for(text, query):
    made = told(text, query)
    assert len(made.text) <= MOST + 4
    assert all(part in ("strike", "port", "the strike") for part in marked(made))
    assert list(made.spans) == sorted(made.spans)


def test_what_is_shown_of_a_text_without_spaces_is_as_it_was_written():
    told = snippet("学生欢迎总理。", [(2, 3, 0)], [1.0])
    assert (told.text, [told.text[a:b] for a, b in told.spans]) == ("学生欢迎总理。", ["总理"])
    headline = marked_field("总理访问北京大学", [(2, 4, 0)])
    assert (headline.text, [headline.text[a:b] for a, b in headline.spans]) == ("总理访问北京大学", ["北京大学"])
    [_, paragraph] = marked_paragraphs(["学生", "总理访问"], [(2, 3, 0)])
    assert (paragraph.text, paragraph.spans) == ("总理访问", ((2, 4),))
