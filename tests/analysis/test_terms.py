"""Tokens become terms."""

import pytest

from analysis.forms import FORMS, form
from analysis.terms import arrays, from_arrays, terms
from tests.piles import corpus_of


@pytest.mark.parametrize(
    ("token", "language", "forms", "term"),
    [
        ("Ministers", "en", "as they stand", "ministers"),
        ("Ministers", "en", "lemmas", "minister"),
        ("striking", "en", "stems", "strike"),
        ("Häuser", "de", "lemmas", "haus"),
        ("Osk's", "en", "as they stand", "osk"),
        ("Osk's", "xx", "stems", "osk"),
        ("it's", "en", "as they stand", "it"),
    ],
)
def test_a_token_is_brought_to_its_form(token, language, forms, term):
    assert form(token, language, forms) == term


def test_a_term_is_shown_as_it_is_mostly_written():
    told = terms(corpus_of("Port Veil. The port. A port of Port Veil. Veil"))
    assert dict(zip(told.folded, told.names, strict=True))["veil"] == "Veil"
    assert dict(zip(told.folded, told.names, strict=True))["port"] == "port"


@pytest.mark.parametrize("forms", FORMS)
def test_every_word_is_counted_once_in_every_form(forms):
    corpus = corpus_of("Ships sail. A ship sailed.", "Sailing ships.")
    assert terms(corpus, forms).counts.sum(axis=1).tolist() == corpus.lengths().tolist()


def test_stored_terms_come_back_whole():
    told = terms(corpus_of("Ships sail.", "A ship."))
    again = from_arrays(arrays(told))
    assert again.names.tolist() == told.names.tolist()
    assert (again.counts != told.counts).nnz == 0
