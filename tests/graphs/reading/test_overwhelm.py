"""Too much, in every step in which an image is open: the number beside it is distress, whatever control is shown."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

import pytest

from graphs.inputs import Said
from graphs.protocols import PROTOCOLS
from graphs.turn import initial, plan_of
from graphs.understanding import understand
from safety.situation import Kind, Part, Situation
from tests.graphs.playing import CASE

OPEN: Final = [
    (protocol.id, step.id)
    for protocol in PROTOCOLS.values()
    for step in protocol.steps.values()
    if step.part is not Part.NONE
]


def moves(protocol: str, step: str, line: str, earlier: tuple[int, ...] = ()) -> Iterator[tuple[str | None, Kind]]:
    """The control shown and the move the line makes, for every control the step can show."""
    case = replace(CASE, protocol=protocol)
    plan = plan_of(case)
    place = plan.place(step)
    controls = [ask.field for ask in plan.step(step).asks if ask.control]
    for control in (None, "suds", *controls):
        state = replace(
            initial(case),
            situation=Situation(step, present=True, attending=True, part=place.part, activated=True),
            control=control,
            asked=control,
            suds=earlier,
            imagery_suds=earlier,
        )
        yield control, understand(plan, state, Said(at=state.now, text=line), 1).moves[-1].kind


@pytest.mark.parametrize(("protocol", "step"), OPEN)
def test_words_of_too_much_with_a_high_number_bring_help(protocol: str, step: str) -> None:
    for line in ("This is too much, 92", "82, I can't do this"):
        assert {kind for _, kind in moves(protocol, step, line)} == {Kind.OVERWHELMED}


@pytest.mark.parametrize(("protocol", "step"), OPEN)
def test_from_95_the_image_ends(protocol: str, step: str) -> None:
    for line in ("I can't do this, 95", "distress 96", "it's too much. 97"):
        assert {kind for _, kind in moves(protocol, step, line)} == {Kind.DISSOCIATED}


@pytest.mark.parametrize(("protocol", "step"), OPEN)
def test_twice_90_without_a_fall_ends_the_image_once_help_has_entered(protocol: str, step: str) -> None:
    helped = PROTOCOLS[protocol].place(step).part >= Part.INTERVENING
    found = {kind for _, kind in moves(protocol, step, "too much, 92", earlier=(91,))}

    assert found == {Kind.DISSOCIATED if helped else Kind.OVERWHELMED}


@pytest.mark.parametrize(("protocol", "step"), OPEN)
def test_too_much_at_a_low_number_is_no_alarm(protocol: str, step: str) -> None:
    found = {kind for _, kind in moves(protocol, step, "that noise was too much for him. 40")}

    assert not found & {Kind.OVERWHELMED, Kind.DISSOCIATED}
