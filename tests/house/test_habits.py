"""How tests are written here: none is left out, and almost none reaches behind a door."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.house import sources

LEFT_OUT = frozenset({"skip", "skipif", "skipIf", "skipUnless", "xfail", "importorskip", "SkipTest"})
LEFT_OUT_ON_THE_PAGE = re.compile(
    r"\b(?:it|test|describe)\.(?:skip|skipIf|todo|only|fails|runIf)\b|\bx(?:it|describe)\("
)
PATCHES = frozenset({"monkeypatch", "mocker", "patch", "Mock", "MagicMock", "AsyncMock"})
MOST_PATCHED = 0.02


def test_no_test_is_left_out() -> None:
    marks = [
        f"{sources.place(path)}:{node.lineno} {sources.dotted(node)}"
        for path in sources.python("tests")
        for node in ast.walk(sources.tree(path))
        if isinstance(node, ast.Attribute) and node.attr in LEFT_OUT
        if sources.dotted(node).startswith(("pytest.", "unittest.", "mark."))
    ]
    assert not marks, marks


def test_no_test_of_the_page_is_left_out() -> None:
    marks = [sources.place(path) for path in sources.typescript() if LEFT_OUT_ON_THE_PAGE.search(sources.text(path))]
    assert not marks, marks


def test_few_tests_patch_anything() -> None:
    """A test that replaces a part of the house proves nothing about that part."""
    tests = [(path, test) for path in sources.python("tests") for test in _tests(path)]
    patched = [f"{sources.place(path)}:{test.name}" for path, test in tests if _patches(test)]
    assert tests
    assert len(patched) <= MOST_PATCHED * len(tests), patched


def test_tests_do_not_sleep() -> None:
    """Waiting for a fact is quicker and surer than waiting for a time."""
    sleeping = [
        f"{sources.place(path)}:{node.lineno}"
        for path in sources.python("tests")
        for node in ast.walk(sources.tree(path))
        if isinstance(node, ast.Call)
        if sources.dotted(node.func) == "time.sleep" or sources.dotted(node.func).endswith("wait_for_timeout")
    ]
    assert not sleeping, sleeping


def _tests(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(sources.tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test"):
            yield node


def _patches(test: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    asked = {argument.arg for argument in [*test.args.args, *test.args.kwonlyargs]}
    used = {sources.dotted(node).rpartition(".")[2] for node in ast.walk(test) if isinstance(node, ast.expr)}
    return not PATCHES.isdisjoint(asked | used)
