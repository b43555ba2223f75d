"""How a command ends, as a program of its own."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def ended(tmp_path, *arguments: object, out=subprocess.PIPE) -> subprocess.CompletedProcess:
    """A command run as a program, with a library of its own."""
    told = [sys.executable, str(ROOT / "clippings.py"), *map(str, arguments)]
    own = {"CLIPPINGS_LIBRARY": str(tmp_path / "library"), "PATH": ""}
    return subprocess.run(told, stdout=out, stderr=subprocess.PIPE, text=True, env=own, cwd=ROOT, check=False)


def test_all_that_was_printed_arrives_and_the_exit_code_is_that_of_the_command(tmp_path):
    (tmp_path / "one.txt").write_text("Ferry sinks\n\nThe ferry sank at noon off Port Veil.")
    told = ended(tmp_path, "read", tmp_path / "one.txt")
    assert (told.returncode, told.stdout.count("\n"), told.stdout.count("Ferry sinks") > 0) == (0, 1, True)
    told = ended(tmp_path, "topics", tmp_path / "one.txt")
    assert (told.returncode, told.stdout) == (1, "")
    assert told.stderr.endswith("Widen the selection or add articles.\n")


def test_a_reader_of_the_output_that_has_gone_leaves_no_traceback(tmp_path):
    (tmp_path / "one.txt").write_text("Ferry sinks\n\nThe ferry sank at noon off Port Veil.")
    reading, writing = os.pipe()
    os.close(reading)
    told = ended(tmp_path, "read", tmp_path / "one.txt", out=writing)
    os.close(writing)
    assert told.returncode == 1
    assert "Traceback" not in told.stderr
