"""What one run of a graph says: outcomes for the journal, effects for the outside world, and perhaps a refusal."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeAlias

from typing_extensions import TypeAliasType

if TYPE_CHECKING:
    Json: TypeAlias = "bool | int | float | str | list[Json] | tuple[Json, ...] | Mapping[str, Json] | None"
    """Whatever JSON can say."""
else:
    Json = TypeAliasType("Json", "bool | int | float | str | list[Json] | tuple[Json, ...] | Mapping[str, Json] | None")

OutcomeKind = Literal[
    "step_entered",  # {step, stage}
    "stage_moved",  # {stage}; the client sees it
    "recorded",  # {field, value, step, by}
    "field_asked",  # {field, step}
    "finding",  # {rule, level, flag, start, end, of}: `of` is the seq of the client's line
    "flag_raised",  # {flag, step}
    "risk_changed",  # {level, was}
    "alert_raised",  # {alert, kind, level, flags, step}
    "branch_taken",  # {branch, attempt}
    "epoch_changed",  # {epoch}
    "draft_requested",  # {draft, epoch, step}
    "draft_ready",  # {draft, epoch, text, sha256, step, proposes, provenance, findings, ask, writer, reviewed}
    "draft_held",  # {draft, text, provenance, findings}: a model's words that nobody can approve
    "draft_withdrawn",  # {draft, reason}
    "delivered",  # {text, sha256, author, script, draft, edited, ask, findings}; the client sees it
    "crisis_card",  # {country, emergency, lines}; the client sees it
    "held",  # {reason}; the client sees it
    "released",  # {}; the client sees it
    "taken_over",  # {}
    "handed_back",  # {}
    "clinician_joined",  # {}; the client sees it
    "clinician_left",  # {}; the client sees it
    "gate_changed",  # {gate, why}
    "task_added",  # {task}
    "turn_failed",  # {code}
    "ended",  # {completed, reason}; the client sees it
]


@dataclass(frozen=True, slots=True)
class Outcome:
    """One thing that came of an input, written to the journal as an event of this kind."""

    kind: OutcomeKind
    data: Mapping[str, Json] = field(default_factory=dict[str, Json])


@dataclass(frozen=True, slots=True)
class RequestDraft:
    """Ask a language model for words; the answer comes back as `DraftArrived`."""

    draft: str
    epoch: int
    step: str
    intent: str


@dataclass(frozen=True, slots=True)
class Notify:
    """Carry an alert to the people on duty beyond the console."""

    alert: str


Effect = RequestDraft | Notify


@dataclass(frozen=True, slots=True)
class Refused:
    """Why an input changed nothing: a stable code, a sentence with what to do next, perhaps the rule."""

    code: Literal[
        "stale_draft", "not_driving", "not_permitted", "unknown_step", "session_ended", "held", "conflict", "invalid"
    ]
    detail: str
    rule: str | None = None
