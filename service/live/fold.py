"""The state of a session as the console sees it: a pure fold of its events.

The pages do the same fold. Nothing else may put together a view, so that a state with later events folded in equals a
state fetched afresh. One small function for each kind of event; a kind without one changes `seq` alone.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import reduce
from typing import Any

from service.wire import events_given as given
from service.wire import events_told as told
from service.wire.common import FindingMark
from service.wire.events import ConsoleEvent
from service.wire.views import (
    AlertView,
    BranchView,
    ConsoleView,
    DraftView,
    EndedView,
    FindingView,
    HeldView,
    LineView,
    NoteView,
    RatingView,
    StepEnteredView,
)

Change = dict[str, Any]


def fold_console(view: ConsoleView, event: ConsoleEvent) -> ConsoleView:
    """The view after one more event. Pure; the event's seq must be the next one."""
    change = _CHANGES.get(event.kind)
    return view.model_copy(update={**(change(view, event) if change else {}), "seq": event.seq})


def console_view(start: ConsoleView, events: Iterable[ConsoleEvent]) -> ConsoleView:
    """The view after all these events, in order."""
    return reduce(fold_console, events, start)


def _opened(_view: ConsoleView, _event: given.SessionOpened) -> Change:
    return {"status": "open"}


def _client_said(view: ConsoleView, event: given.ClientSaid) -> Change:
    line = LineView(seq=event.seq, at=event.at, who="client", text=event.text, step=view.step)
    return {"transcript": (*view.transcript, line)}


def _delivered(view: ConsoleView, event: told.Delivered) -> Change:
    draft = view.draft if view.draft and view.draft.draft == event.draft else None
    line = LineView(
        seq=event.seq,
        at=event.at,
        who="script" if event.script else event.author,
        text=event.text,
        step=view.step,
        edited=event.edited,
        approved_by=draft.decided_by if draft else None,
        script=event.script,
        ask=event.ask,
        findings=event.findings,
    )
    return {"transcript": (*view.transcript, line), "draft": None if draft else view.draft}


def _draft_ready(_view: ConsoleView, event: told.DraftReady) -> Change:
    draft = DraftView(
        draft=event.draft,
        epoch=event.epoch,
        text=event.text,
        sha256=event.sha256,
        step=event.step,
        proposes=event.proposes,
        provenance=event.provenance,
        findings=event.findings,
        ask=event.ask,
        at=event.at,
        writer=event.writer,
        reviewed=event.reviewed,
    )
    return {"draft": draft}


def _draft_requested(view: ConsoleView, event: told.DraftRequested) -> Change:
    return _draft_changed(view, event.draft, {"awaited": True})


def _draft_held(view: ConsoleView, event: told.DraftHeld) -> Change:
    held = HeldView(text=event.text, provenance=event.provenance, findings=event.findings)
    return _draft_changed(view, event.draft, {"awaited": False, "held": held})


def _draft_changed(view: ConsoleView, draft: str, change: Mapping[str, object]) -> Change:
    pending = view.draft
    return {"draft": pending.model_copy(update=change)} if pending and pending.draft == draft else {}


def _draft_withdrawn(view: ConsoleView, event: told.DraftWithdrawn) -> Change:
    gone = view.draft is not None and event.draft in {None, view.draft.draft}
    return {"draft": None} if gone else {}


def _decided(view: ConsoleView, event: given.DraftDecided) -> Change:
    if view.draft is None or view.draft.draft != event.draft:
        return {}
    if event.decision in {"steer", "discard"}:
        return {"draft": None}
    return {"draft": view.draft.model_copy(update={"decided_by": event.by})}


def _step_entered(view: ConsoleView, event: told.StepEntered) -> Change:
    entered = StepEnteredView(seq=event.seq, at=event.at, step=event.step, stage=event.stage)
    return {
        "step": event.step,
        "stage": event.stage,
        "path": (*view.path, event.step),
        "steps_entered": (*view.steps_entered, entered),
    }


def _stage_moved(_view: ConsoleView, event: told.StageMoved) -> Change:
    return {"stage": event.stage}


def _recorded(view: ConsoleView, event: given.ValueRecorded) -> Change:
    change: Change = {"recorded": {**view.recorded, event.field: event.value}}
    if event.rating and isinstance(event.value, int | float):
        step = event.step or view.step
        point = RatingView(seq=event.seq, at=event.at, field=event.field, value=float(event.value), step=step)
        change["ratings"] = (*view.ratings, point)
    return change


def _finding(view: ConsoleView, event: told.FindingRaised) -> Change:
    mark = FindingMark(rule=event.rule, level=event.level, flag=event.flag, start=event.start, end=event.end)
    found = FindingView(**mark.model_dump(), seq=event.seq, at=event.at, of=event.of)
    lines = tuple(
        line.model_copy(update={"findings": (*line.findings, mark)}) if line.seq == event.of else line
        for line in view.transcript
    )
    return {"findings": (*view.findings, found), "transcript": lines}


