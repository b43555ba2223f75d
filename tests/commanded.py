"""Running a command as a person does, and reading what it prints."""

import json

from clippings import main


def run(capsys, *arguments: object) -> tuple[int, list[dict], str]:
    """The exit code, the printed rows, and the messages."""
    code = main([str(argument) for argument in arguments])
    said = capsys.readouterr()
    return code, [json.loads(line) for line in said.out.splitlines()], said.err


def printed(capsys, *arguments: object) -> list[dict]:
    """The rows of a command that loses nothing."""
    code, rows, _ = run(capsys, *arguments)
    assert code == 0
    return rows
