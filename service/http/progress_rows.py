"""Treatment objectives as one list: what was ratified first, then what is only followed."""

from collections.abc import Mapping
from typing import Final

from graphs.progress import AgreedObjective, Objective, Series, reached
from service.access.progress import Found
from service.wire.progress import MeaningView, ProgressAgreed, ProgressObjective

_JUDGED: Final = "meaning_revised"


def progress_objectives(found: Found, names: Mapping[str, str]) -> tuple[ProgressObjective, ...]:
    """All eight, those first of which something was ratified, in the order of ratifying."""
    series = {one.measure.id: one for one in found.series}
    order = {one.template: place for place, one in reversed(list(enumerate(found.agreed)))}
    shown = sorted(found.objectives, key=lambda one: order.get(one.id, len(found.agreed)))
    judged = tuple(
        MeaningView(at=one.at, name=names.get(one.by, ""), holds=one.holds) for one in reversed(found.judged)
    )
    return tuple(_objective(one, found.agreed, series, judged if one.id == _JUDGED else ()) for one in shown)


def _objective(
    one: Objective, agreed: tuple[AgreedObjective, ...], series: Mapping[str, Series], judged: tuple[MeaningView, ...]
) -> ProgressObjective:
    return ProgressObjective(
        id=one.id,
        title=one.title,
        rule=one.rule,
        series=one.series,
        standing=one.standing,
        says=one.says,
        agreed=tuple(_agreed(ratified, series) for ratified in agreed if ratified.template == one.id),
        judged=judged,
    )


def _agreed(one: AgreedObjective, series: Mapping[str, Series]) -> ProgressAgreed:
    return ProgressAgreed(
        id=one.id,
        text=one.text,
        until=one.until,
        ratified_at=one.ratified_at,
        baseline=one.baseline,
        target=one.target,
        reached=reached(one, series),
    )
