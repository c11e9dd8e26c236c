"""Who may be in danger, where and when is shown to the clinician in the client's own words."""

import pytest

from safety.signals import scan
from safety.stated import STATED


def words(line: str) -> dict[str, str]:
    """What was stated, by kind."""
    return {f.flag: line[f.start : f.end] for f in scan(line).findings if f.flag in STATED}


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            "I'm going to stab my neighbour on Friday night, I'll be waiting outside his house",
            {"who_at_risk": "my neighbour", "where": "outside his house", "time": "on Friday"},
        ),
        ("he hits my son every night", {"who_at_risk": "my son", "time": "every night"}),
        ("I want to kill my boss", {"who_at_risk": "my boss"}),
    ],
)
def test_what_was_said_is_found_word_for_word(line: str, said: dict[str, str]) -> None:
    assert words(line) == said


@pytest.mark.parametrize("line", ["We went to my mum's house on Friday", "In the park I saw my neighbour", ""])
def test_without_danger_to_somebody_nothing_is_taken_down(line: str) -> None:
    assert words(line) == {}


def test_what_was_not_said_is_not_made_up() -> None:
    assert "where" not in words("I want to kill my boss tomorrow")
    assert "time" not in words("I want to kill my boss")


def test_what_was_stated_raises_nothing() -> None:
    line = "I want to kill my boss tomorrow at work"

    assert all(not f.level for f in scan(line).findings if f.flag in STATED)
