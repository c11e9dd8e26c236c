"""Lock files say what is installed, and never from where: that is each machine's own affair."""

import json
import re
from pathlib import Path
from typing import Any

from tests.house import sources

ADDRESS = re.compile(r"://|--(?:extra-)?index-url|--find-links|--trusted-host|\s@\s")
HASH = "--hash=sha256:"


def test_python_locks_carry_no_address() -> None:
    locks = _python_locks()
    assert locks
    for lock in locks:
        assert not ADDRESS.search(sources.text(lock)), sources.place(lock)


def test_python_locks_pin_everything_by_hash() -> None:
    for lock in _python_locks():
        for requirement in re.split(r"\n(?=\S)", sources.text(lock).strip()):
            assert "==" in requirement, (sources.place(lock), requirement)
            assert HASH in requirement, (sources.place(lock), requirement)


def test_the_development_lock_contains_the_other() -> None:
    """So that what is tested is what is installed."""
    plain = _pins(sources.ROOT / "requirements.lock")
    development = _pins(sources.ROOT / "requirements-dev.lock")
    assert plain <= development, plain - development


def test_page_locks_carry_no_address() -> None:
    for lock in (path for path in sources.files() if path.name == "package-lock.json"):
        packages: dict[str, dict[str, Any]] = json.loads(sources.text(lock))["packages"]
        assert not [name for name, package in packages.items() if "resolved" in package]
        # What a package says about its funding is its own text and nothing is fetched from there.
        fetched = [{**package, "funding": None} for package in packages.values()]
        assert "://" not in json.dumps(fetched)


def test_no_other_kind_of_lock_is_kept() -> None:
    others = {"uv.lock", "pylock.toml", "poetry.lock", "Pipfile.lock", "yarn.lock", "pnpm-lock.yaml"}
    ignored = set(sources.text(sources.ROOT / ".gitignore").split())
    assert not [path for path in sources.files() if path.name in others - ignored]


def _python_locks() -> list[Path]:
    return [path for path in sources.files() if path.name.startswith("requirements") and path.suffix == ".lock"]


def _pins(lock: Path) -> set[str]:
    return set(re.findall(r"^[a-z0-9][^\s\\]*", sources.text(lock), re.MULTILINE))
