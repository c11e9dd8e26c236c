"""The proof forgets what no rule tells apart, and whatever a session does its machines do too.

Every transition of a session, mapped to what the machine remembers, is one that the machine makes from what it
remembers of the situation before, with what it forgot put back in one of the ways it tries.
"""

from collections.abc import Iterator
from functools import cache
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphs.deciding import decide
from graphs.plan import CONTROL, Plan
from graphs.proof.canonical import Canonical, delivery, order
from graphs.proof.kinds import KINDS
from graphs.proof.moves import all_moves, leads, relevant, variants
from graphs.protocols import PROTOCOLS
from graphs.state import Approval
from safety.findings import Level
from safety.policy import Permit, permit
from safety.situation import Drafting, Evidence, Kind, Minutes, Move, Part, Place, Situation, Stage
from tests.graphs.anything import brought_to
from tests.graphs.test_edges import EVIDENCE

COVERING: Final = (Kind.ANSWERED, Kind.APPROVED)
"""What an answered step is left by when nothing stops it; leading out of it by hand comes to the same."""
FORWARD: Final = tuple(
    Move(kind) for kind in (Kind.ANSWERED, Kind.APPROVED, Kind.READIED, Kind.OPENED, Kind.ATTENDED, Kind.CAME)
)
Step = tuple[Situation, Move, Situation]


@cache
def plan_of(name: str, approval: Approval) -> Plan:
    declared = KINDS if name == KINDS.id else PROTOCOLS[name]
    return Plan(declared, 2, auto=approval == "imagery_drafts")


@cache
def moves_of(plan: Plan) -> tuple[Move, ...]:
    return all_moves(plan)


def starts(name: str, approval: Approval) -> tuple[Situation, ...]:
    plan = plan_of(name, approval)
    if name == KINDS.id:
        return (Situation(plan.path[0], present=True, attending=True),)
    return tuple(state.situation for state in brought_to(name, approval).values())


@st.composite
def walks(draw: st.DrawFn, plan: Plan, begin: tuple[Situation, ...]) -> list[Step]:
    """From somewhere on the path, moves of anybody, every other one forward."""
    now = draw(st.sampled_from(begin))
    steps: list[Step] = []
    for _ in range(draw(st.integers(1, 25))):
        move = draw(st.sampled_from(FORWARD) | st.sampled_from(moves_of(plan)))
        decision = decide(plan, now, _as_it_comes(now, move))
        if decision.refusal is None:
            steps.append((now, move, decision.situation))
            now = decision.situation
    return steps


def _as_it_comes(now: Situation, move: Move) -> Move:
    """Only out of the direct question does an adjudication lead anywhere, so the machines try it without a target."""
    elsewhere = move.kind is Kind.CLEARED and now.step != "g_risk_escalation"
    return move._replace(target=None) if elsewhere else move


def reached(plan: Plan, now: Situation, move: Move, canonical: Canonical, *, in_order: bool) -> Iterator[Situation]:
    """What the machine makes of its own situation by this move, or by leaving an answered step as usual."""
    for one in (_as_it_comes(now, move), *(Move(kind) for kind in COVERING)):
        if relevant(now, one, order=in_order):
            for start in variants(plan, now, one, order=in_order):
                yield canonical(plan, decide(plan, start, one).situation)


def covered(plan: Plan, step: Step, canonical: Canonical, *, in_order: bool) -> bool:
    before, move, after = step
    now, then = canonical(plan, before), canonical(plan, after)
    return now == then or then in set(reached(plan, now, move, canonical, in_order=in_order))


@pytest.mark.parametrize("approval", ["every_draft", "imagery_drafts"])
@pytest.mark.parametrize("name", PROTOCOLS)
@given(data=st.data())
def test_the_order_machine_makes_every_transition_of_a_session(
    name: str, approval: Approval, data: st.DataObject
) -> None:
    """There is one such machine: where words go out by themselves, an answer does what it does by an approval."""
    machine = plan_of(name, "every_draft")
    for step in data.draw(walks(plan_of(name, approval), starts(name, approval))):
        assert covered(machine, step, order, in_order=True), step


@pytest.mark.parametrize("approval", ["every_draft", "imagery_drafts"])
@given(data=st.data())
def test_the_delivery_machine_makes_every_transition_over_a_step_of_each_kind(
    approval: Approval, data: st.DataObject
) -> None:
    plan = plan_of(KINDS.id, approval)
    for step in data.draw(walks(plan, starts(KINDS.id, approval))):
        assert covered(plan, step, delivery, in_order=False), step


@pytest.mark.parametrize("name", PROTOCOLS)
@given(data=st.data())
def test_what_was_mapped_once_stays_as_it_is(name: str, data: st.DataObject) -> None:
    plan = plan_of(name, "every_draft")
    for _, _, after in data.draw(walks(plan, starts(name, "every_draft"))):
        for canonical in (order, delivery):
            once = canonical(plan, after)
            assert canonical(plan, once) == once


@pytest.mark.parametrize("name", PROTOCOLS)
@given(data=st.data())
def test_the_clinician_drives_only_where_a_take_over_leads(name: str, data: st.DataObject) -> None:
    plan = plan_of(name, "every_draft")
    for _, _, after in data.draw(walks(plan, starts(name, "every_draft"))):
        assert not after.driving or after.step == CONTROL


@pytest.mark.parametrize("name", PROTOCOLS)
@given(data=st.data())
def test_no_draft_waits_while_held_or_driven_or_after_the_end(name: str, data: st.DataObject) -> None:
    plan = plan_of(name, "every_draft")
    for _, _, after in data.draw(walks(plan, starts(name, "every_draft"))):
        if after.held or after.driving or after.ended:
            assert after.draft is Drafting.NONE


# ---- what `leads` relies on ------------------------------------------------------------------------------------------

TARGETS: Final = tuple(Place("image", Stage.RESCRIPT, part, frozenset(Evidence)) for part in Part)
BY_HAND: Final = (Kind.LED, Kind.OPENED, Kind.HANDED_BACK)


@given(
    st.sampled_from(EVIDENCE),
    st.sampled_from(TARGETS),
    st.sampled_from(BY_HAND),
    st.sampled_from(Part),
    st.lists(st.sampled_from(Minutes), min_size=2, max_size=2),
)
def test_what_a_leading_move_may_do_it_may_do_with_more_time_presence_attention_and_less_risk(
    known: Situation, target: Place, kind: Kind, part: Part, minutes: list[Minutes]
) -> None:
    move = Move(kind, target, reasoned=True)
    assert leads(move)
    less, more = sorted(minutes)
    worse = known._replace(part=part, driving=True, minutes=less)
    for poor in (worse._replace(attending=False), worse._replace(present=False), worse._replace(level=Level.AMBER)):
        if isinstance(permit(poor, move), Permit):
            better = poor._replace(minutes=more, attending=True, present=True, level=Level.NONE)
            assert isinstance(permit(better, move), Permit)
