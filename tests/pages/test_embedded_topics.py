"""Topics by sentence embeddings on their page."""

import re
import shutil

import numpy as np

from tests.conftest import SAMPLE
from tests.models import save_model
from tests.pages.test_topics import topics_table


def test_topics_are_found_by_the_model_that_the_settings_name_and_the_address_says_which(
    library, open_page, monkeypatch, tmp_path
):
    monkeypatch.setenv("CLIPPINGS_EMBEDDINGS", tiny_model(library, tmp_path / "tiny"))
    page = open_page("themes/topics.py", embeddings="true")
    assert not page.exception
    assert not page.warning
    model = page.query_params["model"]
    assert model.startswith("tiny ")
    assert any(f"which the model {model} gave" in unescaped(text.value) for text in page.markdown)
    assert "model" not in open_page("themes/topics.py").query_params


def test_topics_of_a_model_that_is_gone_are_shown_as_long_as_they_are_kept(library, open_page, monkeypatch, tmp_path):
    monkeypatch.setenv("CLIPPINGS_EMBEDDINGS", tiny_model(library, tmp_path / "tiny"))
    page = open_page("themes/topics.py", embeddings="true")
    model, before = page.query_params["model"], topics_table(page)
    shutil.rmtree(tmp_path / "tiny")
    page = open_page("themes/topics.py", embeddings="true", model=model)
    assert not page.exception
    assert topics_table(page).equals(before)
    assert not page.warning


def test_a_link_of_a_model_that_is_not_to_be_had_is_said_to_show_other_topics(
    library, open_page, monkeypatch, tmp_path
):
    by_words = topics_table(open_page("themes/topics.py"))
    page = open_page("themes/topics.py", embeddings="true", model="other 123")
    assert not page.exception
    assert topics_table(page).equals(by_words)
    assert "found by the model “other 123”, which is not to be had" in unescaped(page.warning[0].value)
    monkeypatch.setenv("CLIPPINGS_EMBEDDINGS", tiny_model(library, tmp_path / "tiny"))
    page = open_page("themes/topics.py", embeddings="true", model="other 123")
    assert "these are found by “tiny " in unescaped(page.warning[0].value)
    assert page.query_params["model"].startswith("tiny ")


def test_a_folder_without_a_model_leaves_the_topics_by_words(library, open_page, monkeypatch, tmp_path):
    monkeypatch.setenv("CLIPPINGS_EMBEDDINGS", str(tmp_path / "none"))
    page = open_page("themes/topics.py")
    assert not page.exception
    assert not page.error
    assert topics_table(page)["articles"].sum() == SAMPLE
    assert any("There is no folder" in caption.value for caption in page.caption)
    page = open_page("themes/topics.py", embeddings="true")
    assert "So topics are found by words instead" in page.warning[0].value


def tiny_model(library, folder) -> str:
    """A model of the words of the sample, each with a vector of chance; its folder."""
    [collection] = library.collections()
    bodies = library.whole(collection.name, collection.version).column("body").to_pylist()
    words = sorted({word for body in bodies for text in body for word in re.findall(r"\w+", text)})
    return save_model(folder, words, np.random.default_rng(0).standard_normal((len(words), 32)))


def unescaped(text: str) -> str:
    return text.replace("\\", "")
