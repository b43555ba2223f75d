"""How words match, and the concept groups, of a command."""

import argparse
from pathlib import Path

from analysis.concepts import Concept, from_told, parsed
from analysis.forms import FORMS
from analysis.keywords import GROUPS, KeywordOptions
from commands import source
from errors import UnreadableFile


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The forms of words."""
    parser.add_argument("--forms", choices=FORMS, default=FORMS[0])


def add_groups(parser: argparse.ArgumentParser) -> None:
    """A file of concept groups."""
    parser.add_argument("--concepts", metavar="FILE", help="concept groups, a line each: Energy: oil, natural gas, ga*")


def add_hidden(parser: argparse.ArgumentParser) -> None:
    """Words and phrases to hide or show besides those that the collections among the paths hide and show."""
    parser.add_argument("--hide", action="append", default=[], metavar="WORD", help="a word or phrase")
    parser.add_argument("--keep", action="append", default=[], metavar="WORD", help="a stop word to show")


def options(asked: argparse.Namespace, length: int = 1) -> KeywordOptions:
    """How the words of a command count, with what the collections among the paths hide, show and group."""
    kept = source.settings(asked.paths)
    hide, keep = (
        tuple(dict.fromkeys(word.lower() for word in (*(word for told in kept for word in told.get(name, ())), *more)))
        for name, more in (("hidden", asked.hide), ("kept", asked.keep))
    )
    return KeywordOptions(asked.forms, asked.zones, length, hide, keep, concepts(asked))


def nothing_counted(options: KeywordOptions) -> str:
    """Why there is nothing to count, in a sentence; '' where there is."""
    unnamed = options.length == GROUPS and not options.concepts
    return "There are no concept groups; name some with --concepts FILE." if unnamed else ""


def concepts(asked: argparse.Namespace) -> tuple[Concept, ...]:
    """The concept groups of the file, and those of the collections among the paths.

    Raises `UnreadableFile` or `InvalidConcept`.
    """
    kept = (group for told in source.settings(asked.paths) for group in from_told(told.get("concepts", {})))
    each = {group.name.casefold(): group for group in (*kept, *_of_file(asked))}
    return tuple(each.values())


def _of_file(asked: argparse.Namespace) -> tuple[Concept, ...]:
    if not asked.concepts:
        return ()
    try:
        return parsed(Path(asked.concepts).read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError) as problem:
        raise UnreadableFile(f"The concept groups “{asked.concepts}” cannot be read as a text in UTF-8.") from problem
