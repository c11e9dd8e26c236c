"""Which treatment objectives the numbers of a session reach: the series with a target that one record can show."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from safety.thresholds import BELIEF_TARGET

SEVERE: Final = 70
MILD: Final = 40
"""Bands of distress and vividness: severe from 70, mild under 40 [PROP]."""
BELIEVABLE: Final = 60
SHAME_DROP: Final = 30
NIGHTMARE_SHARE: Final = 0.5
GAINS_MARGIN: Final = 10

Values = Mapping[str, Any]


def met(last: Values, first: Values) -> Iterator[str]:
    """The objectives reached, in their order; `last` and `first` are the newest and oldest value of each field."""
    for name, rule in _RULES.items():
        if rule(last, first):
            yield name


def _intrusions(last: Values, _: Values) -> bool:
    return _number(last, "intrusion_count_7d") <= 1


def _meaning(last: Values, _: Values) -> bool:
    return bool(last.get("rescript_summary")) and _number(last, "rescript_believability", missing=0) >= BELIEVABLE


def _mild(last: Values, first: Values) -> bool:
    pair = ("image_distress", "image_vividness")
    return all(_number(first, key, missing=0) >= SEVERE and _number(last, key) < MILD for key in pair)


def _belief(last: Values, first: Values) -> bool:
    return _number(last, "belief_pct") <= BELIEF_TARGET.value < _number(first, "belief_pct", missing=0)


def _never(_: Values, __: Values) -> bool:
    """Two sessions are needed to show it, and a rehearsal plays one."""
    return False


def _nightmares(last: Values, first: Values) -> bool:
    before = _number(first, "nightmare_awakenings_7d", missing=0)
    return before > 0 and _number(last, "nightmare_awakenings_7d") <= before * NIGHTMARE_SHARE


def _shame(last: Values, first: Values) -> bool:
    return _number(first, "shame", missing=0) - _number(last, "shame") >= SHAME_DROP


def _gains(last: Values, first: Values) -> bool:
    return (
        "circumstances" in last
        and _number(last, "intrusion_count_7d") <= 1
        and _number(last, "image_distress") <= _number(first, "image_distress", missing=0) + GAINS_MARGIN
        and _number(last, "image_distress") < MILD
    )


_RULES: Final[Mapping[str, Callable[[Values, Values], bool]]] = {
    "intrusion_le_1_week": _intrusions,
    "meaning_revised": _meaning,
    "distress_vividness_mild": _mild,
    "belief_le_30": _belief,
    "protective_image_two_sessions": _never,
    "nightmare_reduced": _nightmares,
    "shame_drop": _shame,
    "gains_held": _gains,
}


def _number(values: Values, field: str, missing: float = float("inf")) -> float:
    value = values.get(field)
    return value if isinstance(value, int | float) and not isinstance(value, bool) else missing
