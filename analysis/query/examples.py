"""Queries that find something in a given collection."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from analysis.concepts import Concept
from analysis.corpus import FIELDS, Corpus
from analysis.forms import form
from analysis.stopwords import stop_words
from data.article import COUNTED

#: What is shown of a collection whose headlines say nothing.
USUAL = ("trade", "war", "strike")


def examples(corpus: Corpus, articles: pd.DataFrame, concepts: Sequence[Concept] = ()) -> list[tuple[str, str]]:
    """Queries from the words, concept groups, sources and dates of a collection, each with what it finds."""
    one, other, third = headline_words(corpus) or USUAL
    told = [
        (f"{one} {other}", "articles with both words"),
        (f'"{one} {other}"', "with the words side by side"),
        (f"{one} OR {third}", "with one of them"),
        (f"{one} -{third}", "with the first and without the second"),
        (f"{one[:4]}*", "with a word that begins so; `?` is one letter"),
        (f"{one} NEAR/10 {other}", "with both, at most ten words apart"),
        (f"headline:{one}", "with the word in the headline; also deck:, body:, caption:, quote:"),
        (f"={one.capitalize()}", "with just these capitals"),
    ]
    if concepts:
        told.append((f"{concepts[0].term} AND {one}", "with any word of a concept group, and another word"))
    sources = articles["source"][articles["source"] != ""].value_counts()
    if len(sources):
        told.append((f'source:"{sources.index[0]}"', "of a source; also section:, byline:, tag:, language:"))
    months = articles["published"].dropna().dt.strftime("%Y-%m").value_counts()
    if len(months):
        told.append((f"date:{months.index[0]}", "of a month; also 2019, 2019-03-04, 2019-01..2019-03, >2019"))
    return told


def headline_words(corpus: Corpus) -> tuple[str, str, str] | None:
    """The two words that most often stand side by side in headlines, and the most used other one."""
    places = _headline_places(corpus)
    words = [form(token, "") for token in corpus.vocabulary[np.unique(corpus.tokens[places])]]
    stops = {word for language in corpus.languages for word in stop_words(language)}
    telling = {word for word in words if len(word) > 3 and word.isalpha() and word not in stops}
    stream = [form(token, "") for token in corpus.vocabulary[corpus.tokens[places[:MOST]]]]
    used = pd.Series([word for word in stream if word in telling]).value_counts()
    beside = zip(stream, stream[1:], np.diff(places[:MOST]).tolist(), strict=False)
    pairs = pd.Series([(a, b) for a, b, step in beside if step == 1 and a != b and {a, b} <= telling]).value_counts()
    if not len(pairs) or len(used) < 3:
        return None
    one, other = pairs.index[0]
    return one, other, next(word for word in used.index if word not in (one, other))


#: Words of headlines that are looked at.
MOST = 20_000


def _headline_places(corpus: Corpus) -> np.ndarray:
    field = COUNTED.index("headline")
    starts, ends = corpus.pieces[field:-1:FIELDS], corpus.pieces[field + 1 :: FIELDS]
    inside = np.repeat(np.arange(len(starts)), ends - starts)
    before = np.cumsum(ends - starts) - (ends - starts)
    return starts[inside] + np.arange(len(inside)) - before[inside]
