"""Small piles of articles for tests."""

import pyarrow as pa

from analysis.corpus import Corpus
from analysis.encoding import encode

SCHEMA = pa.schema(
    [
        ("headline", pa.string()),
        ("deck", pa.string()),
        ("body", pa.list_(pa.string())),
        ("captions", pa.list_(pa.string())),
        ("language", pa.string()),
    ]
)


def corpus_of(*articles: str | tuple[str, str], language: str = "en") -> Corpus:
    """The corpus of articles given as bodies, or as headline and body."""
    told = [article if isinstance(article, tuple) else ("", article) for article in articles]
    rows = [
        {"headline": headline, "deck": "", "body": body.split("\n"), "language": language} for headline, body in told
    ]
    return encode([pa.RecordBatch.from_pylist(rows, SCHEMA)])


def article(headline: str = "", deck: str = "", body: str = "", captions: str = "", language: str = "en") -> dict:
    """An article with its parts, for `corpus_of_articles`."""
    parts = {"headline": headline, "deck": deck, "body": body.split("\n"), "captions": captions.split("\n")}
    return parts | {"language": language}


def corpus_of_articles(*articles: dict) -> Corpus:
    """The corpus of articles with all their parts."""
    return encode([pa.RecordBatch.from_pylist(list(articles), SCHEMA)])
