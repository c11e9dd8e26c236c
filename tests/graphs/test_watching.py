"""Looking up what came of a move gives what trying it gives: the proof's short way is the long way."""

from collections import Counter, deque
from collections.abc import Callable
from functools import cache
from typing import Final, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphs.deciding import decide
from graphs.deciding.acts import POLICY
from graphs.plan import Plan
from graphs.proof.canonical import Canonical, delivery, order
from graphs.proof.invariants import CHECKS_ON, Edge, occasions
from graphs.proof.kinds import KINDS
from graphs.proof.moves import all_moves, leads, relevant, variants
from graphs.proof.proving import Job, run
from graphs.proof.trying import Tried, Trier
from graphs.proof.watching import Watch, Ways, changed
from graphs.protocols import PROTOCOLS
from safety.findings import Level
from safety.situation import Kind, Minutes, Move, Screen, Situation
from tests.graphs.test_canonical import moves_of, plan_of, starts, walks


class Found(NamedTuple):
    """What trying a move from one situation finds."""

    transitions: int
    refused: tuple[str, ...]
    checked: tuple[str, ...]
    reached: frozenset[Situation]


def tried_plainly(plan: Plan, now: Situation, move: Move, *, in_order: bool) -> Found:
    """One situation after another, with nothing remembered."""
    transitions, refused, checked, reached = 0, list[str](), list[str](), set[Situation]()
    for start in variants(plan, now, move, order=in_order) if relevant(now, move, order=in_order) else ():
        transitions += 1
        decision = decide(plan, start, move)
        if decision.refusal is not None:
            refused.append(decision.refusal.rule)
            if leads(move):
                break
        elif decision.acts or decision.situation != start:
            after = decision.situation
            differ = frozenset(name for name in Situation._fields if getattr(start, name) != getattr(after, name))
            checked += _checked(Edge(plan, start, move, after, decision.acts, differ))
            reached.add(after)
    return Found(transitions, tuple(refused), tuple(checked), frozenset(reached))


def _checked(edge: Edge) -> list[str]:
    applying = [check for on in occasions(edge) for check in CHECKS_ON[on] if check.applies(edge)]
    assert all(check.holds(edge) for check in applying)
    return [f"{check.invariant} {check.name}" for check in applying]


@cache
def ways_of(plan: Plan, move: Move, *, in_order: bool) -> Ways[Tried]:
    """Kept over all examples, so that most of what is asked is looked up."""
    return Ways(lambda watch: Trier(POLICY, order=in_order).tried(plan, move, watch))


def looked_up(plan: Plan, now: Situation, move: Move, *, in_order: bool) -> Found:
    tried = ways_of(plan, move, in_order=in_order).of(now)
    assert not tried.broken
    reached = frozenset(Situation._make(changed(now, changes)) for changes in tried.reached)
    return Found(tried.transitions, tuple(tried.refused), tuple(tried.checked), reached)


def same(plan: Plan, found: Found, plainly: Found, canonical: Canonical) -> bool:
    """All alike, where to as the machine remembers it."""
    lands, should = ({canonical(plan, after) for after in one.reached} for one in (found, plainly))
    return found[:3] == plainly[:3] and lands == should


@pytest.mark.parametrize("in_order", [True, False])
@pytest.mark.parametrize("name", [*PROTOCOLS, KINDS.id])
@given(data=st.data())
def test_what_came_of_a_move_is_looked_up_as_it_would_be_found(name: str, in_order: bool, data: st.DataObject) -> None:
    plan = plan_of(name, "every_draft")
    canonical = order if in_order else delivery
    moves = data.draw(st.lists(st.sampled_from(moves_of(plan)), min_size=1, max_size=5))
    for _, _, after in data.draw(walks(plan, starts(name, "every_draft"))):
        now = canonical(plan, after)
        for move in moves:
            found = looked_up(plan, now, move, in_order=in_order)
            assert same(plan, found, tried_plainly(plan, now, move, in_order=in_order), canonical), (now, move)


