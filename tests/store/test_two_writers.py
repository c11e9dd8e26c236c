"""Two processes on one database: the store decides who was first, and nothing is lost, doubled or out of order."""

import asyncio
from dataclasses import replace

import pytest

from service.errors import KeyRefused
from service.store.port import NewEffect, VersionConflict
from service.store.store import Store
from tests.store.kept import Kept, came, opened, ordered, said, turn

TURNS = 15


async def _commands(store: Store, session: str, whose: str) -> list[int]:
    """Commit turns one after the other, and run each again when the other process was first."""
    seqs: list[int] = []
    while len(seqs) < TURNS:
        record = await store.journal.load(session)
        assert record is not None
        command = ordered(f"{whose}-{len(seqs)}")
        try:
            seqs.append((await store.journal.commit_turn(turn(session, record.version, command, came())))[0])
        except VersionConflict:
            continue
    return seqs


async def test_turns_of_two_processes_are_one_after_the_other(kept: Kept) -> None:
    name = await kept.session()
    with opened(kept.url, kept.clock) as other:
        first, second = await asyncio.gather(_commands(kept.store, name, "a"), _commands(other, name, "b"))
    assert sorted(first + second) == list(range(1, 4 * TURNS, 2))
    record = await kept.store.journal.load(name)
    assert record is not None
    assert (record.version, record.last_seq) == (2 * TURNS, 4 * TURNS)
    assert (await kept.store.journal.verify(name)).whole


async def test_the_same_input_sent_to_two_processes_is_journalled_once(kept: Kept) -> None:
    name = await kept.session()
    inputs = [said(input_id=f"i{number}") for number in range(20)]
    with opened(kept.url, kept.clock) as other:
        answers = await asyncio.gather(
            *(store.journal.append_input(name, given) for given in inputs for store in (kept.store, other))
        )
    assert sum(answer.repeated for answer in answers) == len(inputs)
    assert sorted({answer.seq for answer in answers}) == list(range(1, 21))
    assert len(await kept.store.journal.events(name)) == 20


async def test_what_one_process_erased_no_other_reads_or_writes(kept: Kept) -> None:
    name = await kept.session()
    await kept.store.journal.commit_turn(turn(name, 0, said()))
    with opened(kept.url, kept.clock) as other:
        assert len(await other.journal.events(name)) == 1
        await kept.store.caseload.erase_client(kept.client.id)
        for refused in (
            other.journal.load(name),
            other.journal.events(name),
            other.journal.append_input(name, said(input_id="later")),
            other.journal.commit_turn(turn(name, 1, ordered("later"))),
        ):
            with pytest.raises(KeyRefused):
                await refused
        assert (await other.journal.verify(name)).whole


async def test_one_process_is_handed_an_effect(kept: Kept) -> None:
    name = await kept.session()
    effect = NewEffect(kind="notify", data={"alert": "a1"}, due_at=0)
    await kept.store.journal.commit_turn(replace(turn(name, 0, ordered("i")), effects=[effect]))
    with opened(kept.url, kept.clock) as other:
        claims = await asyncio.gather(*(store.effects.claim() for store in (kept.store, other) for _ in range(5)))
    assert sum(len(claimed) for claimed in claims) == 1
