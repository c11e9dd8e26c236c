"""The only room that hands out a client, a session, a transcript or an alert, and only to whom it belongs.

What belongs to somebody else is `NotFound`, as if it were not there. Reads and writes of content are put on the audit.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from prompts.loader import wording
from safety.findings import Level
from service.access.door import HOUR_MS, Door
from service.access.duties import Duties
from service.access.numbers import numbers_known
from service.access.permission import as_clinician, may_see, reach
from service.clock import Clock
from service.errors import Held, NotFound, SitePolicyForbids
from service.settings import Settings
from service.store.caseload import Of
from service.store.ids import new_secret, secret_hash
from service.store.port import SessionRecord, StoredEvent
from service.store.records import (
    AlertRecord,
    ClientDetails,
    ClientLogin,
    ClientRecord,
    Clinician,
    Deed,
    Invitation,
    Principal,
    RatingRecord,
    SessionPlan,
    Status,
    Subject,
)
from service.store.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class NewClient:
    """A client to take into a caseload; country and language fall back on those of the practice."""

    details: ClientDetails
    country: str | None = None
    language: str | None = None


class Access:
    """Every way to somebody's data, and `door`, through which people come in."""

    def __init__(self, store: Store, settings: Settings, clock: Clock) -> None:
        self._store = store
        self._settings = settings
        self._clock = clock
        self.door = Door(store, settings, clock)
        self.duties = Duties(store, settings, clock)

    async def access_session(self, who: Principal, session: str) -> SessionRecord:
        """A session's row without its state. Raises `NotFound` unless it is theirs, or they were called to it."""
        record = await self._store.caseload.session(session)
        if record is None or not (_theirs(who, record) or await self._called_to(who, record)):
            raise NotFound
        return record

    async def _called_to(self, who: Principal, record: SessionRecord) -> bool:
        """Whether this clinician of the practice was told of an alert there: they must be able to look and to act."""
        if isinstance(who, ClientLogin) or who.practice != record.practice:
            return False
        return await self._store.alerts.was_called(record.id, who.id)

    async def access_client(self, who: Principal, client: str) -> ClientRecord:
        """A client's record. Raises `NotFound` unless the clinician may see it, or it is the client's own."""
        record = await self._store.caseload.client(client)
        if record is None:
            raise NotFound
        allowed = who.client == record.id if isinstance(who, ClientLogin) else may_see(who, record)
        if not allowed:
            raise NotFound
        return record

    async def access_transcript(
        self, who: Clinician, session: str, after: int = 0, limit: int = 1000
    ) -> Sequence[StoredEvent]:
        """A session's journal after a seq, for its clinician to review; put on the audit. Raises `NotFound`."""
        await self.access_session(who, session)
        await self.note(who, "transcript_read", session)
        return await self._store.journal.events(session, after, limit)

    async def access_alert(self, who: Clinician, alert: str) -> AlertRecord:
        """An alert of a session they may see; an undecided one if several sessions number their own the same way."""
        for record in await self._store.alerts.named(alert):
            session = await self._store.caseload.session(record.session)
            if session is not None and (may_see(who, session) or await self._called_to(who, session)):
                return record
        raise NotFound

    async def clients(self, who: Clinician) -> Sequence[ClientRecord]:
        """The clients a clinician may see, the newest first."""
        return await self._store.caseload.clients(reach(who))

    async def sessions(
        self, who: Clinician, *, status: Status | None = None, client: str | None = None
    ) -> Sequence[SessionRecord]:
        """The sessions a clinician may see, without their states, the latest first."""
        return await self._store.caseload.sessions(replace(reach(who), status=status, client=client))

    async def alerts(self, who: Clinician, *, open_only: bool = True) -> Sequence[AlertRecord]:
        """The alerts a clinician may see, the most serious first."""
        of = reach(who)
        read = self._store.alerts.open_of if open_only else self._store.alerts.all_of
        return await read(clinician=of.clinician, practice=of.practice)

    async def ratings(self, who: Principal, client: str, field: str | None = None) -> Sequence[RatingRecord]:
        """The outcome series of a client. Raises `NotFound`."""
        await self.access_client(who, client)
        return await self._store.caseload.ratings(client, field)

    async def add_client(self, who: Clinician, new: NewClient) -> ClientRecord:
        """Take a client into the clinician's own caseload."""
        record = await self._store.caseload.add_client(
            who,
            new.details,
            country=new.country or self._settings.country,
            language=new.language or self._settings.language,
        )
        await self.note(who, "client_added", record.id, of="client")
        return record

    async def update_client(self, who: Clinician, client: str, new: NewClient) -> ClientRecord:
        """Put other details on file. Raises `NotFound`."""
        await self.access_client(who, client)
        record = await self._store.caseload.update_client(
            client, new.details, country=new.country, language=new.language
        )
        await self.note(who, "client_changed", client, of="client")
        return record

    async def plan_session(self, who: Clinician, plan: SessionPlan) -> tuple[SessionRecord, Invitation]:
        """Plan a session of a client they may see, and invite the client. Raises `NotFound`, `SitePolicyForbids`."""
        numbers_known((await self.access_client(who, plan.client)).country)
        if plan.approval == "imagery_drafts" and not self._settings.allow_imagery_drafts:
            raise SitePolicyForbids("Your practice asks for every draft to be approved. Choose that for this session.")
        if plan.mode == "between" and not self._settings.allow_between:
            raise SitePolicyForbids("Your practice has switched off sessions between meetings.")
        record = await self._store.caseload.plan_session(plan)
        await self.note(who, "session_planned", record.id)
        return record, await self.invite(who, record.id)

    async def invite(self, who: Clinician, session: str) -> Invitation:
        """A new invitation to a session; older ones to it end. Its code is known only now. Raises `NotFound`."""
        record = await self.access_session(who, session)
        code, expires_at = new_secret(), self._clock.now() + self._settings.invitation_hours * HOUR_MS
        await self._store.people.invite(secret_hash(code), record.client, session, expires_at)
        await self.note(who, "invited", session)
        return Invitation(code=code, session=session, expires_at=expires_at)

    def invitation_url(self, invitation: Invitation) -> str:
        """The link a client follows. The code stands in the fragment, which no server and no log ever sees."""
        return f"{self._settings.address}/join#{invitation.code}"

    async def open_between(self, who: ClientLogin) -> SessionRecord:
        """The client's session between meetings: the one that is open, or a new one. Their login names it from now on.

        Raises `SitePolicyForbids` where the practice does not allow it, and `Held` after a red finding there.
        """
        if not self._settings.allow_between:
            raise SitePolicyForbids("Your practice has switched off sessions between meetings.")
        person = await self.access_client(who, who.client)
        numbers_known(person.country)
        if person.closed_at is not None:
            raise Held(wording(person.language).render("script.between_closed").text)
        for known in await self._store.caseload.sessions(Of(client=who.client, mode="between")):
            if known.status != "ended" and known.level < Level.RED:
                record = known
                break
        else:
            wanted = SessionPlan(client=who.client, protocol="between_session", mode="between", minutes=30)
            record = await self._store.caseload.plan_session(wanted)
            await self.note(who, "session_planned", record.id)
        await self._store.people.point_login(who.login, record.id)
        return record

    async def enter_session(self, who: ClientLogin) -> None:
        """Let a client into their session. Raises `NotFound`, and `SitePolicyForbids` where it is one that is off.

        A session that is red is left open to whoever waits for help in it.
        """
        record = await self.access_session(who, who.session)
        off = record.mode == "between" and not self._settings.allow_between
        if off and record.level < Level.RED:
            raise SitePolicyForbids("Your practice has switched off sessions between meetings.")

    async def note(
        self, who: Principal, deed: str, name: str, *, of: Subject = "session", why: str | None = None
    ) -> None:
        """Put a deed on the audit: `deed` and `why` are codes, never anybody's words."""
        clinician = as_clinician(who)
        await self._store.audit.append(
            Deed(
                actor="client" if clinician is None else "clinician",
                by=who.client if isinstance(who, ClientLogin) else who.id,
                deed=deed,
                of=of,
                id=name,
                at=self._clock.now(),
                why=why,
            )
        )


def _theirs(who: Principal, record: SessionRecord) -> bool:
    if isinstance(who, ClientLogin):
        return record.client == who.client
    return may_see(who, record)
