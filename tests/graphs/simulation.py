"""Whole schedules of anything, by the thousand: `python -m tests.graphs.simulation [SCHEDULES [FIRST_SEED]]`.

A session is brought to some step, and then a client, a clinician, drafts, timers and links do anything in any order;
some inputs come twice, and now and then the service starts again from what it stored. A seed gives the same schedule
every time, so a promise that was broken can be looked at: run it with `1 SEED`.
"""

import os
import random
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Any, Final, TypeVar, cast

from graphs.protocols import PROTOCOLS
from graphs.state import STATE, Approval
from tests.graphs import test_runs
from tests.graphs.anything import BRANCHING, RISK, SAMPLES, anything, brought_to
from tests.graphs.test_runs import Run

T = TypeVar("T")
LONGEST: Final = 14
"""Inputs of one schedule at most."""
_APPROVALS: Final[tuple[Approval, ...]] = ("every_draft", "every_draft", "imagery_drafts")
_ODD: Final = ("", "??", "k", "\u200bno\u200b", "9" * 400, "ja nein vielleicht", "yes no yes no", "🙂" * 30)
_ALWAYS: Final = (
    test_runs.test_a_state_comes_back_from_json_as_it_was,
    test_runs.test_the_epoch_never_falls_and_rises_with_all_the_client_does,
    test_runs.test_a_pending_draft_is_of_the_current_epoch_and_the_situation_knows_of_it,
    test_runs.test_scripts_are_reviewed_wording_and_nothing_else_speaks_for_itself,
    test_runs.test_a_refused_input_changes_nothing,
    test_runs.test_a_level_falls_only_when_the_clinician_clears_an_alert,
    test_runs.test_an_image_is_open_only_with_the_clinician_there_or_held_and_never_at_red,
    test_runs.test_what_is_journalled_says_where_the_session_stands,
)
_WHERE_ALL_IS_APPROVED: Final = (test_runs.test_the_assistant_says_nothing_that_was_not_decided_on,)


class Seeded:
    """Chance that is the same for the same seed."""

    def __init__(self, seed: int) -> None:
        """Begin at this seed."""
        self._random = random.Random(seed)  # noqa: S311 - reproducible on purpose

    def pick(self, choices: Sequence[T]) -> T:
        """One of these."""
        return choices[self._random.randrange(len(choices))]

    def number(self, least: int, most: int) -> int:
        """A whole number, both ends included."""
        return self._random.randint(least, most)

    def text(self) -> str:
        """A willing client's line mostly, a grave, a difficult or an odd one else."""
        return self.pick((self.pick(SAMPLES), self.pick(RISK + BRANCHING), self.pick(RISK + BRANCHING + _ODD)))


def schedule(seed: int) -> list[Run]:
    """What this seed makes of a session."""
    chance = Seeded(seed)
    states = brought_to(chance.pick(tuple(PROTOCOLS)), chance.pick(_APPROVALS))
    state = states[chance.pick(tuple(states))]
    made: list[Run] = []
    for seq in range(1_000, 1_000 + chance.number(1, LONGEST)):
        again = made and chance.number(1, 8) == 1
        made.append(Run(state, made[-1].given if again else anything(chance, state), seq))
        state = made[-1].after
        if chance.number(1, 10) == 1:
            state = STATE.validate_json(STATE.dump_json(state))  # the service starts again
    return made


def broken(made: list[Run]) -> Iterator[str]:
    """The promises that a schedule breaks, by the name of their test."""
    promises = _ALWAYS if made[0].before.case.approval != "every_draft" else (*_ALWAYS, *_WHERE_ALL_IS_APPROVED)
    for promise in promises:
        try:
            cast("Any", promise).hypothesis.inner_test(made)
        except AssertionError:
            yield promise.__name__


def simulate(seeds: Iterable[int]) -> tuple[int, dict[int, list[str]]]:
    """Run these schedules: how many inputs there were, and what was broken by which seed."""
    found: dict[int, list[str]] = {}
    inputs = 0
    for seed in seeds:
        made = schedule(seed)
        inputs += len(made)
        names = list(broken(made))
        if names:
            found[seed] = names
    return inputs, found


def main(schedules: int, first: int) -> int:
    """Share the schedules among the processors; 1 if any promise was broken."""
    began, share = time.monotonic(), max(1, os.cpu_count() or 1)
    seeds = range(first, first + schedules)
    with ProcessPoolExecutor(share) as pool:
        results = list(pool.map(simulate, [seeds[place::share] for place in range(share)]))
    found = {seed: names for _, part in results for seed, names in part.items()}
    for seed, names in sorted(found.items()):
        sys.stdout.write(f"seed {seed}: {', '.join(names)}\n")
    inputs, seconds = sum(number for number, _ in results), time.monotonic() - began
    sys.stdout.write(f"{schedules} schedules, {inputs} inputs, {len(found)} broken, {seconds:.0f} s\n")
    return 1 if found else 0


if __name__ == "__main__":
    given = [int(number) for number in sys.argv[1:]]
    sys.exit(main(*(*given, *(100_000, 1)[len(given) :])))
