"""The rota of a practice, and the tool between sessions: who may see and change them, and on what grounds."""

from typing import Final

from safety.findings import Level
from service.access.permission import may_see
from service.clock import Clock
from service.errors import Conflict, Forbidden, Invalid, NotFound
from service.notify.duty import known_zone, on_duty
from service.settings import Settings
from service.store.records import ClientRecord, Clinician, Deed
from service.store.rotas import RotaRecord
from service.store.store import Store
from service.wire.duty import DutyPut, NowOnDuty

_CHANGE_IT: Final = frozenset({"supervisor", "administrator"})


class Duties:
    """Every way to the rota of a practice."""

    def __init__(self, store: Store, settings: Settings, clock: Clock) -> None:
        self._store = store
        self._settings = settings
        self._clock = clock

    def may_change(self, who: Clinician) -> bool:
        """Whether this clinician may write the rota."""
        return who.role in _CHANGE_IT

    async def rota(self, practice: str) -> RotaRecord:
        """The rota of a practice; an empty one while nobody has written it."""
        return await self._store.rotas.of(practice, time_zone=self._settings.time_zone)

    async def now(self, practice: str) -> tuple[NowOnDuty, ...]:
        """Who is on duty at this moment."""
        return on_duty((await self.rota(practice)).plan, self._clock.now())

    async def change(self, who: Clinician, wanted: DutyPut) -> RotaRecord:
        """Put another rota in place. Raises `Forbidden`, `Conflict`, or `Invalid` for somebody who is not there."""
        if not self.may_change(who):
            raise Forbidden
        if not known_zone(wanted.rota.time_zone):
            raise Invalid("That time zone is not known here. Use a name such as Europe/London.")
        here = {person.id for person in await self._store.people.colleagues(who.practice)}
        if any(duty.clinician not in here for duty in wanted.rota.duties):
            raise Invalid("Somebody on that rota is not a clinician of this practice. Load it again, and change it.")
        new = RotaRecord(version=wanted.version, plan=wanted.rota, decide_within_ms=wanted.decide_within_s * 1_000)
        kept = await self._store.rotas.put(who.practice, new, who.id)
        await self._note(who, "duty_changed", "practice", who.practice, str(kept.version))
        return kept

    async def reopen(self, who: Clinician, client: str, reason: str) -> ClientRecord:
        """Open the tool between sessions to a client again. `reason` is a code.

        Raises `NotFound`, or `Conflict` while a red alert of theirs is undecided or when it is open already.
        """
        record = await self._store.caseload.client(client)
        if record is None or not may_see(who, record):
            raise NotFound
        if any(alert.level >= Level.RED for alert in await self._store.alerts.open_of_client(client)):
            raise Conflict("A red alert of this client is still undecided. Decide it first.")
        if not await self._store.caseload.reopen_between(client):
            raise Conflict("It is open already. Look again.")
        await self._note(who, "between_reopened", "client", client, reason)
        return record

    async def _note(self, who: Clinician, deed: str, of: str, name: str, why: str) -> None:
        subject = "practice" if of == "practice" else "client"
        await self._store.audit.append(
            Deed(actor="clinician", by=who.id, deed=deed, of=subject, id=name, at=self._clock.now(), why=why)
        )
