"""Small files and small functions: each can be read in one sitting."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.house import sources

MOST_LINES_IN_A_FILE = 300
MOST_LINES_IN_A_FUNCTION = 40


def test_files_are_short() -> None:
    long = {
        sources.place(path): lines
        for path in [*sources.python(), *sources.typescript()]
        if not sources.is_generated(path)
        and not sources.is_data(path)
        and (lines := len(sources.text(path).splitlines())) > MOST_LINES_IN_A_FILE
    }
    assert not long, f"longer than {MOST_LINES_IN_A_FILE} lines: {long}"


def test_functions_are_short() -> None:
    long = {
        f"{sources.place(path)}:{function.lineno} {function.name}": lines
        for path in sources.python()
        if not sources.is_generated(path)
        for function in _functions(path)
        if (lines := _lines(function)) > MOST_LINES_IN_A_FUNCTION
    }
    assert not long, f"longer than {MOST_LINES_IN_A_FUNCTION} lines: {long}"


def _functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(sources.tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def _lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """From the `def` to the end. What explains a function to its caller does not count against it."""
    last = function.end_lineno or function.lineno
    lines = last - function.lineno + 1
    first = function.body[0]
    if ast.get_docstring(function) and first.end_lineno:
        lines -= first.end_lineno - first.lineno + 1
    return lines