def _flag_raised(view: ConsoleView, event: told.FlagRaised) -> Change:
    return {} if event.flag in view.flags else {"flags": (*view.flags, event.flag)}


def _risk_changed(_view: ConsoleView, event: told.RiskChanged) -> Change:
    return {"level": event.level}


def _alert_raised(view: ConsoleView, event: told.AlertRaised) -> Change:
    alert = AlertView(
        alert=event.alert, kind=event.alert_kind, level=event.level, flags=event.flags, step=event.step, at=event.at
    )
    return {"alerts": (*view.alerts, alert)}


def _alert_changed(view: ConsoleView, alert: str, change: Mapping[str, object]) -> Change:
    return {"alerts": tuple(a.model_copy(update=change) if a.alert == alert else a for a in view.alerts)}


def _acknowledged(view: ConsoleView, event: given.AlertAcknowledged) -> Change:
    return _alert_changed(view, event.alert, {"acknowledged": True})


def _adjudicated(view: ConsoleView, event: given.AlertAdjudicated) -> Change:
    decided = {"acknowledged": True, "decision": event.decision, "reason": event.reason}
    return _alert_changed(view, event.alert, decided)


def _branch_taken(view: ConsoleView, event: told.BranchTaken) -> Change:
    return {"branches": (*view.branches, BranchView(seq=event.seq, branch=event.branch))}


def _epoch_changed(_view: ConsoleView, event: told.EpochChanged) -> Change:
    return {"epoch": event.epoch}


def _held(_view: ConsoleView, event: told.SessionHeld) -> Change:
    return {"held": True, "held_why": event.reason}


def _released(_view: ConsoleView, _event: told.SessionReleased) -> Change:
    return {"held": False, "held_why": None, "failed": None}


def _taken_over(_view: ConsoleView, _event: told.TakenOver) -> Change:
    return {"driving": True}


def _handed_back(_view: ConsoleView, _event: told.HandedBack) -> Change:
    return {"driving": False}


def _joined(_view: ConsoleView, _event: told.ClinicianJoined) -> Change:
    return {"clinician_present": True}


def _left(_view: ConsoleView, _event: told.ClinicianLeft) -> Change:
    return {"clinician_present": False}


def _link_changed(_view: ConsoleView, event: given.LinkChanged) -> Change:
    return {"client_connected": event.connected}


def _gate_changed(_view: ConsoleView, event: told.GateChanged) -> Change:
    return {"gate": event.gate, "gate_why": event.why}


def _task_added(view: ConsoleView, event: told.TaskAdded) -> Change:
    return {} if event.task in view.tasks else {"tasks": (*view.tasks, event.task)}


def _noted(view: ConsoleView, event: given.NoteWritten) -> Change:
    return {"notes": (*view.notes, NoteView(seq=event.seq, at=event.at, text=event.text))}


def _turn_failed(_view: ConsoleView, event: told.TurnFailed) -> Change:
    return {"failed": event.code}


def _ended(_view: ConsoleView, event: told.SessionEnded) -> Change:
    return {
        "status": "ended",
        "draft": None,
        "gate": "none",
        "gate_why": None,
        "ended": EndedView(completed=event.completed, reason=event.reason),
    }


_CHANGES: Mapping[str, Callable[[ConsoleView, Any], Change]] = {
    "opened": _opened,
    "client_said": _client_said,
    "delivered": _delivered,
    "draft_ready": _draft_ready,
    "draft_requested": _draft_requested,
    "draft_held": _draft_held,
    "draft_withdrawn": _draft_withdrawn,
    "decided": _decided,
    "step_entered": _step_entered,
    "stage_moved": _stage_moved,
    "recorded": _recorded,
    "finding": _finding,
    "flag_raised": _flag_raised,
    "risk_changed": _risk_changed,
    "alert_raised": _alert_raised,
    "alert_acknowledged": _acknowledged,
    "adjudicated": _adjudicated,
    "branch_taken": _branch_taken,
    "epoch_changed": _epoch_changed,
    "held": _held,
    "released": _released,
    "taken_over": _taken_over,
    "handed_back": _handed_back,
    "clinician_joined": _joined,
    "clinician_left": _left,
    "link_changed": _link_changed,
    "gate_changed": _gate_changed,
    "task_added": _task_added,
    "noted": _noted,
    "turn_failed": _turn_failed,
    "ended": _ended,
}
FOLDED_BY_CONSOLE = frozenset(_CHANGES)
"""The kinds of events that change what the console shows."""
