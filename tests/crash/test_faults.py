"""A service that breaks one promise is caught, whichever promise it is: the judge is worth its word."""

import random

import pytest

from graphs.session import SessionGraph
from tests.crash.conftest import NewStage
from tests.crash.faults import FAULTS
from tests.crash.harness import STUCK, Kill, Teller
from tests.crash.lives import Lives

TRIES = 24
"""Stories told until the fault must have shown."""
HURRY_S = 6.0
"""How long a life with a fault may take. That somebody waits proves nothing here: the judge must name another thing."""


@pytest.mark.parametrize("fault", sorted(FAULTS))
async def test_a_service_with_a_fault_is_caught(
    fault: str, on_files: NewStage, lives: Lives, graph: SessionGraph
) -> None:
    teller = Teller(lives, graph, HURRY_S)
    for seed in range(1, TRIES + 1):
        kills = (Kill(after=random.Random(seed).randrange(3, 12)),)  # noqa: S311 - reproducible on purpose
        story = await teller.tell(seed, *on_files(), kills, fault)
        if set(story.broken) - {STUCK}:
            return
    pytest.fail(f"nobody noticed: {fault}")
