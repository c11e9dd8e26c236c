"""A scripted session with the journal that the service would keep of it, as a note is drafted from it."""

from collections.abc import Mapping
from typing import Final

from graphs.inputs import Input
from graphs.note import Entry, Form, OnFile, Record, SectionId, draft
from graphs.state import Case, Result
from service.sessions import journalling
from service.store.port import SessionRecord
from tests.graphs.playing import CASE, Player

CLINICIAN: Final = "c1"
ON_FILE: Final = OnFile(
    protocol="trauma_3stage",
    number=2,
    country="GB",
    clinician="Dr Reed",
    people={CLINICIAN: "Dr Reed"},
    zone="Europe/London",
    target="The hallway",
)
_BY_CLIENT: Final = frozenset({"said", "rated", "pressed"})


class Noted(Player):
    """Plays a session, and keeps its journal: each input as it is written down, then what came of it."""

    def __init__(self, case: Case = CASE) -> None:
        """The journal begins with the opening."""
        self.journal: list[Entry] = []
        super().__init__(case)

    def give(self, given: Input) -> Result:
        """One input. Raises `Refusal`."""
        result = super().give(given)
        actor = "client" if given.type in _BY_CLIENT else "clinician"
        by = CLINICIAN if actor == "clinician" else None
        written = journalling.write(given, _row(self.state.case), input_id="", actor=actor, by=by)
        self._add(written.kind, actor, written.data, by)
        for one in result.outcomes:
            self._add(one.kind, "service", one.data, by)
        return result

    def note(self, form: Form = "soap", file: OnFile = ON_FILE) -> dict[SectionId, str]:
        """The draft as it stands, each section's text."""
        return {one.id: one.text for one in draft(Record(file, tuple(self.journal)), form)}

    def _add(self, kind: str, actor: str, data: Mapping[str, object], by: str | None) -> None:
        self.journal.append(Entry(len(self.journal) + 1, kind, actor, self.now, data, by))  # type: ignore[arg-type]


def _row(case: Case) -> SessionRecord:
    return SessionRecord(
        id=case.session,
        practice="p1",
        client="k1",
        clinician=CLINICIAN,
        course=None,
        protocol=case.protocol,
        mode=case.mode,
        approval=case.approval,
        lead=case.lead,
        minutes=case.minutes,
        number=case.number,
        country=case.country,
        starts_at=case.starts_at,
        opened_at=None,
        ended_at=None,
        status="open",
        step="",
        level=0,
        version=0,
        last_seq=0,
        processed_through=0,
        next_due=None,
        state=None,
    )
