"""What an article of a story tells that no earlier one did."""

from hypothesis import given
from hypothesis import strategies as st

from analysis.stories.additions import sentences_told

SANK = "The ferry Ann Marie sank off Port Veil at noon."
SAVED = "Lifeboats saved all forty people aboard."
WRECK = "Divers found the wreck near Gull Rock on Friday."


def new_sentences(bodies) -> list[list[str]]:
    return [[sentence.text for sentence in told if sentence.new] for told in sentences_told(bodies)]


def test_the_first_article_of_a_story_tells_everything_anew_its_short_sentences_too():
    assert new_sentences([[SANK, "It rained."], ["It rained."]]) == [[SANK, "It rained."], []]
    assert new_sentences([[], ["It rained."]]) == [[], ["It rained."]]


def test_only_what_was_not_told_before_is_new():
    assert new_sentences([[SANK], [f"{SAVED} {SANK}"], [SAVED, WRECK]]) == [[SANK], [SAVED], [WRECK]]


def test_the_same_told_with_nearly_the_same_words_is_not_new():
    assert new_sentences([[SANK], ["At noon, off Port Veil, the Ann Marie ferry went down and sank."]])[1] == []


def test_a_sentence_of_few_words_says_nothing_new_later():
    assert new_sentences([[SANK], ["It rained."]])[1] == []


def test_no_articles_have_no_sentences():
    assert new_sentences([]) == []
    assert new_sentences([[], [SANK]]) == [[], [SANK]]


def test_every_sentence_is_told_with_its_paragraph():
    told = sentences_told([[SANK, f"{SAVED} {WRECK}"]])[0]
    assert [(sentence.text, sentence.paragraph) for sentence in told] == [(SANK, 0), (SAVED, 1), (WRECK, 1)]


@given(st.lists(st.lists(st.sampled_from([SANK, SAVED, WRECK]), max_size=3), max_size=5))
def test_a_sentence_is_new_in_at_most_one_article(bodies):
    fresh = new_sentences(bodies)
    for sentence in (SANK, SAVED, WRECK):
        assert sum(sentence in told for told in fresh) == any(sentence in body for body in bodies)
