"""A cooperative client's sample replies, as the protocols declare them, are understood and open no branch."""

from collections.abc import Iterable
from typing import Final

import pytest

from graphs.protocols import PROTOCOLS
from graphs.protocols.model import ClinicalProtocol
from graphs.reading import ReadingContext, read_answer
from safety.situation import Stage

_READ_ELSEWHERE: Final = frozenset({
    "wish_dead", "burden", "suicidal_thoughts", "past_attempt", "self_harm", "harm_others", "unusual_experience",
    "unsafe_person", "recheck_result", "ideation", "right_now", "safe_word", "readiness_decision", "readiness_reason",
    "permission_asked", "preferred_name", "path_chosen", "intervention_source",
})  # fmt: skip
"""Risk answers, what is on file, what the clinician decides, and a name the sample does not say."""

Sample = tuple[ClinicalProtocol, str, str, str]


def samples(protocols: Iterable[ClinicalProtocol]) -> list[Sample]:
    """Every (protocol, step, field asked, sample reply); the field is empty for the step's general reply."""
    return [
        (protocol, step.id, field, text)
        for protocol in protocols
        for step in protocol.steps.values()
        for field, text in step.sample_replies.items()
    ]


def said_before(protocol: ClinicalProtocol) -> dict[str, str]:
    """The sentence that a later step looks for in what is said."""
    view = protocol.steps.get("updated_view")
    return {} if view is None else {"updated_view": view.asks[0].sample}


@pytest.mark.parametrize(
    "sample",
    samples(PROTOCOLS.values()),
    ids=lambda sample: f"{sample[0].id} {sample[1]} {sample[2]}",
)
def test_a_sample_reply_gives_its_field_and_opens_nothing(sample: Sample) -> None:
    protocol, step_id, field, text = sample
    step = protocol.steps[step_id]
    reading = read_answer(
        text,
        ReadingContext(
            step=step_id,
            protocol=protocol.id,
            wanted=tuple(ask.field for ask in step.asks),
            asked=field or None,
            scale_shown=None,
            known={"updated_view": protocol.steps["updated_view"].asks[0].sample}
            if "updated_view" in protocol.steps
            else {},
            in_imagery=step.stage is Stage.RESCRIPT,
            mode="between" if protocol.between else "supervised",
        ),
    )
    assert reading.branches == ()
    assert reading.flags == ()
    assert not field or field in _READ_ELSEWHERE or field in reading.fields
