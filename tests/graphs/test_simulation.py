"""Some hundred seeded schedules at every run; `make long` has a hundred thousand."""

from tests.graphs.simulation import schedule, simulate

SCHEDULES = 300


def test_no_schedule_of_anything_breaks_a_promise() -> None:
    inputs, broken = simulate(range(1, SCHEDULES + 1))

    assert not broken
    assert inputs > 5 * SCHEDULES


def test_a_seed_gives_the_same_schedule_every_time() -> None:
    first, again = schedule(7), schedule(7)

    assert [run.given for run in first] == [run.given for run in again]
    assert first[-1].result == again[-1].result
