"""Proving all protocols, a process for each, and saying what was proved."""

import time
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from graphs.deciding import Policy
from graphs.deciding.acts import POLICY
from graphs.plan import Plan
from graphs.proof import canonical
from graphs.proof.exploring import Exploration, Explorer, Violation
from graphs.proof.invariants import CHECKS, MEANINGS
from graphs.protocols import PROTOCOLS, protocol
from graphs.protocols.model import ClinicalProtocol


class Share(NamedTuple):
    """What one protocol's exploration gave."""

    protocol: str
    situations: int
    transitions: int
    seconds: float
    checked: Counter[str]
    refused: Counter[str]
    violations: tuple[Violation, ...]


@dataclass(slots=True)
class Proof:
    """All shares together: whether each invariant holds, and how often it was checked."""

    shares: list[Share] = field(default_factory=list[Share])
    empty: list[str] = field(default_factory=list[str])

    @property
    def violations(self) -> tuple[Violation, ...]:
        """Everything that does not hold."""
        return tuple(violation for share in self.shares for violation in share.violations)

    @property
    def holds(self) -> bool:
        """Whether every invariant holds, and none of them for want of anything to check."""
        return not self.violations and not self.empty

    def checked(self, invariant: str) -> int:
        """How often the parts of an invariant were checked."""
        return sum(
            count for share in self.shares for name, count in share.checked.items() if name.split()[0] == invariant
        )

    def as_json(self) -> dict[str, object]:
        """The report for programs."""
        broken = {violation.invariant for violation in self.violations}
        return {
            "protocols": {
                share.protocol: {
                    "situations": share.situations,
                    "transitions": share.transitions,
                    "seconds": round(share.seconds, 2),
                }
                for share in self.shares
            },
            "invariants": {
                name: {"holds": name not in broken, "checked": self.checked(name), "meaning": meaning}
                for name, meaning in MEANINGS.items()
            },
            "violations": [violation._asdict() for violation in self.violations],
            "empty": self.empty,
        }


def explore(declared: ClinicalProtocol, *, policy: Policy = POLICY, stop_at_first: bool = False) -> Exploration:
    """Explore the order machine of a protocol, as its later sessions walk it."""
    plan = Plan(declared, 2, auto=False)
    return Explorer(plan, canonical.order, order=True, policy=policy).run(first_violation_only=stop_at_first)


def _share(name: str) -> Share:
    started = time.perf_counter()
    declared = protocol(name)
    shares = [explore(declared)]
    shares += (
        [Explorer(Plan(declared, 1, auto=False), canonical.order, order=True).run()] if declared.first_only else []
    )
    found = _merged(declared, shares)
    return Share(
        name,
        sum(one.situations for one in shares),
        sum(one.transitions for one in shares),
        time.perf_counter() - started,
        sum((one.checked for one in shares), Counter[str]()),
        sum((one.refused for one in shares), Counter[str]()),
        tuple(found),
    )


def _merged(declared: ClinicalProtocol, shares: Sequence[Exploration]) -> list[Violation]:
    """The violations of a protocol, steps that were never reached among them."""
    violations = [violation for one in shares for violation in one.violations]
    reached = {step for one in shares for step in one.steps}
    never = sorted(set(declared.steps) - reached)
    violations += [Violation("reached", step, ()) for step in never]
    if declared.between:
        images = [step.id for step in declared.steps.values() if declared.place(step.id).activates]
        violations += [Violation("I7", step, ()) for step in images]
    return violations


_DELIVERY: Final = frozenset({"R22", "R23", "R24", "R25"})
"""Rules that only the delivery machine can make refuse."""


def prove(names: Sequence[str] = ()) -> Proof:
    """Prove the protocols named, or all. Raises `UnknownProtocol`."""
    chosen = [protocol(name).id for name in names] or list(PROTOCOLS)
    with ProcessPoolExecutor() as processes:
        shares = list(processes.map(_share, chosen))
    proof = Proof(shares)
    if set(chosen) == set(PROTOCOLS):
        proof.empty = _never_tried(proof)
    return proof


def _never_tried(proof: Proof) -> list[str]:
    """Checks whose premise never occurred, and rules that never refused: a proof of nothing."""
    checked = {name for share in proof.shares for name in share.checked}
    refused = {rule for share in proof.shares for rule in share.refused}
    idle = [f"{check.invariant} {check.name}" for check in CHECKS if f"{check.invariant} {check.name}" not in checked]
    silent = [rule.id for rule in POLICY.rules if rule.id not in refused | _DELIVERY]
    return idle + silent
