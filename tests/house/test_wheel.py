"""A built wheel is the whole product: code, words, rules' data, migrations and the page."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.house import sources

PAGE = sources.ROOT / "web" / "dist"
CORPUS = "safety/corpus/"  # what the weights are trained on stays with the source


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    """The names in a wheel built from this checkout."""
    target = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(target)]
    subprocess.run(command, cwd=sources.ROOT, check=True, capture_output=True)  # noqa: S603 - all of it stands above
    (wheel,) = target.glob("imagery-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        return frozenset(archive.namelist())


def test_the_wheel_carries_every_file_of_the_rooms(packed: frozenset[str]) -> None:
    """Wording, lexicons, tables and migrations lie beside the code that reads them."""
    here = {
        where
        for path in sources.files()
        if (where := sources.place(path)).startswith(tuple(f"{room}/" for room in sources.ROOMS))
        and not where.startswith(CORPUS)
    }
    assert here - packed == set()


def test_the_wheel_carries_the_page_that_was_built(packed: frozenset[str]) -> None:
    built = {f"service/page/{path.relative_to(PAGE).as_posix()}" for path in PAGE.rglob("*") if path.is_file()}
    assert built <= packed
    assert built or not (sources.ROOT / "web" / "package.json").exists(), "`make web` builds the page"


def test_the_wheel_carries_nothing_else(packed: frozenset[str]) -> None:
    tops = {Path(name).parts[0] for name in packed}
    assert {top for top in tops if not top.endswith(".dist-info")} == set(sources.ROOMS)
    assert not [name for name in packed if "__pycache__" in name or name.startswith(CORPUS)]


def test_the_wheel_carries_the_licence_and_the_command(packed: frozenset[str]) -> None:
    information = {Path(name).name for name in packed if ".dist-info/" in name}
    assert {"LICENSE", "NOTICE", "entry_points.txt"} <= information
