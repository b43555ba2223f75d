"""Sentence embeddings from a folder, with a tiny model made here."""

import shutil

import numpy as np
import pytest

from analysis.terms import terms
from analysis.topics import NOWHERE, TopicOptions, find
from analysis.topics.levels import at_level
from data.embeddings import embeddings_key, openings, vectors
from errors import EmbeddingsUnavailable, TooFewArticles
from tests.models import save_model
from tests.piles import corpus_of
from tests.subjects import SUBJECTS, bodies


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A model that knows the subjects' words: a direction for each subject."""
    chooser = np.random.default_rng(0)
    meant = [np.eye(8)[n] + chooser.normal(0, 0.1, 8) for n in range(3) for _ in SUBJECTS[0]]
    words = [word for subject in SUBJECTS for word in subject]
    return save_model(tmp_path_factory.mktemp("model"), words, np.array(meant))


def test_texts_of_one_subject_are_near_one_another(model):
    told = vectors(model, embeddings_key(model), bodies())
    assert told.shape == (42, 8)
    told /= np.linalg.norm(told, axis=1, keepdims=True)
    alike = told @ told.T
    same = np.arange(42)[:, None] % 3 == np.arange(42) % 3
    assert alike[same].min() > alike[~same].max()


def test_topics_are_found_by_embeddings_through_the_same_door(model):
    corpus = corpus_of(*bodies())
    options = TopicOptions(topics=3, embeddings=embeddings_key(model))
    told = vectors(model, options.embeddings, bodies())
    found = find(corpus, terms(corpus, "stems"), np.ones(42, bool), options, vectors=told)
    topic = at_level(found).topic
    assert [len(set(topic[subject::3]) - {-1}) for subject in range(3)] == [1, 1, 1]
    assert found.how["embeddings"] == options.embeddings
    assert found.how["dimensions"] == 8


def test_an_article_of_which_the_model_knows_no_word_fits_nowhere(model):
    corpus = corpus_of(*bodies(), "Nobody here knows ferry words")
    options = TopicOptions(topics=3, embeddings=embeddings_key(model))
    told = np.vstack([vectors(model, options.embeddings, bodies()), np.zeros((1, 8), np.float32)])
    found = find(corpus, terms(corpus, "stems"), np.ones(43, bool), options, vectors=told)
    assert found.leaf[-1] == NOWHERE
    assert found.how["articles"] == 42


def test_a_model_that_knows_none_of_the_words_is_said_to():
    corpus = corpus_of(*bodies())
    options = TopicOptions(embeddings="strange 1")
    with pytest.raises(TooFewArticles, match="words that the model knows; 42 are selected, and none of them have any"):
        find(corpus, terms(corpus, "stems"), np.ones(42, bool), options, vectors=np.zeros((42, 8), np.float32))


def test_another_model_has_another_key_and_a_copy_of_it_the_same_digest(model, tmp_path):
    before = embeddings_key(model)
    copy = shutil.copytree(model, tmp_path / "copy")
    assert embeddings_key(str(copy)).split() == ["copy", before.split()[1]]
    (copy / "README.md").write_text("changed")
    assert embeddings_key(str(copy)).split()[1] == before.split()[1]
    (copy / "config.json").write_text("{}")
    assert embeddings_key(str(copy)).split()[1] != before.split()[1]


def test_vectors_are_never_those_of_a_model_that_took_the_place_of_another(model):
    with pytest.raises(EmbeddingsUnavailable, match="“other 123” is not there any more"):
        vectors(model, "other 123", ["a"])


def test_what_is_embedded_is_the_headline_and_the_first_of_the_text():
    import pyarrow as pa

    batch = pa.RecordBatch.from_pylist([{"headline": "Rain", "body": ["It rained.", "x" * 5_000]}])
    [told] = openings([batch])
    assert told.startswith("Rain\nIt rained.\nxxx")
    assert len(told) == 2_000


def test_a_folder_without_a_model_is_said_in_a_sentence(tmp_path):
    with pytest.raises(EmbeddingsUnavailable, match=r"model\.safetensors is missing"):
        embeddings_key(str(tmp_path))
    with pytest.raises(EmbeddingsUnavailable, match="There is no folder"):
        embeddings_key(str(tmp_path / "none"))


@pytest.mark.parametrize("broken", ["model.safetensors", "tokenizer.json", "config.json"])
def test_a_broken_model_is_said_in_a_sentence(model, tmp_path, broken):
    copy = shutil.copytree(model, tmp_path / "copy")
    (copy / broken).write_text('{"x": 1')
    with pytest.raises(EmbeddingsUnavailable, match="cannot be read"):
        vectors(str(copy), embeddings_key(str(copy)), ["a"])


def test_a_model_of_vectors_that_are_no_numbers_is_refused(tmp_path):
    folder = save_model(tmp_path, ["ferry"], np.full((1, 8), np.nan))
    with pytest.raises(EmbeddingsUnavailable, match="no numbers"):
        vectors(folder, embeddings_key(folder), ["ferry"])
