"""Each requirement of the source documents is covered by something that exists, or says what is missing."""

from tools import traceability
from tools.traceability import ROWS, Row

OPEN = {48, 63}
"""Rows with something missing. Taking one out means it was built; adding one means something was lost, so say why."""


def test_every_requirement_has_a_row_and_none_has_two() -> None:
    assert [row.number for row in traceability.rows()] == list(range(1, ROWS + 1))


def test_every_row_names_what_covers_it_and_a_test() -> None:
    assert [row.number for row in traceability.rows() if not row.covered_by or not row.tests] == []


def test_everything_a_row_names_is_there() -> None:
    found = {row.number: traceability.dangling(row) for row in traceability.rows()}
    assert {number: names for number, names in found.items() if names} == {}


def test_what_is_not_there_is_found() -> None:
    row = Row(
        number=1,
        source="000",
        says="",
        covered_by=("step:close", "step:nowhere", "file:nowhere.py", "call:/nowhere", "thing:close"),
        tests=("tests/house/test_traceability.py::test_what_is_not_there_is_found", "tests/nowhere.py::test_it"),
    )
    assert traceability.dangling(row) == [
        "step:nowhere",
        "file:nowhere.py",
        "call:/nowhere",
        "thing:close",
        "tests/nowhere.py::test_it",
    ]


def test_no_row_becomes_open_unnoticed() -> None:
    assert {row.number for row in traceability.rows() if row.open} == OPEN


def test_the_page_is_current() -> None:
    assert traceability.PAGE.read_text("utf-8") == traceability.page()
