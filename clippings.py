"""The command line: the same rooms as the pages, for people with folders and cron.

`python clippings.py COMMAND PATH…` prints one JSON object per line
(or CSV) on standard output; messages go to standard error. `import`, `export`, `list`, `check`,
`backup`, `restore` and `vacuum` keep the library. The exit code is 0 only when nothing was lost.
"""

import argparse
import os
import sys
from collections.abc import Sequence

from commands import (
    backup,
    check,
    chosen,
    collocates,
    compare,
    contexts,
    copies,
    export,
    import_,
    keywords,
    list_,
    out,
    read,
    restore,
    search,
    sources,
    stories,
    topics,
    trends,
    vacuum,
)  # fmt: skip
from errors import ClippingsError

#: The commands that read articles and count them, and those that keep the library.
COMMANDS = (read, search, keywords, contexts, collocates, trends, compare, sources, topics, stories, copies)
KEEPING = (import_, export, list_, check, backup, restore, vacuum)


def parser() -> argparse.ArgumentParser:
    """The arguments of every command."""
    root = argparse.ArgumentParser(prog="clippings.py", description="Read and count news articles.")
    commands = root.add_subparsers(dest="command", required=True)
    for command in (*COMMANDS, *KEEPING):
        name = command.__name__.rpartition(".")[2].rstrip("_")
        room = commands.add_parser(name, help=command.__doc__.splitlines()[0])
        if command in COMMANDS:
            room.add_argument("paths", nargs="+", metavar="PATH", help="file, folder or @collection")
        room.add_argument("--format", choices=("jsonl", "csv"), default="jsonl")
        command.add_arguments(room)
        room.set_defaults(run=command.lines)
    return root


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return its exit code."""
    asked = parser().parse_args(arguments)
    messages = out.Messages()
    try:
        out.write(asked.run(chosen.opened(asked), messages), asked.format)
    except ClippingsError as problem:
        messages.lost(str(problem))
    except BrokenPipeError:  # the reader of our output has seen enough
        sys.stderr.close()
        return 1
    return messages.exit_code


def end(code: int) -> None:
    """End the program with an exit code, at once.

    While Python takes itself down, a thread in which Arrow still reads a library would abort it, with the code 134.
    """
    try:
        sys.stdout.flush()
    except BrokenPipeError:  # the reader of our output has seen enough
        code = 1
    if not sys.stderr.closed:
        sys.stderr.flush()
    os._exit(code)


if __name__ == "__main__":
    end(main())
