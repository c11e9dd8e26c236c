"""Rescripting of the memory behind a picture of oneself among people, after thinking it through."""

from dataclasses import replace
from typing import Final

from graphs.protocols import rating, rescript, target
from graphs.protocols.arrival import arrival
from graphs.protocols.closing import closing, processing
from graphs.protocols.model import Ask, Step, answering
from graphs.protocols.preparation import PREPARATION
from graphs.protocols.with_imagery import with_imagery
from safety.thresholds import FULL_RESCRIPT

_MEMORY: Final = ("memory_distress", "memory_vividness")
_CARRIED: Final = Ask("uses_updated_view", "I tell her that what she says counts, and the others do want to hear it.")
_UNASKED: Final = replace(_CARRIED, tacit=True)
"""Right after the help has come it is noticed but not asked for: one question about it at a time."""


def _carrying(step: Step, asked: Ask, before: str) -> Step:
    """The step with the updated view looked for in what is said there."""
    place = next(index for index, ask in enumerate(step.asks) if ask.field == before)
    return replace(step, asks=(*step.asks[:place], asked, *step.asks[place:]))


_THREE_STAGES: Final = (
    rescript.SETTLE_IN,
    answering(
        rescript.S1_CHILD_VIEW,
        "I am standing in the classroom and I feel ashamed.",
        emotion="I feel ashamed.",
        body="My face is hot.",
        present_tense="I am standing in the classroom and I feel ashamed.",
    ),
    answering(rescript.S1_HOTSPOT, hotspot="The worst moment is when they all turn round."),
    rescript.S2_ADULT_VIEW,
    _carrying(rescript.S2_INTERVENE, _CARRIED, "enough"),
    _carrying(rescript.S3_CHILD_AGAIN, _UNASKED, "suds"),
    _carrying(rescript.S3_NEEDS_LOOP, _CARRIED, "enough"),
    rescript.AFTERCARE_IMAGE,
    rescript.ENGAGE_NEW_IMAGE,
)
_PATH: Final = (
    *arrival(),
    *PREPARATION,
    answering(
        target.ELICIT_IMAGE,
        image_label="I see myself at the meeting with a red face, and nobody listens.",
        image_kind="It's a picture of myself.",
        image_perspective="I see myself from the outside.",
    ),
    target.SALIENCE_CHECK,
    answering(target.LINK_MEMORY, memory_label="The day I read aloud in class."),
    answering(target.MEMORY_CLARITY, original_account="I read aloud and some of them laughed."),
    answering(target.MEANING_BELIEF, belief_text="That people think I'm stupid."),
    rating.before(*_MEMORY),
    target.TARGET_CONTRACT,
    target.BELIEF_ORIGIN,
    target.EVIDENCE_REVIEW,
    target.UPDATED_VIEW,
    target.BELIEF_RERATE,
    target.NEEDS_AND_HELPER,
    *_THREE_STAGES,
    *processing(
        rating.after(*_MEMORY, apply=("belief_pct", "rescript_believability", "vividness_new")),
        meaning="I was a child who stumbled over a word, and I am more than that.",
        rescript_summary="In the new picture the adult me stands beside her while she reads on.",
        memory_integrity_ok="They did laugh that day; the part where I come in is imagined.",
    ),
    *closing(),
)

SOCIAL_ANXIETY: Final = replace(
    with_imagery("social_anxiety", "Social anxiety", _PATH, FULL_RESCRIPT), thinks_from="belief_origin"
)
