"""The progress note of a session: drafted from the record, written and signed by a clinician, amended after that."""

from collections.abc import Mapping
from typing import cast

from fastapi import APIRouter

from graphs.note import FORMS, TITLES, Form, Section
from graphs.outcomes import Json
from service.access.note_entries import Amendment, Note
from service.access.notes import NoteFile, ProgressNotes
from service.http.guard import AsClinician
from service.http.house import House, InHouse
from service.http.problems import PROBLEMS
from service.store.notes import NoteEntry
from service.wire.notes import (
    NoteAmend,
    NoteAmendment,
    NoteDraft,
    NotePut,
    NoteSection,
    NoteSign,
    NoteSignature,
    NoteStanding,
    NoteText,
    ProgressNote,
)

router = APIRouter(tags=["notes"], responses=PROBLEMS)


@router.get("/sessions/{session}/note")
async def note(session: str, house: InHouse, who: AsClinician) -> ProgressNote:
    """The note as it stands, and until it is signed a draft from the record in each form."""
    return shown(await notes(house).of(who, session))


@router.put("/sessions/{session}/note")
async def save(session: str, body: NotePut, house: InHouse, who: AsClinician) -> ProgressNote:
    """Save a text. Earlier ones stay. The same text again changes nothing."""
    return shown(await notes(house).write(who, session, body))


@router.post("/sessions/{session}/note/sign")
async def sign(session: str, body: NoteSign, house: InHouse, who: AsClinician) -> ProgressNote:
    """Sign the saved text with the caller's name and the time. It is not changed after that."""
    return shown(await notes(house).sign(who, session, body.version))


@router.post("/sessions/{session}/note/amend")
async def amend(session: str, body: NoteAmend, house: InHouse, who: AsClinician) -> ProgressNote:
    """Add to a signed note, with the reason."""
    return shown(await notes(house).amend(who, session, body))


def notes(house: House) -> ProgressNotes:
    """The way to progress notes."""
    return ProgressNotes(house.store, house.access, house.clock)


def shown(file: NoteFile) -> ProgressNote:
    """A note as it is sent."""
    note = file.note
    return ProgressNote(
        session=note.session,
        standing=_standing(note),
        version=note.version,
        writable=file.writable,
        drafts=tuple(_draft(form, sections) for form, sections in file.drafts.items()),
        saved=None if note.text is None else _text(note.text, file.names),
        signed=None if note.signature is None else _signature(note.signature, note),
        amendments=tuple(_amendment(one) for one in note.amendments),
    )


def _standing(note: Note) -> NoteStanding:
    if note.signature is None:
        return "Draft, not signed"
    return "Signed" if note.intact else "Not the text that was signed"


def _draft(form: Form, sections: tuple[Section, ...]) -> NoteDraft:
    return NoteDraft(form=form, sections=tuple(NoteSection(**one._asdict()) for one in sections))


def _text(entry: NoteEntry, names: Mapping[str, str]) -> NoteText:
    form = cast("Form", entry.body["form"])
    texts = cast("Mapping[str, Json]", entry.body["sections"])
    sections = tuple(NoteSection(id=name, title=TITLES[name], text=str(texts.get(name, ""))) for name in FORMS[form])
    return NoteText(form=form, sections=sections, at=entry.at, name=names.get(entry.by, ""))


def _signature(entry: NoteEntry, note: Note) -> NoteSignature:
    name, made = str(entry.body.get("name")), str(entry.body.get("sha256"))
    return NoteSignature(name=name, at=entry.at, sha256=made, intact=note.intact)


def _amendment(one: Amendment) -> NoteAmendment:
    body = one.entry.body
    return NoteAmendment(
        at=one.entry.at,
        name=str(body.get("name")),
        text=str(body.get("text")),
        reason=str(body.get("reason")),
        intact=one.intact,
    )
