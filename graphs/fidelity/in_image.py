"""What the record shows of the image: its timing, the old and the new one, whose it was, how it hangs together."""

from collections.abc import Callable
from typing import Final

from graphs.fidelity.record import CHANGED, IMAGE, Noted, Record
from graphs.fidelity.shown import Proxy, count, joined, missing
from graphs.fidelity.words import CHANGES, own_words, senses
from safety.situation import Part

_EXPLORING: Final = frozenset({Part.EXPLORING})
_HARDEST: Final = ("hotspot", "dream_account", "future_scene", "self_image")
_HOLDING: Final = frozenset({"engage_new_image", "nm_rehearse", "fut_rehearse"})
_SOURCES: Final = {"client": "the client’s own", "mixed": "shared with the clinician", "clinician": "the clinician’s"}
_LOOP: Final = frozenset({Part.INTERVENING, Part.AGAIN})
_SECOND_MS: Final = 1_000


def timing(record: Record) -> Proxy:
    """Seconds from the hardest moment, or from the old image where none is asked for, to the first new element."""
    hardest = next(iter(record.of(*_HARDEST)), None)
    first = _first_change(record)
    if hardest is None:
        return missing("no hardest moment or old image was named")
    if first is None:
        return missing("no change of the image came after the hardest moment")
    what = "hardest moment" if hardest.field == "hotspot" else "old image"
    if first.seq < hardest.seq:
        return Proxy(f"The first new element came before the {what} was named.")
    seconds = (first.at - hardest.at) // _SECOND_MS
    numbers = {"seconds": seconds}
    says = f"{count(seconds, 'second')} from the {what} to the first new element."
    felt = [one.value for one in record.of("suds", parts=IMAGE) if one.seq <= first.seq]
    if felt and isinstance(felt[-1], int):
        numbers["distress"] = felt[-1]
        says = f"{says} Distress was {felt[-1]} then."
    return Proxy(says, numbers)


def _first_change(record: Record) -> Noted | None:
    changes = (*record.of("intervention_source", *CHANGES), *(_figure(record)))
    return min(changes, key=lambda one: one.seq, default=None)


def _figure(record: Record) -> tuple[Noted, ...]:
    return tuple(one for one in record.of("helper") if one.step == "cmp_figure")


def old_image(record: Record) -> Proxy:
    """Distress while the old image was open, and how much of it was told in the present tense."""
    distress = record.numbers("suds", parts=_EXPLORING)
    tense = [one.value for one in record.of("present_tense", parts=_EXPLORING)]
    if not distress and not tense:
        return missing("no distress was rated while the old image was open")
    says: list[str] = []
    numbers: dict[str, int] = {}
    if distress:
        numbers["peak"] = max(distress)
        says.append(f"Distress in the old image: {joined(distress)}; {max(distress)} at its highest.")
    if tense:
        numbers |= {"present_tense": tense.count(True), "lines": len(tense)}
        says.append(f"In the present tense: {tense.count(True)} of {count(len(tense), 'line')} that showed it.")
    return Proxy(" ".join(says), numbers)


def new_image(record: Record) -> Proxy:
    """How vivid the new image was, which senses it spoke of, and how long it was stayed with."""
    vivid = record.numbers("vividness_new")
    held = [(one.until - one.at) // _SECOND_MS for one in record.visits if one.step in _HOLDING]
    if not vivid and not held:
        return missing("no new image was held or rated")
    said = senses(line.text for line in record.lines if line.part in CHANGED)
    says = [f"Vividness: {joined(vivid)}." if vivid else "Vividness was not rated."]
    says.append(f"Senses in the client’s words: {joined(said)}.")
    numbers = {"senses": len(said)}
    if vivid:
        numbers["vividness"] = vivid[-1]
    if held:
        numbers["held_s"] = max(held)
        says.append(f"Stayed with for {count(max(held), 'second')} at the longest.")
    return Proxy(" ".join(says), numbers)


def self_guided(record: Record) -> Proxy:
    """Whose words the rescript is made of, and who authored each change."""
    share = own_words(record)
    sources = [str(one.value) for one in record.of("intervention_source")]
    if not share.of and not sources:
        return missing("no change of the image is there in words")
    says: list[str] = []
    numbers: dict[str, int] = {}
    if share.of:
        numbers |= {"own_words": share.own, "words": share.of}
        says.append(
            f"The client was the first to use {share.own} of {count(share.of, 'content word')} of the rescript."
        )
    if sources:
        kinds = {name: sources.count(name) for name in dict.fromkeys(sources)}
        numbers |= kinds
        told = joined([f"{_SOURCES.get(name, name)} {number}" for name, number in kinds.items()])
        says.append(f"Changes by who authored them: {told}.")
    return Proxy(" ".join(says), numbers)


def coherence(record: Record) -> Proxy:
    """Which parts of a whole story the record has, of those that this protocol asks for."""
    asked = [(name, is_there) for name, fields, is_there in _SLOTS if record.asks(*fields)]
    there = [name for name, is_there in asked if is_there(record)]
    if not asked or not any(one.part is not Part.NONE for one in record.visits):
        return missing("no image was opened")
    open_ones = [name for name, _ in asked if name not in there]
    gaps = f" Not there: {joined(open_ones)}." if open_ones else ""
    numbers = {"filled": len(there), "slots": len(asked)}
    return Proxy(f"{len(there)} of {len(asked)} parts are there: {joined(there)}.{gaps}", numbers)


def _true(*fields: str) -> Callable[[Record], bool]:
    return lambda record: any(one.value is True for one in record.of(*fields))


def _any(*fields: str) -> Callable[[Record], bool]:
    return lambda record: bool(record.of(*fields))


def _needs_answered(record: Record) -> bool:
    return any(one.value is True for one in record.of("need_met", "enough", parts=frozenset({Part.AGAIN})))


def _left_safely(record: Record) -> bool:
    return any(one.step == "aftercare_image" for one in record.visits)


_SLOTS: Final = (
    ("the old image", _HARDEST, _any(*_HARDEST)),
    ("a change", ("intervention_source",), _any("intervention_source")),
    ("the threat ended", ("threat",), _true("threat")),
    ("enough was done", ("enough",), _true("enough")),
    ("seen again from inside", ("new_image",), _true("new_image")),
    ("needs answered", ("need_met",), _needs_answered),
    ("a safe end", ("need_met",), _left_safely),
    ("gone through to its end", ("rehearsed",), _true("rehearsed")),
    ("told once as a whole", ("rescript_summary",), _any("rescript_summary")),
)
"""What a whole story has: its name, the fields by which a protocol asks for it, and whether it is there."""


def needs_met(record: Record) -> Proxy:
    """Needs named in the image, how each was answered, and how often the client said that it was enough."""
    if not record.asks("need_met"):
        return missing("this protocol does not ask for needs in the image")
    loop = record.of("need_met", parts=_LOOP)
    need = record.of("need", parts=_LOOP)
    enough = [one for one in record.of("enough", parts=frozenset({Part.AGAIN})) if one.value is True]
    if not loop and not need and not enough:
        return missing("no need was asked for in the image")
    met, partly = (sum(one.value == value for one in loop) for value in (True, "partly"))
    numbers = {
        "named": len(need),
        "met": met,
        "partly": partly,
        "unmet": len(loop) - met - partly,
        "enough": len(enough),
    }
    says = (
        f"{count(len(need), 'need')} named; answered: {met} met, {partly} partly, {numbers['unmet']} not."
        f" The client said that it was enough {count(len(enough), 'time')}."
    )
    return Proxy(says, numbers)
