"""The eight treatment objectives: how far each is, by which rule, and in one sentence why."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from graphs.progress import lasting
from graphs.progress.record import Record
from graphs.progress.series import Series, series_of
from safety.thresholds import (
    BAND_MODERATE,
    BAND_SEVERE,
    BELIEF_TARGET,
    BELIEVABLE,
    INTRUSION_SESSIONS,
    INTRUSIONS_A_WEEK,
    NIGHTMARES_LEFT,
    SHAME_DROP,
)

Standing = Literal["met", "not_yet", "cannot_tell"]


@dataclass(frozen=True, slots=True)
class Objective:
    """One objective. `rule` says when it is met, `says` how it stands; neither has a client's words in it."""

    id: str
    title: str
    rule: str
    series: tuple[str, ...]
    standing: Standing
    says: str


class Seen(NamedTuple):
    """What a rule looks at."""

    record: Record
    series: Mapping[str, Series]

    def newest(self, name: str) -> int | None:
        """The newest value of a series."""
        return self.series[name].newest if name in self.series else None

    def baseline(self, name: str) -> float | None:
        """Where a series began."""
        return self.series[name].baseline if name in self.series else None


Judged = tuple[Standing, str]


class _Template(NamedTuple):
    id: str
    title: str
    rule: str
    series: tuple[str, ...]
    judge: Callable[[Seen], Judged]


def objectives(record: Record, series: Mapping[str, Series] | None = None) -> tuple[Objective, ...]:
    """All eight, in their order, since the newest baseline began. `series`: of this record, where they are known."""
    seen = Seen(record.parts()[-1], series_of(record) if series is None else series)
    return tuple(_judged(template, seen) for template in _TEMPLATES)


def _judged(template: _Template, seen: Seen) -> Objective:
    standing, says = template.judge(seen)
    return Objective(template.id, template.title, template.rule, template.series, standing, says)


def _intrusions(seen: Seen) -> Judged:
    now, first = seen.newest("intrusion_count_7d"), seen.baseline("intrusion_count_7d")
    if now is None or first is None:
        return "cannot_tell", "No count is on file: no log, and no number given in a session."
    if now > INTRUSIONS_A_WEEK.value:
        return "not_yet", f"{now} in 7 days at last, {_number(first)} at first."
    since = seen.series["intrusion_count_7d"].given[0].at
    held = sum(met.ended and met.at >= since for met in seen.record.meetings)
    late = f" It took {held} sessions." if held > INTRUSION_SESSIONS.value else ""
    return "met", f"{now} in 7 days at last, {_number(first)} at first.{late}"


def _meaning(seen: Seen) -> Judged:
    believed = seen.newest("rescript_believability")
    if not any(met.summed_up for met in seen.record.meetings):
        return ("cannot_tell" if believed is None else "not_yet"), "No summary of a new image is on file."
    if believed is None:
        return "cannot_tell", "There is a summary, but nobody rated how believable the new image is."
    words = f"There is a summary; the new image is {believed} believable."
    if believed < BELIEVABLE.value:
        return "not_yet", words
    if not seen.record.judgements:
        return "met", f"{words} Whether the meaning holds is yours to say."
    holds = seen.record.judgements[-1].holds
    return ("met", f"{words} You said that it holds.") if holds else ("not_yet", f"{words} You said: not yet.")


def _mild(seen: Seen) -> Judged:
    pair = ("image_distress", "image_vividness")
    firsts = [seen.baseline(name) for name in pair]
    lasts = [seen.newest(name) for name in pair]
    if None in lasts or None in firsts:
        return "cannot_tell", "Distress and vividness of the image have not both been rated."
    words = f"Distress went from {_number(firsts[0])} to {lasts[0]}, vividness from {_number(firsts[1])} to {lasts[1]}."
    if min(value for value in firsts if value is not None) < BAND_SEVERE.value:
        return "cannot_tell", f"{words} They were not both severe at first, so this goal does not measure the change."
    mild = max(value for value in lasts if value is not None) < BAND_MODERATE.value
    return ("met" if mild else "not_yet"), words


def _belief(seen: Seen) -> Judged:
    now, first = seen.newest("belief_pct"), seen.baseline("belief_pct")
    if now is None or first is None:
        return "cannot_tell", "The belief has not been rated."
    if first <= BELIEF_TARGET.value:
        return "cannot_tell", f"The belief was at {_number(first)} at first, under the target already."
    return ("met" if now <= BELIEF_TARGET.value else "not_yet"), f"The belief went from {_number(first)} to {now}."


def _nightmares(seen: Seen) -> Judged:
    now, first = seen.newest("nightmare_awakenings_7d"), seen.baseline("nightmare_awakenings_7d")
    if now is None or first is None:
        return "cannot_tell", "No awakenings are on file: no log, and no number given in a session."
    if first <= 0:
        return "cannot_tell", "There were no awakenings at first, so there is nothing to halve."
    met = now <= first * NIGHTMARES_LEFT.value / 100
    return ("met" if met else "not_yet"), f"{now} awakenings in 7 days at last, {_number(first)} at first."


def _shame(seen: Seen) -> Judged:
    now, first = seen.newest("shame"), seen.baseline("shame")
    if now is None or first is None or len(seen.series["shame"].given) < len(("before", "after")):
        return "cannot_tell", "Shame has not been rated twice."
    if first < SHAME_DROP.value:
        return (
            "cannot_tell",
            f"Shame was at {_number(first)} at first, too low for a fall of {SHAME_DROP.value} points.",
        )
    return ("met" if first - now >= SHAME_DROP.value else "not_yet"), f"Shame went from {_number(first)} to {now}."


def _protective(seen: Seen) -> Judged:
    return lasting.protective_image(seen.record)


def _gains(seen: Seen) -> Judged:
    return lasting.gains(seen.record, seen.newest("intrusion_count_7d"))


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.1f}".removesuffix(".0")


_TEMPLATES: Final = (
    _Template(
        "intrusion_le_1_week",
        "Fewer intrusions",
        "Once in 7 days or less, from daily, within six sessions.",
        ("intrusion_count_7d",),
        _intrusions,
    ),
    _Template(
        "meaning_revised",
        "A revised meaning",
        "A summary of the new image in the client's words, at least 60 believable, unless the clinician says: not yet.",
        ("rescript_believability",),
        _meaning,
    ),
    _Template(
        "distress_vividness_mild",
        "Distress and vividness, from severe to mild",
        "Both from 70 or more to under 40.",
        ("image_distress", "image_vividness"),
        _mild,
    ),
    _Template("belief_le_30", "The belief loosened", "At 30 or less, from above 30.", ("belief_pct",), _belief),
    _Template(
        "protective_image_two_sessions",
        "A protective image of one's own",
        "Made by the client and held for 60 seconds, in two sessions in a row.",
        ("protective_image",),
        _protective,
    ),
    _Template(
        "nightmare_reduced",
        "Nightmares halved",
        "At most half the awakenings of the first 7 to 14 days.",
        ("nightmare_awakenings_7d", "nightmare_morning_distress"),
        _nightmares,
    ),
    _Template("shame_drop", "Less shame", "A fall of 30 points or more.", ("shame",), _shame),
    _Template(
        "gains_held",
        "Gains held",
        "At follow-up under 40, at most 10 points over the end of treatment, and once in 7 days or less.",
        ("image_distress", "intrusion_count_7d"),
        _gains,
    ),
)

IDS: Final = tuple(template.id for template in _TEMPLATES)
"""The ids of the eight, in their order."""
