"""Whatever comes in whatever order: every run keeps the promises of a session, compiled or not.

A session of any protocol is brought to some step by a willing pair, and then anything happens to it.
"""

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphs.build import build
from graphs.inputs import Adjudicated, Approved, ClinicianSaid, Edited, Input, Pressed, Rated, Said, TimePassed
from graphs.outcomes import Outcome
from graphs.protocols import PROTOCOLS
from graphs.session import initial, walk
from graphs.state import STATE, Approval, Result, State
from graphs.turn import begin, result
from prompts import wording
from safety.findings import Level
from safety.situation import Drafting
from tests.graphs.anything import brought_to, inputs
from tests.graphs.playing import CASE, NINE_O_CLOCK, digest

SCRIPTS: Final = ("script.", "branch.", "g_")


class Run:
    """One input with the state before it and what it gave."""

    def __init__(self, before: State, given: Input, seq: int) -> None:
        self.before, self.given, self.seq = before, given, seq
        self.result: Result = walk(before, given, seq)

    @property
    def after(self) -> State:
        return self.result.state

    @property
    def delivered(self) -> Iterator[Outcome]:
        return (outcome for outcome in self.result.outcomes if outcome.kind == "delivered")


@st.composite
def runs(draw: st.DrawFn, approvals: tuple[Approval, ...] = ("every_draft", "imagery_drafts")) -> list[Run]:
    """A session brought to some step, and then up to a dozen of anything."""
    states = brought_to(draw(st.sampled_from(tuple(PROTOCOLS))), draw(st.sampled_from(approvals)))
    state = states[draw(st.sampled_from(tuple(states)))]
    made: list[Run] = []
    for seq in range(1_000, 1_000 + draw(st.integers(1, 12))):
        made.append(Run(state, draw(inputs(state)), seq))
        state = made[-1].after
    return made


@given(runs())
def test_a_state_comes_back_from_json_as_it_was(made: list[Run]) -> None:
    for run in made:
        assert STATE.validate_json(STATE.dump_json(run.after)) == run.after


@given(runs())
def test_the_epoch_never_falls_and_rises_with_all_the_client_does(made: list[Run]) -> None:
    for run in made:
        assert run.after.epoch >= run.before.epoch
        taken = run.result.refused is None
        if taken and isinstance(run.given, Said | Rated | Pressed):
            assert run.after.epoch == run.before.epoch + 1


@given(runs())
def test_a_pending_draft_is_of_the_current_epoch_and_the_situation_knows_of_it(made: list[Run]) -> None:
    for run in made:
        pending = run.after.draft
        assert (pending is None) == (run.after.situation.draft is Drafting.NONE)
        if pending is not None:
            assert pending.epoch == run.after.epoch
            assert pending.step == run.after.situation.step
            assert pending.sha256 == digest(pending.text)
            assert (pending.proposes is not None) == (run.after.situation.draft is Drafting.FORWARD)


@given(runs(("every_draft",)))
def test_the_assistant_says_nothing_that_was_not_decided_on(made: list[Run]) -> None:
    for run in (one for one in made if one.before.case.mode == "supervised"):
        for sent in run.delivered:
            if sent.data["author"] != "assistant":
                continue
            pending = run.before.draft
            assert pending is not None
            assert isinstance(run.given, Approved | Edited)
            assert (run.given.draft, run.given.epoch) == (pending.id, run.before.epoch)
            assert sent.data["draft"] == pending.id
            approved = pending.sha256 if isinstance(run.given, Approved) else digest(run.given.text)
            assert sent.data["sha256"] == approved == digest(str(sent.data["text"]))


@given(runs())
def test_scripts_are_reviewed_wording_and_nothing_else_speaks_for_itself(made: list[Run]) -> None:
    known = wording("en")
    for run in made:
        for sent in run.delivered:
            if sent.data["author"] == "script":
                assert str(sent.data["script"]).startswith(SCRIPTS)
                assert known.has(str(sent.data["script"]))
            if sent.data["author"] == "clinician":
                assert isinstance(run.given, ClinicianSaid)
                assert run.before.situation.driving


@given(runs())
def test_a_refused_input_changes_nothing(made: list[Run]) -> None:
    for run in (one for one in made if one.result.refused is not None):
        assert run.after == run.before
        assert run.result.outcomes == ()
        assert run.result.effects == ()


@given(runs())
def test_a_level_falls_only_when_the_clinician_clears_an_alert(made: list[Run]) -> None:
    for run in made:
        if run.after.situation.level < run.before.situation.level:
            assert isinstance(run.given, Adjudicated)
            assert run.given.decision == "cleared"


@given(runs())
def test_an_image_is_open_only_with_the_clinician_there_or_held_and_never_at_red(made: list[Run]) -> None:
    for run in made:
        now = run.after.situation
        if PROTOCOLS[run.after.case.protocol].place(now.step).activates:
            assert now.present or now.held
            assert now.level < Level.RED


@given(runs())
def test_what_is_journalled_says_where_the_session_stands(made: list[Run]) -> None:
    for run in made:
        entered = [outcome.data["step"] for outcome in run.result.outcomes if outcome.kind == "step_entered"]
        assert run.after.path == (*run.before.path, *entered)
        assert not run.after.path or run.after.path[-1] == run.after.situation.step
        ended = any(outcome.kind == "ended" for outcome in run.result.outcomes)
        assert ended == (run.after.situation.ended and not run.before.situation.ended)


@given(runs())
def test_the_compiled_graph_gives_exactly_what_the_functions_give(made: list[Run]) -> None:
    asyncio.run(_agree(made))


COMPILED: Final = {name: build(declared) for name, declared in PROTOCOLS.items()}


async def _agree(made: list[Run]) -> None:
    for run in made:
        carried = await COMPILED[run.before.case.protocol].ainvoke({"turn": begin(run.before, run.given, run.seq)})
        assert result(carried["turn"]) == run.result


@pytest.mark.parametrize("name", PROTOCOLS)
def test_an_unopened_session_takes_anything(name: str) -> None:
    before = initial(replace(CASE, protocol=name, mode="between" if PROTOCOLS[name].between else "supervised"))
    for given_ in (Said(at=NINE_O_CLOCK, text="Hello?"), Pressed(at=NINE_O_CLOCK, button="stop"), TimePassed(at=1)):
        assert walk(before, given_, 1).state.case == before.case
