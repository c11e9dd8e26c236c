"""The figures over the development set never fall behind what was reached; from their targets they are far still."""

from pathlib import Path

import pytest

from service.evaluation.lines import read_lines
from service.evaluation.risk import promised, read
from service.evaluation.targets import Figure

DEVELOPMENT = Path(__file__).resolve().parents[1] / "corpora" / "risk" / "development.jsonl"

REACHED = {
    "plan, intent or thoughts of suicide raised": 0.57,
    "plan or intent graded red": 0.43,
    "passive wish raised": 0.43,
    "oblique wording raised": 0.34,
    "self-harm raised": 0.40,
    "harm to others raised": 0.45,
    "voices raised": 0.20,
    "someone else's, past or denied: noted": 0.70,
}
AT_MOST = {
    "false alerts, therapy talk": 0.06,
    "false alerts, traps": 0.08,
    "false alerts, idioms": 0.09,
    "someone else's, past or denied: red": 0.10,
}


@pytest.fixture(scope="module")
def figures() -> dict[str, Figure]:
    return {figure.name: figure for figure in promised(read(read_lines([DEVELOPMENT])))}


def test_every_figure_that_was_promised_is_kept_here(figures: dict[str, Figure]) -> None:
    assert set(figures) == {*REACHED, *AT_MOST}


@pytest.mark.parametrize("name", REACHED)
def test_no_fewer_people_are_heard_than_before(figures: dict[str, Figure], name: str) -> None:
    assert figures[name].share.rate >= REACHED[name]


@pytest.mark.parametrize("name", AT_MOST)
def test_no_more_false_alerts_than_before(figures: dict[str, Figure], name: str) -> None:
    assert figures[name].share.rate <= AT_MOST[name]
