"""A client who asks for help gets it wherever the session stands, whoever is there."""

import pytest

from graphs.protocols import PROTOCOLS
from safety.findings import Level
from tests.graphs.playing import supervised

WAYS = (
    "clinician_ready",
    "risk_screen",
    "psychoeducation",
    "elicit_image",
    "s1_child_view",
    "s2_intervene",
    "grounding",
)


@pytest.mark.parametrize("step", WAYS)
def test_help_shows_the_card_and_raises_a_red_alert_from_every_part_of_a_session(step: str) -> None:
    session = supervised() if step == "clinician_ready" else supervised().to(step)
    session.press("help")
    assert session.step == "g_crisis_hold"
    assert session.situation.level is Level.RED
    assert "red" in [alert["level"] for alert in session.told("alert_raised")]
    assert [card["emergency"] for card in session.told("crisis_card")]


def test_the_ways_are_steps_of_the_protocol() -> None:
    assert set(WAYS) <= set(PROTOCOLS["trauma_3stage"].steps)
