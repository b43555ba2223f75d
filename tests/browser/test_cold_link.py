"""The first request to a fresh server may be a deep link."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import started


@pytest.fixture
def server(sampled: Path, tmp_path: Path) -> Iterator[str]:
    """The app that nobody has visited yet."""
    with started(shutil.copytree(sampled, tmp_path, dirs_exist_ok=True)) as address:
        yield address


def test_a_cold_deep_link_runs_inside_the_frame(visit):
    page = visit("/topics")
    expect(page.get_by_role("heading", name="Topics", level=1)).to_be_visible()
    expect(page.get_by_test_id("stSidebar").get_by_label("Collection")).to_be_visible()
    expect(page.get_by_role("link", name="Add articles")).to_be_visible()
