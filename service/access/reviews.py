"""What a clinician makes of a session afterwards: who may read and write it, and the journal it is held against."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from graphs.fidelity import CODES, ITEMS, QUESTIONS, Entry, Meeting, Reason, Record, read, reasons
from service.access.access import Access
from service.access.permission import may_see
from service.errors import Conflict, Invalid, NotFound
from service.store.port import SessionRecord, StoredEvent, VersionConflict
from service.store.records import Clinician
from service.store.reviews import ReviewRecord
from service.store.store import Store
from service.wire.review import ReviewGiven, ReviewNew

_STATED: Final = ("complex_presentation",)
"""Beside the history on file: that a clinician stated a complex presentation, in words that stay on file."""
_AT_ONCE: Final = 1_000
_NOT_YET: Final = "This session has not ended. Write its review when it has."
_NO_MEETING: Final = "A review is written of a meeting. This was the client alone, between sessions."
_MEANWHILE: Final = "This review was saved meanwhile. Look at the newest version, and save yours after it."
_UNKNOWN: Final = "This review names something that is not on the form. Load the page again, and fill it in once more."


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A session with its journal as it was read, why to think of consultation, and each version of its review."""

    session: str
    journal: Record
    consider: tuple[Reason, ...]
    versions: Sequence[ReviewRecord]


class SessionReviews:
    """Every way to the review of a session: for its clinician, and for whoever supervises them."""

    def __init__(self, store: Store, access: Access) -> None:
        self._store = store
        self._access = access

    async def of_session(self, who: Clinician, session: str) -> Reviewed:
        """What the journal shows, and what was written; put on the audit. Raises `NotFound`."""
        record = await self._theirs(who, session)
        await self._access.note(who, "review_read", session)
        return await self._found(record)

    async def write(self, who: Clinician, session: str, new: ReviewNew) -> Reviewed:
        """Add a version. Raises `NotFound`, `Invalid`, and `Conflict` before the end or after somebody else's version.

        The same again gets the same answer.
        """
        record = await self._theirs(who, session)
        if record.mode != "supervised":
            raise Conflict(_NO_MEETING)
        if record.status != "ended":
            raise Conflict(_NOT_YET)
        _on_the_form(new.given)
        try:
            kept = await self._store.reviews.add(session, new.follows, who.id, new.given.model_dump(mode="json"))
        except VersionConflict:
            raise Conflict(_MEANWHILE) from None
        await self._access.note(who, "review_written", session, why=f"version {kept.version}")
        return await self._found(record)

    async def _theirs(self, who: Clinician, session: str) -> SessionRecord:
        """The session; whoever was only called to an alert in it has no part in its review."""
        record = await self._access.access_session(who, session)
        if not may_see(who, record):
            raise NotFound
        return record

    async def _found(self, record: SessionRecord) -> Reviewed:
        meeting = Meeting(record.protocol, record.starts_at, record.minutes, record.approval)
        journal = read(meeting, [_entry(one) for one in await self._events(record.id)])
        client = await self._store.caseload.client(record.client)
        details = None if client is None else client.details
        history = () if details is None else (*details.history, *(_STATED if details.complex_presentation else ()))
        return Reviewed(
            session=record.id,
            journal=journal,
            consider=reasons(journal, history),
            versions=await self._store.reviews.of_session(record.id),
        )

    async def _events(self, session: str) -> Sequence[StoredEvent]:
        found: list[StoredEvent] = []
        while True:
            page = await self._store.journal.events(session, found[-1].seq if found else 0, _AT_ONCE)
            found.extend(page)
            if len(page) < _AT_ONCE:
                return found


def _entry(one: StoredEvent) -> Entry:
    return Entry(one.seq, one.at, one.kind, one.actor, one.data)


def _on_the_form(given: ReviewGiven) -> None:
    """Raises `Invalid` for a code, an item or a question that there is not."""
    asked: tuple[tuple[Iterable[str], Iterable[str]], ...] = (
        (given.codes, CODES),
        (given.items, ITEMS),
        (given.answers, QUESTIONS),
    )
    if any(not set(named) <= set(known) for named, known in asked):
        raise Invalid(_UNKNOWN)
