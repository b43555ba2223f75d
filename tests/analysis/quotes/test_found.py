"""Who said what."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.quotes import quotes

OBA = "Ada Oba, 40, runs the port. Max Reed left it. "


def speakers(*paragraphs: str) -> list[tuple[str, str]]:
    return [(quote.speaker, quote.cue) for quote in quotes(paragraphs) if quote.kind == "direct"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("“It rained,” Ada Oba said.", [("Ada Oba", "said")]),
        ("“It rained,” said Ada Oba, the minister.", [("Ada Oba", "said")]),
        ("“It rained,” Sen. Ada Oba, who runs the port, told reporters.", [("Ada Oba", "told")]),
        ("“It rained all day,” according to the harbour master.", [("the harbour master", "according to")]),
        ("According to Ada Oba, “it rained all day.”", [("Ada Oba", "according to")]),
        ("Ada Oba told reporters on Monday: “It rained.”", [("Ada Oba", "told")]),
        ("Ada Oba, who runs the port, said that “it rained all day.”", [("Ada Oba", "said")]),
        ("“It rained,” the minister’s spokesman said.", [("the minister’s spokesman", "said")]),
        (OBA + "“It rained,” Oba said.", [("Ada Oba", "said")]),
        (OBA + "“It rained,” he said.", [("Max Reed", "said")]),
        ("“It rained,” Ada Oba said. “Then it stopped.”", [("Ada Oba", "said"), ("Ada Oba", "said")]),
        ("“It rained all day.” Nobody knew who wrote it.", [("", "")]),
    ],
)
def test_the_nearest_speaker_is_named_in_full(text, told):
    assert speakers(text) == told


def test_a_quote_in_the_next_paragraph_goes_on_with_its_speaker():
    assert speakers("“It rained,” Ada Oba said.", "“Then it stopped.”") == [("Ada Oba", "said")] * 2


def test_a_few_words_set_apart_are_no_speech_unless_somebody_says_them_there():
    told = quotes(["The “fresh” fish was old. Ada Oba called it “a disaster”."])
    assert [(quote.kind, quote.speaker) for quote in told] == [("scare", ""), ("direct", "Ada Oba")]


@given(st.lists(st.text('Aa b.,\n"“”‘’', max_size=40), max_size=4), st.sampled_from(["said Ada Oba", "he said", ""]))
def test_spans_of_any_article_name_its_text_and_its_speaker(paragraphs, end):
    told = [*paragraphs, f"“It rained,” {end}"]
    text = "\n".join(told)
    for quote in quotes(told):
        assert text[quote.start : quote.end] == quote.text
        assert quote.mention is None or text[slice(*quote.mention)]
