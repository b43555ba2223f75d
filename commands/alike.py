"""Which articles of a command tell the same text, and which the same story: found as the pages find them."""

import pandas as pd

from analysis import copies, stories
from analysis.copies import Copies
from analysis.corpus import Corpus
from analysis.stories import Stories
from analysis.terms import terms
from commands.out import Messages


def copies_of(corpus: Corpus, known: pd.DataFrame) -> Copies:
    """The copies among the articles whose facts are `known`, in the order of the corpus."""
    return copies.find(corpus, terms(corpus), known)


def stories_of(corpus: Corpus, known: pd.DataFrame, same: Copies, messages: Messages) -> Stories:
    """The stories among the articles, of which `same` are the copies."""
    found = stories.find(corpus, terms(corpus, "stems"), known, same, messages.progress)
    messages.progress(1.0, "done")
    return found
