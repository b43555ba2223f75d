"""Every control of the counting pages has its option in docs/command_line.md, and every option named there exists."""

import argparse
import re
from pathlib import Path

import pytest

from clippings import parser

TEXT = (Path(__file__).parents[1] / "docs/command_line.md").read_text()
ROWS = re.findall(r"^\| (Keywords|Contexts|Trends|Compare|Sources|Search) \| ([^|]+) \| ([^|]+) \|$", TEXT, re.M)
PAGES = {
    "Keywords": [("count/keywords.py", {})],
    "Contexts": [
        ("count/contexts.py", {"term": "port", "aspect": aspect, "sample": "5"})
        for aspect in ("Contexts", "Neighbours", "Collocates", "Word tree")
    ],
    "Trends": [("count/trends.py", {"average": "3", "by_source": "true"})],
    "Compare": [("count/compare.py", {"stories": "true"}), ("count/compare.py", {"each": "true"})],
    "Sources": [("pile/sources.py", {})],
    "Search": [("pile/search.py", {"q": "port OR harbour"})],
}
KINDS = ("selectbox", "multiselect", "number_input", "toggle", "text_input", "date_input", "button_group")
#: Controls of the collection's own words, of exports and of what a page of a list shows.
OTHER = {"", "Concept groups"}


def options() -> dict[str, set[str]]:
    """The options of each command."""
    [commands] = [one for one in parser()._actions if isinstance(one, argparse._SubParsersAction)]
    return {
        name: {option for action in room._actions for option in action.option_strings}
        for name, room in commands.choices.items()
    }


@pytest.mark.parametrize("page", PAGES)
def test_each_control_of_a_page_stands_in_the_table(library, open_page, page):
    told = " | ".join(controls for name, controls, _ in ROWS if name == page)
    for script, address in PAGES[page]:
        opened = open_page(script, **address)
        assert not opened.exception
        labels = {control.label for kind in KINDS for control in getattr(opened.main, kind)} - OTHER
        assert labels
        assert {label for label in labels if label not in told} == set()


def test_each_option_of_the_table_is_one_of_its_command():
    known = options()
    for page, _, said in ROWS:
        command = ""
        for code in re.findall(r"`([^`]+)`", said):
            first, *rest = code.split()
            command, named = (first, rest) if first in known else (command, [first, *rest])
            for option in (part for part in named if part.startswith("--")):
                assert option in known[command or "compare"], (page, code)
