"""Exercises that harm this client are not done, whoever names them: another one takes their place."""

from collections.abc import Mapping

from graphs.reading import Value
from graphs.state import Case
from safety.grounding import EXERCISES, offered


def spared(case: Case, given: Mapping[str, Value], tried: tuple[str, ...]) -> dict[str, Value]:
    """The fields with every exercise that attends to breathing replaced, for a client whom that makes worse."""
    kept = dict(given)
    if not case.avoid_breath:
        return kept
    chosen, preferred = kept.get("grounding_technique"), kept.get("grounding_preferred")
    if isinstance(chosen, str) and _breath(chosen):
        kept["grounding_technique"] = another(case, tried)
    if isinstance(preferred, tuple) and any(_breath(str(name)) for name in preferred):
        rest = tuple(str(name) for name in preferred if not _breath(str(name)))
        kept["grounding_preferred"] = rest or (another(case, tried),)
    return kept


def another(case: Case, tried: tuple[str, ...]) -> str:
    """The exercise to offer this client next: their favourites first, and one tried before what they want to avoid."""
    return to_offer(case, tried)[0]


def to_offer(case: Case, tried: tuple[str, ...], *, dissociating: bool = False) -> tuple[str, ...]:
    """The exercises to name to this client, the best first and those tried last; none they would rather not do.

    Only who would rather do none of them is offered all the same. While `dissociating`, only what is safe then.
    """
    order = offered(case.preferred, dissociating=dissociating, avoid_breath=case.avoid_breath, tried=tried)
    return tuple(name for name in order if name not in case.avoided) or order


def _breath(name: str) -> bool:
    known = EXERCISES.get(name)
    return known is not None and known.breath
