"""The policy, rule by rule: what each forbids, and what it leaves alone."""

from typing import Final

import pytest

from safety.findings import Level
from safety.policy import PERMIT, RULES, Permit, Refusal, may_enter, permit
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
    Place,
    Readiness,
    Screen,
    Situation,
    Stage,
)

IMAGE: Final = Place("an_image", Stage.RESCRIPT, Part.EXPLORING, frozenset(Evidence))
HELP: Final = Place("help", Stage.RESCRIPT, Part.INTERVENING, frozenset(Evidence))
LEAVING: Final = Place("leaving", Stage.RESCRIPT, Part.LEAVING, frozenset(Evidence))
TEACHING: Final = Place("teaching", Stage.PREPARATION)
TARGET: Final = Place("target", Stage.TARGET)
GROUNDING: Final = Place("grounding", Stage.CLOSING)
CLOSE: Final = Place("close", Stage.CLOSING)

READY: Final = Situation(
    "before_the_image",
    screen=Screen.PASSED,
    consent=Consent.GIVEN,
    rehearsed=True,
    readiness=Readiness.GO,
    memory=Memory.CLEAR,
    baseline=True,
    target=True,
    present=True,
    attending=True,
)
"""Everything is there for an image."""
INSIDE: Final = READY._replace(step="an_image", part=Part.EXPLORING, activated=True)
LEAD: Final = Move(Kind.LED, IMAGE, reasoned=True)
Case = tuple[str, Situation, Move]

REFUSED: Final[tuple[Case, ...]] = (
    ("R01", READY._replace(present=False), LEAD),
    ("R02", READY._replace(level=Level.AMBER), LEAD),
    ("R02", READY._replace(level=Level.RED), LEAD),
    ("R03", READY._replace(screen=Screen.OPEN), LEAD),
    ("R03", READY._replace(screen=Screen.RAISED), LEAD),
    ("R04", READY._replace(consent=Consent.OPEN), LEAD),
    ("R04", READY._replace(consent=Consent.WITHDRAWN), LEAD),
    ("R05", READY._replace(rehearsed=False), LEAD),
    ("R06", READY._replace(readiness=Readiness.STOPPED), LEAD),
    ("R07", READY._replace(memory=Memory.DOUBTFUL), LEAD),
    ("R08", READY._replace(baseline=False), LEAD),
    ("R09", READY._replace(target=False), LEAD),
    ("R10", READY._replace(minutes=Minutes.BELOW_FLOOR), LEAD),
    ("R10", READY._replace(minutes=Minutes.SHORT), Move(Kind.APPROVED, IMAGE)),
    ("R11", INSIDE._replace(minutes=Minutes.INTERVENE), LEAD),
    ("R12", INSIDE._replace(minutes=Minutes.NO_NEW_STAGE), Move(Kind.LED, HELP)),
    ("R13", INSIDE._replace(minutes=Minutes.RETURN), Move(Kind.LED, LEAVING)),
    ("R14", READY._replace(attending=False), LEAD),
    ("R15", READY._replace(activated=True), Move(Kind.APPROVED, IMAGE)),
    ("R16", INSIDE._replace(held=True, present=False), Move(Kind.RELEASED)),
    ("R17", Situation("arrival"), Move(Kind.LED, TEACHING)),
    ("R18", READY._replace(rehearsed=False), Move(Kind.LED, TARGET)),
    ("R18", READY._replace(readiness=Readiness.OPEN), Move(Kind.ANSWERED, TARGET)),
    ("R19", READY._replace(level=Level.RED), Move(Kind.LED, TEACHING)),
    ("R20", READY._replace(interrupted=True, closing=Closing.GROUNDED), Move(Kind.LED, TARGET)),
    ("R20", READY._replace(interrupted=True, closing=Closing.ORIENTED), Move(Kind.ANSWERED, TARGET)),
    ("R21", READY._replace(activated=True, closing=Closing.ORIENTED), Move(Kind.LED, CLOSE)),
    ("R22", READY, Move(Kind.APPROVED)),
    ("R22", READY, Move(Kind.DISCARDED)),
    ("R23", READY._replace(held=True, draft=Drafting.PLAIN), Move(Kind.APPROVED)),
    ("R23", READY._replace(held=True), Move(Kind.APPROVED)),
    ("R24", READY._replace(driving=True, draft=Drafting.PLAIN), Move(Kind.EDITED)),
    ("R25", READY, Move(Kind.SAID)),
    ("R25", READY, Move(Kind.HANDED_BACK)),
    ("R26", READY, Move(Kind.OVERRODE)),
    ("R27", READY._replace(rehearsed=False), Move(Kind.READIED)),
    ("R28", INSIDE, Move(Kind.HELD_BACK)),
)

