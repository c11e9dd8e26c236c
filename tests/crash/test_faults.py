"""A service that breaks one promise is caught, whichever promise it is: the judge is worth its word."""

import random

import pytest

from tests.crash.conftest import NewStage
from tests.crash.faults import FAULTS
from tests.crash.harness import Kill, Teller

TRIES = 6
"""Stories told until the fault must have shown."""


@pytest.mark.parametrize("fault", sorted(FAULTS))
async def test_a_service_with_a_fault_is_caught(fault: str, on_files: NewStage, teller: Teller) -> None:
    for seed in range(1, TRIES + 1):
        kills = (Kill(after=random.Random(seed).randrange(3, 12)),)  # noqa: S311 - reproducible on purpose
        story = await teller.tell(seed, *on_files(), kills, fault)
        if story.broken:
            return
    pytest.fail(f"nobody noticed: {fault}")
