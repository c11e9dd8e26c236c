"""One zygote and one cast for every database of the run."""

import asyncio
import shutil
from collections.abc import Callable, Generator
from itertools import count
from pathlib import Path

import pytest

from graphs.session import SessionGraph
from service.store.migrations import migrate
from tests.crash.harness import Cast, Teller, cast
from tests.crash.lives import Lives
from tests.postgres import Server

NewStage = Callable[[], tuple[str, Path, Cast]]
"""Gives an empty stage: a database's URL, a folder beside it, and who has a way in."""


@pytest.fixture(scope="package")
def lives() -> Generator[Lives]:
    """The one service that is begun again and again."""
    with Lives() as begun:
        yield begun


@pytest.fixture(scope="package")
def graph() -> SessionGraph:
    """The judge's own."""
    return SessionGraph()


@pytest.fixture(scope="package")
def teller(lives: Lives, graph: SessionGraph) -> Teller:
    """Tells stories."""
    return Teller(lives, graph)


@pytest.fixture(scope="package")
def on_files(tmp_path_factory: pytest.TempPathFactory) -> NewStage:
    """SQLite: every stage is a copy of one file."""
    first = tmp_path_factory.mktemp("stage") / "imagery.db"
    migrate(f"sqlite:///{first}")
    who = asyncio.run(cast(f"sqlite:///{first}"))

    def stage() -> tuple[str, Path, Cast]:
        folder = tmp_path_factory.mktemp("life")
        shutil.copy(first, folder)
        return f"sqlite:///{folder / first.name}", folder, who

    return stage


@pytest.fixture(scope="package")
def on_a_server(postgres: Server, tmp_path_factory: pytest.TempPathFactory) -> NewStage:
    """PostgreSQL: every stage is a copy of one database."""
    first = postgres.create()
    who = asyncio.run(cast(first))
    numbers = count(1)

    def stage() -> tuple[str, Path, Cast]:
        url = postgres.copy(first, f"life{next(numbers)}")
        return url, tmp_path_factory.mktemp("life"), who

    return stage


@pytest.fixture(scope="package", params=["sqlite", "postgres"])
def stage(request: pytest.FixtureRequest) -> NewStage:
    """Stages on both databases."""
    made: NewStage = request.getfixturevalue("on_files" if request.param == "sqlite" else "on_a_server")
    return made
