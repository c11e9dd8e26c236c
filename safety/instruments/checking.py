"""Whether a questionnaire hangs together: its ids, its ranges, and what its bands and flags refer to."""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Final

from safety.instruments.fields import InstrumentRefused
from safety.instruments.model import Flag, Instrument, Item

__all__ = ["InstrumentRefused", "checked"]

_MOST_ITEMS: Final = 200
_FEWEST_CHOICES: Final = 2


def checked(name: str, instrument: Instrument) -> Instrument:
    """The questionnaire of the file `name`, if it can be used. Raises `InstrumentRefused` with the first fault."""
    for check in _CHECKS:
        fault = check(instrument)
        if fault is not None:
            raise InstrumentRefused(f"{name}: {fault}.")
    return instrument


def _file_says_what_it_is(one: Instrument) -> str | None:
    if one.status == "confirmed" and len(one.compared_with) < 2:
        return "compared_with needs two places where these words were seen, or status must be unconfirmed"
    return None if one.stale_after > 0 else "stale_after must be at least 1"


def _items(one: Instrument) -> str | None:
    if len(one.items) > _MOST_ITEMS:
        return f"items are more than {_MOST_ITEMS}"
    twice = _twice(item.id for item in one.items)
    if twice is not None:
        return f"items has {twice} twice"
    return next((fault for item in one.items if (fault := _choices(item)) is not None), None)


def _choices(item: Item) -> str | None:
    if len(item.choices) < _FEWEST_CHOICES:
        return f"{item.id} needs at least two choices"
    if len(item.values) < len(item.choices):
        return f"{item.id} has two choices with the same value"
    twice = _twice(choice.label for choice in item.choices)
    return None if twice is None else f"{item.id} has the choice {twice} twice"


def _scoring(one: Instrument) -> str | None:
    scoring = one.scoring
    unknown = _unknown(one, scoring.items)
    if unknown is not None:
        return f"scoring names the item {unknown}, which is not there"
    twice = _twice(scoring.items)
    if twice is not None:
        return f"scoring names the item {twice} twice"
    low, high = _range(one)
    if (scoring.low, scoring.high) != (low, high):
        return f"scoring says {scoring.low} to {scoring.high}, but the answers give {low:g} to {high:g}"
    return None


def _range(one: Instrument) -> tuple[float, float]:
    """The lowest and the highest total that the answers can give."""
    values = [one.item(name).values for name in one.scoring.items]
    lows, highs = [min(each) for each in values], [max(each) for each in values]
    match one.scoring.method:
        case "sum":
            return sum(lows), sum(highs)
        case "mean":
            return sum(lows) / len(lows), sum(highs) / len(highs)
        case "max":
            return max(lows), max(highs)
        case _:
            reached = one.scoring.at_least or 0
            return float(max(lows) >= reached), float(max(highs) >= reached)


def _bands(one: Instrument) -> str | None:
    starts = [band.at_least for band in one.bands]
    if starts != sorted(set(starts)):
        return "bands must rise"
    if starts[0] != one.scoring.low:
        return f"bands must begin at {one.scoring.low}, the lowest total"
    return "bands go beyond the highest total" if starts[-1] > one.scoring.high else None


def _flags(one: Instrument) -> str | None:
    twice = _twice(flag.code for flag in one.flags)
    if twice is not None:
        return f"flags has {twice} twice"
    return next((fault for flag in one.flags if (fault := _flag(one, flag)) is not None), None)


def _flag(one: Instrument, flag: Flag) -> str | None:
    unknown = _unknown(one, flag.items)
    if unknown is not None:
        return f"the flag {flag.code} names the item {unknown}, which is not there"
    if flag.skipped and not flag.items:
        return f"the flag {flag.code} is on the total, which cannot be skipped"
    highest = max((max(one.item(name).values) for name in flag.items), default=one.scoring.high)
    lowest = min((min(one.item(name).values) for name in flag.items), default=one.scoring.low)
    if not lowest < flag.at_least <= highest:
        return f"the flag {flag.code} is always up or never up at {flag.at_least:g}"
    return None


def _missing(one: Instrument) -> str | None:
    rule = one.missing
    if rule.rule == "no_total":
        return "missing gives a total without one of its items only when its rule is prorate" if rule.most else None
    if one.scoring.method not in {"sum", "mean"}:
        return "missing can prorate a sum or a mean and nothing else"
    if not 0 < rule.most < len(one.scoring.items):
        return "missing must say for how many left out items a total is prorated"
    return None


def _change(one: Instrument) -> str | None:
    if one.change is None or 0 < one.change.reliable <= one.change.meaningful:
        return None
    return "change must be more than 0, and meaningful at least as much as reliable"


def _gate(one: Instrument) -> str | None:
    if one.gate is None:
        return None
    if one.items[0].id != one.gate.item:
        return "gate must name the first item"
    if one.gate.item in one.scoring.items:
        return "gate must not be one of the items that are scored"
    if one.scoring.low != 0:
        return "gate gives a total of 0, so the lowest total must be 0"
    values = one.items[0].values
    return None if min(values) < one.gate.at_least <= max(values) else "gate is always open or never open"


def _twice(names: Iterable[str]) -> str | None:
    return next((name for name, times in Counter(names).items() if times > 1), None)


def _unknown(one: Instrument, names: Iterable[str]) -> str | None:
    known = {item.id for item in one.items}
    return next((name for name in names if name not in known), None)


_CHECKS: Final[tuple[Callable[[Instrument], str | None], ...]] = (
    _file_says_what_it_is,
    _items,
    _scoring,
    _bands,
    _flags,
    _missing,
    _change,
    _gate,
)
