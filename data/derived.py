"""What was computed from a version of a collection, kept on disk as plain arrays.

A bundle is a folder of `.npy` files and one JSON file. It appears whole or not
at all, is read memory-mapped, and is never pickled.
"""

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

import numpy as np


def save(folder: Path, key: str, arrays: Mapping[str, np.ndarray], facts: Mapping) -> None:
    """Keep the arrays and JSON-able facts under `key`; a bundle that is there stays."""
    folder.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix=".new-", dir=folder))
    try:
        for name, array in arrays.items():
            np.save(fresh / f"{name}.npy", array, allow_pickle=False)
        (fresh / "facts.json").write_text(json.dumps(dict(facts), ensure_ascii=False), "utf-8")
        _settle(fresh, place(folder, key))
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _settle(fresh: Path, target: Path) -> None:
    try:
        fresh.rename(target)
    except OSError:
        if (target / "facts.json").exists():
            return
        shutil.rmtree(target)  # the remains of a bundle that was being dropped
        fresh.rename(target)


def exists(folder: Path, key: str) -> bool:
    """Whether a bundle of this key is there."""
    return (place(folder, key) / "facts.json").exists()


def load(folder: Path, key: str) -> tuple[dict[str, np.ndarray], dict] | None:
    """The bundle's arrays, memory-mapped, and its facts; None when there is none."""
    if not exists(folder, key):
        return None
    inside = place(folder, key)
    os.utime(inside)  # it was used: `trim` drops what was not
    arrays = {file.stem: mapped(file) for file in sorted(inside.glob("*.npy"))}
    return arrays, json.loads((inside / "facts.json").read_text("utf-8"))


def mapped(file: Path) -> np.ndarray:
    """The array of a file; an empty one cannot be mapped and is read."""
    array = np.load(file, mmap_mode="r", allow_pickle=False) if file.stat().st_size > 200 else None
    return np.load(file, allow_pickle=False) if array is None else array


def trim(folder: Path, most_bytes: int) -> None:
    """Drop the bundles that were not used for longest until the rest fits in `most_bytes`."""
    bundles = sorted((p for p in folder.glob("*") if p.is_dir()), key=lambda p: p.stat().st_mtime)
    sizes = {p: sum(file.stat().st_size for file in p.glob("*")) for p in bundles}
    total = sum(sizes.values())
    for bundle in bundles:
        if total <= most_bytes:
            return
        shutil.rmtree(bundle, ignore_errors=True)
        total -= sizes[bundle]


def place(folder: Path, key: str) -> Path:
    """The folder of a bundle: the key's hash, so that any text is a safe name."""
    return folder / hashlib.sha256(key.encode()).hexdigest()[:32]
