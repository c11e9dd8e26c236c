"""Every rule on drafts: those that cross a boundary are held, and those close by are sent."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, cast

import pytest

from safety.boundaries import check
from safety.boundary_rules import boundary_rules
from safety.boundary_said import Words

_FILE = Path(__file__).with_name("test_boundaries_lines.toml")


class Case(NamedTuple):
    step: str
    words: Words
    draft: str


def cases(kind: str) -> Iterator[Case]:
    """Every draft of a kind with where and after what it stands."""
    tables = cast("list[dict[str, object]]", tomllib.loads(_FILE.read_text(encoding="utf-8"))["drafts"])
    for table in tables:
        for draft in cast("list[str]", table.get(kind, [])):
            yield Case(str(table["step"]), cast("Words", table["words"]), draft)


def hard_rules(case: Case) -> set[str]:
    return {finding.rule for finding in check(case.draft, case.step, case.words) if finding.hard}


@pytest.mark.parametrize("case", tuple(cases("held")), ids=lambda case: f"{case.step}-{case.draft[:60]!a}")
def test_a_draft_that_crosses_a_boundary_is_held(case: Case) -> None:
    assert hard_rules(case)


@pytest.mark.parametrize("case", tuple(cases("sent")), ids=lambda case: f"{case.step}-{case.draft[:60]!a}")
def test_a_draft_that_only_looks_like_it_is_sent(case: Case) -> None:
    assert hard_rules(case) == set()


def test_every_rule_is_called_for_by_some_draft() -> None:
    found = set[str]().union(*map(hard_rules, cases("held")))

    assert {rule.id for rule in boundary_rules()} - found == set()


def test_rules_have_numbers_of_their_own() -> None:
    ids = [rule.id for rule in boundary_rules()]

    assert len(ids) == len(set(ids))
