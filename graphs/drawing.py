"""Drawing a protocol in Mermaid."""

from itertools import pairwise

from graphs.build import ways_on
from graphs.plan import RANK
from graphs.protocols.model import ClinicalProtocol


def mermaid(declared: ClinicalProtocol) -> str:
    """The protocol drawn in Mermaid: its stages, its steps with who moves them on, and its moves."""
    lines = ["flowchart TD"]
    for stage, steps in declared.stages_for(1):
        lines.append(f'  subgraph {stage.value}["{stage.value} {stage.name.lower()}"]')
        lines += [
            f'    {step}["{step} ({declared.steps[step].mover.value})"]' for step in _all_of(declared, stage, steps)
        ]
        lines.append("  end")
    lines.append('  subgraph G["global, reachable from every step"]')
    lines += [f'    {step}["{step} ({declared.steps[step].mover.value})"]' for step in sorted(declared.side, key=_rank)]
    lines.append("  end")
    for step in declared.order:
        lines += [f"  {step} --> {way}" for way in _drawn(declared, step)]
    return "\n".join(lines)


def _all_of(declared: ClinicalProtocol, stage: object, steps: tuple[str, ...]) -> tuple[str, ...]:
    own = tuple(step for step in declared.order if declared.steps[step].stage is stage)
    return own or steps


def _drawn(declared: ClinicalProtocol, step: str) -> tuple[str, ...]:
    """The ordinary ways on and the declared exits; where rules may lead instead stays out of the drawing."""
    declared_exits = set(declared.steps[step].exits)
    order = declared.order
    later = set(order[order.index(step) + 1 :][:3])
    return tuple(
        way for way in ways_on(declared, step) if way in declared_exits or (way in later and _next(declared, step, way))
    )


def _next(declared: ClinicalProtocol, step: str, way: str) -> bool:
    paths = (declared.path(1), declared.path(2))
    follows = any((step, way) in pairwise(path) for path in paths)
    return follows or step in declared.optional or way in declared.optional


def _rank(step: str) -> int:
    return RANK.get(step, len(RANK) + 1)
