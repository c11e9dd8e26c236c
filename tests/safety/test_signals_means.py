"""A means named beside the wish to die is a plan until a human knows better."""

import pytest

from safety.findings import Level
from safety.signals import ScanContext, scan


@pytest.mark.parametrize(
    "line",
    [
        "I keep thinking that I want to kill myself, I have the pills here tonight.",
        "I want to die. The rope is in the shed.",
    ],
)
def test_a_means_beside_the_wish_to_die_is_red(line: str) -> None:
    found = scan(line)
    assert found.level is Level.RED
    assert "plan_or_means" in found.flags


@pytest.mark.parametrize(
    "line",
    [
        "My tablets make me tired.",
        "I don't want to die, the pills just make me sleepy.",
        "I cut the bread with a knife.",
    ],
)
def test_a_means_by_itself_is_not(line: str) -> None:
    assert scan(line, ScanContext(step="state_check")).level < Level.AMBER
