"""How a fact of the record is told: a sentence with its numbers, or that it was not recorded."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from graphs.fidelity.record import Noted
from graphs.outcomes import Json


@dataclass(frozen=True, slots=True)
class Proxy:
    """What the record shows beside a process code: a fact, never a code. `numbers`: those of the sentence, by name."""

    says: str
    numbers: Mapping[str, int] = field(default_factory=dict[str, int])
    recorded: bool = True


def missing(why: str) -> Proxy:
    """Nothing is on record; `why` says what."""
    return Proxy(f"Not recorded: {why}.", recorded=False)


def joined(values: Sequence[object]) -> str:
    """Values one after the other; “none” without any."""
    return ", ".join(str(value) for value in values) or "none"


def count(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def change(first: int, last: int) -> str:
    """How a number moved."""
    if first == last:
        return "no change"
    return f"{'a fall' if last < first else 'a rise'} of {abs(last - first)}"


def quoted(told: Sequence[Noted]) -> str:
    """What was said, in quotation marks, each once."""
    return joined(
        [f"“{text.rstrip('.')}”" for text in dict.fromkeys(text for one in told for text in texts(one.value))]
    )


def texts(value: Json) -> tuple[str, ...]:
    """A recorded text, or several of them."""
    if isinstance(value, str):
        return (value,)
    return tuple(str(one) for one in value) if isinstance(value, list | tuple) else ()


def named(step: str) -> str:
    """A step in words."""
    return _STEPS.get(step, step.split("_", 1)[-1] if step[:2] in _PREFIXES else step).replace("_", " ")


_PREFIXES: Final = frozenset({"s1", "s2", "s3", "nm", "cm", "fu"})
_STEPS: Final = {
    "engage_new_image": "while the new image was held",
    "post_ratings": "afterwards",
    "nm_rehearse": "while the new dream was gone through",
    "fut_coping_image": "while the coping image was made",
    "fut_rehearse": "while the coping image was gone through",
}
