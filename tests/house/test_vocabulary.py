"""One word per concept, where a name becomes part of the architecture: classes, tables and the wire."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.house import sources

# The word we do not use, and the one we do. Only words without a second meaning in this house.
INSTEAD = {
    "patient": "client",
    "customer": "client",
    "user": "client or clinician",
    "therapist": "clinician",
    "conversation": "session",
    "chat": "session",
    "workflow": "protocol",
    "pipeline": "protocol",
    "suggestion": "draft",
    "completion": "draft",
    "dialogue": "session",
    "homeworks": "homework",
}
TYPESCRIPT_NAME = re.compile(r"\b(?:class|interface|type|enum)\s+([A-Z]\w*)")


def test_classes_are_named_in_our_words() -> None:
    _assert_our_words(
        (where, node.name)
        for path in sources.python(*sources.ROOMS)
        for node in ast.walk(sources.tree(path))
        if isinstance(node, ast.ClassDef)
        for where in [f"{sources.place(path)}:{node.lineno}"]
    )


def test_types_of_the_page_are_named_in_our_words() -> None:
    _assert_our_words(
        (sources.place(path), name)
        for path in sources.typescript()
        for name in TYPESCRIPT_NAME.findall(sources.text(path))
    )


def test_tables_are_named_in_our_words() -> None:
    _assert_our_words((where, name) for path in sources.python("service/store") for where, name in _tables(path))


def test_the_wire_is_named_in_our_words() -> None:
    _assert_our_words((where, name) for path in sources.python("service/wire") for where, name in _wire_names(path))


def test_modules_are_named_in_our_words() -> None:
    _assert_our_words((sources.place(path), sources.place(path)) for path in sources.python())


def _assert_our_words(names: Iterator[tuple[str, str]]) -> None:
    wrong = [
        f"{where}: {name} (say {INSTEAD[word]})" for where, name in names for word in _words(name) if word in INSTEAD
    ]
    assert not wrong, wrong


def _words(name: str) -> set[str]:
    parts = re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+", name)
    lowered = {part.lower() for part in parts}
    return lowered | {word.removesuffix("s") for word in lowered}


def _tables(path: Path) -> Iterator[tuple[str, str]]:
    for node in ast.walk(sources.tree(path)):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        name = node.args[0]
        called = sources.dotted(node.func).rpartition(".")[2]
        if called in {"Table", "create_table"} and isinstance(name, ast.Constant):
            yield f"{sources.place(path)}:{node.lineno}", str(name.value)


def _wire_names(path: Path) -> Iterator[tuple[str, str]]:
    """The fields of the wire's classes and the literal values that travel."""
    for node in ast.walk(sources.tree(path)):
        where = f"{sources.place(path)}:{getattr(node, 'lineno', 0)}"
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            yield where, node.target.id
        elif isinstance(node, ast.Subscript) and sources.dotted(node.value).endswith("Literal"):
            values = (leaf.value for leaf in ast.walk(node.slice) if isinstance(leaf, ast.Constant))
            yield from ((where, value) for value in values if isinstance(value, str))
