"""From answers to a total, a band and flags. Pure: the same answers give the same, in whatever order they come."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from safety.instruments.model import Flag, Instrument, Item, Scoring
from safety.readiness import Light

Size = Literal["none", "reliable", "meaningful"]


class AnswersRefused(ValueError):
    """An answer to an item that was not asked, or one that cannot be chosen. The message says which."""


@dataclass(frozen=True, slots=True)
class Scored:
    """What answers amount to. `total` and `band` are None when too much is missing; `missing` are the items left out.

    `flags` also holds what was left out where that counts: with the code of the flag and `_skipped`.
    """

    total: float | None
    band: str | None
    flags: tuple[Flag, ...]
    missing: tuple[str, ...]

    @property
    def alerting(self) -> bool:
        """Whether somebody has to be told at once."""
        return any(flag.alert for flag in self.flags)


@dataclass(frozen=True, slots=True)
class Moved:
    """The difference of two totals: `by` is newer minus older, and how much that is thought to be."""

    by: float
    size: Size


def asked(instrument: Instrument, answers: Mapping[str, int]) -> tuple[Item, ...]:
    """The items to be answered, given the answers so far: after a gate that was not passed, the gate alone."""
    gate = instrument.gate
    if gate is not None and gate.item in answers and answers[gate.item] < gate.at_least:
        return (instrument.item(gate.item),)
    return instrument.items


def score(instrument: Instrument, answers: Mapping[str, int]) -> Scored:
    """Score answers, given as item id → number. Raises `AnswersRefused`."""
    wanted = asked(instrument, answers)
    _check(instrument, answers, wanted)
    missing = tuple(item.id for item in wanted if item.id not in answers)
    total = 0.0 if len(wanted) < len(instrument.items) else _total(instrument, answers)
    flags = _flags(instrument, answers, total, missing)
    return Scored(_plain(total), _band(instrument, total), flags, missing)


def moved(instrument: Instrument, before: float | None, after: float | None) -> Moved | None:
    """The change from one total to the next; None where one of them is missing."""
    if before is None or after is None:
        return None
    by, change = _plain(after - before), instrument.change
    if by is None or change is None:
        return None if by is None else Moved(by, "none")
    size: Size = "meaningful" if abs(by) >= change.meaningful else "reliable" if abs(by) >= change.reliable else "none"
    return Moved(by, size)


def _check(instrument: Instrument, answers: Mapping[str, int], wanted: tuple[Item, ...]) -> None:
    known = {item.id: item for item in wanted}
    for name, value in answers.items():
        if name not in known:
            raise AnswersRefused(f"{instrument.id}: {name} was not asked")
        if value not in known[name].values:
            raise AnswersRefused(f"{instrument.id}: {name} has no such answer")


def _total(instrument: Instrument, answers: Mapping[str, int]) -> float | None:
    scoring = instrument.scoring
    given = [answers[name] for name in scoring.items if name in answers]
    left_out = len(scoring.items) - len(given)
    if left_out and not _may_prorate(instrument, left_out):
        return None
    return _combined(scoring, given)


def _may_prorate(instrument: Instrument, left_out: int) -> bool:
    return instrument.missing.rule == "prorate" and left_out <= instrument.missing.most


def _combined(scoring: Scoring, given: list[int]) -> float:
    match scoring.method:
        case "sum":
            return sum(given) * len(scoring.items) / len(given)
        case "mean":
            return sum(given) / len(given)
        case "max":
            return max(given)
        case _:
            return float(any(value >= (scoring.at_least or 0) for value in given))


def _plain(total: float | None) -> float | None:
    """A total to two places: whole numbers stay whole, and a prorated one does not pretend to be exact."""
    return None if total is None else round(total, 2)


def _band(instrument: Instrument, total: float | None) -> str | None:
    if total is None:
        return None
    return next((band.name for band in reversed(instrument.bands) if total >= band.at_least), None)


def _flags(
    instrument: Instrument, answers: Mapping[str, int], total: float | None, missing: tuple[str, ...]
) -> tuple[Flag, ...]:
    raised: list[Flag] = []
    for flag in instrument.flags:
        if _applies(instrument, flag, answers, total):
            raised.append(flag)
        if flag.skipped and any(name in missing for name in flag.items):
            raised.append(_left_out(flag))
    return tuple(raised)


def _left_out(flag: Flag) -> Flag:
    return Flag(f"{flag.code}_skipped", f"left out: {flag.says}", Light.AMBER, flag.at_least, flag.items)


def _applies(instrument: Instrument, flag: Flag, answers: Mapping[str, int], total: float | None) -> bool:
    """Whether a flag is up. Where the total is missing, a flag on it is still up if no answer could bring it down."""
    if flag.items:
        return any(answers.get(name, flag.at_least - 1) >= flag.at_least for name in flag.items)
    return (_at_the_least(instrument, answers) if total is None else total) >= flag.at_least


def _at_the_least(instrument: Instrument, answers: Mapping[str, int]) -> float:
    """What the total would be if every missing answer were the lowest that can be chosen."""
    items = (instrument.item(name) for name in instrument.scoring.items)
    return _combined(instrument.scoring, [answers.get(item.id, min(item.values)) for item in items])
