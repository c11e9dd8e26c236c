"""A log counted by weeks: seven days at a time from its first entry. A week without an entry is a gap, never zero."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from graphs.progress.record import Logged

DAY_MS: Final = 86_400_000
WEEK_MS: Final = 7 * DAY_MS
_GAPS_SHOWN: Final = 4
_BASELINE_WEEKS: Final = 2
"""A baseline of nightmares is the mean of the first two weeks, or the first week where no second was logged."""


class Week(NamedTuple):
    """Seven days of a log that are over: `until` in Unix milliseconds, and what was logged in them."""

    until: int
    entries: tuple[Logged, ...]

    def total(self, number: str | None = None) -> int | None:
        """How many entries, or the sum of a number in them; None where nothing was logged."""
        if number is None:
            return len(self.entries) or None
        given = [one.numbers[number] for one in self.entries if number in one.numbers]
        return sum(given) if given else None


def weeks(logged: Sequence[Logged], now: int) -> tuple[Week, ...]:
    """The weeks of a log that are over by `now`, gaps included: at most four of them after the last entry."""
    if not logged:
        return ()
    start = logged[0].at
    last = (logged[-1].at - start) // WEEK_MS
    over = max(0, min((now - start) // WEEK_MS, last + 1 + _GAPS_SHOWN))
    inside: list[list[Logged]] = [[] for _ in range(over)]
    for one in logged:
        index = (one.at - start) // WEEK_MS
        if index < over:
            inside[index].append(one)
    return tuple(Week(start + (index + 1) * WEEK_MS, tuple(found)) for index, found in enumerate(inside))


def baseline(totals: Sequence[int | None], most: int = 1) -> float | None:
    """The mean of the first weeks of a log, at most `most` of them; None unless the first week is there."""
    if not totals or totals[0] is None:
        return None
    counted = [total for total in totals[:most] if total is not None]
    return sum(counted) / len(counted)


def nightmare_baseline(totals: Sequence[int | None]) -> float | None:
    """The baseline of a log of nightmares: 7 to 14 days."""
    return baseline(totals, _BASELINE_WEEKS)
