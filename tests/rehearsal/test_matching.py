"""Comparing what was printed with what a script expects."""

from typing import Any

import pytest

from service.rehearsal.matching import final_faults, later_faults, line_faults, path_faults, value_holds

LINE = "I go up and sit by her. Then I bang on the door."


def _printed(**changes: Any) -> dict[str, Any]:  # noqa: ANN401 - as in a printed object
    usual: dict[str, Any] = {
        "at": "a",
        "next": "b",
        "risk": "none",
        "gate": "none",
        "branches": [],
        "flags": [],
        "recorded": {},
    }
    return {**usual, **changes}


@pytest.mark.parametrize(
    ("wanted", "value", "holds"),
    [
        (25, 25, True),
        (25, 26, False),
        (2, ["one", "two"], True),
        (2, ["one"], False),
        (1, True, False),
        (True, True, True),
        (True, False, False),
        (False, False, True),
        (True, "true", True),
        ("asked", "asked", True),
        ("asked", 70, True),
        ("client_words", "I go up and sit by her", True),
        ("client_words", ["I go up", "I bang on the door."], True),
        ("client_words", "I went up", False),
        ("client_words", "", False),
        ("client_words", "asked", False),
        ("required", "Because.", True),
        ("required", "", False),
        ("required", None, False),
        ("required", "asked", False),
        ("measured", 0, True),
        ("measured", 12.5, True),
        ("measured", -1, False),
        ("measured", "asked", False),
        ("Chest", "my chest is tight", True),
        ("shame", ["fear", "shame"], True),
        ("who", {"who": "my neighbour"}, False),
        ("neighbour", {"who": "my neighbour"}, True),
        ("none", "none", True),
        ("full", "partial", False),
        (["fear", "shame"], ["shame", "fear"], True),
        (["fear", "shame"], "shame", False),
        (None, None, True),
    ],
)
def test_a_recorded_value(wanted: object, value: object, holds: bool) -> None:
    assert value_holds(wanted, value, LINE) is holds


def test_a_list_means_any_of_these() -> None:
    assert not list(line_faults({"at": "a", "next": ["x", "b"], "risk": ["none", "watch"]}, _printed(), LINE))
    assert list(line_faults({"next": ["x", "y"]}, _printed(), LINE)) == ["next is b, expected x, y"]


def test_the_gate_is_checked_only_when_the_script_names_it() -> None:
    assert not list(line_faults({}, _printed(gate="clinician"), LINE))
    assert list(line_faults({"gate": "clinician"}, _printed(gate="none"), LINE))


def test_one_of_the_branches_must_have_been_taken() -> None:
    assert not list(line_faults({"branch": ["B01", "B02"]}, _printed(branches=["B02", "B17"]), LINE))
    assert list(line_faults({"branch": "B01"}, _printed(branches=["B02"]), LINE))


def test_every_flag_must_be_there_and_more_may_be() -> None:
    assert not list(later_faults({"flags": ["burden"]}, _printed(flags=["wish_dead", "burden"])))
    assert list(later_faults({"flags": ["burden", "hopeless"]}, _printed(flags=["burden"])))


def test_a_field_that_is_nowhere_is_named() -> None:
    assert list(later_faults({"record": {"shame": 85}}, _printed())) == ["shame was neither recorded nor asked"]


def test_the_path_expected_is_a_part_of_the_path_walked_in_order() -> None:
    walked = ("a", "b", "c", "b", "d")
    assert not list(path_faults(("a", "c", "b", "d"), walked))
    assert list(path_faults(("c", "a"), walked)) == ["the path does not come to a"]


@pytest.mark.parametrize(
    ("final", "faults"),
    [
        ({"completed": True}, 0),
        ({"completed": False}, 1),
        ({"risk_max": ["none", "watch"]}, 0),
        ({"risk_max": "amber"}, 1),
        ({"clinician_tasks_include": ["follow_up_24h"]}, 0),
        ({"clinician_tasks_include": ["duty_decision"]}, 1),
        ({"flags": ["burden"]}, 0),
        ({"flags": []}, 1),
        ({"recorded": {"disposition": "required"}}, 0),
        ({"recorded": {"reason": "required"}}, 1),
        ({"weather": "fine"}, 1),
    ],
)
def test_the_last_object(final: dict[str, Any], faults: int) -> None:
    printed: dict[str, Any] = {
        "completed": True,
        "risk_max": "watch",
        "clinician_tasks": ["follow_up_24h", "memory_question"],
        "flags": ["burden"],
        "recorded": {"disposition": "Phoned."},
    }
    assert len(list(final_faults(final, printed))) == faults
