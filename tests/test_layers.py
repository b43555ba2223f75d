"""The house of the design, held by reading every file."""

import ast
import functools
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ROOMS = ("pages", "ui", "charts", "analysis", "data", "commands", "benchmarks")
OURS = {"app", "clippings", "errors", "wording", *ROOMS}

#: What each room may import of ours.
MAY = {
    "data": {"data", "errors", "wording"},
    "analysis": {"analysis", "errors", "wording", "data.article"},
    "charts": {"charts", "errors", "wording"},
    "ui": {"ui", "data", "analysis", "errors", "wording"},
    "pages": {"ui", "charts", "analysis", "errors", "wording"},
    "commands": {"commands", "data", "analysis", "errors", "wording"},
    "benchmarks": {"benchmarks", "data", "analysis", "charts", "ui.work", "errors", "wording"},
}
#: Libraries that must not enter a room.
NOT = {
    "data": {"streamlit", "plotly", "sklearn"},
    "analysis": {"streamlit", "plotly"},
    "charts": {"streamlit", "sklearn"},
    "pages": {"pandas", "plotly", "numpy", "sklearn"},
    "commands": {"streamlit", "plotly"},
}


def files(room: str) -> list[Path]:
    return sorted(p for p in (ROOT / room).rglob("*.py"))


@functools.cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text())


@functools.cache
def imports(path: Path) -> frozenset[str]:
    names: set[str] = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return frozenset(names)


EVERY = [path for room in ROOMS for path in files(room)] + [ROOT / "app.py", ROOT / "clippings.py"]


@pytest.mark.parametrize("room", MAY)
def test_a_room_imports_only_the_rooms_below_it(room):
    for path in files(room):
        ours = {name for name in imports(path) if name.split(".")[0] in OURS}
        wrong = {n for n in ours if not any(f"{n}.".startswith(f"{may}.") for may in MAY[room])}
        if room == "ui":  # the topics page's pieces draw charts
            wrong = {name for name in wrong if not name.startswith("charts")}
        assert not wrong, f"{path.relative_to(ROOT)} imports {wrong}"


@pytest.mark.parametrize("room", NOT)
def test_a_library_stays_out_of_the_rooms_that_do_not_need_it(room):
    for path in files(room):
        found = {name.split(".")[0] for name in imports(path)} & NOT[room]
        assert not found, f"{path.relative_to(ROOT)} imports {found}"


def test_pages_holds_folders_only():
    assert [p.name for p in (ROOT / "pages").iterdir() if p.is_file()] == []


def test_nothing_imports_a_page():
    for path in EVERY:
        assert not {n for n in imports(path) if n.split(".")[0] == "pages"}, path


def test_a_page_is_a_short_script_without_functions():
    for path in files("pages"):
        assert len(path.read_text().splitlines()) <= 40, path
        assert not [n for n in ast.walk(tree(path)) if isinstance(n, ast.FunctionDef)], path


def test_modules_and_functions_stay_small():
    for path in EVERY:
        text = path.read_text()
        assert len(text.splitlines()) <= 250, path
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                assert node.end_lineno - node.lineno < 40, f"{path}:{node.lineno} {node.name}"


def test_no_exception_is_caught_broadly():
    for path in EVERY:
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.ExceptHandler):
                names = {n.id for n in ast.walk(node.type) if isinstance(n, ast.Name)} if node.type else {"bare"}
                assert not names & {"bare", "Exception", "BaseException"}, f"{path}:{node.lineno}"


def nearest(imported: str, modules: dict[str, Path]) -> str:
    """The module that an import names: a sibling inside a package, not the package's own front."""
    return max((m for m in modules if f"{imported}.".startswith(f"{m}.")), key=len, default="")


def test_modules_import_one_another_in_no_circle():
    modules = {".".join(p.relative_to(ROOT).with_suffix("").parts): p for p in EVERY}
    modules = {name.removesuffix(".__init__"): path for name, path in modules.items()}
    named = {name: imports(path) for name, path in modules.items()}
    below = {name: {nearest(i, modules) for i in found} - {name, ""} for name, found in named.items()}
    packages = {name for name, path in modules.items() if path.name == "__init__.py" and not path.read_text().strip()}
    below = {name: deps - packages for name, deps in below.items()}
    done: set[str] = set()

    def visit(name: str, trail: tuple[str, ...]) -> None:
        assert name not in trail, f"circle: {' > '.join([*trail, name])}"
        if name not in done:
            for other in below[name]:
                visit(other, (*trail, name))
            done.add(name)

    for name in modules:
        visit(name, ())


def test_every_dependency_has_a_lower_bound_and_a_reason():
    for name in ("requirements.txt", "requirements-dev.txt"):
        for line in (ROOT / name).read_text().splitlines():
            if line and not line.startswith(("#", "-r")):
                assert ">=" in line, line
                assert len(line.partition("#")[2].strip()) > 10, line
