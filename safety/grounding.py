"""The catalogue of grounding exercises, and which to offer."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Exercise:
    """One exercise of the fixed library; its words stand in the wording files under `exercise.ID`.

    `sensory`: works through the senses or the body · `ok_in_dissociation`: may be offered to somebody who
    is losing touch with the room · `closing_only`: only at the end of a session · `breath`: attends to
    breathing · `needs_rehearsal`: works only with something the client prepared earlier (a calm place,
    an own sentence).
    """

    id: str
    name: str
    sensory: bool
    ok_in_dissociation: bool
    closing_only: bool = False
    breath: bool = False
    needs_rehearsal: bool = False


# In the order in which they are offered when nothing else decides: body and senses first.
_LIBRARY = (
    Exercise("five_senses", "the five senses", sensory=True, ok_in_dissociation=True),
    Exercise("feet_chair", "feet and chair", sensory=True, ok_in_dissociation=True),
    Exercise("cold_texture", "something cool to hold", sensory=True, ok_in_dissociation=True),
    Exercise("movement", "moving about", sensory=True, ok_in_dissociation=True),
    Exercise("orient", "where and when", sensory=False, ok_in_dissociation=True),
    Exercise("describe_object", "describing one object", sensory=True, ok_in_dissociation=True),
    Exercise("one_word", "one word at a time", sensory=True, ok_in_dissociation=True),
    Exercise("categories", "names and numbers", sensory=False, ok_in_dissociation=False),
    Exercise("contact", "being with someone", sensory=False, ok_in_dissociation=True),
    Exercise("anchor_phrase", "your own sentence", sensory=False, ok_in_dissociation=False, needs_rehearsal=True),
    Exercise("safe_cue", "your calm place", sensory=False, ok_in_dissociation=False, needs_rehearsal=True),
    Exercise("slow_breath", "slow breathing", sensory=True, ok_in_dissociation=False, breath=True),
    Exercise("container", "putting things away", sensory=False, ok_in_dissociation=False, closing_only=True),
)

EXERCISES: Mapping[str, Exercise] = MappingProxyType({exercise.id: exercise for exercise in _LIBRARY})
"""The whole library by id, in the order of offering."""

_WHEN_DISSOCIATING = ("cold_texture", "feet_chair", "movement", "five_senses", "one_word", "orient")


def offered(
    preferred: Sequence[str], *, dissociating: bool, avoid_breath: bool, tried: Collection[str] = ()
) -> tuple[str, ...]:
    """The ids of the exercises that may be offered, the best first and those `tried` last; never empty.

    `preferred` are the ids the client has practised or asked for, best first, and is followed where that
    is allowed: while `dissociating` only what is safe then, and nothing with breath when `avoid_breath`.
    Without a usable preference, the strongest sensory exercise while dissociating, otherwise the library in
    its order without what needs preparation. What is kept for the closing is never offered here: the client
    asks for it by name. Unknown ids are passed over.
    """
    allowed = [exercise.id for exercise in _LIBRARY if _allowed(exercise, preferred, dissociating, avoid_breath)]
    wished = [name for name in preferred if name in allowed]
    strongest = _WHEN_DISSOCIATING if dissociating else ()
    order = dict.fromkeys((*wished, *strongest, *allowed))
    return tuple(sorted(order, key=lambda name: name in tried))


def _allowed(exercise: Exercise, preferred: Collection[str], dissociating: bool, avoid_breath: bool) -> bool:
    unsafe_now = dissociating and not exercise.ok_in_dissociation
    if unsafe_now or exercise.closing_only or (avoid_breath and exercise.breath):
        return False
    return exercise.id in preferred or not (exercise.needs_rehearsal or exercise.breath)
