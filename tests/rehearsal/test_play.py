"""Whole scripts played against a service of our own: real store, real sockets, a clock that stands still."""

from pathlib import Path
from typing import Any

import pytest

from graphs.protocols import PROTOCOLS
from service.rehearsal.ours import our_world
from service.rehearsal.player import Player
from service.rehearsal.scenario import as_names, load
from tests.graphs.test_branches_of_all import TAKEN

DATA = Path(__file__).resolve().parents[1] / "data"
SCENARIOS = DATA / "scenarios.yaml"
EVENTS = DATA / "events.yaml"
VARIANTS = DATA / "variants.yaml"
CLIENTS = DATA / "clients.yaml"


async def faults(file: Path, *names: str) -> dict[str, list[str]]:
    """What did not hold, by script, when these are played one after the other in one practice."""
    found: dict[str, list[str]] = {}
    async with our_world() as world:
        for script in load([file], names):
            player = Player(world, script, lambda _: None)
            await player.play()
            found[script.id] = player.faults
    return {name: said for name, said in found.items() if said}


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
    assert await faults(EVENTS, name) == {}


@pytest.mark.parametrize("name", ["S07", "S10"])
async def test_every_expectation_of_a_session_that_is_broken_off_holds(name: str) -> None:
    assert await faults(SCENARIOS, name) == {}


def named(file: Path, variant: str) -> list[str]:
    """The scripts of a file that play this protocol."""
    return [script.id for script in load([file]) if script.variant == variant]


@pytest.mark.parametrize("variant", PROTOCOLS)
async def test_every_turn_that_can_be_taken_in_a_protocol_is_taken_as_expected(variant: str) -> None:
    assert await faults(VARIANTS, *named(VARIANTS, variant)) == {}


@pytest.mark.parametrize("name", [script.id for script in load([CLIENTS])])
async def test_every_expectation_of_a_client_written_before_the_session_was_played_holds(name: str) -> None:
    assert await faults(CLIENTS, name) == {}


def test_every_branch_that_a_protocol_can_take_is_played_in_it() -> None:
    played = {
        (script.variant, branch)
        for script in load([SCENARIOS, VARIANTS])
        for turn in script.turns
        for branch in as_names(turn.expect.get("branch"))
    }
    assert {(protocol, branch) for protocol, taken in TAKEN.items() for branch in taken} - played == set()


async def test_the_recurrent_dream_of_the_shared_scenarios_holds() -> None:
    assert await faults(SCENARIOS, "S04") == {}
