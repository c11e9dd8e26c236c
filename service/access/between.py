"""What a client does alone: who may keep it, read it and unlock it, and how its words are read for danger first."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final
from uuid import UUID

import structlog

from safety.alone import answered
from safety.findings import Assessment, Finding, Level
from safety.grounding import EXERCISES
from safety.signals import ScanContext, scan
from service.access.access import Access
from service.access.between_rules import Standing, refused
from service.clock import Clock
from service.errors import Invalid, NotFound, SitePolicyForbids
from service.errors_alone import EntryTime
from service.settings import Settings
from service.store.entries import may_tell
from service.store.entry_records import EntryRecord, Kept, NewEntry, RescriptRecord
from service.store.ids import new_id
from service.store.records import ClientDetails, ClientLogin, ClientRecord, Clinician
from service.store.store import Store
from service.wire.between import EntryNew, FavouritesBody, NoteEntry

SCREEN_FAILED: Final = "screen_failed"
"""The flag of words that could not be read for danger: they count as a sign of it."""
OFF: Final = "Your practice has switched off the tool between sessions."
_NO_EXERCISE: Final = "There is no exercise with this name. Choose one from the list."
_COMMON: Final = frozenset({"id", "at", "kind", "homework", "text"})
_WRITING: Final = {"journal": "bs_journal", "note": "bs_journal"}
_LONGEST_PLACE: Final = 100
_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Page:
    """Where a list goes on, and how long a part of it is."""

    before: str | None
    limit: int


class Between:
    """Every way to what clients do alone."""

    def __init__(self, store: Store, access: Access, settings: Settings, clock: Clock) -> None:
        self._store = store
        self._access = access
        self._settings = settings
        self._clock = clock

    async def read(self, who: ClientLogin, given: EntryNew) -> NewEntry:
        """An entry as it will be kept, read for danger; `session` is where it would be told, empty if it needs not be.

        Raises `Invalid`, `NotFound`, `EntryTime`, `CourseEnded`, `SitePolicyForbids`, `ToolClosed`, `RescriptLocked`.
        """
        person = await self._access.access_client(who, who.client)
        new = _entry(who.client, given, person)
        if await self._store.entries.known(new.client, new.id) is not None:
            return new
        standing = await self.standing(person)
        if not standing.in_time(new.at):
            if new.level < Level.AMBER:
                raise EntryTime
            new = replace(new, at=standing.now)  # who writes of danger is heard, whatever their device's clock says
        refusal = refused(new, standing)
        if refusal is not None:
            raise refusal
        await self._belongs(new)
        return replace(new, session=await self._store.entries.room(new.client)) if may_tell(new) else new

    async def as_note(self, who: ClientLogin, sentence: str | None) -> NewEntry | None:
        """An own sentence as a note that is told, where it is new and has signs of danger. Raises `NotFound`."""
        person = await self._access.access_client(who, who.client)
        if sentence is None or sentence == person.details.anchor_phrase:
            return None
        note = NoteEntry(kind="note", id=str(UUID(new_id())), at=self._clock.now(), text=sentence)
        new = await self.read(who, note)
        return new if new.level >= Level.AMBER else None

    async def keep(self, who: ClientLogin, new: NewEntry) -> Kept:
        """Keep it, once, with what follows from it. Raises `NotFound` and `Conflict`."""
        kept = await self._store.entries.keep(new)
        if not kept.repeated:
            await self._access.note(who, "entry_kept", who.client, of="client", why=new.kind)
        return kept

    async def standing(self, person: ClientRecord) -> Standing:
        """How things stand with this client's tool now."""
        return Standing(
            now=self._clock.now(),
            allowed=self._settings.allow_between,
            closed_at=person.closed_at,
            known_since=person.created_at,
            courses=tuple(await self._store.entries.courses(person.id)),
            rescripts=tuple(await self._store.rescripts.of_client(person.id)),
        )

    async def own(self, who: ClientLogin, page: Page) -> Sequence[EntryRecord]:
        """The client's own entries, newest first. Raises `SitePolicyForbids` and `Invalid`."""
        self.allowed()
        return await self._page(who.client, page)

    async def of_client(self, who: Clinician, client: str, page: Page) -> Sequence[EntryRecord]:
        """A client's entries for the clinician; put on the audit. Raises `NotFound` and `Invalid`."""
        await self._access.access_client(who, client)
        await self._access.note(who, "entries_read", client, of="client")
        return await self._page(client, page)

    async def told_in(self, who: Clinician, session: str) -> Sequence[EntryRecord]:
        """The entries that raised an alert in a session, also for whoever was called to it; put on the audit.

        Raises `NotFound`.
        """
        record = await self._access.access_session(who, session)
        await self._access.note(who, "entries_read", record.client, of="client")
        return await self._store.entries.told_in(session)

    async def favourites(self, who: ClientLogin, wanted: FavouritesBody) -> ClientRecord:
        """Keep which exercises the client likes best, and their own sentence. Raises `SitePolicyForbids`, `Invalid`."""
        self.allowed()
        await self._access.access_client(who, who.client)
        if not set(wanted.exercises) <= EXERCISES.keys():
            raise Invalid(_NO_EXERCISE)
        liked = tuple(dict.fromkeys(wanted.exercises))

        def change(known: ClientDetails) -> ClientDetails:
            return replace(known, favourites=liked, anchor_phrase=wanted.anchor_phrase)

        return await self._store.caseload.change_details(who.client, change)

    async def rescripts(self, who: Clinician, client: str) -> Sequence[RescriptRecord]:
        """The rescripts of a client, newest first; put on the audit. Raises `NotFound`."""
        await self._access.access_client(who, client)
        await self._access.note(who, "rescripts_read", client, of="client")
        return await self._store.rescripts.of_client(client)

    async def unlock(self, who: Clinician, client: str, rescript: str) -> RescriptRecord:
        """Let the client read one of their rescripts alone. Raises `NotFound`, `SitePolicyForbids`."""
        self.allowed()
        await self._access.access_client(who, client)
        record = await self._store.rescripts.unlock(client, rescript, who.id)
        await self._access.note(who, "rescript_unlocked", client, of="client", why=rescript)
        return record

    async def lock(self, who: Clinician, client: str, rescript: str) -> RescriptRecord:
        """Take it away again. Raises `NotFound`."""
        await self._access.access_client(who, client)
        record = await self._store.rescripts.lock(client, rescript)
        await self._access.note(who, "rescript_locked", client, of="client", why=rescript)
        return record

    def allowed(self) -> None:
        """Pass where the practice has the tool switched on. Raises `SitePolicyForbids`."""
        if not self._settings.allow_between:
            raise SitePolicyForbids(OFF)

    async def _page(self, client: str, page: Page) -> Sequence[EntryRecord]:
        before = None if page.before is None else _place(page.before)
        return await self._store.entries.of_client(client, before=before, limit=page.limit)

    async def _belongs(self, new: NewEntry) -> None:
        """Pass where the homework is the client's own. Raises `NotFound`."""
        known = () if new.homework is None else await self._store.agreed.of_client(new.client)
        if new.homework is not None and all(one.id != new.homework for one in known):
            raise NotFound


