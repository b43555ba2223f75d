"""A real server and a real browser."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, Playwright, TimeoutError, expect, sync_playwright

from tests.browser.install import system_browser

ROOT = Path(__file__).parents[2]
FLAGS = [
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--enable-unsafe-swiftshader",  # draws the map; all else is drawn without it, in half the time
]
PATIENCE = 180_000  # milliseconds: a busy machine is no fault of the page
expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def context(playwright: Playwright, tmp_path_factory: pytest.TempPathFactory) -> Iterator[BrowserContext]:
    """One person's browser."""
    with browser_of_a_person(playwright, tmp_path_factory.mktemp("person")) as person:
        yield person


@contextmanager
def browser_of_a_person(playwright: Playwright, folder: Path) -> Iterator[BrowserContext]:
    """A browser that keeps the app's scripts, and what they were compiled to, in the folder: a third less work.

    Nothing turns while a page works: drawing that took as long as the work.
    """
    person = playwright.chromium.launch_persistent_context(
        folder, executable_path=system_browser(), args=FLAGS, reduced_motion="reduce"
    )
    yield person
    person.close()


@pytest.fixture(scope="session")
def server(sampled: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The app with the sample, whose copies, stories and topics were found before; not to be changed."""
    with started(shutil.copytree(sampled, tmp_path_factory.mktemp("server"), dirs_exist_ok=True)) as address:
        yield address


@contextmanager
def started(place: Path, script: str = "app.py") -> Iterator[str]:
    """The app (or another script) on a free port, with its library and cache in the folder; its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = (place / "log.txt").open("w")
    own = {"CLIPPINGS_LIBRARY": str(place / "library"), "CLIPPINGS_CACHE": str(place / "cache")}
    one_core = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    app = subprocess.Popen(
        [sys.executable, "-m", "streamlit", "run", script, "--server.port", str(port),
         "--server.address", "127.0.0.1"],
        cwd=ROOT, stdout=log, stderr=subprocess.STDOUT, env=os.environ | own | one_core,
    )  # fmt: skip
    address = f"http://127.0.0.1:{port}"
    try:
        until_healthy(address, app)
        yield address
        said = (place / "log.txt").read_text()
        assert "Traceback" not in said, said
    finally:
        app.terminate()
        app.wait(60)
        log.close()


def until_healthy(address: str, app: subprocess.Popen) -> None:
    for _ in range(1_200):
        try:
            if urllib.request.urlopen(f"{address}/_stcore/health", timeout=1).status == 200:
                return
        except OSError:
            assert app.poll() is None, "the app ended while it started"
        time.sleep(0.1)
    raise AssertionError("the app did not start within two minutes")


@pytest.fixture
def visit(context: BrowserContext, server: str) -> Iterator[Callable[..., Page]]:
    """Open an address of the app on a page of its own, as another person if asked; errors and calls out fail."""
    opened, wrong = [], []

    def page_at(path: str = "/", width: int = 1440, height: int = 1000, by: BrowserContext = context) -> Page:
        page = by.new_page()
        opened.append(page)
        page.set_viewport_size({"width": width, "height": height})
        page.set_default_timeout(PATIENCE)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
        page.on("request", lambda asked: None if ours(asked.url, server) else wrong.append(asked.url))
        page.goto(server + path if path.startswith("/") else path)
        settle(page)
        return page

    yield page_at
    for page in opened:
        page.close()
    assert not [line for line in wrong if "status of 404" not in line], wrong


def ours(url: str, server: str) -> bool:
    return url.startswith((server, server.replace("http", "ws"), "data:", "blob:"))


def settle(page: Page) -> None:
    """Wait until the script has run and no bar is on the screen."""
    page.get_by_test_id("stMain").get_by_role("heading").first.wait_for()
    page.locator('[data-testid="stApp"][data-test-script-state="notRunning"]').wait_for()
    page.wait_for_function("!document.querySelector('[data-testid=stProgress]')")
    page.locator('[data-testid="stApp"][data-test-script-state="notRunning"]').wait_for()


def address(page: Page) -> str:
    return page.evaluate("window.location.href")


def choose(page: Page, label: str, option: str | re.Pattern[str]) -> None:
    """Open the box of that label and take an option; a rerun that shut the box meanwhile is waited out."""
    for _ in range(20):
        settle(page)
        page.get_by_label(label, exact=True).click()
        found = page.get_by_role("option", name=option)
        try:
            found.first.click(timeout=3_000)
        except TimeoutError:
            continue
        return
    raise AssertionError(f"“{label}” never showed the option {option}")


def figures(page: Page) -> list[str]:
    """Every line of the page with a number in it, once the page has come to rest."""
    before: list[str] = []
    for _ in range(60):
        settle(page)
        shown = re.findall(r".*\d.*", page.get_by_test_id("stMain").inner_text())
        if shown and shown == before:
            return shown
        before = shown
        page.wait_for_timeout(700)
    raise AssertionError("the page did not come to rest")


def figures_of_both(one: Page, other: Page) -> tuple[list[str], list[str]]:
    """The figures of two pages once they are alike, or as they stand after a minute: a rerun may begin late."""
    until = time.monotonic() + 60
    while (shown := (figures(one), figures(other)))[0] != shown[1] and time.monotonic() < until:
        one.wait_for_timeout(1_000)
    return shown
