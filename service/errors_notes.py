"""What can go wrong with a progress note; the rest of the table of contents is `service.errors`."""

from service.errors import Refused


class StaleVersion(Refused):
    """The note was saved by somebody else, or in another window, since it was loaded."""

    code = "stale_version"
    sentence = (
        "This note was saved somewhere else meanwhile. Your text is still here: copy it, load again, and compare."
    )


class NoteSigned(Refused):
    """A signed note is never changed."""

    code = "note_signed"
    sentence = "This note is signed, so it cannot be changed any more. Add an amendment with its reason instead."


class NoteUnsigned(Refused):
    """There is nothing signed that could be amended, or nothing saved that could be signed."""

    code = "note_unsigned"
    sentence = "This note is not signed yet. Save it, read it once more, and sign it first."


class NoteChanged(Refused):
    """The stored text is not the one that was signed."""

    code = "note_changed"
    sentence = "What is stored is not what was signed, so nothing is added to it. Tell whoever runs this service."


class SessionRunning(Refused):
    """A progress note is about a session that has ended."""

    code = "session_running"
    sentence = "This session has not ended yet. Its note is drafted from the whole session: end it first."
