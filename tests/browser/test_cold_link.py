"""The first request to a fresh server may be a deep link."""

import pytest
from playwright.sync_api import expect


@pytest.mark.parametrize("path", ["/topics"])
def test_a_cold_deep_link_runs_inside_the_frame(visit, path):
    page = visit(path)
    expect(page.get_by_role("heading", name="Topics", level=1)).to_be_visible()
    expect(page.get_by_test_id("stSidebar").get_by_label("Collection")).to_be_visible()
    expect(page.get_by_role("link", name="Add articles")).to_be_visible()
