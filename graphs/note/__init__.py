"""The draft of a progress note, filled in from a session's journal and from what is on file. No model writes it.

What is not recorded is said to be so. A client's words stand in quotation marks, and nothing of a memory's content is
told. The assessment is the clinician's: its section is empty.
"""

from graphs.note.forms import FORMS, TITLES, Form, Section, SectionId, draft
from graphs.note.record import Entry, Goal, OnFile, Piece, Record

__all__ = [
    "FORMS",
    "TITLES",
    "Entry",
    "Form",
    "Goal",
    "OnFile",
    "Piece",
    "Record",
    "Section",
    "SectionId",
    "draft",
]
