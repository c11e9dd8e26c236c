"""Whether a move is allowed: the one place that says so.

`permit` reads a situation and a move and gives a `Permit` or a `Refusal` with the rule's id and a sentence for the
clinician. The rules are small numbered functions in one tuple, so that a test can leave one out. Everything that moves
a session asks here, and an activating step asks again on entry.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

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
    Number,
    Part,
    Place,
    Readiness,
    Screen,
    Situation,
    Stage,
)

_CONTENT: Final = frozenset(
    {Stage.PREPARATION, Stage.TARGET, Stage.COGNITIVE, Stage.RESCRIPT, Stage.PROCESSING},
)
_TARGETED: Final = frozenset({Stage.TARGET, Stage.COGNITIVE})
_DECISIONS: Final = frozenset({Kind.APPROVED, Kind.EDITED})
_EXPLICIT: Final = frozenset({Kind.OPENED, Kind.LED, Kind.HANDED_BACK})
_LED: Final = frozenset({Kind.LED, Kind.HANDED_BACK})
_ENDINGS: Final = frozenset({"close", "clinician_wrapup"})
_WRITING: Final = frozenset({*_DECISIONS, Kind.DISCARDED, Kind.WROTE, Kind.SAID, Kind.HANDED_BACK})
_OF_KIND: Final = frozenset({*_WRITING, Kind.OVERRODE, Kind.READIED, Kind.HELD_BACK, Kind.RELEASED})
"""The kinds of moves that rules of kinds are about; the proof fails when a rule is left out of it."""


@dataclass(frozen=True, slots=True)
class Permit:
    """The move is allowed."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """The move is not allowed: the rule that says so, and what a clinician can do next."""

    rule: str
    sentence: str


Verdict = Permit | Refusal
PERMIT: Final = Permit()


class Of(Number):
    """Which moves a rule can forbid; the others it is not even asked about."""

    IMAGE = 0  # those that lead into an image
    STEP = 1  # those that lead to a step
    KIND = 2  # those of certain kinds, wherever they lead


@dataclass(frozen=True, slots=True)
class Rule:
    """One numbered rule: `allows` is False exactly when it forbids the move."""

    id: str
    sentence: str
    allows: Callable[[Situation, Move], bool]
    of: Of = Of.STEP


def _opens(now: Situation, move: Move) -> bool:
    return move.target is not None and move.target.activates and now.part is Part.NONE


def _enters(evidence: Evidence, held: Callable[[Situation], bool]) -> Callable[[Situation, Move], bool]:
    def allows(now: Situation, move: Move) -> bool:
        target = move.target
        return target is None or not target.activates or evidence not in target.needs or held(now)

    return allows


def _activates(condition: Callable[[Situation], bool]) -> Callable[[Situation, Move], bool]:
    def allows(now: Situation, move: Move) -> bool:
        return move.target is None or not move.target.activates or condition(now)

    return allows


def _time_to_open(now: Situation, move: Move) -> bool:
    if not _opens(now, move):
        return True
    return now.minutes is Minutes.AMPLE or (now.minutes is Minutes.SHORT and move.kind in _EXPLICIT)


def _time_to_explore(now: Situation, move: Move) -> bool:
    target = move.target
    return target is None or target.part is not Part.EXPLORING or now.minutes > Minutes.INTERVENE


def _time_for_a_stage(now: Situation, move: Move) -> bool:
    target = move.target
    if target is None or target.part not in {Part.INTERVENING, Part.AGAIN} or target.part is now.part:
        return True
    return now.minutes > Minutes.NO_NEW_STAGE


def _attention(now: Situation, move: Move) -> bool:
    if not _opens(now, move) or now.attending:
        return True
    return move.kind in _DECISIONS or (move.kind in _LED and now.activated)


def _explicit_return(now: Situation, move: Move) -> bool:
    return not (_opens(now, move) and now.activated) or move.kind in _EXPLICIT


def _release_with_presence(now: Situation, move: Move) -> bool:
    return move.kind is not Kind.RELEASED or now.part is Part.NONE or now.present


def _readiness_outside_imagery(now: Situation, move: Move) -> bool:
    return move.kind is not Kind.HELD_BACK or now.part is Part.NONE


def _readiness_after_preparation(now: Situation, move: Move) -> bool:
    return move.kind is not Kind.READIED or (now.consent is Consent.GIVEN and now.rehearsed)


def _stage_needs_screen(now: Situation, move: Move) -> bool:
    return move.target is None or move.target.stage not in _CONTENT or now.screen is Screen.PASSED


def _stage_needs_preparation(now: Situation, move: Move) -> bool:
    if move.target is None or move.target.stage not in _TARGETED:
        return True
    return now.consent is Consent.GIVEN and now.rehearsed and now.readiness is Readiness.GO


def _no_content_at_red(now: Situation, move: Move) -> bool:
    return move.target is None or move.target.stage not in _CONTENT or now.level < Level.RED


def _way_back(now: Situation, move: Move) -> bool:
    if move.target is None or move.target.stage not in _CONTENT or not now.interrupted:
        return True
    return now.closing >= Closing.ORIENTED and move.kind in _EXPLICIT


def _closing_done(now: Situation, move: Move) -> bool:
    if move.target is None or move.target.step not in _ENDINGS or move.kind is Kind.OVERRODE:
        return True
    return not now.closing_due


def _draft_pending(now: Situation, move: Move) -> bool:
    return move.kind not in _DECISIONS | {Kind.DISCARDED} or now.draft is not Drafting.NONE


def _not_held(now: Situation, move: Move) -> bool:
    return move.kind not in _DECISIONS | {Kind.WROTE} or not now.held


def _not_driving(now: Situation, move: Move) -> bool:
    return move.kind not in _DECISIONS | {Kind.WROTE} or not now.driving


def _only_while_driving(now: Situation, move: Move) -> bool:
    return move.kind not in {Kind.SAID, Kind.HANDED_BACK} or now.driving


def _override_needs_reason(_: Situation, move: Move) -> bool:
    return move.kind is not Kind.OVERRODE or move.reasoned


RULES: Final[tuple[Rule, ...]] = (
    Rule(
        "R01", "Imagery needs you here. Come back to the console first.", _activates(lambda now: now.present), Of.IMAGE
    ),
    Rule(
        "R02",
        "A risk is open. Decide it before imagery, or stay with grounding and stabilising.",
        _activates(lambda now: now.level <= Level.WATCH),
        Of.IMAGE,
    ),
    Rule(
        "R03",
        "The risk screen of today is not passed. Go through it, or decide what it raised.",
        _enters(Evidence.SCREEN, lambda now: now.screen is Screen.PASSED),
        Of.IMAGE,
    ),
    Rule(
        "R04",
        "Consent for today is not confirmed. Hear the client say it back, then confirm it.",
        _enters(Evidence.CONSENT, lambda now: now.consent is Consent.GIVEN),
        Of.IMAGE,
    ),
    Rule(
        "R05",
        "Grounding has not been practised since consent was given. Practise it before any image.",
        _enters(Evidence.REHEARSED, lambda now: now.rehearsed),
        Of.IMAGE,
    ),
    Rule(
        "R06",
        "Readiness is not decided. Record go at the readiness gate first.",
        _enters(Evidence.READINESS, lambda now: now.readiness is Readiness.GO),
        Of.IMAGE,
    ),
    Rule(
        "R07",
        "It is open whether this memory was always there. Decide that first.",
        _enters(Evidence.MEMORY, lambda now: now.memory is Memory.CLEAR),
        Of.IMAGE,
    ),
    Rule(
        "R08",
        "The first ratings are not complete, or came before the memory was decided. Ask for them first.",
        _enters(Evidence.BASELINE, lambda now: now.baseline),
        Of.IMAGE,
    ),
    Rule(
        "R09",
        "The target is not agreed. Agree it with the client first.",
        _enters(Evidence.TARGET, lambda now: now.target),
        Of.IMAGE,
    ),
    Rule(
        "R10",
        "There is too little time left to open an image. Choose preparation, a calm image or plans.",
        _time_to_open,
        Of.IMAGE,
    ),
    Rule("R11", "There is no time left to explore. Help has to come in now.", _time_to_explore, Of.IMAGE),
    Rule("R12", "There is no time left for a new stage. Lead out of the image.", _time_for_a_stage, Of.IMAGE),
    Rule(
        "R13",
        "The time for imagery is over. Return to the room.",
        _activates(lambda now: now.minutes > Minutes.RETURN),
        Of.IMAGE,
    ),
    Rule("R14", "Confirm that you are attending, then open the image.", _attention, Of.IMAGE),
    Rule("R15", "Imagery is opened again only by you. Move there yourself.", _explicit_return, Of.IMAGE),
    Rule(
        "R16", "An image goes on only with you here. Come back to the console first.", _release_with_presence, Of.KIND
    ),
    Rule("R17", "The risk screen comes before any work. Go through it first.", _stage_needs_screen),
    Rule("R18", "Consent, grounding practice and readiness come before the target.", _stage_needs_preparation),
    Rule("R19", "The level is red. Stay with safety, grounding and stabilising.", _no_content_at_red),
    Rule("R20", "The way back goes through grounding and orientation, and you lead it.", _way_back),
    Rule(
        "R21",
        "Grounding, orientation and the risk check are still due. Go through them, or end with a reason.",
        _closing_done,
    ),
    Rule("R23", "The session is paused. Go on first.", _not_held, Of.KIND),
    Rule("R24", "You are writing yourself. Hand back first.", _not_driving, Of.KIND),
    # After the two before it: a pause and a take-over void the draft, and the reason is what the clinician must hear.
    Rule("R22", "There is no draft to decide on.", _draft_pending, Of.KIND),
    Rule("R25", "Take over first, then write.", _only_while_driving, Of.KIND),
    Rule("R26", "Ending before the closing is done needs a reason.", _override_needs_reason, Of.KIND),
    Rule("R27", "Consent and grounding practice come before readiness.", _readiness_after_preparation, Of.KIND),
    Rule("R28", "The image is open. Lead out of it, then record readiness anew.", _readiness_outside_imagery, Of.KIND),
)


def permit(now: Situation, move: Move, rules: Sequence[Rule] = RULES) -> Verdict:
    """Whether `move` is allowed in the situation `now`: a `Permit`, or the first rule that refuses it.

    Pure and total. `rules` is for the proof, which leaves rules out to see that it then fails.
    """
    target = move.target
    asked = (target is not None and target.part is not Part.NONE, target is not None, move.kind in _OF_KIND)
    for rule in rules:
        if asked[rule.of] and not rule.allows(now, move):
            return Refusal(rule.id, rule.sentence)
    return PERMIT


def may_enter(now: Situation, place: Place, kind: Kind, rules: Sequence[Rule] = RULES) -> Verdict:
    """`permit` for entering a place by a move of this kind."""
    return permit(now, Move(kind, place), rules)
