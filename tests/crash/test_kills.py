"""Killed at any moment and at every named place: nothing promised is broken, on either database."""

import os
import random
from collections import Counter
from typing import Final

import pytest

from service.store.crash import POINTS
from tests.crash.conftest import NewStage
from tests.crash.harness import Kill, Teller

KILLS: Final = int(os.environ.get("IMAGERY_TEST_KILLS", "200"))
"""How often the service is killed in one run, over both databases."""
SEED: Final = int(os.environ.get("IMAGERY_TEST_SEED", "1"))
"""Where the stories begin; a failure names the seed of its story."""
IN_A_STORY: Final = 4
ELSEWHERE: Final = frozenset({"posting.before_send", "posting.after_send"})
"""Places on the way to channels that nobody has here; `tests/live/test_reaching.py` kills the service there."""
HERE: Final = tuple(point for point in POINTS if point not in ELSEWHERE)


@pytest.mark.timeout(0)
async def test_nothing_promised_is_broken_however_often_the_service_is_killed(stage: NewStage, teller: Teller) -> None:
    stories = range(SEED, SEED + max(1, KILLS // (2 * IN_A_STORY)))
    reached: Counter[str] = Counter()
    broken: dict[int, tuple[str, ...]] = {}
    for seed in stories:
        story = await teller.tell(seed, *stage(), kills_of(seed))
        reached.update(story.points)
        if story.broken:
            broken[seed] = story.broken

    assert not broken
    assert len(reached) >= min(25, len(stories))


def kills_of(seed: int) -> tuple[Kill, ...]:
    """Two deaths at named places, each place in its turn, and two after some answers or other."""
    chance = random.Random(seed)  # noqa: S311 - reproducible on purpose
    named = [Kill(point=HERE[(2 * seed + turn) % len(HERE)], after=chance.randrange(8, 20)) for turn in range(2)]
    kills = [*named, *(Kill(after=chance.randrange(1, 12)) for _ in range(IN_A_STORY - len(named)))]
    chance.shuffle(kills)
    return tuple(kills)