ALLOWED: Final[tuple[tuple[Situation, Move], ...]] = (
    (READY, LEAD),
    (READY._replace(level=Level.WATCH), LEAD),
    (READY._replace(minutes=Minutes.SHORT), LEAD),
    (READY._replace(attending=False, draft=Drafting.FORWARD), Move(Kind.APPROVED, IMAGE)),
    (READY._replace(attending=False, activated=True, closing=Closing.ORIENTED), LEAD),
    (READY._replace(interrupted=True, closing=Closing.ORIENTED), Move(Kind.LED, TARGET)),
    (INSIDE._replace(minutes=Minutes.INTERVENE), Move(Kind.LED, HELP)),
    (INSIDE._replace(minutes=Minutes.NO_NEW_STAGE), Move(Kind.LED, LEAVING)),
    (INSIDE._replace(part=Part.INTERVENING, minutes=Minutes.NO_NEW_STAGE), Move(Kind.LED, HELP)),
    (INSIDE._replace(held=True), Move(Kind.RELEASED)),
    (Situation("arrival"), Move(Kind.LED, GROUNDING)),
    (READY._replace(level=Level.RED), Move(Kind.LED, GROUNDING)),
    (READY._replace(activated=True, closing=Closing.RECHECKED), Move(Kind.LED, CLOSE)),
    (INSIDE, Move(Kind.OVERRODE, CLOSE, reasoned=True)),
    (READY._replace(draft=Drafting.PLAIN), Move(Kind.EDITED)),
    (READY._replace(driving=True), Move(Kind.SAID)),
)


def named(case: Case) -> str:
    return f"{case[0]} {case[2].kind.value}"


@pytest.mark.parametrize("case", REFUSED, ids=named)
def test_a_rule_forbids(case: Case) -> None:
    rule, now, move = case
    verdict = permit(now, move)
    assert isinstance(verdict, Refusal)
    assert verdict.rule == rule


@pytest.mark.parametrize("case", REFUSED, ids=named)
def test_it_is_that_rule_which_forbids(case: Case) -> None:
    rule, now, move = case
    [own] = [one for one in RULES if one.id == rule]
    assert not own.allows(now, move)


@pytest.mark.parametrize(("now", "move"), ALLOWED)
def test_no_rule_forbids_what_is_safe(now: Situation, move: Move) -> None:
    assert permit(now, move) is PERMIT


def test_every_rule_has_its_example() -> None:
    assert {rule for rule, _, _ in REFUSED} == {rule.id for rule in RULES}
    assert len({rule.id for rule in RULES}) == len(RULES)


def test_every_rule_tells_the_clinician_what_can_be_done() -> None:
    for rule in RULES:
        assert rule.sentence.endswith(".")
        assert len(rule.sentence) <= 120


def test_without_rules_everything_is_allowed() -> None:
    assert all(permit(now, move, ()) is PERMIT for _, now, move in REFUSED)


def test_entering_a_place_asks_the_same_rules() -> None:
    assert isinstance(may_enter(READY, IMAGE, Kind.LED), Permit)
    assert isinstance(may_enter(READY._replace(present=False), IMAGE, Kind.LED), Refusal)


def test_an_image_asks_only_for_the_evidence_its_protocol_names() -> None:
    dream = IMAGE._replace(needs=frozenset(Evidence) - {Evidence.MEMORY})
    assert isinstance(permit(READY._replace(memory=Memory.OPEN), Move(Kind.LED, dream)), Permit)


@pytest.mark.parametrize(
    ("now", "due"),
    [
        (READY, False),
        (INSIDE, True),
        (READY._replace(interrupted=True), True),
        (READY._replace(activated=True, closing=Closing.ORIENTED), True),
        (READY._replace(activated=True, closing=Closing.RECHECKED), False),
    ],
)
def test_the_closing_is_due_after_an_image_or_an_interruption(now: Situation, due: bool) -> None:
    assert now.closing_due is due
