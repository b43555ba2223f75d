"""What the launcher does before the first visitor and after the last."""

import gc
import importlib
import logging
import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict

from data.library import takedown
from data.library.library import Library
from data.sample.load import sample
from data.storage.places import cache_folder, library_address
from errors import ClippingsError
from ui import jobs
from ui.library import reports

#: Modules whose import would otherwise be paid by the first click.
HEAVY = ("plotly.graph_objects", "sklearn.cluster", "sklearn.decomposition", "deltalake")

#: The collection that a new library opens with.
SAMPLE_TITLE = "A year in Port Veil (sample)"


def begin() -> None:
    """Import what is heavy, fill a new library with the sample, start the workers."""
    for name in HEAVY:
        importlib.import_module(name)
    try:
        open_library()
    except ClippingsError as problem:  # the pages say so too
        logging.getLogger("clippings").error("%s", problem)
    jobs.start(worker_pool)
    gc.collect()
    gc.freeze()  # Streamlit collects after each rerun: leave out what never goes


def end() -> None:
    """Stop the workers, and what still waits for them."""
    jobs.stop()


def workers() -> int:
    """The number of worker processes: one core stays with the web page."""
    return max(1, (os.cpu_count() or 2) - 1)


def worker_pool() -> ProcessPoolExecutor:
    """A pool of fresh processes, each of which has begun to run.

    A pool that is first used from a page would run that page again in each
    child, so every worker is woken here.
    """
    count = workers()
    pool = ProcessPoolExecutor(count, mp_context=multiprocessing.get_context("spawn"), initializer=jobs.prepare_worker)
    for waking in [pool.submit(os.getpid) for _ in range(count)]:
        waking.result()
    return pool


def open_library() -> None:
    """Finish what was cut off in the library, and fill a new one with the sample."""
    library = Library(library_address())
    library.finish_deletions()
    takedown.resume(library, cache_folder())
    fill_new_library(library)


def fill_new_library(library: Library) -> None:
    """Put the sample into a library that has no collection yet, or just its empty place."""
    collections = library.collections()
    if [(collection.title, collection.version) for collection in collections] == [(SAMPLE_TITLE, "0")]:
        name = collections[0].name
    elif collections:
        return
    else:
        name = library.create(SAMPLE_TITLE).name
    intake = sample()
    added = library.add(name, intake.articles, upload="sample")
    library.reports(name).save("sample", asdict(added), reports.told(intake.files))
