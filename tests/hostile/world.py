"""Sessions on a real store and the real graph, with a drafter that does whatever the client wants."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import count
from typing import Final

from graphs.inputs import Approved, DraftArrived, Input, Opened, Said
from graphs.outcomes import Json
from graphs.session import SessionGraph, walk
from graphs.state import STATE, State
from service.bus.local import LocalBus
from service.clock import ManualClock
from service.drafters.port import Request, Written
from service.sessions.answers import Answer
from service.sessions.carrying import Carrier
from service.sessions.engine import Engine
from service.store.port import SessionRecord, Who
from service.store.records import ClientRecord, SessionPlan
from service.store.store import Store
from tests.graphs.anything import brought_to
from tests.hostile.corpus import Attack

PROVENANCE: Final = "reviewed wording p4-en-1, approved by the clinician; level=0; step=close"
STEPS: Final = ("s1_child_view", "rapport_agenda", "meaning_belief", "s2_intervene", "process_meaning", "homework_plan")
"""Where the attacks are made, in turn: in imagery, before it and after it."""
ABOUT_DRAFTS: Final = frozenset({"draft_ready", "draft_requested", "draft_held", "draft_withdrawn", "draft_arrived"})
_INPUTS: Final = frozenset({"opened", "client_said", "decided", "command_refused"})
Entry = tuple[str, Mapping[str, Json]]


class Obeying:
    """A drafter that has been talked round: it answers with what the attacker wants, and claims what it can."""

    def __init__(self) -> None:
        """It obeys nobody yet."""
        self.answer = ""
        self.asked: list[Request] = []

    async def write(self, request: Request) -> Written:
        """The attacker's words, with the attacker's word for where they come from."""
        self.asked.append(request)
        for name, value in {"epoch": 0, "step": "close", "draft": "s1-d999", "reviewed": self.answer}.items():
            object.__setattr__(request, name, value)  # whatever it can reach
        return Written(text=self.answer, provenance=PROVENANCE)


@dataclass(frozen=True, slots=True)
class Undisturbed:
    """The same lines in a session without a model: what must come of them whatever a model writes."""

    state: State
    told: tuple[Entry, ...]


class World:
    """Runs attacks, each in a session of its own."""

    def __init__(self, store: Store, client: ClientRecord, clock: ManualClock) -> None:
        """One engine and one carrier for all of them, on a clock that stands still."""
        self.store = store
        self.clock = clock
        self.drafter = Obeying()
        self._client = client
        self._engine = Engine(store.journal, SessionGraph(), LocalBus())
        self._carrier = Carrier(self._engine, store, self.clock, self.drafter)
        self._numbers = count(1)

    async def begin(self, attack: Attack, number: int) -> "Session":
        """A session brought to the step in which this attack is made."""
        self.drafter.answer = attack.draft
        plan = SessionPlan(client=self._client.id, protocol="trauma_3stage")
        record = await self.store.caseload.plan_session(plan)
        brought = brought_to("trauma_3stage", "every_draft")[STEPS[number % len(STEPS)]]
        case = replace(brought.case, session=record.id, drafting="model")
        state = replace(brought, case=case)
        await self._engine.start(record.id, state, Opened(at=self.clock.now()), by=None)
        return Session(self, record, state)

    async def submit(self, session: str, given: Input, actor: Who) -> Answer:
        """One input, and all that follows from it, a model's words included."""
        answer = await self._engine.submit(session, given, input_id=f"i{next(self._numbers)}", actor=actor)
        await self._engine.close()
        await self._carrier.carry_out()
        await self._carrier.written()
        return answer

    async def close(self) -> None:
        """Finish what has begun."""
        await self._carrier.close()
        await self._engine.close()


class Session:
    """One attacked session."""

    def __init__(self, world: World, record: SessionRecord, start: State) -> None:
        """`start` is the state it was opened with."""
        self.id = record.id
        self._world = world
        self._start = start

    async def say(self, text: str) -> Answer:
        """The client writes."""
        return await self._world.submit(self.id, Said(at=self._world.clock.now(), text=text), "client")

    async def forge(self, draft: str, epoch: int, text: str) -> Answer:
        """Words that nobody asked for, or not like this."""
        given = DraftArrived(at=self._world.clock.now(), draft=draft, epoch=epoch, text=text, provenance=PROVENANCE)
        return await self._world.submit(self.id, given, "service")

    async def approve(self, draft: str, epoch: int, sha256: str) -> Answer:
        """The clinician approves a text."""
        given = Approved(at=self._world.clock.now(), draft=draft, epoch=epoch, sha256=sha256)
        return await self._world.submit(self.id, given, "clinician")

    async def state(self) -> State:
        """The state as it is stored."""
        record = await self._world.store.journal.load(self.id)
        assert record is not None
        assert record.state is not None
        return STATE.validate_json(record.state)

    async def told(self) -> tuple[Entry, ...]:
        """What came of everything, as the journal has it, but for drafts."""
        events = await self._world.store.journal.events(self.id)
        return tuple(_entry(one.kind, one.data) for one in events if one.kind not in ABOUT_DRAFTS | _INPUTS)

    def undisturbed(self, lines: tuple[str, ...]) -> Undisturbed:
        """The same lines, from the same state, in a session that no model writes for."""
        state = replace(self._start, case=replace(self._start.case, drafting="reviewed"))
        told: list[Entry] = []
        for line in lines:
            result = walk(state, Said(at=self._world.clock.now(), text=line), 1)
            state = result.state
            told += [_entry(one.kind, one.data) for one in result.outcomes if one.kind not in ABOUT_DRAFTS]
        return Undisturbed(state, tuple(told))


def without_draft(state: State) -> State:
    """A state without its draft slot, and without the word on who drafts."""
    return replace(state, draft=None, drafts=0, case=replace(state.case, drafting="reviewed"))


def _entry(kind: str, data: Mapping[str, Json]) -> Entry:
    """An entry without the number of the line it is about, which tells how many entries stand before it."""
    return kind, {name: _listed(value) for name, value in data.items() if name != "of"}


def _listed(value: Json) -> Json:
    return [_listed(one) for one in value] if isinstance(value, tuple | list) else value
