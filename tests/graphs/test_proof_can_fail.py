"""The proof is not empty: without any one of its rules or guards, something no longer holds.

Some rules stand behind one another. Such a rule is left out together with those that stand before it, and the search
asks for just the check that the last of them keeps, among the situations that lack what the rule asks for.
"""

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from typing import Final, NamedTuple

import pytest

from graphs.deciding import Policy
from graphs.proof.exploring import Hurry, Violation
from graphs.proof.kinds import KINDS
from graphs.proof.proving import Job, run
from safety.policy import RULES
from safety.situation import Consent, Readiness, Screen, Situation

TRAUMA: Final = Job("trauma_3stage")
DELIVERY: Final = Job(KINDS.id, order=False)
CLOSING: Final = Job(KINDS.id)


def unscreened(now: Situation) -> bool:
    return now.screen is not Screen.PASSED


def without_consent(now: Situation) -> bool:
    return now.consent is not Consent.GIVEN


def unrehearsed(now: Situation) -> bool:
    return not now.rehearsed


def not_ready(now: Situation) -> bool:
    return now.readiness is not Readiness.GO


class Mutant(NamedTuple):
    """What is left out, where it is looked for, and what must then be found broken."""

    rule: str  # or the name of a guard
    breaks: str
    behind: tuple[str, ...] = ()  # the rules that stand before it
    job: Job = TRAUMA
    among: Callable[[Situation], bool] | None = None


MUTANTS: Final = (
    Mutant("R01", "I1 clinician present"),
    Mutant("R02", "I1 no open risk on entry"),
    # Nobody comes to the target unscreened while R17 bars all work, so R03 is the second lock on the same door.
    Mutant("R03", "I1 evidence", ("R17",), among=unscreened),
    # Practice counts only after consent, readiness only after both, the target only after all three.
    Mutant("R04", "I1 evidence", ("R05", "R18", "R27"), among=without_consent),
    Mutant("R05", "I1 evidence", ("R18", "R27"), among=unrehearsed),
    Mutant("R06", "I1 evidence", ("R18",), among=not_ready),
    # First ratings count only after the memory is decided, a target only after first ratings.
    Mutant("R07", "I1 evidence", ("R08", "R09")),
    Mutant("R08", "I1 evidence", ("R09",)),
    Mutant("R09", "I1 evidence"),
    Mutant("R10", "I1 minutes to open"),
    Mutant("R11", "I1 minutes for the part"),
    Mutant("R12", "I1 minutes for the part"),
    Mutant("R13", "I1 minutes for the part"),
    Mutant("R14", "I1 attention"),
    Mutant("R15", "I5 opened again only by an explicit move"),
    Mutant("R16", "I1 clinician present or held"),
    Mutant("R17", "I9 the screen comes before any work"),
    Mutant("R18", "I9 preparation comes before the target"),
    Mutant("R19", "I9 no work at red"),
    Mutant("R20", "I5 led back from an interruption"),
    Mutant("R21", "I2 closing done or overridden"),
    Mutant("R22", "I4 approved", job=DELIVERY),
    # A pause and a take-over void the draft as well, so there is nothing left to decide on.
    Mutant("R23", "I4 no draft while held", ("R22",), job=DELIVERY),
    Mutant("R24", "I4 no draft while the clinician writes", ("R22",), job=DELIVERY),
    Mutant("R25", "I4 approved", job=DELIVERY),
    Mutant("R26", "I2 closing done or overridden"),
    Mutant("R27", "I9 readiness after preparation"),
    Mutant("R28", "I1 evidence"),
    Mutant("credit needs an answer", "I9 only an answered step counts as done"),
    Mutant("closing in order", "I2 never past grounding", job=CLOSING),
)
GUARDS: Final = frozenset({"credit needs an answer", "closing in order"})


def _broken(mutant: Mutant, *, left_in: bool = False) -> list[Violation]:
    out = {*mutant.behind} if left_in else {mutant.rule, *mutant.behind}
    policy = Policy(tuple(rule for rule in RULES if rule.id not in out), GUARDS & out)
    found = run(mutant.job, policy=policy, hurry=Hurry(mutant.breaks, mutant.among)).violations
    return [one for one in found if f"{one.invariant} {one.name}".startswith(mutant.breaks)]


Searches = dict[str, Future[list[Violation]]]


@pytest.fixture(scope="module")
def searches() -> Iterator[Searches]:
    """All searches, in as many processes as there are processors."""
    with ProcessPoolExecutor() as processes:
        alone = {
            f"{one.rule} alone": processes.submit(_broken, one, left_in=True)
            for one in MUTANTS
            if one.behind and one.among
        }
        yield alone | {mutant.rule: processes.submit(_broken, mutant) for mutant in MUTANTS}


def test_every_rule_is_left_out_once() -> None:
    assert [mutant.rule for mutant in MUTANTS if mutant.rule not in GUARDS] == sorted(rule.id for rule in RULES)


def test_every_guard_is_left_out_once() -> None:
    asked_for: set[str] = set()

    class Listening(Policy):
        def guards(self, name: str) -> bool:
            asked_for.add(name)
            return super().guards(name)

    run(CLOSING, policy=Listening(), hurry=Hurry("I2", unscreened))
    assert asked_for == GUARDS == {mutant.rule for mutant in MUTANTS if mutant.rule in GUARDS}


@pytest.mark.timeout(600)
@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.rule)
def test_without_it_something_breaks(mutant: Mutant, searches: Searches) -> None:
    assert searches[mutant.rule].result()


@pytest.mark.timeout(600)
@pytest.mark.parametrize("mutant", [one for one in MUTANTS if one.behind and one.among], ids=lambda mutant: mutant.rule)
def test_it_holds_alone_when_those_before_it_are_gone(mutant: Mutant, searches: Searches) -> None:
    assert not searches[f"{mutant.rule} alone"].result()


@pytest.mark.timeout(600)
def test_a_violation_shows_the_way_to_it(searches: Searches) -> None:
    [shown] = searches["R17"].result()
    assert shown.path == ("led psychoeducation",)
