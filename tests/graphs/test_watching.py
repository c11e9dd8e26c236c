"""Looking up what came of a move gives what trying it gives: the proof's short way is the long way."""

from collections import Counter, deque
from collections.abc import Callable, Iterator, Sequence
from enum import IntEnum
from itertools import product
from typing import Final, NamedTuple, cast, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphs.deciding import decide
from graphs.deciding.acts import POLICY
from graphs.plan import Plan
from graphs.proof.canonical import order
from graphs.proof.invariants import CHECKS_ON, Edge, occasions
from graphs.proof.kinds import KINDS
from graphs.proof.moves import all_moves, leads, relevant, variants
from graphs.proof.proving import Job, run
from graphs.proof.trying import Tried, Trier
from graphs.proof.watching import Watch, Ways, changed
from graphs.protocols import PROTOCOLS
from graphs.state import Approval
from safety.findings import Level
from safety.situation import Kind, Minutes, Move, Screen, Situation
from tests.graphs.test_canonical import moves_of, plan_of


class Found(NamedTuple):
    """What trying a move from one situation finds."""

    transitions: int
    refused: tuple[str, ...]
    checked: tuple[str, ...]
    broken: tuple[tuple[str, str], ...]
    reached: frozenset[Situation]


def tried_plainly(plan: Plan, now: Situation, move: Move, *, in_order: bool) -> Found:
    """One situation after another, with nothing remembered."""
    transitions, refused, edges = 0, list[str](), list[Edge]()
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
            edges.append(Edge(plan, start, move, after, decision.acts, differ))
    checks = [(check, edge) for edge in edges for on in occasions(edge) for check in CHECKS_ON[on]]
    applying = [(check, edge) for check, edge in checks if check.applies(edge)]
    checked = tuple(f"{check.invariant} {check.name}" for check, _ in applying)
    broken = tuple((check.invariant, check.name) for check, edge in applying if not check.holds(edge))
    return Found(transitions, tuple(refused), checked, broken, frozenset(edge.after for edge in edges))


def looked_up(ways: Ways[Tried], now: Situation) -> Found:
    tried = ways.of(now)
    reached = frozenset(Situation._make(changed(now, changes)) for changes in tried.reached)
    return Found(tried.transitions, tuple(tried.refused), tuple(tried.checked), tuple(tried.broken), reached)


def situations(plan: Plan) -> st.SearchStrategy[Situation]:
    """Any at all, whether a session can come to it or not."""
    values = {
        name: st.sampled_from(_values(value)) for name, value in Situation("")._asdict().items() if name != "step"
    }
    anything = st.builds(Situation, st.sampled_from(sorted(plan.places)), **values)
    return anything.map(lambda now: now._replace(part=plan.place(now.step).part))


def _values(value: object) -> Sequence[object]:
    return (False, True) if isinstance(value, bool) else tuple(type(cast("IntEnum", value)))


def neighbours(now: Situation) -> Iterator[Situation]:
    """This one, and all that differ from it in one field."""
    yield now
    for name, value in now._asdict().items():
        if name not in {"step", "part"}:
            yield from (now._replace(**{name: other}) for other in _values(value) if other != value)


@pytest.mark.parametrize("name", [*PROTOCOLS, KINDS.id])
@given(data=st.data())
def test_what_came_of_a_move_is_looked_up_as_it_would_be_found(name: str, data: st.DataObject) -> None:
    """Whatever field is changed: either it was read, and the move is tried anew, or it makes no difference."""
    plan = data.draw(st.sampled_from([plan_of(name, approval) for approval in get_args(Approval)]))
    move, now, in_order = data.draw(st.tuples(st.sampled_from(moves_of(plan)), situations(plan), st.booleans()))
    ways = Ways(lambda watch: Trier(POLICY, order=in_order).tried(plan, move, watch))
    for one in neighbours(now):
        found, plainly = looked_up(ways, one), tried_plainly(plan, one, move, in_order=in_order)
        assert found[:-1] == plainly[:-1]
        # What is left as it was is an edge to itself, which the long way may not have taken for one.
        assert found.reached | {one} == plainly.reached | {one}


SMALL: Final = (Job("stabilisation_only"), Job("between_session"), Job(KINDS.id, auto=True))


@pytest.mark.timeout(300)
@pytest.mark.parametrize("job", SMALL, ids=str)
def test_the_whole_proof_of_a_small_protocol_is_what_trying_everything_everywhere_finds(job: Job) -> None:
    declared = KINDS if job.protocol == KINDS.id else PROTOCOLS[job.protocol]
    plans = tuple(Plan(declared, number, auto=job.auto) for number in (2, 1))
    explored = run(job)
    reachable, transitions, checked, refused = everything(plans)
    assert set(explored.found) == reachable
    assert explored.transitions == transitions
    assert explored.refused == refused
    assert {name: often for name, often in explored.checked.items() if name in checked} == checked


def everything(plans: tuple[Plan, ...]) -> tuple[set[Situation], int, Counter[str], Counter[str]]:
    """Every situation of the order machine, in the plainest way."""
    first = order(plans[0], Situation(plans[0].path[0], minutes=Minutes.AMPLE))
    reachable, queue, transitions = {first}, deque([first]), 0
    checked, refused = Counter[str](), Counter[str]()
    while queue:
        now = queue.popleft()
        ways_on = {plan.follower(now.step): plan for plan in plans}.values()
        for plan, move in product(ways_on, all_moves(plans[0])):
            found = tried_plainly(plan, now, move, in_order=True)
            transitions += found.transitions
            checked.update(found.checked)
            refused.update(found.refused)
            new = {order(plans[0], after) for after in found.reached} - reachable
            reachable |= new
            queue.extend(new)
    return reachable, transitions, checked, refused


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
