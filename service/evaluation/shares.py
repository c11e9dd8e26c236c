"""How many out of how many, and how sure one can be of it."""

from dataclasses import dataclass
from math import sqrt

# The normal deviate of a two-sided interval of 95 per cent.
_DEVIATE = 1.959963984540054


@dataclass(frozen=True, slots=True)
class Share:
    """`count` out of `total`."""

    count: int
    total: int

    @property
    def rate(self) -> float:
        """The share, 0 to 1; 0 of nothing is 0."""
        return self.count / self.total if self.total else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's interval of 95 per cent around the share; 0 to 1 where there is nothing to count."""
        if not self.total:
            return 0.0, 1.0
        square = _DEVIATE**2
        middle = (self.rate + square / (2 * self.total)) / (1 + square / self.total)
        spread = sqrt(self.rate * (1 - self.rate) / self.total + square / (4 * self.total**2))
        half = _DEVIATE * spread / (1 + square / self.total)
        # Rounding may not push the interval past the share itself.
        return max(0.0, min(middle - half, self.rate)), min(1.0, max(middle + half, self.rate))


def share(held: list[bool]) -> Share:
    """How many hold."""
    return Share(sum(held), len(held))
