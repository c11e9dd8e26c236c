"""What a rehearsal prints, computed from what the console's socket showed and from nothing else."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from service.rehearsal.objectives import met
from service.rehearsal.scenario import Script
from service.rehearsal.seen import Event, Seen

_LEVELS: Final = ("none", "watch", "amber", "red")
_CLOSED_BY: Final = {"grounding": ("orientation_check",), "bs_grounding": ("bs_log", "bs_journal", "bs_exit")}
_WRAP_UP: Final = frozenset({"clinician_wrapup", "bs_exit"})
_IN_A_LINE: Final = ("seq", "at", "kind", "type", "session", "actor", "by")


class Report:
    """Makes the objects of one script: one for each client line, then the last."""

    def __init__(self, script: Script, seen: Seen, activating: frozenset[str]) -> None:
        """`activating` are the protocol's steps of imagery."""
        self._script = script
        self._seen = seen
        self._activating = activating
        self._printed = 0  # everything up to this seq has been printed
        self._visit = 0  # the seq at which the line's step was entered
        self._at = ""
        self._line = 0

    def line_comes(self) -> None:
        """A scripted line is about to be sent: note where the session stands."""
        self._at = self._seen.step
        self._visit = self._seen.entered_at()
        self._line = self._seen.seq

    def line(self, turn: int) -> dict[str, Any]:
        """The object for the line, once it has been handled and the answer to it approved."""
        seen = self._seen
        printed: dict[str, Any] = {
            "scenario": self._script.id,
            "turn": turn,
            "at": self._at,
            "next": seen.step,
            "risk": seen.level,
            "gate": seen.gate,
            "branches": _values(seen.since(self._line, "branch_taken"), "branch"),
            **self._since(),
        }
        printed["recorded"] = {**self._asked(), **printed["recorded"]}
        self._printed = seen.seq
        return printed

    def last(self, elapsed_ms: int) -> dict[str, Any]:
        """The last object, with what came after the last line and what the whole session was."""
        seen = self._seen
        ended = seen.ended or {}
        imagery = [index for index, step in enumerate(seen.path) if step in self._activating]
        return {
            "scenario": self._script.id,
            **self._since(),
            "path": list(seen.path),
            "flags": _values(seen.since(0, "flag_raised"), "flag"),
            "completed": bool(ended.get("completed", False)),
            "reason": ended.get("reason"),
            "risk_max": max((event["level"] for event in seen.since(0, "risk_changed")), key=_rank, default="none"),
            "grounding_done": self._grounded(),
            "imagery_started": bool(imagery),
            "imagery_reentered": self._reentered(),
            "rescript_nodes_entered": len({seen.path[index] for index in imagery}),
            "outcome": _record(seen.since(0, "recorded")).get("outcome"),
            "clinician_alerted": bool(seen.since(0, "alert_raised")),
            "smart_met": list(met(seen.since(0, "recorded"))),
            "clinician_tasks": _values(seen.since(0, "task_added"), "task"),
            "note_sections": list(_note(seen)),
            "elapsed_ms": elapsed_ms,
        }

    def _since(self) -> dict[str, Any]:
        seen, start = self._seen, self._printed
        return {
            "findings": [_bare(event) for event in seen.since(start, "finding")],
            "flags": _values(seen.since(start, "flag_raised"), "flag"),
            "recorded": _record(seen.since(start, "recorded")),
            "delivered": _values(seen.since(start, "delivered"), "text", once=False),
            "drafts": _values(seen.since(start, "draft_ready"), "text", once=False),
            "alerts": [_bare(event) for event in seen.since(start, "alert_raised")],
        }

    def _asked(self) -> dict[str, Any]:
        """Fields asked since the line's step was entered that have no value yet from this visit."""
        known = {event["field"] for event in self._seen.since(self._visit, "recorded")}
        asked = (event["field"] for event in self._seen.since(self._visit, "field_asked"))
        return {field: "asked" for field in asked if field not in known}

    def _grounded(self) -> bool:
        """Whether a grounding was completed: rated afterwards, and left by the way on."""
        rated = False
        step = ""
        for event in self._seen.since(0, "step_entered", "recorded"):
            if event["kind"] == "recorded":
                rated = rated or event["field"] == "suds_after"
                continue
            if rated and event["step"] in _CLOSED_BY.get(step, ()):
                return True
            step, rated = event["step"], False
        return False

    def _reentered(self) -> bool:
        """Whether imagery was entered again after an interruption."""
        begun = interrupted = False
        for step in self._seen.path:
            if step in self._activating:
                if interrupted:
                    return True
                begun = True
            elif begun and step.startswith("g_"):
                interrupted = True
        return False


def _note(seen: Seen) -> tuple[str, ...]:
    """The sections of the note that can be drafted: what was said and done, and what comes next. Assessment stays
    empty for the clinician, so its section is there as soon as there is a note.
    """
    return ("data", "assessment", "plan") if _WRAP_UP & set(seen.path) else ()


def _record(events: Iterable[Event]) -> dict[str, Any]:
    return {event["field"]: event["value"] for event in events}


def _values(events: Iterable[Event], key: str, *, once: bool = True) -> list[str]:
    values = [event[key] for event in events]
    return list(dict.fromkeys(values)) if once else values


def _bare(event: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in event.items() if key not in _IN_A_LINE}


def _rank(level: str) -> int:
    return _LEVELS.index(level)
