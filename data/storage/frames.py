"""Frames of texts and numbers as plain arrays, for keeping in a bundle."""

from collections.abc import Mapping

import numpy as np
import pandas as pd


def arrays(frame: pd.DataFrame) -> dict[str, np.ndarray]:
    """Each column as an array, the texts as UTF-8 lines; column names keep their order.

    >>> frame = pd.DataFrame({"term": ["a b", "é"], "n": [1, 2]})
    >>> from_arrays(arrays(frame)).to_dict("list")
    {'term': ['a b', 'é'], 'n': [1, 2]}
    """
    told = {}
    for place, name in enumerate(frame.columns):
        numeric = frame[name].dtype.kind in "biuf"
        kind = "number" if numeric else "text"
        told[f"{place:02d} {kind} {name}"] = frame[name].to_numpy() if numeric else _lines(frame[name])
    return told


def from_arrays(stored: Mapping[str, np.ndarray]) -> pd.DataFrame:
    """The frame that `arrays` took apart; texts are object columns."""
    columns = {}
    for key in sorted(stored):
        _, kind, name = key.split(" ", 2)
        column = stored[key]
        columns[name] = column if kind == "number" else np.array(_unlined(column), object)
    return pd.DataFrame(columns)


def _lines(column: pd.Series) -> np.ndarray:
    return np.frombuffer("".join(f"{text}\n" for text in column).encode(), np.uint8)


def _unlined(stored: np.ndarray) -> list[str]:
    return stored.tobytes().decode().split("\n")[:-1]
