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
from graphs.proof.canonical import delivery as canonical_delivery
from graphs.proof.canonical import order as canonical_order
from graphs.proof.exploring import Exploration, Explorer, Hurry, Violation
from graphs.proof.invariants import CHECKS, MEANINGS
from graphs.proof.kinds import KINDS
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
    steps: frozenset[str]
    violations: tuple[Violation, ...]


@dataclass(slots=True)
class Proof:
    """All shares together: whether each invariant holds, and how often it was checked."""

    shares: list[Share] = field(default_factory=list[Share])
    missing: list[Violation] = field(default_factory=list[Violation])
    empty: list[str] = field(default_factory=list[str])

    @property
    def violations(self) -> tuple[Violation, ...]:
        """Everything that does not hold."""
        return (*(violation for share in self.shares for violation in share.violations), *self.missing)

    @property
    def holds(self) -> bool:
        """Whether every invariant holds, and none of them for want of anything to check."""
        return not self.violations and not self.empty

    def checked(self, invariant: str) -> int:
        """How often the parts of an invariant were checked."""
        return sum(
            count for share in self.shares for name, count in share.checked.items() if name.split()[0] == invariant
        )

    def measured(self, name: str) -> dict[str, int | float]:
        """How much of a protocol was explored, over all its sessions and machines, and how long it took."""
        own = [share for share in self.shares if share.protocol == name]
        return {
            "situations": sum(share.situations for share in own),
            "transitions": sum(share.transitions for share in own),
            "seconds": round(sum(share.seconds for share in own), 2),
        }

    def meanings(self) -> dict[str, str]:
        """What each invariant says."""
        return dict(MEANINGS)

    def as_json(self) -> dict[str, object]:
        """The report for programs."""
        broken = {violation.invariant for violation in self.violations}
        return {
            "protocols": {name: self.measured(name) for name in dict.fromkeys(one.protocol for one in self.shares)},
            "invariants": {
                name: {"holds": name not in broken, "checked": self.checked(name), "meaning": meaning}
                for name, meaning in MEANINGS.items()
            },
            "violations": [violation._asdict() for violation in self.violations],
            "empty": self.empty,
        }


class Job(NamedTuple):
    """One exploration: of which protocol, as which machine."""

    protocol: str
    order: bool = True
    auto: bool = False


def jobs(names: Sequence[str]) -> tuple[Job, ...]:
    """The explorations of the protocols named; the delivery machine is explored over a step of each kind."""
    of_protocols = (Job(name) for name in names)
    return (Job(KINDS.id, order=False), *of_protocols, Job(KINDS.id, auto=True))


def run(job: Job, *, policy: Policy = POLICY, hurry: Hurry | None = None) -> Exploration:
    """Explore what the job says: everything, or, in a hurry, until what is looked for is found."""
    declared = _declared(job.protocol)
    plans = tuple(Plan(declared, number, auto=job.auto) for number in (2, 1))
    canonical = canonical_order if job.order else canonical_delivery
    return Explorer(plans, canonical, order=job.order, policy=policy).run(hurry)


def _size(job: Job) -> tuple[int, int]:
    """How large an exploration is, to put the longest first: by what tells its situations apart, then by its steps."""
    declared = _declared(job.protocol)
    return len(declared.needs) + (0 if job.order else _DELIVERING), len(declared.steps)


_DELIVERING: Final = len(("draft", "held", "driving"))
"""What the delivery machine remembers besides."""


def _declared(name: str) -> ClinicalProtocol:
    return KINDS if name == KINDS.id else protocol(name)


def _share(job: Job) -> Share:
    started = time.perf_counter()
    found = run(job)
    return Share(
        job.protocol,
        found.situations,
        found.transitions,
        time.perf_counter() - started,
        found.checked,
        found.refused,
        frozenset(found.steps),
        tuple(found.violations),
    )


def _never_reached(shares: Sequence[Share]) -> list[Violation]:
    """Steps that no exploration of their protocol reached, and images where there may be none."""
    missing: list[Violation] = []
    for name in dict.fromkeys(share.protocol for share in shares):
        declared = _declared(name)
        reached = {step for share in shares if share.protocol == name for step in share.steps}
        missing += [Violation("reached", step, ()) for step in sorted(set(declared.steps) - reached)]
        if declared.between:
            images = (step for step in declared.steps if declared.place(step).activates)
            missing += [Violation("I7", step, ()) for step in images]
    return missing


def prove(names: Sequence[str] = ()) -> Proof:
    """Prove the protocols named, or all. Raises `UnknownProtocol`."""
    chosen = [protocol(name).id for name in names] or list(PROTOCOLS)
    every = jobs(chosen)
    with ProcessPoolExecutor() as processes:
        running = {job: processes.submit(_share, job) for job in sorted(every, key=_size, reverse=True)}
        shares = [running[job].result() for job in every]
    proof = Proof(shares, _never_reached(shares))
    if set(chosen) == set(PROTOCOLS):
        proof.empty = _never_tried(proof)
    return proof


def _never_tried(proof: Proof) -> list[str]:
    """Checks whose premise never occurred, and rules that never refused: a proof of nothing."""
    checked = {name for share in proof.shares for name in share.checked}
    refused = {rule for share in proof.shares for rule in share.refused}
    idle = [f"{check.invariant} {check.name}" for check in CHECKS if f"{check.invariant} {check.name}" not in checked]
    silent = [rule.id for rule in POLICY.rules if rule.id not in refused]
    return idle + silent
