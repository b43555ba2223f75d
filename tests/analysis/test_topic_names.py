"""Names of topics."""

from analysis.topic_names import names, terms_in_full


def test_a_name_of_two_words_is_joined_as_it_stands():
    stream = ["Veil", "Terminals", "said", None, "Veil", "Terminals", None, "strike"]
    assert terms_in_full(stream, ["veil", "strike", "terminals"]) == ("Veil Terminals", "strike")


def test_forms_of_one_word_stand_once():
    assert terms_in_full([], ["strike", "strikes", "ferry"]) == ("strike", "ferry")


def test_words_that_meet_by_chance_stay_apart():
    stream = ["ferry", "strike", None, "ferry", None, "ferry", None, "strike", None, "strike", None, "ferry"]
    assert terms_in_full(stream, ["ferry", "strike"]) == ("ferry", "strike")


def test_no_two_topics_have_one_name():
    assert len(set(names([["a", "b", "c", "d"]] * 3))) == 3


def test_a_topic_without_terms_is_numbered():
    assert names([[], ["ferry"]]) == ("Topic 1", "ferry")
