"""Where things are kept: the library's address and the cache, from settings."""

import os
from pathlib import Path

import platformdirs


def library_address() -> str:
    """The library's folder or URL: `CLIPPINGS_LIBRARY`, else the person's data folder."""
    told = os.environ.get("CLIPPINGS_LIBRARY", "").strip()
    return told or str(Path(platformdirs.user_data_dir("clippings")) / "library")


def cache_folder() -> Path:
    """The folder of what can be made again: `CLIPPINGS_CACHE`, else the user's cache folder."""
    told = os.environ.get("CLIPPINGS_CACHE", "").strip()
    return Path(told or platformdirs.user_cache_dir("clippings"))
