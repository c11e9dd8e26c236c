"""What a session is told of its client's questionnaires, earlier numbers, target, and the screen of last time."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from pydantic import ValidationError

from graphs.course.homework import WEEK_MS
from graphs.inputs import MeasuresChanged
from graphs.state import STATE, Case
from graphs.understanding.series import SERIES
from safety.readiness import Standing
from service.access.course_turns import course_of as kept_course
from service.access.measure_due import course_of, standings
from service.access.progress_courses import begins, begun
from service.bus.port import Bus
from service.clock import Clock
from service.errors import ImageryError
from service.sessions.engine import Engine
from service.store.caseload import Of
from service.store.ids import new_id
from service.store.store import Store

_LOGGED: Final = 300
"""How many entries of a client are looked through for the log of one week."""
_LOOKED_BACK: Final = 5
"""How many sessions are looked through for the last answers to the screen."""


class Measuring:
    """Puts the newest scores on a session when it is opened, and again when they change while it is open."""

    def __init__(self, store: Store, engine: Engine, bus: Bus, clock: Clock) -> None:
        self._store = store
        self._engine = engine
        self._bus = bus
        self._clock = clock

    async def on_file(self, case: Case, client: str) -> Case:
        """The case with what is known at its opening."""
        return replace(
            case,
            measures=await self._standings(client),
            last_screen=await self._last_screen(client, case.session),
            earlier=await self._earlier(client, case.session),
            rescript_open=await self._rescript_open(client),
            logged=await self._logged(client),
            target=await self._target(case.session),
        )

    async def opened(self, session: str, client: str) -> None:
        """Raise in a session that was just opened what could not be raised before, because there was no session."""
        for one in await self._store.measures.of_client(client):
            if one.alerting and one.alert is None:
                seq = await self._store.measures.raise_in(client, one.id, session)
                await self.raised(session, seq)

    async def changed(self, client: str, session: str | None = None, seq: int | None = None) -> None:
        """A questionnaire was filled in or decided, a rescript unlocked or locked: tell the client's open sessions.

        `seq`: of the alert it raised.
        """
        if session is not None:
            await self.raised(session, seq)
        given = MeasuresChanged(
            at=self._clock.now(),
            measures=await self._standings(client),
            rescript_open=await self._rescript_open(client),
        )
        for one in await self._store.caseload.sessions(Of(client=client, status="open")):
            try:
                await self._engine.submit(one.id, given, input_id=f"measures-{new_id()}", actor="service")
            except ImageryError:
                continue  # what one session cannot take must not keep the others from knowing

    async def decided(self, session: str) -> None:
        """An alert from outside was decided in this session; if a questionnaire raised it, the gate has to know."""
        record = await self._store.caseload.session(session)
        if record is not None:
            await self.changed(record.client)

    async def raised(self, session: str, seq: int | None) -> None:
        """Let consoles show the alert at once, and the alarm go on from there."""
        if seq is not None:
            await self._bus.publish(session, seq)
            self._engine.acted.set()

    async def _rescript_open(self, client: str) -> bool:
        """Whether the client may read one of their own rescripts alone."""
        return any(one.unlocked for one in await self._store.rescripts.of_client(client))

    async def _standings(self, client: str) -> tuple[Standing, ...]:
        filled = await self._store.measures.of_client(client)
        if not filled:
            return ()
        return standings(filled, course_of(await self._store.caseload.sessions(Of(client=client))))

    async def _logged(self, client: str) -> Mapping[str, int]:
        """What the client's log of the last seven days adds up to; nothing where nothing was logged."""
        since = self._clock.now() - WEEK_MS
        found = await self._store.entries.of_client(client, before=None, limit=_LOGGED)
        lately = [one for one in found if one.at > since]
        images = sum(one.kind == "intrusion" for one in lately)
        nights = [
            int(one.values["awakenings"]) for one in lately if one.kind == "nightmare" and "awakenings" in one.values
        ]
        counted = {"intrusion_count_7d": images} if images else dict[str, int]()
        return counted | ({"nightmare_awakenings_7d": sum(nights)} if nights else {})

    async def _earlier(self, client: str, but: str) -> Mapping[str, tuple[int, ...]]:
        """The first number of each series that is compared, of every earlier session since its baseline began."""
        since = begins(await begun(self._store, client))
        first: dict[str, dict[str, int]] = {}
        for one in await self._store.caseload.ratings(client):
            if one.session != but and one.field in SERIES and one.at >= since:
                first.setdefault(one.field, {}).setdefault(one.session, one.value)
        return {field: tuple(values.values()) for field, values in first.items()}

    async def _target(self, session: str) -> str | None:
        """The target in work of the course that a session belongs to, in the client's words."""
        record = await self._store.caseload.session(session)
        course = None if record is None or record.course is None else await self._store.courses.one(record.course)
        targets = () if course is None else kept_course(course).targets
        return next((one.label for one in targets if one.state == "in_work"), None)

    async def _last_screen(self, client: str, but: str) -> Mapping[str, str]:
        meetings = await self._store.caseload.sessions(Of(client=client, mode="supervised"))
        for one in [meeting for meeting in meetings if meeting.id != but][:_LOOKED_BACK]:
            record = await self._store.journal.load(one.id)
            screen = _screen_of(None if record is None else record.state)
            if screen:
                return screen
        return {}


def _screen_of(state: bytes | None) -> Mapping[str, str]:
    """The answers to the screen in a stored state; none where it cannot be read any more."""
    if state is None:
        return {}
    try:
        return STATE.validate_json(state).screen
    except ValidationError:
        return {}
