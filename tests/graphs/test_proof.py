"""Every reachable situation of every protocol keeps every invariant, and none of them for want of anything to check."""

from typing import cast

import pytest

from graphs.proof import Proof, prove
from graphs.protocols import PROTOCOLS, UnknownProtocol

pytestmark = pytest.mark.timeout(1_200)
INVARIANTS = ("I1", "I2", "I3", "I4", "I5", "I6", "I7", "I8", "I9")
Report = dict[str, dict[str, dict[str, object]]]


@pytest.fixture(scope="module")
def proof() -> Proof:
    """The whole proof, once."""
    return prove()


@pytest.fixture(scope="module")
def report(proof: Proof) -> Report:
    return cast("Report", proof.as_json())


def test_every_invariant_holds(proof: Proof) -> None:
    assert proof.violations == ()


def test_no_check_no_rule_and_no_step_is_idle(proof: Proof) -> None:
    assert proof.empty == []
    assert proof.holds


@pytest.mark.parametrize("name", PROTOCOLS)
def test_the_report_says_how_much_of_each_protocol_was_explored(name: str, report: Report) -> None:
    assert set(report["protocols"][name]) == {"situations", "transitions", "seconds"}
    assert all(isinstance(number, int | float) for number in report["protocols"][name].values())
    assert report["protocols"][name]["transitions"]


def test_the_report_says_of_each_invariant_whether_it_holds_and_how_often_it_was_looked_at(report: Report) -> None:
    assert tuple(report["invariants"]) == INVARIANTS
    for name, said in report["invariants"].items():
        assert said["holds"] is True
        assert said["meaning"]
        assert isinstance(said["checked"], int)
        assert said["checked"] > 0 or name == "I7"


def test_an_unknown_protocol_is_not_proved() -> None:
    with pytest.raises(UnknownProtocol):
        prove(["no_such"])
