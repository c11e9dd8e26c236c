"""Bodies of the calls about the progress note of a session."""

import unicodedata
from typing import Annotated, Literal

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from service.wire.common import Model, Seq, Text

NoteForm = Literal["soap", "dap", "birp"]
NoteStanding = Literal["Draft, not signed", "Signed", "Not the text that was signed"]
NoteSectionName = Literal[
    "session", "subjective", "objective", "data", "behavior", "intervention", "response", "assessment", "plan"
]
MOST_IN_A_SECTION = 20_000


def _kept(text: str) -> str:
    """The text in NFC, unless it holds a character that no store keeps."""
    if "\x00" in text or any("\ud800" <= character <= "\udfff" for character in text):
        raise PydanticCustomError("text_broken", "the text holds a character that cannot be kept")
    return unicodedata.normalize("NFC", text)


SectionText = Annotated[str, AfterValidator(_kept), Field(max_length=MOST_IN_A_SECTION)]
"""What stands in a section; it may be empty."""


class NoteSection(Model):
    """A section of a progress note."""

    id: NoteSectionName
    title: str
    text: str


class NoteDraft(Model):
    """A progress note in one form, filled in from the record. Its assessment is empty: that is the clinician's."""

    form: NoteForm
    sections: tuple[NoteSection, ...]


class NoteText(NoteDraft):
    """The newest text that a clinician saved."""

    at: int
    name: str


class NoteSignature(Model):
    """Who signed, when, and the SHA-256 of what was signed. Not `intact`: the stored text is another one."""

    name: str
    at: int
    sha256: str
    intact: bool


class NoteAmendment(Model):
    """What was added to a signed note, and why. Not `intact`: it is not what was added then."""

    at: int
    name: str
    text: str
    reason: str
    intact: bool


class ProgressNote(Model):
    """The progress note of a session. `standing` is its heading; `version` is what the next call has to name.

    Until it is signed there is a draft in each form, made from the record as it is now; none in the export.
    """

    session: str
    standing: NoteStanding
    version: Seq
    writable: bool  # for whoever asks
    drafts: tuple[NoteDraft, ...] = ()
    saved: NoteText | None = None
    signed: NoteSignature | None = None
    amendments: tuple[NoteAmendment, ...] = ()


class NotePut(Model):
    """A text to save. `version`: the one it was written over; another newest one is `stale_version`."""

    version: Seq
    form: NoteForm
    sections: dict[NoteSectionName, SectionText]


class NoteSign(Model):
    """The signature of whoever calls, under the saved text of this version."""

    version: Seq


class NoteAmend(Model):
    """Something to add to a signed note. `version`: what the clinician has seen of the note."""

    version: Seq
    text: Text
    reason: Annotated[Text, Field(max_length=2_000)]
