"""Objectives that were agreed with the client and ratified: how far each is by the number that was agreed."""

from collections.abc import Mapping
from dataclasses import dataclass

from graphs.course.objectives import TEMPLATES
from graphs.progress.series import Series


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreedObjective:
    """A ratified objective, in the client's words. `baseline` and `target` are in the unit of its template's series."""

    id: str
    template: str
    text: str
    until: str | None
    ratified_at: int  # Unix milliseconds
    baseline: int | None = None
    target: int | None = None


def reached(agreed: AgreedObjective, series: Mapping[str, Series]) -> bool | None:
    """Whether the newest number is where it was agreed to be; None without a target or without a number."""
    known = series.get(TEMPLATES[agreed.template].series or "")
    if known is None or known.newest is None or agreed.target is None:
        return None
    lower = known.measure.better == "lower"
    return known.newest <= agreed.target if lower else known.newest >= agreed.target
