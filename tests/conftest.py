"""What several tests share: a library of its own, and pages opened through the frame."""

import fcntl
import functools
import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from pathlib import Path

import pytest
import streamlit as st
from hypothesis import settings
from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest
from threadpoolctl import threadpool_limits
from xdist.remote import Producer
from xdist.scheduler import LoadFileScheduling

from analysis.selection import Selection
from analysis.topics import TopicOptions
from data.library.library import Library
from errors import ClippingsError
from ui import jobs, start_up, work
from ui.work.pile import pile_of

settings.register_profile("any machine", deadline=None, max_examples=50)  # how long a case takes says nothing of it
settings.load_profile("any machine")
threadpool_limits(1)  # two files are tested at once: each keeps to one core

ROOT = Path(__file__).parents[1]
#: What takes longest: one process begins with the first, the other with the second, and small files fill the end.
FIRST = ("tests/data/test_s3.py", "tests/browser/")
#: Articles of the sample that are stored: all but one, which is a paywall's stub.
SAMPLE = 165


@pytest.fixture(scope="session", autouse=True)
def _packages_looked_through_once() -> Iterator[None]:
    """Each page that is opened looks for components in all installed packages: half of a page's time."""
    with pytest.MonkeyPatch.context() as patched:
        once = functools.cache(manifest_scanner.scan_component_manifests)
        patched.setattr(manifest_scanner, "scan_component_manifests", once)
        yield


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the longest files begin first."""
    items.sort(key=lambda item: [not item.nodeid.startswith(place) for place in FIRST])


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> LoadFileScheduling:
    return ByFileAndBrowser(config, log)


class ByFileAndBrowser(LoadFileScheduling):
    """A file goes to one process, and so do all that need a browser: they share one, and the app that it visits."""

    def _split_scope(self, nodeid: str) -> str:
        return FIRST[1] if nodeid.startswith(FIRST[1]) else super()._split_scope(nodeid)


class Inline(Executor):
    """Does each job at once, in this process."""

    def submit(self, work: Callable, /, *arguments: object, **named: object) -> Future:
        future: Future = Future()
        try:
            future.set_result(work(*arguments, **named))
        except ClippingsError as failure:  # as a worker process hands it back; others fail the test
            future.set_exception(failure)
        return future


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty library and cache of this test's own, with jobs done at once."""
    monkeypatch.setenv("CLIPPINGS_LIBRARY", str(tmp_path / "library"))
    monkeypatch.setenv("CLIPPINGS_CACHE", str(tmp_path / "cache"))
    jobs.start(Inline)
    yield tmp_path
    jobs.stop()
    st.cache_data.clear()
    st.cache_resource.clear()


@pytest.fixture(scope="session")
def sampled(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A library that holds the sample, and a cache with its copies, stories and topics; to be copied, not changed.

    The processes that test share it: one makes it, and with it compiles the loops, while the others wait.
    """
    own = tmp_path_factory.getbasetemp()
    shared = own if worker_id == "master" else own.parent
    with (shared / "sampled.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (shared / "sampled").exists():
            making = tmp_path_factory.mktemp("sampled")
            fill_with_sample(making)
            making.rename(shared / "sampled")
    return shared / "sampled"


def fill_with_sample(place: Path) -> None:
    address, cache = str(place / "library"), str(place / "cache")
    library = Library(address)
    start_up.fill_new_library(library)
    [told] = library.collections()
    pile = pile_of(library, told.name, told.title, told.version)
    work.encode_corpus(address, cache, pile, quiet)
    work.count_terms(cache, pile, "as they stand", "all", quiet)
    work.count_terms(cache, pile, "stems", "all", quiet)
    work.find_copies(address, cache, pile, quiet)
    work.find_stories(address, cache, pile, (), quiet)
    work.find_topics(address, cache, pile, Selection(), TopicOptions(), quiet)


def quiet(fraction: float, text: str) -> None:
    """Progress that nobody looks at."""


@pytest.fixture
def library(places: Path, sampled: Path) -> Library:
    """A library of this test's own that holds the sample."""
    shutil.copytree(sampled, places, dirs_exist_ok=True)
    return Library(str(places / "library"))


@pytest.fixture
def open_page() -> Callable[..., AppTest]:
    """Open a page through the frame, with the given parameters in its address."""

    def opened(script: str = "", **address: object) -> AppTest:
        page = AppTest.from_file(str(ROOT / "pages/_app/main.py"), default_timeout=60)
        for key, value in address.items():
            page.query_params[key.rstrip("_")] = value
        if script:
            page.switch_page(f"../{script}")
        return page.run()

    return opened
