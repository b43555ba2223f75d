"""What the README says is true."""

import re
from pathlib import Path

from ui.menu import MENU

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text()


def commands() -> list[str]:
    return [block.strip() for block in re.findall(r"```sh\n(.*?)```", README, re.S)]


def test_ci_runs_the_test_command_of_the_readme_word_for_word():
    script = [line for line in (ROOT / ".ci/run").read_text().splitlines() if line and not line.startswith("#")]
    assert script == ["set -e", commands()[1]]


def test_the_readme_lists_every_page_of_the_menu_in_its_order():
    listed = re.findall(r"^\| \*\*(.+?)\*\* \| (.+?) \|$", README, re.M)
    assert listed == [(entry.title, entry.purpose) for entry in MENU]


def test_the_menu_lists_every_script_below_pages():
    scripts = {str(p.relative_to(ROOT / "pages")) for p in (ROOT / "pages").rglob("*.py")}
    assert scripts == {entry.script for entry in MENU} | {"_app/main.py"}


def test_every_folder_that_the_readme_names_exists():
    for name in re.findall(r"^([\w./]+)/? {2,}", README.partition("## The house")[2], re.M):
        assert (ROOT / name).exists(), name
