"""What a session is told of the numbers of earlier sessions of the course."""

from collections.abc import AsyncIterator

import pytest

from graphs.session import SessionGraph
from graphs.state import STATE
from service.clock import ManualClock
from service.sessions.sessions import Sessions
from service.store.port import NewRating, TurnCommit
from tests.store.conftest import database, on_sqlite, template
from tests.store.kept import Kept, enrol, opened, take_in

__all__ = ["database", "on_sqlite", "template"]


@pytest.fixture
async def kept(database: str) -> AsyncIterator[Kept]:
    """A practice with a clinician and a client."""
    clock = ManualClock()
    with opened(database, clock) as store:
        clinician = await enrol(store)
        yield Kept(url=database, clock=clock, store=store, clinician=clinician, client=await take_in(store, clinician))


async def rated(kept: Kept, sessions: Sessions, *numbers: int) -> None:
    """A session of the course in which the image's distress was rated so often."""
    session = await kept.session()
    await sessions.open(session)
    record = await kept.store.journal.load(session)
    assert record is not None
    assert record.state is not None
    ratings: list[NewRating] = []
    for number in numbers:
        kept.clock.advance(1)
        ratings.append(NewRating(field="image_distress", value=number, step="baseline_ratings", at=kept.clock.now()))
    turn = TurnCommit(
        session=session, expected_version=record.version, state=record.state, events=(), ratings=tuple(ratings)
    )
    await kept.store.journal.commit_turn(turn)
    kept.clock.advance(60_000)


async def test_the_first_number_of_every_earlier_session_comes_with_the_next_one_oldest_first(kept: Kept) -> None:
    sessions = Sessions(kept.store, SessionGraph(), kept.clock)
    await rated(kept, sessions, 60, 30)
    await rated(kept, sessions, 65, 40)
    third = await kept.session()
    await sessions.open(third)
    record = await kept.store.journal.load(third)
    assert record is not None
    assert record.state is not None
    assert STATE.validate_json(record.state).case.earlier == {"image_distress": (60, 65)}
