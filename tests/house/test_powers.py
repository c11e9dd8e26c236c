"""Each power of the house is held in one place, so that there is one place to look."""

import ast

import pytest

from tests.house import sources

HOLDERS = {
    "langgraph": ("graphs/",),
    "langchain": ("service/drafters/",),
    "sqlalchemy": ("service/store/",),
    "alembic": ("service/store/",),
    "redis": ("service/bus/",),
    "typer": ("service/cli",),
    "numpy": ("safety/",),
}


@pytest.mark.parametrize("library", HOLDERS)
def test_a_library_of_consequence_stays_in_its_place(library: str) -> None:
    elsewhere = [
        f"{sources.place(path)} imports {name}"
        for path in sources.python(*sources.ROOMS)
        if not sources.place(path).startswith(HOLDERS[library])
        for name in sorted(sources.imported(path))
        if name.partition(".")[0].startswith(library)
    ]
    assert not elsewhere, elsewhere


def test_only_live_touches_sockets() -> None:
    """The rest says what happened; `service/live/` alone writes it to a connection, and the app hands one over."""
    elsewhere = [
        sources.place(path)
        for path in sources.python("service")
        if not sources.place(path).startswith(("service/live/", "service/app.py"))
        if any(name.rpartition(".")[2] in {"WebSocket", "WebSocketState"} for name in sources.imported(path))
    ]
    assert not elsewhere, elsewhere


def test_only_the_engine_runs_the_session_graph() -> None:
    """A second way into a session would be a way around its journal."""
    running = [
        f"{sources.place(path)}:{node.lineno}"
        for path in sources.python("service")
        if not sources.place(path).startswith(("service/sessions/engine", "service/drafters/"))
        for node in ast.walk(sources.tree(path))
        if isinstance(node, ast.Attribute) and node.attr in {"ainvoke", "astream"}
    ]
    assert not running, running


def test_pages_learn_the_wire_from_its_schema_only() -> None:
    """No rule is written twice: the page names no threshold and no rule of the policy."""
    knowing = [sources.place(path) for path in sources.typescript() if "safety/" in sources.text(path)]
    assert not knowing, knowing
