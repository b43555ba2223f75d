"""The names by which stories are told apart."""

import numpy as np

from analysis.stories.names import names
from analysis.terms import terms
from tests.piles import corpus_of

BODIES = (
    "Rescuers in Port Veil saved Ana Reis. Ana Reis thanked Port Veil.",
    "They found Ana Reis near Port Veil. Reporters met Reis.",
    "Traders say Ilse Brandt met the board in Port Veil.",
    "Analysts say Ilse Brandt may cut the rate.",
    "It rained.",
)


def named(stories):
    corpus = corpus_of(*BODIES)
    return names(corpus, terms(corpus), np.array(stories), max(stories) + 1)


def test_a_story_is_named_by_what_others_do_not_have():
    assert named([0, 0, 1, 1, 2])[:2] == [("Ana Reis", "Port Veil"), ("Ilse Brandt", "Port Veil")]


def test_a_story_without_names_has_none():
    assert named([0, 0, 1, 1, 2])[2] == ()


def test_part_of_a_longer_name_is_left_out():
    assert "Reis" not in named([0, 0, 1, 1, 2])[0]


def test_a_capitalised_stop_word_belongs_to_the_name_that_it_mostly_stands_before():
    corpus = corpus_of(
        "They met in New York. Boats left New York. The mayor of New York left.",
        "They met in New Zealand. Boats left New Zealand.",
        "He told The Boats that Boats left. A new port.",
    )
    told = names(corpus, terms(corpus), np.zeros(3, int), 1)
    assert told == [("New York", "New Zealand", "Boats")]


def test_two_names_that_stand_in_a_row_by_chance_are_both():
    corpus = corpus_of(
        "At noon Ana Reis met voters. Later Ana Reis spoke. Then Ana Reis left. Again Ana Reis came.",
        "He saw Port Veil. We left Port Veil. She loved Port Veil. They made Port Veil.",
        "In Port Veil, Ana Reis spoke.",
    )
    assert names(corpus, terms(corpus), np.array([0, 0, 1]), 2)[1] == ("Ana Reis", "Port Veil")


def test_a_name_whose_parts_stand_alone_less_often_is_whole():
    corpus = corpus_of("Later Ana Reis spoke. Then Reis left. Again Reis came. So Ana Reis was there. And Ana slept.")
    assert names(corpus, terms(corpus), np.zeros(1, int), 1)[0][0] == "Ana Reis"
