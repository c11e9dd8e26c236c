"""What every call works with, and what the calls ask of the relay, as ports."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Protocol, cast

from fastapi import Depends, Request

from graphs.inputs import Input
from service.access.access import Access
from service.access.agreed import Agreed
from service.access.between import Between
from service.access.courses import CourseRecords
from service.access.questionnaires import Questionnaires
from service.access.reviews import SessionReviews
from service.clock import Clock
from service.errors import ImageryError
from service.sessions.answers import Answer
from service.settings import Settings
from service.store.port import SessionRecord, StoredEvent, Who
from service.store.store import Store
from service.wire.doors import Origins
from service.wire.events import ConsoleEvent
from service.wire.views import ClinicianView, ConsoleView, PersonView


class Views(Protocol):
    """Sessions as they are shown."""

    async def view(self, record: SessionRecord) -> ConsoleView:
        """The session as the console sees it, at the head of its journal."""
        ...

    async def all_events(self, session: str) -> Sequence[ConsoleEvent]:
        """Every event of a session, in order."""
        ...

    def event(self, stored: StoredEvent) -> ConsoleEvent:
        """A journal entry as the console sees it."""
        ...

    async def person(self, client: str, country: str) -> PersonView:
        """A client by name."""
        ...

    async def clinician(self, clinician: str) -> ClinicianView:
        """A clinician by name."""
        ...


class Submits(Protocol):
    """The sessions at work."""

    async def help(self, session: str, input_id: str) -> Answer:
        """A client asks for help, whatever the session is doing: somebody is told. Raises `NotFound`."""
        ...

    async def open(self, session: str) -> bool:
        """Open a planned session; False where it is open already and stays as it is. Raises `NotFound`."""
        ...

    async def wrote_danger(self, session: str, entry: str) -> None:
        """The client wrote words of danger alone, in the entry of this id: an open session goes to the crisis hold."""
        ...

    async def measured(self, client: str, session: str | None, seq: int | None) -> None:
        """A questionnaire of this client was kept; `seq` is that of the alert it raised in `session`."""
        ...

    async def raised(self, session: str, seq: int) -> None:
        """An alert was raised in this session by no run of it; `seq` is its entry. It is shown and told at once."""
        ...

    async def submit(self, session: str, given: Input, *, input_id: str, actor: Who, by: str | None = None) -> Answer:
        """Take one input; the answer comes after its commit."""
        ...


class Vitals(Protocol):
    """How this process is. `draining`: it is about to leave."""

    draining: bool

    @property
    def listening(self) -> bool:
        """Whether it is woken when a journal grows, whatever process wrote."""
        ...

    def refusal(self) -> ImageryError | None:
        """Why nothing more is taken on just now; None when there is room."""
        ...

    @property
    def connections(self) -> int:
        """How many sockets are open."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """The same for all calls of a process."""

    settings: Settings
    store: Store
    access: Access
    sessions: Submits
    views: Views
    vitals: Vitals
    origins: Origins
    clock: Clock
    questionnaires: Questionnaires
    courses: CourseRecords
    alone: Between

    @property
    def agreed(self) -> Agreed:
        """What is agreed in courses."""
        return Agreed(self.store, self.access, self.courses, self.clock)

    @property
    def reviews(self) -> SessionReviews:
        """What clinicians make of sessions afterwards."""
        return SessionReviews(self.store, self.access)


def the_house(request: Request) -> House:
    """What this process works with."""
    return cast("House", request.app.state.house)


InHouse = Annotated[House, Depends(the_house)]
