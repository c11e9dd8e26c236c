"""The line to PostgreSQL breaks at COMMIT: nobody knows what was stored until the store has looked.

What was stored is answered as stored and never written again; what was not is written once. What cannot be found again
is refused: it is neither acknowledged nor tried behind anybody's back.
"""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace

import pytest

from service.clock import ManualClock
from service.errors import StoreUnavailable
from service.store.port import Appended, NewAlert, Repeated, VersionConflict
from service.store.records import Deed
from tests.postgres import Server
from tests.store.kept import Kept, came, enrol, opened, ordered, said, take_in, turn
from tests.store.proxy import Place, Proxy, proxy

ALERT = NewAlert(id="a1", kind="risk", level=3, step="arrival", raised_at=1_000, due_at=31_000)
PLACES: tuple[Place, Place] = ("before", "after")


@dataclass(frozen=True, slots=True)
class Far:
    """A practice whose database is reached through a line that can break."""

    kept: Kept
    line: Proxy

    async def seqs(self, session: str) -> list[int]:
        """The journal's numbers, which must be whole."""
        assert (await self.kept.store.journal.verify(session)).whole
        return [event.seq for event in await self.kept.store.journal.events(session)]


@pytest.fixture
async def far(postgres: Server, on_postgres: str) -> AsyncIterator[Far]:
    clock = ManualClock()
    with proxy(postgres.port) as line:
        url = postgres.url(on_postgres.rsplit("/", 1)[1], line.port)
        with opened(url, clock) as store:
            clinician = await enrol(store)
            client = await take_in(store, clinician)
            yield Far(Kept(url=on_postgres, clock=clock, store=store, clinician=clinician, client=client), line)


@pytest.mark.parametrize("place", PLACES)
async def test_an_input_is_answered_with_the_place_it_has_and_is_there_once(far: Far, place: Place) -> None:
    name, journal = await far.kept.session(), far.kept.store.journal
    for number in range(1, 11):
        far.line.cut(place)
        stored_already = place == "after"
        assert await journal.append_input(name, said(input_id=f"i{number}")) == Appended(number, stored_already)
        assert await journal.append_input(name, said(input_id=f"i{number}")) == Appended(number, repeated=True)
    assert far.line.cuts == 10
    assert await far.seqs(name) == list(range(1, 11))


async def test_a_command_that_was_not_stored_is_stored_once(far: Far) -> None:
    name, journal = await far.kept.session(), far.kept.store.journal
    far.line.cut("before")
    assert await journal.commit_turn(turn(name, 0, ordered("i"), came())) == (1, 2)
    assert await far.seqs(name) == [1, 2]


async def test_a_command_that_was_stored_is_known_by_its_id(far: Far) -> None:
    name, journal = await far.kept.session(), far.kept.store.journal
    far.line.cut("after")
    with pytest.raises(Repeated) as known:
        await journal.commit_turn(replace(turn(name, 0, ordered("i"), came()), alerts=[ALERT]))
    assert known.value.event.seq == 1
    assert await far.seqs(name) == [1, 2]
    assert len(await far.kept.store.alerts.of_session(name)) == 1


async def test_a_turn_that_took_words_is_known_by_the_version(far: Far) -> None:
    name, journal = await far.kept.session(), far.kept.store.journal
    await journal.append_input(name, said("hello", "i"))
    far.line.cut("after")
    with pytest.raises(VersionConflict):
        await journal.commit_turn(turn(name, 0, came(), through=1))
    assert list(await journal.unprocessed(name)) == []
    assert await far.seqs(name) == [1, 2]


@pytest.mark.parametrize("place", PLACES)
async def test_everybody_who_shared_the_commit_has_one_outcome(far: Far, place: Place) -> None:
    journal, names = far.kept.store.journal, [await far.kept.session() for _ in range(6)]
    far.line.cut(place)
    work = [journal.append_input(name, said(input_id=f"{number}")) for name in names for number in range(5)]
    answers = await asyncio.gather(*work)
    assert sorted(answer.seq for answer in answers) == sorted([1, 2, 3, 4, 5] * 6)
    for name in names:
        assert await far.seqs(name) == [1, 2, 3, 4, 5]


@pytest.mark.parametrize(("place", "stored"), [("before", 0), ("after", 1)])
async def test_what_cannot_be_found_again_is_refused_and_not_tried_again(far: Far, place: Place, stored: int) -> None:
    deed = Deed(actor="clinician", by="ada", deed="transcript_read", of="session", id="s", at=1)
    far.line.cut(place)
    with pytest.raises(StoreUnavailable):
        await far.kept.store.audit.append(deed)
    assert len(await far.kept.store.audit.of("s")) == stored


async def test_a_line_that_stays_broken_is_a_refusal(far: Far) -> None:
    name = await far.kept.session()
    far.line.close()
    for asked in (
        far.kept.store.journal.append_input(name, said()),
        far.kept.store.journal.events(name),
        far.kept.store.audit.of("s"),
    ):
        with pytest.raises(StoreUnavailable):
            await asked
    with opened(far.kept.url, far.kept.clock) as store:
        assert list(await store.journal.events(name)) == []
