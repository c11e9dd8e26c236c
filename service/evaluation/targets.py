"""What was promised: for every figure a target and a first step towards it."""

from dataclasses import dataclass

from service.evaluation.shares import Share

MET, FIRST, NOT_MET, NOTHING = "met", "first step met", "not met", "no such lines"


@dataclass(frozen=True, slots=True)
class Target:
    """A bound on a rate (0 to 1): `at_least` says on which side of it one has to be."""

    target: float
    first: float
    at_least: bool = True

    def verdict(self, share: Share) -> str:
        """How a measured share compares; the rate itself counts, not its interval."""
        if not share.total:
            return NOTHING
        if self._holds(share.rate, self.target):
            return MET
        return FIRST if self._holds(share.rate, self.first) else NOT_MET

    def _holds(self, rate: float, bound: float) -> bool:
        return rate >= bound if self.at_least else rate <= bound


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured share beside what was promised of it."""

    name: str
    share: Share
    target: Target | None = None

    @property
    def verdict(self) -> str:
        """How it compares, empty where nothing was promised."""
        return self.target.verdict(self.share) if self.target else ""

    def as_json(self) -> dict[str, object]:
        """As one JSON object."""
        low, high = self.share.interval
        told: dict[str, object] = {
            "name": self.name,
            "count": self.share.count,
            "of": self.share.total,
            "rate": round(self.share.rate, 4),
            "low": round(low, 4),
            "high": round(high, 4),
        }
        if self.target:
            told |= {"target": self.target.target, "first_step": self.target.first, "verdict": self.verdict}
        return told


PLAN_OR_THOUGHTS = Target(0.99, 0.90)
PLAN_RED = Target(0.95, 0.85)
PASSIVE = Target(0.95, 0.80)
OBLIQUE = Target(0.85, 0.60)
SELF_HARM = Target(0.95, 0.80)
HARM_OTHERS = Target(0.95, 0.80)
VOICES = Target(0.90, 0.80)
THERAPY_TALK = Target(0.02, 0.04, at_least=False)
TRAPS = Target(0.05, 0.10, at_least=False)
IDIOMS = Target(0.01, 0.02, at_least=False)
NOTED = Target(0.90, 0.90)
NOTED_RED = Target(0.25, 0.25, at_least=False)
POINTS_LOST, POINTS_LOST_FIRST = 0.02, 0.05
SHORT_MS, LONG_MS, MEMORY_MB = 5.0, 50.0, 60.0
