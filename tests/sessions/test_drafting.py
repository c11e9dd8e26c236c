"""A session that a language model drafts for: through the engine, the store and the outbox."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

import pytest

from graphs.inputs import Approved, Commanded, Input, Said
from graphs.session import SessionGraph
from graphs.state import STATE, State
from service.clock import ManualClock
from service.drafters.bounded import LIMIT_MS
from service.drafters.port import Drafter, Spoken
from service.sessions.asking import MOST_CHARACTERS
from service.sessions.sessions import Ports, Sessions
from service.store.port import SessionRecord, Who
from service.store.store import Store
from tests.drafters.acting import Acting, failing, giving, hanging, saying

GOOD = "You would like to sleep. What would you like to begin with?"
BEAT_MS = 5_000
LINE = "I'd like to talk about sleep."


class Drafted:
    """One session in a step in which a model may draft."""

    def __init__(self, store: Store, clock: ManualClock, planned: SessionRecord, ports: Ports) -> None:
        self.store = store
        self.clock = clock
        self.planned = planned
        self.sessions = Sessions(store, SessionGraph(), clock, ports)
        self._ids = 0

    async def begin(self) -> None:
        await self.sessions.beat(self.planned.clinician, {self.planned.id: 0})
        await self.sessions.client_connected(self.planned.id, lambda: None)
        await self.give(Commanded(at=self.clock.now(), command="move", step="rapport_agenda", reason="It is time."))

    async def give(self, given: Input, actor: Who = "clinician") -> object:
        self._ids += 1
        return await self.sessions.submit(self.planned.id, given, input_id=f"i{self._ids}", actor=actor)

    async def say(self, text: str = LINE) -> State:
        await self.give(Said(at=self.clock.now(), text=text), "client")
        await self.sessions.settled()
        return await self.state()

    async def pass_ms(self, ms: int) -> None:
        """Let time pass with the clinician looking on."""
        for _ in range(ms // BEAT_MS):
            self.clock.advance(BEAT_MS)
            await self.sessions.beat(self.planned.clinician, {self.planned.id: 0})
            await self.sessions.settled()

    async def answered(self) -> State:
        """Wait until no draft is awaited any more."""
        async with asyncio.timeout(10), self.sessions.bus.subscribe(self.planned.id) as wakes:
            state = await self.state()
            while state.draft is not None and state.draft.awaited:
                await anext(wakes)
                state = await self.state()
        return state

    async def state(self) -> State:
        record = await self.store.journal.load(self.planned.id)
        assert record is not None
        assert record.state is not None
        return STATE.validate_json(record.state)

    async def kinds(self) -> list[str]:
        return [event.kind for event in await self.store.journal.events(self.planned.id)]


Begin = Callable[[Drafter | None], AbstractAsyncContextManager[Drafted]]


@pytest.fixture
def begin(store: Store, clock: ManualClock, planned: SessionRecord) -> Begin:
    @asynccontextmanager
    async def begun(drafter: Drafter | None, model: str = "acting:1") -> AsyncGenerator[Drafted]:
        drafted = Drafted(store, clock, planned, Ports(drafter=drafter, model=model))
        async with drafted.sessions.running():
            await drafted.begin()
            yield drafted

    return begun


async def test_a_models_words_come_back_as_the_draft(begin: Begin) -> None:
    async with begin(saying(GOOD)) as drafted:
        await drafted.say()
        draft = (await drafted.answered()).draft
        assert draft is not None
        assert (draft.text, draft.writer) == (GOOD, "model")
        assert "delivered" not in await drafted.kinds()


async def test_the_request_holds_what_was_said_and_the_wording_it_may_replace(begin: Begin) -> None:
    drafter = saying(GOOD)
    async with begin(drafter) as drafted:
        first = await drafted.answered()
        assert first.draft is not None
        sent = Approved(
            at=drafted.clock.now(), draft=first.draft.id, epoch=first.draft.epoch, sha256=first.draft.sha256
        )
        await drafted.give(sent)
        await drafted.say()
        await drafted.answered()
        asked = drafter.asked[-1]
        assert asked.words[-2:] == (Spoken("clinician", first.draft.text), Spoken("client", LINE))
        assert asked.reviewed
        assert asked.step in asked.intent
        assert asked.language == "en"


async def test_only_the_newest_of_a_long_session_is_shown(begin: Begin) -> None:
    drafter = saying(GOOD)
    async with begin(drafter) as drafted:
        for number in range(4):
            await drafted.say(f"{number} " + "sleep and sleep again. " * 330)
        await drafted.answered()
        said = [one.text for one in drafter.asked[-1].words]
        assert sum(map(len, said)) <= MOST_CHARACTERS
        assert said[-1].startswith("3 ")


@pytest.mark.parametrize(
    "drafter",
    [
        failing(RuntimeError("x")),
        giving(None),
        saying(""),
        saying("x" * 1_000_000),
        saying("<b>Hello</b>"),
        saying("You feel\x00 it."),
        saying("Вы хотите спать."),
    ],
    ids=["raises", "no answer", "empty", "a megabyte", "markup", "control characters", "another language"],
)
async def test_without_words_that_can_be_used_the_reviewed_wording_stays_and_nothing_else_changes(
    begin: Begin, drafter: Acting
) -> None:
    async with begin(drafter) as drafted:
        await drafted.say()
        state = await drafted.answered()
        assert drafter.asked
        assert state.draft is not None
        assert (state.draft.writer, state.draft.awaited) == ("reviewed", False)
        assert not state.situation.held
        assert state.failed is None
        kinds = await drafted.kinds()
        assert kinds[-2:] == ["draft_arrived", "draft_held"]
        assert "alert_raised" not in kinds


async def test_a_drafter_that_hangs_keeps_nobody_waiting_and_is_given_up(begin: Begin) -> None:
    drafter = hanging()
    async with begin(drafter) as drafted:
        state = await drafted.say()
        assert state.draft is not None
        answer = Approved(
            at=drafted.clock.now(), draft=state.draft.id, epoch=state.draft.epoch, sha256=state.draft.sha256
        )
        await drafted.give(answer)
        assert "delivered" in await drafted.kinds()
        state = await drafted.say("And about work.")
        assert state.draft is not None
        await drafter.asked_for(state.draft.id)
        await drafted.pass_ms(LIMIT_MS)
        state = await drafted.answered()
        assert state.draft is not None
        assert state.draft.writer == "reviewed"


async def test_a_session_that_has_moved_on_asks_nobody(begin: Begin, store: Store) -> None:
    """After a restart the outbox may still hold a request that nobody waits for: no words leave for it."""
    async with begin(hanging()) as drafted:
        await drafted.say()
        await drafted.give(Commanded(at=drafted.clock.now(), command="hold"))
        drafted.clock.advance(120_000)
    late = saying(GOOD)
    async with Sessions(store, SessionGraph(), drafted.clock, Ports(drafter=late, model="acting:1")).running():
        await asyncio.sleep(0)
    assert late.asked == []


@pytest.mark.parametrize(("drafter", "model"), [(None, "acting:1"), (saying(GOOD), "")])
async def test_a_model_drafts_only_where_there_is_one_and_the_policy_names_it(
    begin: Callable[..., AbstractAsyncContextManager[Drafted]], drafter: Acting | None, model: str
) -> None:
    async with begin(drafter, model) as drafted:
        state = await drafted.say()
        assert state.case.drafting == "reviewed"
        assert "draft_requested" not in await drafted.kinds()
