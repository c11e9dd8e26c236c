"""What the record shows of change: how true the new image feels, belief, feeling, body, what is kept apart."""

from typing import Final

from graphs.fidelity.record import CHANGED, IMAGE, Noted, Record
from graphs.fidelity.shown import Proxy, change, joined, missing, named, quoted, texts
from safety.situation import Part

_BEFORE: Final = frozenset({Part.EXPLORING})
_PAIRS: Final = (
    ("belief_pct", "Belief"),
    ("belief_pct_head", "Belief in the head"),
    ("belief_pct_gut", "Belief in the gut"),
    ("predicted_likelihood", "How likely it seems"),
)


def believability(record: Record) -> Proxy:
    """How believable the new image was rated, each time."""
    told = [one for one in record.of("rescript_believability") if isinstance(one.value, int)]
    if not told:
        return missing("how believable the new image is was not rated")
    numbers = {"last": int(str(told[-1].value))}
    return Proxy(f"Believability: {joined([f'{one.value} {named(one.step)}' for one in told])}.", numbers)


def cognitive_shift(record: Record) -> Proxy:
    """How the belief moved from its first rating to its last, and whether a meaning was put into words."""
    says: list[str] = []
    numbers: dict[str, int] = {}
    for field, name in _PAIRS:
        given = record.numbers(field)
        if len(given) > 1:
            numbers[field] = given[-1] - given[0]
            says.append(f"{name}: {given[0]} before, {given[-1]} after, {change(given[0], given[-1])}.")
        elif given:
            says.append(f"{name}: {given[0]}, rated once.")
    if not says:
        return missing("no belief was rated")
    meaning = record.of("meaning")
    says.append(f"Said afterwards: {quoted(meaning[-1:])}." if meaning else "No meaning was put into words.")
    return Proxy(" ".join(says), numbers)


def emotional_shift(record: Record) -> Proxy:
    """Feelings named in the old image and after the change, and how distress moved."""
    before, after = record.of("emotion", parts=_BEFORE), record.of("emotion", parts=CHANGED)
    distress = record.numbers("suds", parts=IMAGE)
    if not before and not after and not distress:
        return missing("no feeling was named and no distress rated in the image")
    says = [f"Feelings in the old image: {_tags(before)}; after the change: {_tags(after)}."]
    numbers: dict[str, int] = {}
    if distress:
        numbers = {"peak": max(distress), "last": distress[-1]}
        says.append(f"Distress: {max(distress)} at its highest in the image, {distress[-1]} at its end.")
    closing = record.numbers("suds_close")
    if closing:
        numbers["close"] = closing[-1]
        says.append(f"At the close: {closing[-1]}.")
    return Proxy(" ".join(says), numbers)


def _tags(told: tuple[Noted, ...]) -> str:
    return joined(list(dict.fromkeys(tag for one in told for tag in texts(one.value)))) if told else "none named"


def bodily_shift(record: Record) -> Proxy:
    """What the client said of the body before and after the change."""
    after = (*record.of("body", parts=CHANGED), *record.of("body_after"))
    before = [one for one in record.of("body") if one not in after]
    if not before and not after:
        return missing("nothing was said of the body")
    told = f"Of the body before the change: {quoted(before)}. After it: {quoted(after)}."
    return Proxy(told, {"before": len(before), "after": len(after)})


def kept_apart(record: Record) -> Proxy:
    """What came of asking the client to tell apart what happened and what was imagined."""
    answers = [one.value for one in record.of("memory_integrity_ok")]
    if not answers:
        return missing("the client was not asked, or did not say, what happened and what was imagined")
    told = [value is True for value in answers]
    says = f"Told apart by the client: {joined(['yes' if yes else 'no' for yes in told])}."
    return Proxy(says if len(told) == 1 else f"{says} The last answer counts.", {"told_apart": int(told[-1])})
