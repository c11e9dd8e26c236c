"""Killed at any moment and started again: no acknowledged line is lost, none is doubled, each is answered once."""

import subprocess
import sys
from pathlib import Path

import pytest

from service.clock import ManualClock
from service.store.port import SessionRecord
from service.store.store import Store
from tests.sessions.house import House, seq_of

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("place", ["engine.after_append", "engine.before_commit", "engine.after_commit"])
async def test_a_process_that_dies_at_a_named_place_loses_and_doubles_nothing(
    place: str, database: str, store: Store, planned: SessionRecord
) -> None:
    child = _child(database, planned.id, place)
    said, _ = child.communicate()
    assert child.returncode == 137
    await _assert_nothing_lost_or_doubled(store, planned, _acknowledged(said))


async def test_a_killed_process_loses_and_doubles_nothing(database: str, store: Store, planned: SessionRecord) -> None:
    child = _child(database, planned.id, "nowhere")
    assert child.stdout is not None
    said = "".join(child.stdout.readline() for _ in range(17))
    child.kill()
    rest, _ = child.communicate()
    acknowledged = _acknowledged(said + rest)
    assert len(acknowledged) >= 17
    house = await _assert_nothing_lost_or_doubled(store, planned, acknowledged)
    again = seq_of(await house.say("Line 9.", name="line-9"))
    await house.handled()
    assert again == acknowledged["line-9"]
    await _assert_nothing_lost_or_doubled(store, planned, acknowledged)


def _child(database: str, session: str, dies_at: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "tests.sessions.child", database, session, dies_at]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)  # noqa: S603 - our own process


def _acknowledged(said: str) -> dict[str, int]:
    whole = [line.split() for line in said.splitlines(keepends=True) if line.endswith("\n")]
    return {f"line-{number}": int(seq) for number, seq in whole}


async def _assert_nothing_lost_or_doubled(store: Store, planned: SessionRecord, acknowledged: dict[str, int]) -> House:
    house = House(store, ManualClock(), planned)
    await house.engine.catch_up(planned.id)
    journal = await house.journal()
    assert [event.seq for event in journal] == list(range(1, len(journal) + 1))
    said = {event.input_id: event.seq for event in journal if event.kind == "client_said"}
    assert acknowledged.items() <= said.items()
    assert len(said) == sum(event.kind == "client_said" for event in journal)
    assert sum(event.kind == "draft_ready" for event in journal) == len(said)
    assert (await store.journal.verify(planned.id)).whole
    return house
