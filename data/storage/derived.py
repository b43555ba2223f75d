"""What was computed from a version of a collection, kept on disk as plain arrays.

A bundle is a folder of `.npy` files and one JSON file. It appears whole or not
at all, is read memory-mapped, and is never pickled.

A bundle can grow out of another: it has the same files under a second name (a hard
link), with more at their end, and each bundle reads as far as its own arrays go. So
what was kept of 100,000 articles is neither read nor written when 100 come.
"""

import contextlib
import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

import numpy as np

#: The form in which results are kept; another number passes over what other releases kept.
FORM = 3
#: The fact that tells how long arrays are that grew out of another bundle's.
LENGTHS = "lengths of arrays"


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


def extend(
    folder: Path, key: str, base: str, more: Mapping[str, np.ndarray], whole: Mapping[str, np.ndarray], facts: Mapping
) -> None:  # fmt: skip
    """Keep under `key` the arrays of the bundle `base` with `more` at their ends, and the others as `whole`."""
    before = load(folder, base)
    fresh = Path(tempfile.mkdtemp(prefix=".new-", dir=folder))
    try:
        for name, array in whole.items():
            np.save(fresh / f"{name}.npy", array, allow_pickle=False)
        lengths = {}
        for name, array in more.items():
            held = before[0][name]
            _lengthened(place(folder, base) / f"{name}.npy", fresh / f"{name}.npy", held, array.astype(held.dtype))
            lengths[name] = len(held) + len(array)
        told = dict(facts) | {LENGTHS: lengths}
        (fresh / "facts.json").write_text(json.dumps(told, ensure_ascii=False), "utf-8")
        _settle(fresh, place(folder, key))
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _lengthened(old: Path, new: Path, held: np.ndarray, more: np.ndarray) -> None:
    """Make a file with what is `held` of the old one and more after it: the same, or a copy if that has gone on."""
    with _alone(old) as alone, old.open("r+b") as file:
        start = _header(file)[2]
        if alone and file.seek(0, os.SEEK_END) == start + held.nbytes and _linked(old, new):
            file.write(more.tobytes())
            return
        file.seek(0)
        with new.open("wb") as copy:
            copy.write(file.read(start))
            copy.write(held.data)
            copy.write(more.tobytes())


@contextlib.contextmanager
def _alone(file: Path) -> Iterator[bool]:
    """Whether nobody else lengthens the file, under whichever of its names, until the end."""
    lock = file.parents[1] / f".lengthening-{file.stat().st_ino}"
    try:
        lock.touch(exist_ok=False)
    except FileExistsError:
        yield False
        return
    try:
        yield True
    finally:
        lock.unlink(missing_ok=True)


def _linked(old: Path, new: Path) -> bool:
    try:
        new.hardlink_to(old)
    except OSError:  # a file system without hard links
        return False
    return True


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
    facts = json.loads((inside / "facts.json").read_text("utf-8"))
    lengths = facts.pop(LENGTHS, {})
    arrays = {file.stem: mapped(file, lengths.get(file.stem)) for file in sorted(inside.glob("*.npy"))}
    return arrays, facts


def mapped(file: Path, length: int | None = None) -> np.ndarray:
    """The array of a file, mapped, as far as `length` goes if it has grown."""
    with file.open("rb") as opened:
        shape, kind, start = _header(opened)
        shape = shape if length is None else (length, *shape[1:])
        return np.memmap(opened, kind, "r", start, shape) if np.prod(shape) else np.zeros(shape, kind)


def _header(file: BinaryIO) -> tuple[tuple[int, ...], np.dtype, int]:
    """Shape and kind of the array that a file holds, and where its numbers start."""
    np.lib.format.read_magic(file)
    shape, _, kind = np.lib.format.read_array_header_1_0(file)
    if kind.hasobject:
        raise ValueError(f"{file.name} is no array of numbers")
    return shape, kind, file.tell()


def array(folder: Path, key: str, name: str) -> np.ndarray:
    """One array of a bundle that is there."""
    inside = place(folder, key)
    lengths = json.loads((inside / "facts.json").read_text("utf-8")).get(LENGTHS, {})
    return mapped(inside / f"{name}.npy", lengths.get(name))


def known(folder: Path) -> list[dict]:
    """The facts of every bundle that tell its key, the last used first."""
    files = sorted(folder.glob("*/facts.json"), key=lambda file: file.parent.stat().st_mtime, reverse=True)
    told = {file.parent: json.loads(file.read_text("utf-8")) for file in files}
    return [facts for inside, facts in told.items() if inside == place(folder, facts.get("key", ""))]


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
    return folder / hashlib.sha256(f"{FORM} {key}".encode()).hexdigest()[:32]
