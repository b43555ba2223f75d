"""Sentence embeddings from a folder on this machine, where the settings name one; nothing is ever downloaded."""

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import pyarrow as pa

from errors import EmbeddingsUnavailable

#: Letters of an article that are embedded: what it is about stands early.
READ = 2_000


def embeddings_folder() -> str:
    """The folder of the model that `CLIPPINGS_EMBEDDINGS` names; '' without one."""
    return os.environ.get("CLIPPINGS_EMBEDDINGS", "").strip()


def embeddings_key(folder: str) -> str:
    """A short name of the model in a folder, another whenever a file of it changes.

    Raises `EmbeddingsUnavailable` when there is no folder.
    """
    if not Path(folder).is_dir():
        raise EmbeddingsUnavailable(f"There is no folder “{folder}” with a model; see CLIPPINGS_EMBEDDINGS.")
    files = sorted(file for file in Path(folder).rglob("*") if file.is_file())
    told = [(str(file.relative_to(folder)), file.stat().st_size, file.stat().st_mtime_ns) for file in files]
    return hashlib.sha256(repr(told).encode()).hexdigest()[:12]


def openings(batches: Iterable[pa.RecordBatch]) -> list[str]:
    """The headline and the first of the text of each article."""
    told = []
    for batch in batches:
        for row in batch.select(["headline", "body"]).to_pylist():
            told.append("\n".join([row["headline"] or "", *(row["body"] or ())])[:READ])
    return told


def vectors(folder: str, texts: list[str]) -> np.ndarray:
    """The embeddings of some texts by the model in a folder, float32 (texts, dimensions).

    The folder holds a static model as model2vec saves it. Raises `EmbeddingsUnavailable` when it
    does not, or when model2vec is not installed (requirements-embeddings.txt).
    """
    if not (Path(folder) / "model.safetensors").is_file():
        raise EmbeddingsUnavailable(f"“{folder}” holds no static model: model.safetensors is missing.")
    try:
        from model2vec import StaticModel  # noqa: PLC0415  (an optional package)
        from safetensors import SafetensorError  # noqa: PLC0415  (comes with it)
    except ImportError as missing:
        raise EmbeddingsUnavailable(
            "Embeddings need the package model2vec: pip install -r requirements-embeddings.txt."
        ) from missing
    try:
        model = StaticModel.from_pretrained(folder)
    except (SafetensorError, OSError, ValueError, KeyError, TypeError) as problem:
        raise EmbeddingsUnavailable(f"The model in “{folder}” cannot be read: {problem}") from problem
    return np.asarray(model.encode(texts), np.float32)
