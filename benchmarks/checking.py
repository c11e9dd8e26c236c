"""What checking one draft costs: ordinary drafts, and hostile texts of 500 and of 20,000 characters.

Prints milliseconds of CPU, with nothing remembered of the draft or of what was said before it.
"""

import time
from collections.abc import Iterator

import typer

from safety.boundaries import check
from safety.text import read_plain
from tests.safety.hostile import hostile

BOUND_MS = 5.0
RUNS = 3
_DRAFTS = (
    "You hear him on the stairs. What do you notice in your body, right there?",
    "Thank you for telling me. That sounds hard to carry. What would be most useful to look at together today?",
    "It makes sense that you feel tired. There is no rush here, and you can stop at any time you like.",
    "What would you like to do now, as the adult you are?",
    "I can't promise that it works. For many people it helps, and for some it does not.",
)
_SAID = ("I'm eight and I'm on the stairs.", "He is shouting in the hall.", "My chest is tight, it is dark.")


def cost_ms(draft: str, words: list[str]) -> float:
    """Milliseconds of CPU to check a draft nobody has read before."""
    read_plain.cache_clear()
    begin = time.process_time()
    check(draft, "s2_intervene", words)
    return 1000 * (time.process_time() - begin)


def _lines() -> Iterator[str]:
    costs = sorted(
        cost_ms(f"{draft} {number}", [f"{line} {number}" for line in _SAID])
        for number in range(60)
        for draft in _DRAFTS
    )
    middle, slow = costs[len(costs) // 2], costs[int(len(costs) * 0.99)]
    yield f"checking a draft, bound {BOUND_MS:.0f} ms"
    yield f"  {'ordinary, median':40} {middle:7.2f}"
    yield f"  {'ordinary, one in a hundred':40} {slow:7.2f}"
    for size in (500, 20_000):
        dearest = max(
            (min(cost_ms(text, list(_SAID)) for _ in range(RUNS)), kind) for kind, text in hostile(size).items()
        )
        yield f"  {f'dearest of {size} hostile characters':40} {dearest[0]:7.2f} ({dearest[1]})"


def run() -> None:
    """Measure and print."""
    check(_DRAFTS[0], "s2_intervene", list(_SAID))
    for line in _lines():
        typer.echo(line)
