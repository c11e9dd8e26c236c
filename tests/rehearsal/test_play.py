"""Whole scripts played against a service of our own: real store, real sockets, a clock that stands still."""

from pathlib import Path
from typing import Any

from service.rehearsal.ours import our_world
from service.rehearsal.player import Player
from service.rehearsal.scenario import load

SCENARIOS = Path(__file__).resolve().parents[1] / "data" / "scenarios.yaml"


async def test_every_expectation_of_a_whole_first_line_to_last_session_holds() -> None:
    (script,) = load([SCENARIOS], ["S01"])
    printed: list[dict[str, Any]] = []
    async with our_world() as world:
        player = Player(world, script, printed.append)
        await player.play()
    assert player.faults == []
    lines, last = printed[:-1], printed[-1]
    assert [line["turn"] for line in lines] == [turn.number for turn in script.turns if turn.kind == "client"]
    assert last["completed"] is True
    assert last["grounding_done"] is True
    assert last["path"][-1] == "clinician_wrapup"
