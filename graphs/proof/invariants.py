"""The invariants, said again without the policy's help, so that a wrong rule cannot hide behind itself."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final, NamedTuple

from graphs.deciding.acts import Act, ActKind
from graphs.plan import Plan
from safety.findings import Level
from safety.situation import (
    Closing,
    Consent,
    Drafting,
    Evidence,
    Kind,
    Memory,
    Minutes,
    Move,
    Part,
    Readiness,
    Screen,
    Situation,
    Stage,
)

_CONTENT: Final = frozenset({Stage.PREPARATION, Stage.TARGET, Stage.COGNITIVE, Stage.RESCRIPT, Stage.PROCESSING})
_EXPLICIT: Final = frozenset({Kind.APPROVED, Kind.EDITED, Kind.OPENED, Kind.LED, Kind.HANDED_BACK, Kind.CLEARED})
_BY_HAND: Final = frozenset({Kind.OPENED, Kind.LED, Kind.HANDED_BACK, Kind.CLEARED})


class Edge(NamedTuple):
    """One transition: from where, by what, to where, what was done, and which fields were set; no other differs."""

    plan: Plan
    before: Situation
    move: Move
    after: Situation
    acts: tuple[Act, ...]
    touched: frozenset[str]


class On(Enum):
    """What about an edge calls for a check; told apart once for every edge, because there are millions."""

    IMAGERY = auto()  # it leads to, or stays in, an image
    ENTRY = auto()  # a step was entered
    WORDS = auto()  # something was sent to the client, or came to be sent
    END = auto()  # the session ended
    FALL = auto()  # the level fell
    READY = auto()  # readiness was decided: go
    CREDIT = auto()  # a step was left and counts as done


@dataclass(frozen=True, slots=True)
class Check:
    """One part of an invariant: on what, when exactly it applies to an edge, and what must then hold."""

    on: On
    invariant: str
    name: str
    applies: Callable[[Edge], bool]
    holds: Callable[[Edge], bool]


def occasions(edge: Edge) -> Iterator[On]:
    """What about this edge calls for checks."""
    before, after, touched = edge.before, edge.after, edge.touched
    if after.part is not Part.NONE:
        yield On.IMAGERY
    if after.ended and not before.ended:
        yield On.END
    if "level" in touched and after.level < before.level:
        yield On.FALL
    if "readiness" in touched and after.readiness is Readiness.GO and before.readiness is not Readiness.GO:
        yield On.READY
    if before.step != after.step and any(_risen(edge, field) for field in _CREDITS if field in touched):
        yield On.CREDIT
    kinds = {act.kind for act in edge.acts}
    if ActKind.ENTER in kinds:
        yield On.ENTRY
    if kinds & _SENT:
        yield On.WORDS


def _risen(edge: Edge, field: str) -> bool:
    """Whether more of what a step is for counts as done."""
    credit = _CREDITS[field]
    counted = credit(edge.after)
    return counted > 0 and counted > credit(edge.before)


_CREDITS: Final[dict[str, Callable[[Situation], int]]] = {
    "screen": lambda now: now.screen is Screen.PASSED,
    "consent": lambda now: now.consent is Consent.GIVEN,
    "rehearsed": lambda now: now.rehearsed,
    "memory": lambda now: now.memory is Memory.CLEAR,
    "baseline": lambda now: now.baseline,
    "target": lambda now: now.target,
    "closing": lambda now: now.closing,
}
_SENT: Final = {ActKind.DELIVER, ActKind.SPEAK, ActKind.REPLACE}


def _always(_: Edge) -> bool:
    return True


def _opening(edge: Edge) -> bool:
    return edge.before.part is Part.NONE


def _entered(edge: Edge) -> bool:
    return any(act.kind is ActKind.ENTER and act.arg == edge.after.step for act in edge.acts)


_EVIDENCE: Final[dict[Evidence, Callable[[Situation], bool]]] = {
    Evidence.SCREEN: lambda now: now.screen is Screen.PASSED,
    Evidence.CONSENT: lambda now: now.consent is Consent.GIVEN,
    Evidence.REHEARSED: lambda now: now.rehearsed,
    Evidence.READINESS: lambda now: now.readiness is Readiness.GO,
    Evidence.MEMORY: lambda now: now.memory is Memory.CLEAR,
    Evidence.BASELINE: lambda now: now.baseline,
    Evidence.TARGET: lambda now: now.target,
}


def _evidence(edge: Edge) -> bool:
    return all(_EVIDENCE[needed](edge.after) for needed in edge.plan.protocol.needs)


def _time_to_open(edge: Edge) -> bool:
    left = edge.before.minutes
    return left is Minutes.AMPLE or (left is Minutes.SHORT and edge.move.kind in _BY_HAND)


def _attended(edge: Edge) -> bool:
    deliberate = edge.move.kind in {Kind.APPROVED, Kind.EDITED}
    again = edge.before.activated and edge.move.kind in _BY_HAND
    return edge.before.attending or deliberate or again


def _moved_part(edge: Edge) -> bool:
    return _entered(edge) and edge.move.kind is not Kind.MINUTES


def _part_in_time(edge: Edge) -> bool:
    left, part = edge.before.minutes, edge.after.part
    if left <= Minutes.RETURN:
        return False
    if part is Part.EXPLORING:
        return left > Minutes.INTERVENE
    new_stage = part in {Part.INTERVENING, Part.AGAIN} and part is not edge.before.part
    return not new_stage or left > Minutes.NO_NEW_STAGE


def _closed(edge: Edge) -> bool:
    """Everything due was done, or the clinician overrode it with a reason."""
    overridden = edge.move.kind is Kind.OVERRODE and edge.move.reasoned
    due = edge.before.activated or edge.before.interrupted
    return overridden or not due or edge.after.closing is Closing.RECHECKED


def _delivers(edge: Edge) -> bool:
    return any(act.kind is ActKind.DELIVER for act in edge.acts)


def _approved(edge: Edge) -> bool:
    """The clinician decided on a draft that waited, or wrote the words."""
    if edge.move.kind is Kind.SAID:
        return edge.before.driving
    return edge.move.kind in {Kind.APPROVED, Kind.EDITED} and edge.before.draft is not Drafting.NONE


def _delivers_a_draft(edge: Edge) -> bool:
    return _delivers(edge) and edge.move.kind is not Kind.SAID


def _speaks(edge: Edge) -> bool:
    return any(act.kind is ActKind.SPEAK for act in edge.acts)


def _may_speak(edge: Edge) -> bool:
    return edge.plan.between or (edge.plan.auto and edge.before.part is Part.NONE and edge.after.part is Part.NONE)


def _returns_to_content(edge: Edge) -> bool:
    content = edge.plan.place(edge.after.step).stage in _CONTENT
    return edge.before.interrupted and not edge.after.ended and content and _entered(edge)


def _led_back(edge: Edge) -> bool:
    """Grounded and oriented, or grounded and just now led out of an answered orientation check."""
    now = edge.before
    leaving = now.step == "orientation_check" and now.answered and now.closing is Closing.GROUNDED
    return (leaving or now.closing >= Closing.ORIENTED) and edge.move.kind in _BY_HAND


def _enters_content(edge: Edge) -> bool:
    return _entered(edge) and edge.plan.place(edge.after.step).stage in _CONTENT and not edge.after.ended


def _enters_target(edge: Edge) -> bool:
    return _entered(edge) and edge.plan.place(edge.after.step).stage in {Stage.TARGET, Stage.COGNITIVE}


def _prepared(edge: Edge) -> bool:
    now = edge.after
    return now.consent is Consent.GIVEN and now.rehearsed and now.readiness is Readiness.GO


def _was_prepared(edge: Edge) -> bool:
    return edge.before.consent is Consent.GIVEN and edge.before.rehearsed


def _was_answered(edge: Edge) -> bool:
    return edge.before.answered or edge.move.kind is Kind.ANSWERED


CHECKS: Final[tuple[Check, ...]] = (
    Check(On.IMAGERY, "I1", "evidence", _always, _evidence),
    Check(On.IMAGERY, "I1", "clinician present or held", _always, lambda e: e.after.present or e.after.held),
    Check(On.IMAGERY, "I1", "clinician present on entry", _moved_part, lambda e: e.before.present),
    Check(On.IMAGERY, "I1", "no red", _always, lambda e: e.after.level < Level.RED),
    Check(On.IMAGERY, "I1", "no open risk on entry", _entered, lambda e: e.after.level < Level.AMBER),
    Check(On.IMAGERY, "I1", "minutes to open", _opening, _time_to_open),
    Check(On.IMAGERY, "I1", "minutes for the part", _moved_part, _part_in_time),
    Check(On.IMAGERY, "I1", "attention", _opening, _attended),
    Check(On.END, "I2", "closing done or overridden", _always, _closed),
    Check(On.WORDS, "I4", "approved", _delivers, _approved),
    Check(On.WORDS, "I4", "no draft while held", _delivers_a_draft, lambda e: not e.before.held),
    Check(On.WORDS, "I4", "no draft while the clinician writes", _delivers_a_draft, lambda e: not e.before.driving),
    Check(On.WORDS, "I4", "spoken only where reviewed wording may", _speaks, _may_speak),
    Check(
        On.WORDS,
        "I4",
        "a model's words move nothing",
        lambda e: e.move.kind is Kind.WROTE,
        lambda e: e.after == e.before,
    ),
    Check(On.IMAGERY, "I5", "absent in imagery is held", lambda e: not e.after.present, lambda e: e.after.held),
    Check(On.IMAGERY, "I5", "opened only by hand", _opening, lambda e: e.move.kind in _EXPLICIT),
    Check(
        On.IMAGERY,
        "I5",
        "opened again only by an explicit move",
        lambda e: _opening(e) and e.before.activated,
        lambda e: e.move.kind in _BY_HAND,
    ),
    Check(On.ENTRY, "I5", "led back from an interruption", _returns_to_content, _led_back),
    Check(On.FALL, "I6", "level falls by adjudication alone", _always, lambda e: e.move.kind is Kind.CLEARED),
    Check(
        On.ENTRY, "I9", "the screen comes before any work", _enters_content, lambda e: e.after.screen is Screen.PASSED
    ),
    Check(On.ENTRY, "I9", "no work at red", _enters_content, lambda e: e.after.level < Level.RED),
    Check(On.ENTRY, "I9", "preparation comes before the target", _enters_target, _prepared),
    Check(On.READY, "I9", "readiness after preparation", _always, _was_prepared),
    Check(On.CREDIT, "I9", "only an answered step counts as done", _always, _was_answered),
)
CHECKS_ON: Final = {on: tuple(check for check in CHECKS if check.on is on) for on in On}

MEANINGS: Final = {
    "I1": "no image without screen, consent, practice, memory, readiness, a clinician present and attending, and time",
    "I2": "no end after an image without grounding, orientation and risk re-check, or an override with a reason",
    "I3": "from everywhere one input reaches grounding or a hold",
    "I4": "nothing is delivered without approval but reviewed scripts where they may speak",
    "I5": "a clinician who is gone means held; nothing returns to an image by itself",
    "I6": "levels rise by software and fall by adjudication",
    "I7": "between sessions there is no image",
    "I8": "from everywhere the session can end safely",
    "I9": "work comes after the screen, never at red, the target after preparation, and no step counts unanswered",
}
