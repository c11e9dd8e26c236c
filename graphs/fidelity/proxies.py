"""The fact that stands beside each process code."""

from collections.abc import Callable, Mapping
from typing import Final

from graphs.fidelity import in_image, shifts
from graphs.fidelity.record import Record
from graphs.fidelity.shown import Proxy

_SHOW: Final[Mapping[str, Callable[[Record], Proxy]]] = {
    "timing": in_image.timing,
    "old_image": in_image.old_image,
    "new_image": in_image.new_image,
    "self_guided": in_image.self_guided,
    "believability": shifts.believability,
    "coherence": in_image.coherence,
    "cognitive_shift": shifts.cognitive_shift,
    "emotional_shift": shifts.emotional_shift,
    "bodily_shift": shifts.bodily_shift,
    "needs_met": in_image.needs_met,
    "kept_apart": shifts.kept_apart,
}


def proxies(record: Record) -> Mapping[str, Proxy]:
    """What the record shows, by process code: a fact in words with its numbers, and never a code."""
    return {code: show(record) for code, show in _SHOW.items()}
