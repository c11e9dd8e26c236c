"""As a session reads them, the development lines are never heard worse than before. The targets are still far."""

from pathlib import Path

import pytest

from service.evaluation.lines import read_lines
from service.evaluation.risk import IN_A_STEP, promised, read
from service.evaluation.targets import Figure

DEVELOPMENT = Path(__file__).resolve().parents[1] / "corpora" / "risk" / "development.jsonl"

REACHED = {
    "plan, intent or thoughts of suicide raised": 0.66,
    "plan or intent graded red": 0.45,
    "passive wish raised": 0.68,
    "oblique wording raised": 0.54,
    "self-harm raised": 0.52,
    "harm to others raised": 0.52,
    "voices raised": 0.55,
    "someone else's, past or denied: noted": 0.76,
}
AT_MOST = {
    "false alerts, therapy talk": 0.05,
    "false alerts, traps": 0.16,
    "false alerts, idioms": 0.05,
    "someone else's, past or denied: red": 0.10,
}


@pytest.fixture(scope="module")
def figures() -> dict[str, Figure]:
    return {figure.name: figure for figure in promised(read(read_lines([DEVELOPMENT]), IN_A_STEP))}


def test_every_figure_that_was_promised_is_kept_here(figures: dict[str, Figure]) -> None:
    assert set(figures) == {*REACHED, *AT_MOST}


@pytest.mark.parametrize("name", REACHED)
def test_no_fewer_people_are_heard_than_before(figures: dict[str, Figure], name: str) -> None:
    assert figures[name].share.rate >= REACHED[name]


@pytest.mark.parametrize("name", AT_MOST)
def test_no_more_false_alerts_than_before(figures: dict[str, Figure], name: str) -> None:
    assert figures[name].share.rate <= AT_MOST[name]
