"""Each promise of `docs/reliability.md` names tests, and they are there."""

import re

import pytest

from tests.house import sources

PAGE = sources.ROOT / "docs" / "reliability.md"
NAMED = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")
PROMISES = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if re.match(r"\| G\d+ \|", line)]


def test_all_fourteen_promises_are_there() -> None:
    assert [line.split("|")[1].strip() for line in PROMISES] == [f"G{number}" for number in range(1, 15)]


@pytest.mark.parametrize("promise", PROMISES, ids=lambda line: line.split("|")[1].strip())
def test_a_promise_names_tests_that_are_there(promise: str) -> None:
    named = NAMED.findall(promise)

    assert named
    for place, name in named:
        assert f"def {name}(" in (sources.ROOT / place).read_text(encoding="utf-8"), f"{place}::{name}"
