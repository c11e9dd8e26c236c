"""One writer: many operations to a commit, and a bad one never fails its neighbours."""

import asyncio
import sqlite3
import threading
from dataclasses import replace

import pytest
from sqlalchemy import event
from sqlalchemy.exc import IntegrityError

from service.errors import StoreUnavailable
from service.store.doors import Doors
from service.store.engines import reading_engine, writing_engine
from service.store.journal import StoredJournal
from service.store.keys import Keys
from service.store.port import NewAlert
from service.store.reader import READERS, Reader
from service.store.sealing import Keyring
from service.store.writer import MOST, Writer
from tests.store.kept import KEY, Kept, came, ordered, said, turn

ALERT = NewAlert(id="a1", kind="risk", level=3, step="arrival", raised_at=1_000, due_at=31_000)


async def test_a_bad_operation_fails_alone(kept: Kept) -> None:
    """The bad one writes half of its turn and then breaks a rule of the tables; its neighbours share its batch."""
    journal, bad, good = kept.store.journal, await kept.session(), [await kept.session() for _ in range(8)]
    broken = replace(turn(bad, 0, ordered("i")), alerts=[ALERT, ALERT])
    turns = [turn(name, 0, ordered("i"), came()) for name in good]
    answers = await asyncio.gather(
        *(journal.commit_turn(given) for given in [*turns[:4], broken, *turns[4:]]), return_exceptions=True
    )
    assert isinstance(answers.pop(4), IntegrityError)
    assert answers == [(1, 2)] * 8
    assert list(await journal.events(bad)) == []
    assert await journal.commit_turn(turn(bad, 0, ordered("i"))) == (1,)
    assert [(await journal.verify(name)).whole for name in [bad, *good]] == [True] * 9


async def test_a_refusal_costs_its_neighbours_nothing(kept: Kept) -> None:
    journal, name = kept.store.journal, await kept.session()
    await journal.commit_turn(turn(name, 0, ordered("known")))
    answers = await asyncio.gather(
        journal.append_input(name, said(input_id="a")),
        journal.commit_turn(turn(name, 9, ordered("old"))),
        journal.append_input("nobody", said()),
        journal.append_input(name, said(input_id="b")),
        return_exceptions=True,
    )
    assert [type(answer).__name__ for answer in answers] == ["Appended", "VersionConflict", "NotFound", "Appended"]
    assert [event.seq for event in await journal.events(name)] == [1, 2, 3]


async def test_what_was_asked_for_is_stored_even_if_nobody_waits(kept: Kept) -> None:
    name = await kept.session()
    waiting = asyncio.create_task(kept.store.journal.append_input(name, said()))
    await asyncio.sleep(0)
    waiting.cancel()
    await kept.store.journal.append_input(name, said(input_id="next"))
    assert [event.input_id for event in await kept.store.journal.events(name)] == ["input-1", "next"]


async def test_a_closed_store_takes_nothing(kept: Kept) -> None:
    name = await kept.session()
    kept.store.close()
    with pytest.raises(StoreUnavailable):
        await kept.store.journal.append_input(name, said())


async def test_who_may_go_first_waits_for_nobody_but_the_one_at_work(kept: Kept) -> None:
    """Somebody stops a session while far more waits than goes into one commit."""
    writer, order = Writer(writing_engine(kept.url)), list[str]()
    let_go = threading.Event()
    at_work = asyncio.create_task(writer.run(lambda _: let_go.wait(10)))
    await asyncio.sleep(0)
    others = [asyncio.create_task(writer.run(lambda _: order.append("other"))) for _ in range(3 * MOST)]
    await asyncio.sleep(0)
    stopping = asyncio.create_task(writer.run(lambda _: order.append("stop"), first=True))
    await asyncio.sleep(0)
    assert writer.waiting >= 3 * MOST
    let_go.set()
    await asyncio.gather(*others, stopping)
    assert await at_work
    assert order.index("stop") < MOST
    assert order.count("other") == 3 * MOST
    writer.close()


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
async def test_a_full_disk_is_a_refusal_and_never_an_answer(kept: Kept) -> None:
    """SQLite is told that its file may not grow, which it reports just as it does a full disk."""
    name = await kept.session()
    kept.store.close()
    engine = writing_engine(kept.url)
    event.listen(engine, "connect", _may_not_grow)
    writer, reader = Writer(engine), Reader(reading_engine(kept.url, READERS))
    journal = StoredJournal(Doors(writer=writer, reader=reader, keys=Keys(Keyring(KEY)), clock=kept.clock))
    texts = [said("x" * 4_000, f"i{number}") for number in range(60)]
    answers = [await asyncio.gather(journal.append_input(name, text), return_exceptions=True) for text in texts]
    refused = [answer for (answer,) in answers if isinstance(answer, BaseException)]
    assert refused
    assert {type(answer) for answer in refused} == {StoreUnavailable}
    assert [entry.seq for entry in await journal.events(name)] == list(range(1, len(texts) - len(refused) + 1))
    assert (await journal.verify(name)).whole
    writer.close()
    reader.close()


def _may_not_grow(db: sqlite3.Connection, _record: object) -> None:
    (pages,) = db.execute("PRAGMA page_count").fetchone()
    db.execute(f"PRAGMA max_page_count={pages + 20}")
