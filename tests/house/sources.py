"""The files of this repository and their syntax trees, as the house tests read them."""

import ast
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("service", "graphs", "prompts", "safety")

# Built, fetched or private to one checkout: never part of what we publish.
NOT_OURS = frozenset({"node_modules", "dist", "var", "build", "htmlcov", "test-results", "__pycache__"})
HIDDEN_AND_OURS = frozenset({".ci", ".github", ".gitignore", ".npmrc"})
GENERATED = ("service/store/migrations/", "web/src/wire/generated")
LISTS_OF_WORDS = ("graphs/reading/en/", "safety/lexicons/")


@cache
def files() -> tuple[Path, ...]:
    """Every file of the repository, found without git, so that an unpacked archive is checked alike."""
    return tuple(sorted(_walk()))


def _walk() -> Iterator[Path]:
    for folder, folders, names in os.walk(ROOT):
        folders[:] = [name for name in folders if _ours(name)]
        yield from (Path(folder, name) for name in names if _ours(name))


def _ours(name: str) -> bool:
    if name.startswith("."):
        return name in HIDDEN_AND_OURS
    return name not in NOT_OURS and not name.endswith((".egg-info", ".pyc"))


def place(path: Path) -> str:
    """Where a file stands, as a reader would write it."""
    return path.relative_to(ROOT).as_posix()


def python(*rooms: str) -> list[Path]:
    """The Python files of these folders, or of the whole repository."""
    found = [path for path in files() if path.suffix == ".py"]
    if not rooms:
        return found
    return [path for path in found if place(path).startswith(tuple(f"{room}/" for room in rooms))]


def typescript() -> list[Path]:
    """The hand-written files of the page."""
    return [path for path in files() if path.suffix in {".ts", ".tsx"} and not is_generated(path)]


def is_generated(path: Path) -> bool:
    """Whether a machine wrote the file, or it is a record that nobody edits again."""
    return place(path).startswith(GENERATED)


def is_data(path: Path) -> bool:
    """Whether the file only lists words, of which there are as many as people use."""
    return place(path).startswith(LISTS_OF_WORDS)


@cache
def text(path: Path) -> str:
    """The words of a file."""
    return path.read_text(encoding="utf-8")


@cache
def tree(path: Path) -> ast.Module:
    """The syntax tree of a Python file."""
    return ast.parse(text(path), filename=place(path))


def imported(path: Path) -> set[str]:
    """The full dotted names of everything a Python file imports."""
    names: set[str] = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return names


def dotted(node: ast.expr) -> str:
    """`a.b.c` for a chain of names, and nothing for anything else."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute) and (base := dotted(node.value)):
        return f"{base}.{node.attr}"
    return ""
