"""Tiny static models of embeddings, made here."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest


def save_model(folder: Path, words: Sequence[str], meant: np.ndarray) -> str:
    """Save a model that knows some words, each with its vector; its folder. Skips where model2vec is not installed."""
    model2vec = pytest.importorskip("model2vec", reason="the optional package model2vec is not installed")
    from tokenizers import Tokenizer, models, pre_tokenizers

    known = {word: place for place, word in enumerate(["[UNK]", *words])}
    told = Tokenizer(models.WordLevel(known, unk_token="[UNK]"))
    told.pre_tokenizer = pre_tokenizers.Whitespace()
    every = np.vstack([np.zeros(meant.shape[1]), meant]).astype(np.float32)
    model2vec.StaticModel(every, told, normalize=True).save_pretrained(folder)
    return str(folder)
