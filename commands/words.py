"""How words match, and the concept groups, of a command."""

import argparse
from pathlib import Path

from analysis.concepts import Concept, parsed
from analysis.forms import FORMS
from errors import UnreadableFile


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The forms of words, and a file of concept groups."""
    parser.add_argument("--forms", choices=FORMS, default=FORMS[0])
    parser.add_argument("--concepts", metavar="FILE", help="concept groups, a line each: Energy: oil, natural gas, ga*")


def concepts(asked: argparse.Namespace) -> tuple[Concept, ...]:
    """The concept groups of the file; none without one. Raises `UnreadableFile` or `InvalidConcept`."""
    if not asked.concepts:
        return ()
    try:
        return parsed(Path(asked.concepts).read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError) as problem:
        raise UnreadableFile(f"The concept groups “{asked.concepts}” cannot be read as a text in UTF-8.") from problem
