"""A cooperative client's sample replies, as the protocols declare them, are understood and open no branch."""

from collections.abc import Iterable
from typing import Final

import pytest

from graphs.protocols.between_session import BETWEEN_SESSION
from graphs.protocols.model import ClinicalProtocol
from graphs.protocols.stabilisation_only import STABILISATION_ONLY
from graphs.protocols.trauma_3stage import TRAUMA_3STAGE
from graphs.reading import ReadingContext, read_answer
from safety.situation import Part

_READ_ELSEWHERE: Final = frozenset({
    "wish_dead", "burden", "suicidal_thoughts", "past_attempt", "self_harm", "harm_others", "unusual_experience",
    "unsafe_person", "recheck_result", "ideation", "right_now", "safe_word", "readiness_decision", "readiness_reason",
    "permission_asked", "preferred_name",
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


@pytest.mark.parametrize(
    "sample",
    samples((TRAUMA_3STAGE, STABILISATION_ONLY, BETWEEN_SESSION)),
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
            known={},
            in_imagery=step.part is not Part.NONE,
            mode="between" if protocol.between else "supervised",
        ),
    )
    assert reading.branches == ()
    assert reading.flags == ()
    assert not field or field in _READ_ELSEWHERE or field in reading.fields
