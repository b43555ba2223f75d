"""How the browser shows texts that mean something in Markdown, or to Streamlit."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.browser.conftest import PATIENCE, settle, started

TEXTS = (
    ":material/home: at noon",
    "a :smile: and :+1: b",
    ":streamlit: :red[loud] :small[quiet]",
    "between $5 and $10, so $x^2$",
    "read https://news.example/a_b?c=1&d=2 first",
    "HTTP://news.example",
    "at www.news.example/x",
    "write to desk@news.example",
    "mailto:desk@news.example",
    "the plan -- or a -> b <-> c <- d",
    "a >= b <= c ~= d",
    "AT&amp;T &copy; &#58;",
    "1. First of all",
    "2) Second",
    "# 1 in sales",
    "- and + or * here",
    "> quoted",
    "*em* **bold** _em_ __bold__ ~~gone~~ `code`",
    "[link](https://news.example) ![picture](https://news.example/a.png) [^1]: note",
    "<b>AT&T</b> <script>alert(1)</script> <!-- gone -->",
    "| a | b |",
    "one\\two",
    "=====",
    "---",
    "Seoul, 10:30:45",
)
SCRIPT = """
import streamlit as st

from tests.browser.test_plain import TEXTS
from ui.notes import plain
from ui.reading.marks import marked

st.title("Texts")
for number, text in enumerate(TEXTS):
    with st.container(key=f"text-{number}"):
        st.markdown(plain(text))
        st.markdown(marked(text, [(0, len(text))]))
        st.markdown(f"**{plain(text)}**")
        st.caption(plain(text))
        st.warning(plain(text))
        st.title(plain(text), anchor=False)
        st.button(plain(text), key=f"button {number}")
        st.tabs([plain(text)])
        st.metric(plain(text), "")
"""


@pytest.fixture(scope="module")
def page(context: BrowserContext, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    place = tmp_path_factory.mktemp("plain")
    script = place / "texts.py"
    script.write_text(f"import sys\n\nsys.path.insert(0, {str(Path(__file__).parents[2])!r})\n{SCRIPT}")
    with started(place, str(script)) as address:
        opened = context.new_page()
        opened.set_default_timeout(PATIENCE)
        opened.goto(address)
        settle(opened)
        opened.locator(f".st-key-text-{len(TEXTS) - 1} [data-testid=stMetric]").wait_for()
        yield opened
        opened.close()


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_is_shown_letter_for_letter_wherever_markdown_is_drawn(page: Page, text: str):
    shown = page.locator(f".st-key-text-{TEXTS.index(text)}")
    lines = [line for line in re.split(r"\n+", shown.inner_text()) if line.strip()]
    assert [" ".join(line.split()) for line in lines] == [text] * 9
    assert shown.locator("a, img, ul, ol, blockquote, hr, table, code, em, .katex, [role=img]").count() == 0
