"""Progress notes: who may read, write, sign and amend them. What is signed is never changed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from graphs.note import FORMS, Form, Section
from graphs.outcomes import Json
from service.access.access import Access
from service.access.note_drafting import Drafting
from service.access.note_entries import Note, hash_of_amendment, hash_of_text, read
from service.access.permission import may_see
from service.access.progress import ProgressRecords
from service.clock import Clock
from service.errors import Conflict, Forbidden, Invalid, NotFound
from service.errors_notes import NoteChanged, NoteSigned, NoteUnsigned, SessionRunning, StaleVersion
from service.store.notes import NewNoteEntry, NoteEntry
from service.store.port import SessionRecord, VersionConflict
from service.store.records import Clinician
from service.store.store import Store
from service.wire.notes import NoteAmend, NotePut

_TRIES: Final = 3
_OTHER_SECTIONS: Final = "These are not the sections of that form. Load the note again."
Decide = Callable[[Note], NewNoteEntry | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteFile:
    """A session's note for somebody who reads it, with a draft in every form while it is not signed."""

    note: Note
    writable: bool
    names: Mapping[str, str]  # of the clinicians who wrote, by id
    drafts: Mapping[Form, tuple[Section, ...]] = field(default_factory=dict[Form, tuple[Section, ...]])


class ProgressNotes:
    """Every way to a session's progress note."""

    def __init__(self, store: Store, access: Access, clock: Clock) -> None:
        self._store = store
        self._access = access
        self._clock = clock
        self._drafting = Drafting(store, access.duties, ProgressRecords(store, access, clock))

    async def of(self, who: Clinician, session: str) -> NoteFile:
        """The note of an ended session; put on the audit. Raises `NotFound`, `SessionRunning`."""
        record = await self._ended(who, session)
        await self._access.note(who, "note_read", session)
        return await self._file(who, record)

    async def saved(self, who: Clinician, session: str) -> NoteFile | None:
        """The note for the export of a session, without drafts; None while nobody saved one. Raises `NotFound`."""
        record = await self._access.access_session(who, session)
        note = await self._note(session)
        return None if note.text is None else await self._filed(who, record, note)

    async def write(self, who: Clinician, session: str, given: NotePut) -> NoteFile:
        """Save a text. Raises `NotFound`, `Forbidden`, `SessionRunning`, `Invalid`, `NoteSigned`, `StaleVersion`."""
        form = FORMS[given.form]
        if not given.sections.keys() <= form.keys():
            raise Invalid(_OTHER_SECTIONS)
        sections = {name: given.sections.get(name, "") for name in form}
        body: dict[str, Json] = {"form": given.form, "sections": sections}
        at = self._clock.now()

        def decide(note: Note) -> NewNoteEntry | None:
            if note.signature is not None:
                raise NoteSigned
            if note.text is not None and note.text.by == who.id and note.text.body == body:
                return None
            if note.version != given.version:
                raise StaleVersion
            return NewNoteEntry(kind="text", at=at, by=who.id, body=body)

        return await self._add(who, session, "note_saved", decide)

    async def sign(self, who: Clinician, session: str, version: int) -> NoteFile:
        """Sign the saved text of this version; the same again changes nothing.

        Raises `NotFound`, `Forbidden`, `SessionRunning`, `NoteSigned`, `NoteUnsigned`, `StaleVersion`.
        """
        at = self._clock.now()

        def decide(note: Note) -> NewNoteEntry | None:
            if note.signature is not None:
                if (note.signature.by, note.signature.body.get("of")) == (who.id, version):
                    return None
                raise NoteSigned
            if note.text is None:
                raise NoteUnsigned
            if note.version != version:
                raise StaleVersion
            made = hash_of_text(session, note.text.body, who.name, at)
            body: dict[str, Json] = {"of": version, "name": who.name, "sha256": made}
            return NewNoteEntry(kind="signature", at=at, by=who.id, body=body)

        return await self._add(who, session, "note_signed", decide)

    async def amend(self, who: Clinician, session: str, given: NoteAmend) -> NoteFile:
        """Add to a signed note, with a reason; the same again changes nothing.

        Raises `NotFound`, `Forbidden`, `SessionRunning`, `NoteUnsigned`, `NoteChanged`, `StaleVersion`.
        """
        at = self._clock.now()

        def decide(note: Note) -> NewNoteEntry | None:
            if note.signature is None:
                raise NoteUnsigned
            if not note.intact or not all(one.intact for one in note.amendments):
                raise NoteChanged
            last = note.amendments[-1].entry if note.amendments else None
            if last is not None and last.number == given.version + 1 and _says(last, who, given):
                return None
            if note.version != given.version:
                raise StaleVersion
            before = str((last or note.signature).body.get("sha256"))
            body: dict[str, Json] = {"text": given.text, "reason": given.reason, "name": who.name}
            made = hash_of_amendment(before, body, at)
            return NewNoteEntry(kind="amendment", at=at, by=who.id, body={**body, "sha256": made})

        return await self._add(who, session, "note_amended", decide)

    async def _add(self, who: Clinician, session: str, deed: str, decide: Decide) -> NoteFile:
        """Add what is decided on the note as it stands; once more where somebody was a moment quicker."""
        record = await self._ended(who, session)
        if not may_see(who, record):
            raise Forbidden
        for _ in range(_TRIES):
            note = await self._note(session)
            new = decide(note)
            if new is None:
                return await self._file(who, record)
            try:
                await self._store.notes.add(session, note.version, new)
            except VersionConflict:
                continue
            await self._access.note(who, deed, session)
            return await self._file(who, record)
        raise Conflict

    async def _ended(self, who: Clinician, session: str) -> SessionRecord:
        record = await self._access.access_session(who, session)
        if record.mode != "supervised":
            raise NotFound
        if record.status != "ended":
            raise SessionRunning
        return record

    async def _note(self, session: str) -> Note:
        return read(session, await self._store.notes.of_session(session))

    async def _file(self, who: Clinician, record: SessionRecord) -> NoteFile:
        note = await self._note(record.id)
        drafts = {} if note.signature is not None else await self._drafting.drafts(who, record)
        return await self._filed(who, record, note, drafts)

    async def _filed(
        self,
        who: Clinician,
        record: SessionRecord,
        note: Note,
        drafts: Mapping[Form, tuple[Section, ...]] | None = None,
    ) -> NoteFile:
        known = None if note.text is None else await self._store.caseload.clinician(note.text.by)
        names = {} if known is None else {known.id: known.name}
        return NoteFile(note=note, writable=may_see(who, record), names=names, drafts=drafts or {})


def _says(last: NoteEntry, who: Clinician, given: NoteAmend) -> bool:
    return (last.by, last.body.get("text"), last.body.get("reason")) == (who.id, given.text, given.reason)
