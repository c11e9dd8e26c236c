"""The journal as the pages see it: entries as events, and events folded into views."""

import asyncio
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple

from pydantic import TypeAdapter

from graphs.protocols import PROTOCOLS
from prompts.loader import wording
from service.live.fold import console_view
from service.live.fold_brief import Briefs, brief_view
from service.live.fold_client import client_view
from service.sessions.projecting import RATED_FIELDS
from service.store.caseload import Caseload
from service.store.port import Journal, SessionRecord, StoredEvent
from service.wire.common import ProtocolName
from service.wire.events import ClientEvent, ConsoleEvent, client_event, console_event
from service.wire.views import (
    ClientView,
    ClinicianView,
    ConsoleView,
    PersonView,
    StageView,
    StepView,
    SummaryView,
)

_PROTOCOL: TypeAdapter[ProtocolName] = TypeAdapter(ProtocolName)
LANGUAGE = "en"
"""The language of the console's labels."""
_MOST_OWNERS: Final = 50_000
_Page = tuple[str, int, int]


class Owner(NamedTuple):
    """Whose session it is: two ids, which stay what they are."""

    practice: str
    clinician: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A view and the head of the journal that it was made at."""

    state: ConsoleView
    seq: int


@dataclass(frozen=True, slots=True)
class ShownToClient:
    """A client's view and the head of the journal that it was made at."""

    state: ClientView
    seq: int


def event_of(stored: StoredEvent) -> ConsoleEvent:
    """A journal entry as the console sees it."""
    frame = {
        "session": stored.session,
        "seq": stored.seq,
        "at": stored.at,
        "actor": stored.actor,
        "by": stored.by,
    }
    if stored.kind == "recorded":
        return console_event(stored.kind, frame, {**stored.data, "rating": stored.data.get("field") in RATED_FIELDS})
    return console_event(stored.kind, frame, stored.data)