def next_place(entries: Sequence[EntryRecord], limit: int) -> str | None:
    """Where the next part of a list begins; None when this was the last."""
    return f"{entries[-1].at}.{entries[-1].id}" if len(entries) == limit else None


def _place(before: str) -> tuple[int, str]:
    at, dot, name = before.partition(".")
    if not (at.isascii() and at.isdigit() and dot and name and len(before) < _LONGEST_PLACE):
        raise Invalid
    return int(at), name


def _entry(client: str, given: EntryNew, person: ClientRecord) -> NewEntry:
    """What was sent, as it is kept. Raises `Invalid` for an exercise that is not in the library."""
    sent = given.model_dump(exclude_none=True)
    if given.kind == "exercise" and given.exercise not in EXERCISES:
        raise Invalid(_NO_EXERCISE)
    words = [sent[name] for name in ("skill", "text") if name in sent]
    if given.kind == "check":
        assessment = answered(given.answer)
    else:
        assessment = read_alone("\n".join(words), given.kind, person.details.safe_word)
    return NewEntry(
        client=client,
        id=given.id.lower(),
        kind=given.kind,
        at=given.at,
        values={name: value for name, value in sent.items() if name not in _COMMON},
        text=sent.get("text"),
        homework=given.homework,
        level=assessment.level,
        flags=assessment.flags,
        session="",
    )


def read_alone(text: str, kind: str, safe_word: str | None) -> Assessment:
    """What words written alone say of danger. Where reading them fails, that counts as a sign of it."""
    if not text:
        return Assessment()
    try:
        return scan(text, ScanContext(step=_WRITING.get(kind, "bs_log"), safe_word=safe_word))
    except Exception as fault:  # noqa: BLE001 - whatever it was, a person must look
        _log.error("screen_failed", code=type(fault).__name__)
        return Assessment((Finding("S-000", Level.AMBER, 0, 0, SCREEN_FAILED),))
