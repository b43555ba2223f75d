"""Storage errors, said in one sentence."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pyarrow as pa
from deltalake.exceptions import CommitFailedError, DeltaError
from obstore.exceptions import BaseError

from errors import LibraryUnavailable

#: What the system's error numbers mean to a reader.
PLAINLY = {
    13: "it may not be read or written",
    28: "the disk is full",
    30: "it may only be read",
    122: "the disk quota is used up",
}

#: What a server's code for an error means to a reader.
CODES = {
    "NoSuchBucket": "there is no such bucket",
    "AccessDenied": "the keys may not read or write there",
    "InvalidAccessKeyId": "the keys are not known there",
    "SignatureDoesNotMatch": "the keys are not right",
}

#: What a storage error says when a file is there and is not what it was.
SPOILED = ("Json error", "Kernel error", "magic bytes", "Parquet file size", "Couldn't deserialize", "Corrupt")


@contextmanager
def speaking(address: str) -> Iterator[None]:
    """Turn a storage error into `LibraryUnavailable`; a lost race passes through."""
    try:
        yield
    except CommitFailedError:
        raise
    except (OSError, DeltaError, BaseError, pa.ArrowInvalid) as problem:
        raise LibraryUnavailable(sentence(address, problem)) from problem


def sentence(address: str, problem: Exception) -> str:
    """What is wrong at an address, and what to do."""
    said = reason(problem)
    if any(mark in said for mark in SPOILED) and "S3 error" not in said:
        return f"The library at “{address}” is damaged: {said}. Restore a backup, or run `clippings.py check --repair`."
    return (
        f"The library at “{address}” cannot be opened or written: {said}. "
        "Check that the place exists and may be written, or set CLIPPINGS_LIBRARY to another."
    )


def damaged(address: str, entry: str) -> str:
    """What is to be said of an entry of a log that cannot be read."""
    return (
        f"The log of “{address}” is damaged: its entry {entry} cannot be read. "
        "Restore a backup, or run `clippings.py check --repair`."
    )


def reason(problem: Exception) -> str:
    """What a storage error says, in few words and without its stop.

    >>> reason(OSError("Generic error\\n  ↳ Unable to write\\n  ↳ No space left on device (os error 28)"))
    'the disk is full (Generic error: No space left on device (os error 28))'
    """
    lines = [re.sub(r"\x1b\[[0-9;]*m|↳", "", line).strip().rstrip(".") for line in str(problem).splitlines()]
    lines = [line for line in lines if line and not line.startswith("Debug source")] or [type(problem).__name__]
    said = ": ".join(dict.fromkeys((lines[0], next((line for line in lines if "os error" in line), lines[0]))))
    plain = next((sentence for number, sentence in PLAINLY.items() if f"os error {number})" in said), "")
    code = re.search(r"<Code>(\w+)</Code>", str(problem))
    plain = plain or (CODES.get(code[1], code[1]) if code else "")
    return f"{plain} ({said[:300]})" if plain else said[:300]
