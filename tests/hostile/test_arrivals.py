"""Whatever a drafter hands in, whenever, for whatever draft: it never changes more than the draft that waits."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from graphs.inputs import DraftArrived
from graphs.saying.requesting import MAY_BE_DRAFTED
from graphs.session import walk
from graphs.state import State
from safety.situation import Drafting
from tests.graphs.anything import TEXTS, brought_to, inputs
from tests.hostile.corpus import attacks
from tests.hostile.world import without_draft

_STATES = st.sampled_from(sorted(brought_to("trauma_3stage", "every_draft")))
_WORDS = st.one_of(TEXTS, st.text(max_size=200), st.sampled_from([attack.draft for attack in attacks()]))
_AT = st.integers(min_value=-(10**15), max_value=10**15)


def _with_a_model(step: str) -> State:
    brought = brought_to("trauma_3stage", "every_draft")[step]
    return replace(brought, case=replace(brought.case, drafting="model"))


@st.composite
def arrivals(draw: st.DrawFn, state: State) -> DraftArrived:
    """Anything a drafter could hand in: mostly for the draft that waits, sometimes for any other."""
    pending = state.draft.id if state.draft else "s1-d1"
    return DraftArrived(
        at=draw(st.one_of(st.just(state.now), _AT)),
        draft=draw(st.one_of(st.just(pending), st.sampled_from(("", "s1-d999")), st.text(max_size=8))),
        epoch=draw(st.one_of(st.just(state.epoch), st.integers())),
        text=draw(_WORDS),
        provenance=draw(st.text(max_size=300)),
    )


@settings(max_examples=40, deadline=None)
@given(st.data(), _STATES)
def test_nothing_but_the_draft_slot_ever_changes(data: st.DataObject, step: str) -> None:
    state = _with_a_model(step)
    for _ in range(data.draw(st.integers(1, 6))):
        result = walk(state, data.draw(inputs(state)), 1)  # what people and the clock do, between
        state = result.state if result.refused is None else state
        before = state
        for _ in range(data.draw(st.integers(1, 3))):
            state = _arrives(state, data.draw(arrivals(state)))
        assert without_draft(state) == without_draft(before)
        assert (state.draft is None) == (before.draft is None)


def _arrives(state: State, given: DraftArrived) -> State:
    result = walk(state, given, 1)
    assert result.effects == ()
    assert {one.kind for one in result.outcomes} <= {"draft_ready", "draft_held", "draft_withdrawn"}
    if result.refused is not None:
        assert result.state == state
    after, before = result.state.draft, state.draft
    if after is not None and before is not None and after != before:
        bound = ("epoch", "step", "proposes", "asks", "control")
        assert [getattr(after, name) for name in bound] == [getattr(before, name) for name in bound]
        assert not after.awaited
    return result.state


@settings(max_examples=20, deadline=None)
@given(st.data(), _STATES)
def test_no_step_with_fixed_words_ever_asks_a_model(data: st.DataObject, step: str) -> None:
    state = _with_a_model(step)
    for _ in range(4):
        result = walk(state, data.draw(inputs(state)), 1)
        state = result.state if result.refused is None else state
        if state.draft is not None and state.draft.awaited:
            assert {state.draft.step, state.draft.proposes or state.draft.step} <= MAY_BE_DRAFTED
            assert state.situation.draft is not Drafting.NONE
