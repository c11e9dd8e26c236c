"""Trying one move from one situation, in every way that matters, and checking what comes of it."""

from collections.abc import Iterator
from dataclasses import KW_ONLY, dataclass, field

from graphs.deciding import Policy, decide
from graphs.plan import Plan
from graphs.proof.invariants import CHECKS_ON, Edge, occasions
from graphs.proof.moves import leads, relevant, variants
from graphs.proof.watching import Changes, Watch, touched
from safety.situation import Move, Situation


@dataclass(slots=True)
class Tried:
    """What came of a move: which rules refused it, what was checked, what broke, and what it changed."""

    transitions: int = 0  # in how many ways it was tried
    refused: list[str] = field(default_factory=list[str])
    checked: list[str] = field(default_factory=list[str])
    broken: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    reached: list[Changes] = field(default_factory=list[Changes])
    times: int = 0  # in how many situations this came of it


@dataclass(frozen=True, slots=True)
class Trier:
    """Tries moves as one machine, under one policy."""

    policy: Policy
    _: KW_ONLY
    order: bool

    def tried(self, plan: Plan, move: Move, watch: Watch) -> Tried:
        """What comes of a move in the situation watched, with what the map forgot put back in every way that matters.

        Where the policy refuses a leading move in the start that allows most, the others need not be tried.
        """
        tried = Tried()
        for start in self._starts(plan, watch.stand_in, move):
            if not self._try(plan, start, move, watch, tried) and leads(move):
                break
        return tried

    def _starts(self, plan: Plan, now: Situation, move: Move) -> Iterator[Situation]:
        if relevant(now, move, order=self.order):
            yield from variants(plan, now, move, order=self.order)

    def _try(self, plan: Plan, start: Situation, move: Move, watch: Watch, tried: Tried) -> bool:
        """Whether the move was permitted."""
        tried.transitions += 1
        decision = decide(plan, start, move, self.policy)
        if decision.refusal is not None:
            tried.refused.append(decision.refusal.rule)
            return False
        if decision.acts or decision.situation != start:
            after = decision.situation
            _check(Edge(plan, start, move, after, decision.acts, touched(start, after)), tried)
            changes = watch.changes(after)
            if changes not in tried.reached:
                tried.reached.append(changes)
        return True


def _check(edge: Edge, tried: Tried) -> None:
    for on in occasions(edge):
        for check in CHECKS_ON[on]:
            if check.applies(edge):
                tried.checked.append(f"{check.invariant} {check.name}")
                if not check.holds(edge):
                    tried.broken.append((check.invariant, check.name))
