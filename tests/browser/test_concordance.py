"""The lines of a concordance as the browser draws them."""

from tests.browser.conftest import PATIENCE, settle, started

SCRIPT = """
import sys

sys.path.insert(0, {root!r})

import streamlit as st

from ui.count.concordance.concordance import concordance

ENGLISH = ("before it the", "strike", "began again", "Gull", "1 May 2031")
ARABIC = ("قال أمس إن", "الإضراب", "بدأ في 2031", "Gull", "1 May 2031")

st.set_page_config(layout="wide")
st.title("Lines")
concordance([ENGLISH, ARABIC], "Lines", key="lines")
"""
PLACES = """(line) => [...line.children]
  .map((cell) => [cell.className, cell.querySelector("button, bdi").getBoundingClientRect().left])
  .sort((one, other) => one[1] - other[1]).map(([name]) => name)"""


def test_words_before_stand_on_the_right_in_a_line_written_from_right_to_left(context, tmp_path, request):
    script = tmp_path / "lines.py"
    script.write_text(SCRIPT.format(root=str(request.config.rootpath)))
    with started(tmp_path, str(script)) as address:
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        page.goto(address)
        settle(page)
        lines = page.locator(".line")
        assert lines.nth(1).evaluate(PLACES) == ["before", "term", "after", "source", "day"]
        assert lines.nth(2).evaluate(PLACES) == ["after", "term", "before", "source", "day"]
        page.set_viewport_size({"width": 390, "height": 700})
        assert [name for name in lines.nth(2).evaluate(PLACES) if name in ("before", "term", "after")] == [
            "after",
            "term",
            "before",
        ]
        page.close()
