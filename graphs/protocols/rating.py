"""The numbers taken before the image and again after it: the same two everywhere, and those of each protocol."""

from typing import Final

from graphs.protocols.model import Ask, Mover, Step
from safety.situation import Evidence, Stage

_BEFORE: Final = {
    "image_distress": "Distress 75.",
    "image_vividness": "Vividness 70.",
    "memory_distress": "The distress of the memory is 70.",
    "memory_vividness": "The memory is 60 clear.",
    "nightmare_awakenings_7d": "Three times in the last seven days.",
    "nightmare_morning_distress": "The morning distress is 60.",
    "predicted_likelihood": "About 70 likely.",
    "shame": "Shame 70.",
}
_AFTER: Final = {
    "image_distress": "Distress 40.",
    "image_vividness": "Vividness 40.",
    "memory_distress": "The distress of the memory is 40.",
    "memory_vividness": "The memory is 40 clear.",
    "belief_pct": "The belief is at 50.",
    "shame": "Shame 40.",
    "predicted_likelihood": "About 45 likely.",
    "rescript_believability": "The new part feels 60 believable.",
    "vividness_new": "The new picture is 60 vivid.",
    "mastery": "I'm in charge of it at 60.",
}
_COUNTS: Final = frozenset({"nightmare_awakenings_7d"})
_ALWAYS: Final = ("image_distress", "image_vividness")


def _rating(field: str, samples: dict[str, str], *, required: bool) -> Ask:
    return Ask(field, samples[field], required=required, control=field not in _COUNTS)


def before(*also: str) -> Step:
    """`baseline_ratings`: the image's distress and vividness are required, and these. Shame is, where it is named."""
    required = (*_ALWAYS, *also)
    shame = () if "shame" in also else (_rating("shame", _BEFORE, required=False),)
    return Step(
        "baseline_ratings",
        Stage.TARGET,
        Mover.CLIENT,
        "The first numbers of the series.",
        asks=(
            *(_rating(field, _BEFORE, required=True) for field in required),
            Ask("emotion", "Mostly fear."),
            *shame,
            Ask("body", "A knot in my stomach."),
        ),
        gives=Evidence.BASELINE,
    )


def after(*also: str, apply: tuple[str, ...] = ()) -> Step:
    """`post_ratings`: what `before` required is required again; of the others those that `apply`, and shame."""
    required = (*_ALWAYS, *also)
    offered = tuple(field for field in (*apply, "shame") if field not in required)
    return Step(
        "post_ratings",
        Stage.PROCESSING,
        Mover.CLIENT,
        "The first numbers again.",
        asks=(
            *(_rating(field, _AFTER, required=True) for field in required),
            *(_rating(field, _AFTER, required=False) for field in offered),
        ),
        branches=("B20",),
    )
