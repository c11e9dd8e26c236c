"""The proof of the course holds, and would not hold without the rules and lines it is about."""

import pytest

from graphs.course.rules import CoursePolicy
from graphs.proof.course import COURSE_MEANINGS, prove_course


def test_every_invariant_holds_and_was_tried() -> None:
    proof = prove_course()
    assert proof.holds, proof.violations
    assert all(proof.checked[name] > 1_000 for name in COURSE_MEANINGS)
    assert proof.situations > 10_000


@pytest.mark.parametrize(
    ("left_out", "broken"),
    [
        ({"C1"}, "C1"),
        ({"C3"}, "C3"),
        ({"C4"}, "C4"),
        ({"C8"}, "C4"),
        ({"C8"}, "C7"),
        ({"P19"}, "C1"),
        ({"P20"}, "C1"),
        ({"P24"}, "C4"),
        ({"P06"}, "C5"),
        ({"P18"}, "C6"),
    ],
)
def test_without_a_rule_the_proof_says_what_breaks(left_out: set[str], broken: str) -> None:
    proof = prove_course(CoursePolicy(without=frozenset(left_out)), hurry=broken)
    assert broken in {invariant for invariant, _ in proof.violations}
