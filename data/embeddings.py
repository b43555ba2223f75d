"""Sentence embeddings from a folder on this machine, where the settings name one; nothing is ever downloaded."""

import functools
import hashlib
import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

from errors import EmbeddingsUnavailable

if TYPE_CHECKING:
    from model2vec import StaticModel

#: The files of a static model, the first the one that it cannot be without.
FILES = ("model.safetensors", "tokenizer.json", "config.json")
#: Letters of an article that are embedded: what it is about stands early.
READ = 2_000


def embeddings_folder() -> str:
    """The folder of the model that `CLIPPINGS_EMBEDDINGS` names; '' without one."""
    return os.environ.get("CLIPPINGS_EMBEDDINGS", "").strip()


def embeddings_key(folder: str) -> str:
    """A short name of the model in a folder, that of the folder and a digest of its files: another for another model.

    A copy of the model has the same digest, wherever it lies. Raises `EmbeddingsUnavailable` when there is none.
    """
    model = Path(folder)
    if not model.is_dir():
        raise EmbeddingsUnavailable(f"There is no folder “{folder}” with a model of embeddings.")
    if not (model / FILES[0]).is_file():
        raise EmbeddingsUnavailable(f"“{folder}” holds no static model: {FILES[0]} is missing.")
    files = [(model / name, (model / name).stat()) for name in FILES if (model / name).is_file()]
    told = "".join(_digest(str(file), facts.st_size, facts.st_mtime_ns) for file, facts in files)
    return f"{model.resolve().name} {hashlib.sha256(told.encode()).hexdigest()[:12]}"


@functools.lru_cache(maxsize=16)
def _digest(file: str, size: int, changed: int) -> str:
    """A digest of a file of this size that was changed then: read once, for a model can be large."""
    with Path(file).open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def openings(batches: Iterable[pa.RecordBatch]) -> list[str]:
    """The headline and the first of the text of each article."""
    told = []
    for batch in batches:
        for row in batch.select(["headline", "body"]).to_pylist():
            told.append("\n".join([row["headline"] or "", *(row["body"] or ())])[:READ])
    return told


def vectors(folder: str, key: str, texts: list[str]) -> np.ndarray:
    """The embeddings of some texts by the model in a folder, float32 (texts, dimensions); `key` says which it is.

    The folder holds a static model as model2vec saves it. A text of which the model knows no word is zeros.
    Raises `EmbeddingsUnavailable` when it does not, when it holds another model by now, or when model2vec is not
    installed (requirements-embeddings.txt).
    """
    there = embeddings_key(folder)
    if there != key:
        raise EmbeddingsUnavailable(f"The model “{key}” is not there any more; “{folder}” holds “{there}”.")
    told = np.asarray(_model(folder).encode(texts), np.float32)
    if not np.isfinite(told).all():
        raise EmbeddingsUnavailable(f"The model in “{folder}” gives vectors that are no numbers.")
    return told


def _model(folder: str) -> "StaticModel":
    try:
        from model2vec import StaticModel  # noqa: PLC0415  (an optional package)
        from safetensors import SafetensorError  # noqa: PLC0415  (comes with it)
    except ImportError as missing:
        raise EmbeddingsUnavailable(
            "Embeddings need the package model2vec: pip install -r requirements-embeddings.txt."
        ) from missing
    try:
        for name in FILES[1:]:
            json.loads((Path(folder) / name).read_bytes())  # what reads them later has no error of its own for these
        return StaticModel.from_pretrained(folder)
    except (SafetensorError, OSError, ValueError, KeyError, TypeError) as problem:
        raise EmbeddingsUnavailable(f"The model in “{folder}” cannot be read: {problem}") from problem
