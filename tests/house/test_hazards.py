"""The page on hazards leaves out no rule of the policy, and names only tests that there are."""

import re
from collections.abc import Iterable, Iterator

from safety.boundary_rules import boundary_rules
from safety.policy import RULES
from safety.signals_rules import rules
from tests.house import sources

HAZARDS = sources.ROOT / "docs" / "hazards.md"
COLUMNS = ["Hazard", "Cause", "Control", "Rule", "Proof", "Test"]
RULE = re.compile(r"\bR\d\d\b")
FROM_TO = re.compile(r"\b([BS])-(\d{3})(?: to \1-(\d{3}))?")
TEST = re.compile(r"`(tests/[^`]+)`")


def _rows() -> Iterator[list[str]]:
    """The cells of every hazard."""
    for line in sources.text(HAZARDS).splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if line.startswith("| ") and cells != COLUMNS:
            yield cells


def _ranges(family: str) -> list[range]:
    """The numbers that the column of rules covers for one family, such as S-101 to S-150."""
    found = [FROM_TO.findall(row[3]) for row in _rows()]
    return [
        range(int(first), int(last or first) + 1) for row in found for letter, first, last in row if letter == family
    ]


def _uncovered(family: str, ids: Iterable[str]) -> list[str]:
    ranges = _ranges(family)
    return [name for name in ids if not any(int(name.removeprefix(f"{family}-")) in covered for covered in ranges)]


def test_every_hazard_has_a_cell_in_every_column() -> None:
    assert [row for row in _rows() if len(row) != len(COLUMNS) or not row[0] or not row[2]] == []


def test_every_rule_of_the_policy_is_there_and_no_other() -> None:
    named = {rule for row in _rows() for rule in RULE.findall(row[3])}
    assert named == {rule.id for rule in RULES}


def test_every_rule_that_reads_words_belongs_to_a_hazard() -> None:
    assert _uncovered("S", (rule.id for rule in rules())) == []
    assert _uncovered("B", (rule.id for rule in boundary_rules())) == []


def test_every_test_named_exists() -> None:
    named = {test for row in _rows() for test in TEST.findall(row[5])}
    assert named
    assert [test for test in sorted(named) if not (sources.ROOT / test).is_file()] == []


def test_every_hazard_has_a_rule_a_proof_or_a_test() -> None:
    assert [row[0] for row in _rows() if not any(row[3:])] == []
