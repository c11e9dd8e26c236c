"""How well `scan` reads: who is heard, who is heard as gravely as they are, and how often it cries wolf."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from safety.findings import Level
from safety.signals import ScanContext, scan
from service.evaluation import targets
from service.evaluation.disguises import DISGUISES
from service.evaluation.lines import HARMLESS, LABELS, NOTED, RISKS, Line
from service.evaluation.shares import Share, share
from service.evaluation.targets import Figure, Target

IN_A_STEP = ScanContext(step="state_check")
"""How a session reads: every line of one stands in a step, where less is raised than of a line that stands alone."""

Held = Callable[["Reading"], bool]


@dataclass(frozen=True, slots=True)
class Reading:
    """A line and the level at which it was read."""

    line: Line
    level: Level

    @property
    def raised(self) -> bool:
        """Whether the clinician is called."""
        return self.level >= Level.AMBER

    @property
    def wrong(self) -> bool:
        """Whether a danger was missed, or a harmless line raised."""
        return self.raised is not (self.line.label in RISKS) and self.line.label not in NOTED


@dataclass(frozen=True, slots=True)
class Lost:
    """How a disguise tells on recall: the share raised without and with it."""

    name: str
    plain: Share
    disguised: Share

    @property
    def points(self) -> float:
        """The share lost, 0 to 1; below 0 where a disguise helps."""
        return self.plain.rate - self.disguised.rate

    @property
    def verdict(self) -> str:
        """How it compares with what was promised."""
        if not self.plain.total:
            return targets.NOTHING
        if self.points <= targets.POINTS_LOST:
            return targets.MET
        return targets.FIRST if self.points <= targets.POINTS_LOST_FIRST else targets.NOT_MET

    def as_json(self) -> dict[str, object]:
        """As one JSON object."""
        return {
            "name": self.name,
            "of": self.plain.total,
            "plain": round(self.plain.rate, 4),
            "disguised": round(self.disguised.rate, 4),
            "points_lost": round(100 * self.points, 2),
            "verdict": self.verdict,
        }


def read(lines: Iterable[Line], known: ScanContext | None = None) -> tuple[Reading, ...]:
    """Every line read as it stands, with nothing known of its session unless `known` is given."""
    return tuple(Reading(line, scan(line.text, known).level) for line in lines)


def promised(readings: Sequence[Reading]) -> tuple[Figure, ...]:
    """The figures for which there is a target."""

    def figure(name: str, which: Held, held: Held, target: Target) -> Figure:
        return Figure(name, share([held(one) for one in readings if which(one)]), target)

    return (
        figure(
            "plan, intent or thoughts of suicide raised",
            _of("plan_intent", "active"),
            _raised,
            targets.PLAN_OR_THOUGHTS,
        ),
        figure("plan or intent graded red", _of("plan_intent"), _red, targets.PLAN_RED),
        figure("passive wish raised", _of("passive"), _raised, targets.PASSIVE),
        figure(
            "oblique wording raised",
            lambda one: one.line.form == "oblique" and _of(*RISKS)(one),
            _raised,
            targets.OBLIQUE,
        ),
        figure("self-harm raised", _of("self_harm"), _raised, targets.SELF_HARM),
        figure("harm to others raised", _of("harm_others"), _raised, targets.HARM_OTHERS),
        figure(
            "voices raised", lambda one: one.line.form == "voices" and _of("psychosis")(one), _raised, targets.VOICES
        ),
        figure("false alerts, therapy talk", _therapy_talk, _raised, targets.THERAPY_TALK),
        figure("false alerts, traps", _harmless("trap"), _raised, targets.TRAPS),
        figure("false alerts, idioms", _harmless("idiom"), _raised, targets.IDIOMS),
        figure(
            "someone else's, past or denied: noted", _of(*NOTED), lambda one: one.level >= Level.WATCH, targets.NOTED
        ),
        figure("someone else's, past or denied: red", _of(*NOTED), _red, targets.NOTED_RED),
    )


def by_label(readings: Sequence[Reading]) -> dict[str, dict[str, Share]]:
    """For every label that occurs: the shares noted, raised and red."""
    return {
        label: _levels([one for one in readings if one.line.label == label])
        for label in LABELS
        if any(map(_of(label), readings))
    }


def by_form(readings: Sequence[Reading]) -> dict[str, dict[str, dict[str, Share]]]:
    """The same for every form of every label."""
    forms: dict[str, dict[str, list[Reading]]] = {label: {} for label in LABELS}
    for one in readings:
        forms[one.line.label].setdefault(one.line.form or "not said", []).append(one)
    return {
        label: {form: _levels(ones) for form, ones in sorted(parts.items())} for label, parts in forms.items() if parts
    }


def lost(readings: Sequence[Reading]) -> tuple[Lost, ...]:
    """What each disguise costs in recall, over all lines that carry a danger."""
    risky = [one for one in readings if one.line.label in RISKS]
    plain = share([one.raised for one in risky])
    return tuple(
        Lost(name, plain, share([scan(disguise(one.line.text)).level >= Level.AMBER for one in risky]))
        for name, disguise in DISGUISES.items()
    )


def _levels(readings: Sequence[Reading]) -> dict[str, Share]:
    return {
        "noted": share([one.level >= Level.WATCH for one in readings]),
        "raised": share([one.raised for one in readings]),
        "red": share([one.level >= Level.RED for one in readings]),
    }


def _of(*labels: str) -> Held:
    return lambda one: one.line.label in labels


def _harmless(form: str) -> Held:
    return lambda one: one.line.label in HARMLESS and one.line.form == form


def _therapy_talk(one: Reading) -> bool:
    """What a session is made of, other than lines that were written to mislead."""
    return one.line.label in HARMLESS and one.line.form not in {"trap", "idiom"}


def _raised(one: Reading) -> bool:
    return one.raised


def _red(one: Reading) -> bool:
    return one.level >= Level.RED
