"""Every budget of speed and memory is measured by a part of the benchmark, and no part measures nothing."""

from benchmarks.parts import BUDGETS, PARTS, chosen


def test_every_budget_has_its_part() -> None:
    measured = [budget for part in PARTS.values() for budget in part.budgets]
    assert sorted(measured) == sorted(BUDGETS)


def test_naming_a_budget_runs_the_part_that_measures_it_and_no_other() -> None:
    for name, part in PARTS.items():
        for budget in part.budgets:
            assert list(chosen(frozenset({budget}))) == [name]
    assert chosen(frozenset()) == dict(PARTS)