class Reading:
    """Reads sessions for whoever was let in; it asks nobody who they are."""

    def __init__(self, journal: Journal, caseload: Caseload, *, page: int = 500) -> None:
        """`page` is how many journal entries are read at once."""
        self._journal = journal
        self._caseload = caseload
        self._page = page
        self._asked: dict[_Page, asyncio.Task[Sequence[ConsoleEvent]]] = {}
        self._briefs = Briefs()
        self._owners: OrderedDict[str, Owner] = OrderedDict()

    async def events(self, session: str, after: int = 0, limit: int | None = None) -> Sequence[ConsoleEvent]:
        """Events with seq > `after`, in order: at most `limit`, or one page.

        Both ends of a session are woken together and stand at the same place: one read answers them both.
        """
        page = (session, after, limit or self._page)
        asked = self._asked.get(page)
        if asked is None:
            asked = self._asked[page] = asyncio.get_running_loop().create_task(self._read(page))
        return await asyncio.shield(asked)

    async def _read(self, page: _Page) -> Sequence[ConsoleEvent]:
        del self._asked[page]  # whoever asks from now on may know of more than this read will see
        return [event_of(stored) for stored in await self._journal.events(*page)]

    async def all_events(self, session: str) -> Sequence[ConsoleEvent]:
        """Every event of a session, in order."""
        found: list[ConsoleEvent] = []
        while True:
            more = await self.events(session, found[-1].seq if found else 0)
            found.extend(more)
            if len(more) < self._page:
                return found

    async def view(self, record: SessionRecord) -> ConsoleView:
        """The session as the console sees it, at the head of its journal."""
        return (await self.console(record)).state

    def event(self, stored: StoredEvent) -> ConsoleEvent:
        """A journal entry as the console sees it."""
        return event_of(stored)

    async def console(self, record: SessionRecord) -> Shown:
        """The session as the console sees it, at the head of its journal."""
        state = console_view(await self._blank(record), await self.all_events(record.id))
        return Shown(state, state.seq)

    async def client(self, record: SessionRecord) -> ShownToClient:
        """The session as its client sees it, at the head of its journal."""
        clinician = await self.clinician(record.clinician)
        start = ClientView(session=record.id, mode=record.mode, clinician_name=clinician.name)
        events = await self.all_events(record.id)
        return ShownToClient(client_view(start, seen_by_client(events)), events[-1].seq if events else 0)

    async def summary(self, record: SessionRecord, alerts_open: int) -> SummaryView:
        """The session in one line. It costs what is new since it was last asked for, however long the session is."""
        state = await self._brief(record)
        return SummaryView(
            session=record.id,
            seq=state.seq,
            client=await self.person(record.client, record.country),
            protocol=state.protocol,
            mode=state.mode,
            status=state.status,
            step=state.step,
            stage=state.stage,
            level=state.level,
            gate=state.gate,
            held=state.held,
            driving=state.driving,
            clinician_present=state.clinician_present,
            client_connected=state.client_connected,
            draft_waiting=state.draft is not None,
            alerts_open=alerts_open,
            starts_at=record.starts_at,
            minutes=record.minutes,
        )

    async def _brief(self, record: SessionRecord) -> ConsoleView:
        view = self._briefs.get(record.id, record.last_seq) or await self._blank(record)
        while True:
            more = await self.events(record.id, view.seq)
            view = brief_view(view, more)
            if len(more) < self._page:
                self._briefs.keep(view)
                return view

    def known_owner(self, session: str) -> Owner | None:
        """Whose session it is, if it was asked for before."""
        return self._owners.get(session)

    async def owner(self, session: str) -> Owner | None:
        """Whose session it is; None when there is none of this name."""
        known = self._owners.get(session)
        if known is None:
            record = await self._caseload.session(session)
            if record is None:
                return None
            known = self._owners[session] = Owner(record.practice, record.clinician)
            while len(self._owners) > _MOST_OWNERS:
                self._owners.popitem(last=False)
        return known

    async def person(self, client: str, country: str) -> PersonView:
        """A client by name, or without one when the record was erased."""
        found = await self._caseload.client(client)
        if found is None:
            return PersonView(id=client, name="", country=country)
        return PersonView(id=client, name=found.details.name, age=found.details.age, country=country)

    async def clinician(self, clinician: str) -> ClinicianView:
        """A clinician by name."""
        found = await self._caseload.clinician(clinician)
        return ClinicianView(id=clinician, name=found.name if found else "")

    async def _blank(self, record: SessionRecord) -> ConsoleView:
        """The session before its first entry."""
        return ConsoleView(
            session=record.id,
            client=await self.person(record.client, record.country),
            clinician=await self.clinician(record.clinician),
            protocol=_PROTOCOL.validate_python(record.protocol),
            mode=record.mode,
            approval=record.approval,
            lead=record.lead,
            number=record.number,
            starts_at=record.starts_at,
            minutes=record.minutes,
            stages=stage_map(record.protocol, record.number),
        )


def seen_by_client(events: Sequence[ConsoleEvent]) -> list[ClientEvent]:
    """What of these events is meant for the client."""
    return [seen for event in events if (seen := client_event(event)) is not None]


@lru_cache(maxsize=256)
def stage_map(protocol: str, number: int) -> tuple[StageView, ...]:
    """The stages and steps of session `number` of a protocol, with the names people read."""
    declared = PROTOCOLS.get(protocol)
    if declared is None:
        return ()
    return tuple(
        StageView(
            id=stage.value,
            label=_label(stage.value),
            steps=tuple(StepView(id=step, label=_label(step)) for step in steps),
        )
        for stage, steps in declared.stages_for(number)
    )


def _label(name: str) -> str:
    """The short name of a step or stage; its id, made readable, while it has none."""
    key, words = f"label.{name}", wording(LANGUAGE)
    return words.render(key).text if words.has(key) else name.replace("_", " ")
