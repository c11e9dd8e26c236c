"""Each promise and each fault of `docs/reliability.md` names tests, and they are there."""

import re

import pytest

from tests.house import sources

PAGE = sources.ROOT / "docs" / "reliability.md"
NAMED = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")
LINES = PAGE.read_text(encoding="utf-8").splitlines()
PROMISES = [line for line in LINES if re.match(r"\| G\d+ \|", line)]
FAULTS = [
    line for line in LINES[LINES.index("| Fault | What people rely on | Shown by |") + 2 :] if line.startswith("|")
]


def test_all_fourteen_promises_are_there() -> None:
    assert [line.split("|")[1].strip() for line in PROMISES] == [f"G{number}" for number in range(1, 15)]


@pytest.mark.parametrize("promise", [*PROMISES, *FAULTS], ids=lambda line: line.split("|")[1].strip())
def test_a_promise_names_tests_that_are_there(promise: str) -> None:
    named = NAMED.findall(promise)

    assert named
    for place, name in named:
        assert f"def {name}(" in (sources.ROOT / place).read_text(encoding="utf-8"), f"{place}::{name}"


def test_every_fault_that_is_injected_is_on_the_page() -> None:
    named = {name for line in FAULTS for _, name in NAMED.findall(line)}
    there = {
        name
        for path in sources.python("tests/faults")
        for name in re.findall(r"^async def (test_\w+)\(", sources.text(path), re.MULTILINE)
    }
    assert there <= named, there - named