SMALL: Final = (Job("stabilisation_only"), Job("between_session"), Job(KINDS.id, auto=True))


@pytest.mark.timeout(300)
@pytest.mark.parametrize("job", SMALL, ids=str)
def test_the_whole_proof_of_a_small_protocol_is_what_trying_everything_everywhere_finds(job: Job) -> None:
    declared = KINDS if job.protocol == KINDS.id else PROTOCOLS[job.protocol]
    plans = tuple(Plan(declared, number, auto=job.auto) for number in (2, 1))
    explored = run(job)
    situations, transitions, checked, refused = everything(plans)
    assert set(explored.found) == situations
    assert explored.transitions == transitions
    assert explored.refused == refused
    assert {name: often for name, often in explored.checked.items() if name in checked} == checked


def everything(plans: tuple[Plan, ...]) -> tuple[set[Situation], int, Counter[str], Counter[str]]:
    """Every situation of the order machine, in the plainest way."""
    first = order(plans[0], Situation(plans[0].path[0], minutes=Minutes.AMPLE))
    situations, queue, transitions = {first}, deque([first]), 0
    checked, refused = Counter[str](), Counter[str]()
    while queue:
        now = queue.popleft()
        for plan in {plan.follower(now.step): plan for plan in plans}.values():
            for move in all_moves(plans[0]):
                found = tried_plainly(plan, now, move, in_order=True)
                transitions += found.transitions
                checked.update(found.checked)
                refused.update(found.refused)
                new = {order(plans[0], after) for after in found.reached} - situations
                situations |= new
                queue.extend(new)
    return situations, transitions, checked, refused


# ---- what makes it so ------------------------------------------------------------------------------------------------

CALM: Final = Situation("risk_screen")


def level_or_screen(watch: Watch) -> str:
    now = watch.stand_in
    return "red" if now.level is Level.RED else now.screen.name


def test_a_way_is_gone_once_and_then_looked_up_by_what_was_read_on_it() -> None:
    ways = Ways(level_or_screen)
    asked = (CALM, CALM._replace(step="close"), CALM._replace(level=Level.RED), CALM._replace(screen=Screen.PASSED))
    assert [ways.of(one) for one in asked] == ["OPEN", "OPEN", "red", "PASSED"]
    assert ways.of(CALM._replace(level=Level.RED, screen=Screen.PASSED)) == "red"
    assert ways.results == ["OPEN", "red", "PASSED"]


def test_what_follows_from_fields_is_known_by_those_fields() -> None:
    ways = Ways(lambda watch: str(watch.stand_in.closing_due))
    assert [ways.of(one) for one in (CALM, CALM._replace(activated=True), CALM)] == ["False", "True", "False"]


WHOLE: Final[tuple[Callable[[Situation], object], ...]] = (
    len, hash, list, lambda now: now[0], lambda now: now == CALM, lambda now: now < CALM, lambda now: {now: 1},
)  # fmt: skip


@pytest.mark.parametrize("take", WHOLE, ids=("length", "hash", "items", "item", "equal", "less", "key"))
def test_code_that_takes_a_situation_as_a_whole_is_refused_rather_than_misread(
    take: Callable[[Situation], object],
) -> None:
    with pytest.raises(TypeError):
        Ways(lambda watch: str(take(watch.stand_in))).of(CALM)


def test_code_that_leaves_the_stand_in_behind_is_refused() -> None:
    with pytest.raises(TypeError):
        Ways(lambda watch: watch.changes(CALM)).of(CALM)


def test_code_that_depends_on_something_else_is_refused() -> None:
    kinds = iter((Kind.LED, Kind.SPOKE))
    ways = Ways(lambda watch: str(watch.stand_in.level if next(kinds) is Kind.LED else watch.stand_in.step))
    ways.of(CALM)
    with pytest.raises(RuntimeError):
        ways.of(CALM._replace(level=Level.RED))
