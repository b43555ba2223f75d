"""The command line: the same rooms as the pages, for people with folders and cron.

`python clippings.py COMMAND PATH…` prints one JSON object per line
(or CSV) on standard output; messages go to standard error. The exit code is 0
only when nothing was lost.
"""

import argparse
import sys
from collections.abc import Sequence

from commands import copies, keywords, out, read, stories, topics, trends
from errors import ClippingsError

COMMANDS = (read, keywords, trends, topics, stories, copies)


def parser() -> argparse.ArgumentParser:
    """The arguments of every command."""
    root = argparse.ArgumentParser(prog="clippings.py", description="Read and count news articles.")
    commands = root.add_subparsers(dest="command", required=True)
    for command in COMMANDS:
        name = command.__name__.rpartition(".")[2]
        room = commands.add_parser(name, help=command.__doc__.splitlines()[0])
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
        out.write(asked.run(asked, messages), asked.format)
    except ClippingsError as problem:
        messages.lost(str(problem))
    except BrokenPipeError:  # the reader of our output has seen enough
        sys.stderr.close()
        return 1
    return messages.exit_code


if __name__ == "__main__":
    sys.exit(main())
