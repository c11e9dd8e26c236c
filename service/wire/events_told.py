"""Journal entries that say what came of an input: the outcomes of a run."""

from typing import Literal

from service.wire.common import Ask, FindingMarks, Gate, LevelWord, Lines, Names, Seq
from service.wire.events_given import Entry

Author = Literal["assistant", "clinician", "script"]
Writer = Literal["reviewed", "model"]


class StepEntered(Entry):
    """The session entered a step, perhaps again."""

    kind: Literal["step_entered"] = "step_entered"
    step: str
    stage: str


class StageMoved(Entry):
    """The session entered another stage."""

    kind: Literal["stage_moved"] = "stage_moved"
    stage: str


class FieldAsked(Entry):
    """A field was asked for."""

    kind: Literal["field_asked"] = "field_asked"
    field: str
    step: str


class FindingRaised(Entry):
    """A rule fired on the client's line with the seq `of`, from character `start` to `end`."""

    kind: Literal["finding"] = "finding"
    rule: str
    level: LevelWord
    flag: str
    start: int
    end: int
    of: Seq | None = None


class FlagRaised(Entry):
    """A sign of the protocol's vocabulary was seen."""

    kind: Literal["flag_raised"] = "flag_raised"
    flag: str
    step: str | None = None


class RiskChanged(Entry):
    """The session's level changed."""

    kind: Literal["risk_changed"] = "risk_changed"
    level: LevelWord
    was: LevelWord = "none"


class AlertRaised(Entry):
    """Something a clinician must act on."""

    kind: Literal["alert_raised"] = "alert_raised"
    alert: str
    alert_kind: str
    level: LevelWord
    flags: Names = ()
    step: str = ""


class BranchTaken(Entry):
    """A branch of the protocol was taken, for the `attempt`th time."""

    kind: Literal["branch_taken"] = "branch_taken"
    branch: str
    attempt: int = 1


class EpochChanged(Entry):
    """Older drafts and approvals no longer count."""

    kind: Literal["epoch_changed"] = "epoch_changed"
    epoch: int


class DraftRequested(Entry):
    """A language model was asked for words."""

    kind: Literal["draft_requested"] = "draft_requested"
    draft: str
    epoch: int
    step: str


class DraftReady(Entry):
    """Words wait for the clinician's decision; approving them moves on to `proposes`, if that is set.

    Where a language model wrote them, `reviewed` is the reviewed wording whose place they took.
    """

    kind: Literal["draft_ready"] = "draft_ready"
    draft: str
    epoch: int
    text: str
    sha256: str
    step: str
    proposes: str | None = None
    provenance: str = ""
    findings: FindingMarks = ()
    ask: Ask = None
    writer: Writer = "reviewed"
    reviewed: str | None = None


class DraftHeld(Entry):
    """A language model's words for the draft were held: shown struck through, and nobody can approve them."""

    kind: Literal["draft_held"] = "draft_held"
    draft: str
    text: str
    provenance: str = ""
    findings: FindingMarks = ()


class DraftWithdrawn(Entry):
    """The pending draft is no longer offered."""

    kind: Literal["draft_withdrawn"] = "draft_withdrawn"
    draft: str | None = None
    reason: str = ""


class Delivered(Entry):
    """Words went to the client: an approved draft, the clinician's own, or a reviewed script.

    `findings` are what the check found in them; whoever `by` names sent them all the same.
    """

    kind: Literal["delivered"] = "delivered"
    text: str
    author: Author = "assistant"
    script: str | None = None
    draft: str | None = None
    edited: bool = False
    sha256: str | None = None
    ask: Ask = None
    findings: FindingMarks = ()


class CrisisCard(Entry):
    """Who to call, where the client is."""

    kind: Literal["crisis_card"] = "crisis_card"
    country: str
    emergency: Lines
    lines: Lines = ()


class SessionHeld(Entry):
    """No draft goes out until a clinician releases the session."""

    kind: Literal["held"] = "held"
    reason: str | None = None


class SessionReleased(Entry):
    """The hold ended."""

    kind: Literal["released"] = "released"


class TakenOver(Entry):
    """The clinician drives."""

    kind: Literal["taken_over"] = "taken_over"


class HandedBack(Entry):
    """The assistant drafts again."""

    kind: Literal["handed_back"] = "handed_back"


class ClinicianJoined(Entry):
    """The clinician's console is there."""

    kind: Literal["clinician_joined"] = "clinician_joined"


class ClinicianLeft(Entry):
    """The clinician's console is gone."""

    kind: Literal["clinician_left"] = "clinician_left"


class GateChanged(Entry):
    """Whether the step waits for the clinician, and for what."""

    kind: Literal["gate_changed"] = "gate_changed"
    gate: Gate
    why: str | None = None


class TaskAdded(Entry):
    """Something the clinician is to do after the session."""

    kind: Literal["task_added"] = "task_added"
    task: str


class TurnFailed(Entry):
    """A run failed; the session is held and answers with reviewed scripts alone."""

    kind: Literal["turn_failed"] = "turn_failed"
    code: str


class SessionEnded(Entry):
    """The session is over."""

    kind: Literal["ended"] = "ended"
    completed: bool = True
    reason: str | None = None
