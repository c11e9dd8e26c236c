"""A session that is played, with its journal as the service would keep it: each input, then what came of it."""

from collections.abc import Mapping
from typing import Final

from graphs.fidelity import Entry, Meeting, Record, read
from graphs.inputs import INPUT, Input
from graphs.outcomes import Json
from graphs.state import Case, Result
from tests.graphs.playing import CASE, SECOND, Player

_KINDS: Final = {
    "said": ("client_said", "client"),
    "rated": ("rated", "client"),
    "pressed": ("pressed", "client"),
    "opened": ("opened", "service"),
    "time_passed": ("time_passed", "service"),
    "link_changed": ("link_changed", "service"),
}
_DECISIONS: Final = {"approved": "approve", "edited": "edit", "steered": "steer", "discarded": "discard"}
Event = tuple[str, Mapping[str, Json]]
BETWEEN_LINES_S: Final = 20
"""Seconds before each line of the client."""


class Journalled(Player):
    """Keeps the journal while it plays."""

    def __init__(self, case: Case = CASE) -> None:
        """The session is opened with the clinician at the console."""
        self.entries: list[Entry] = []
        super().__init__(case)

    def give(self, given: Input) -> Result:
        """One input. Raises `Refusal`."""
        result = super().give(given)
        raw = INPUT.dump_python(given, mode="json")
        data = {name: value for name, value in raw.items() if name not in {"at", "type"}}
        kind, actor = _KINDS.get(given.type, (given.type, "clinician"))
        if given.type in _DECISIONS:
            kind, data = "decided", {**data, "decision": _DECISIONS[given.type]}
        self._write(kind, actor, given.at, data)
        for outcome in result.outcomes:
            self._write(outcome.kind, "service", given.at, outcome.data)
        return result

    def say(self, text: str) -> Result:
        """The client writes, some seconds after what was before."""
        self.now += BETWEEN_LINES_S * SECOND
        return super().say(text)

    def _write(self, kind: str, actor: str, at: int, data: Mapping[str, Json]) -> None:
        self.entries.append(Entry(len(self.entries) + 1, at, kind, actor, data))

    @property
    def kept(self) -> Record:
        """The journal as it is looked at afterwards."""
        case = self.state.case
        return read(Meeting(case.protocol, case.starts_at, case.minutes, case.approval), self.entries)


def journal(*entries: Event, protocol: str = "trauma_3stage", minutes: int = 90, every_s: int = 1) -> Record:
    """A journal in which nothing stands but these entries, so many seconds apart."""
    start = CASE.starts_at
    made = [
        Entry(seq, start + seq * every_s * SECOND, kind, "service", data)
        for seq, (kind, data) in enumerate(entries, start=1)
    ]
    return read(Meeting(protocol, start, minutes), made)


def recorded(field: str, step: str, *, value: Json) -> Event:
    """A value that was recorded in a step."""
    return "recorded", {"field": field, "value": value, "step": step, "by": "client"}
