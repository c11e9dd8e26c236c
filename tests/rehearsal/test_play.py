"""Whole scripts played against a service of our own: real store, real sockets, a clock that stands still."""

from pathlib import Path
from typing import Any

import pytest

from service.rehearsal.ours import our_world
from service.rehearsal.player import Player
from service.rehearsal.scenario import load

DATA = Path(__file__).resolve().parents[1] / "data"
SCENARIOS = DATA / "scenarios.yaml"
EVENTS = DATA / "events.yaml"
VARIANTS = DATA / "variants.yaml"


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


@pytest.mark.parametrize("name", ["E01", "E02", "E03", "E04", "E05", "E06", "E07"])
async def test_what_happens_beside_the_clients_lines(name: str) -> None:
    (script,) = load([EVENTS], [name])
    async with our_world() as world:
        player = Player(world, script, lambda _: None)
        await player.play()
    assert player.faults == []


@pytest.mark.parametrize("name", ["S07", "S10"])
async def test_every_expectation_of_a_session_that_is_broken_off_holds(name: str) -> None:
    (script,) = load([SCENARIOS], [name])
    async with our_world() as world:
        player = Player(world, script, lambda _: None)
        await player.play()
    assert player.faults == []


@pytest.mark.parametrize("name", [f"V{number:02}" for number in range(1, 11)])
async def test_every_expectation_of_two_clients_of_each_other_protocol_holds(name: str) -> None:
    (script,) = load([VARIANTS], [name])
    async with our_world() as world:
        player = Player(world, script, lambda _: None)
        await player.play()
    assert player.faults == []


async def test_the_recurrent_dream_of_the_shared_scenarios_holds() -> None:
    (script,) = load([SCENARIOS], ["S04"])
    async with our_world() as world:
        player = Player(world, script, lambda _: None)
        await player.play()
    assert player.faults == []
