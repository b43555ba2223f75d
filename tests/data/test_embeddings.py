"""Sentence embeddings from a folder, with a tiny model made here."""

from pathlib import Path

import numpy as np
import pytest

from analysis.terms import terms
from analysis.topics import TopicOptions, find
from analysis.topics.levels import at_level
from data.embeddings import embeddings_key, openings, vectors
from errors import EmbeddingsUnavailable
from tests.piles import corpus_of
from tests.subjects import SUBJECTS, bodies


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A model that knows the subjects' words: a direction for each subject."""
    model2vec = pytest.importorskip("model2vec", reason="the optional package model2vec is not installed")
    from tokenizers import Tokenizer, models, pre_tokenizers

    words = ["[UNK]", *(word for subject in SUBJECTS for word in subject)]
    told = Tokenizer(models.WordLevel({word: place for place, word in enumerate(words)}, unk_token="[UNK]"))
    told.pre_tokenizer = pre_tokenizers.Whitespace()
    chooser = np.random.default_rng(0)
    meant = [np.zeros(8), *(np.eye(8)[n] + chooser.normal(0, 0.1, 8) for n in range(3) for _ in SUBJECTS[0])]
    folder = tmp_path_factory.mktemp("model")
    model2vec.StaticModel(np.array(meant, np.float32), told, normalize=True).save_pretrained(folder)
    return str(folder)


def test_texts_of_one_subject_are_near_one_another(model):
    told = vectors(model, bodies())
    assert told.shape == (42, 8)
    told /= np.linalg.norm(told, axis=1, keepdims=True)
    alike = told @ told.T
    same = np.arange(42)[:, None] % 3 == np.arange(42) % 3
    assert alike[same].min() > alike[~same].max()


def test_topics_are_found_by_embeddings_through_the_same_door(model):
    corpus = corpus_of(*bodies())
    options = TopicOptions(topics=3, embeddings=embeddings_key(model))
    found = find(corpus, terms(corpus, "stems"), np.ones(42, bool), options, vectors=vectors(model, bodies()))
    topic = at_level(found).topic
    assert [len(set(topic[subject::3]) - {-1}) for subject in range(3)] == [1, 1, 1]
    assert found.how["embeddings"] == options.embeddings
    assert found.how["dimensions"] == 8


def test_another_model_has_another_key(model):
    before = embeddings_key(model)
    (Path(model) / "note.txt").write_text("changed")
    assert embeddings_key(model) != before


def test_what_is_embedded_is_the_headline_and_the_first_of_the_text():
    import pyarrow as pa

    batch = pa.RecordBatch.from_pylist([{"headline": "Rain", "body": ["It rained.", "x" * 5_000]}])
    [told] = openings([batch])
    assert told.startswith("Rain\nIt rained.\nxxx")
    assert len(told) == 2_000


def test_a_folder_without_a_model_is_said_in_a_sentence(tmp_path):
    with pytest.raises(EmbeddingsUnavailable, match=r"model\.safetensors is missing"):
        vectors(str(tmp_path), ["a"])
    with pytest.raises(EmbeddingsUnavailable, match="There is no folder"):
        embeddings_key(str(tmp_path / "none"))


def test_a_broken_model_is_said_in_a_sentence(tmp_path):
    pytest.importorskip("model2vec", reason="the optional package model2vec is not installed")
    for name in ("model.safetensors", "tokenizer.json", "config.json"):
        (tmp_path / name).write_text("{}")
    with pytest.raises(EmbeddingsUnavailable, match="cannot be read"):
        vectors(str(tmp_path), ["a"])
