"""Every error has a stable code, a status, a close code, and a sentence a person can act on."""

from collections.abc import Iterator

import pytest

from service import errors, errors_alone, errors_notes, errors_running
from service.errors import ImageryError

CODES_OF_THE_WIRE = {
    *("stale_draft", "not_driving", "not_permitted", "unknown_step", "session_ended", "held", "conflict"),
    *("too_long", "rate_limited", "invalid", "superseded"),
}
CLOSE_CODES_OF_THE_WIRE = {1008, 1009, 1012, 1013, 4001, 4003, 4008, 4009, 4010, 4029}


def _all(kind: type[ImageryError] = ImageryError) -> Iterator[type[ImageryError]]:
    yield kind
    for narrower in kind.__subclasses__():
        yield from _all(narrower)


def test_every_code_of_the_wire_has_its_error() -> None:
    assert {kind.code for kind in _all()} >= CODES_OF_THE_WIRE
    assert {kind.close_code for kind in _all()} >= CLOSE_CODES_OF_THE_WIRE


@pytest.mark.parametrize("kind", list(_all()), ids=lambda kind: kind.__name__)
def test_an_error_says_what_it_is_in_every_tongue(kind: type[ImageryError]) -> None:
    assert kind.code == kind.code.lower()
    assert 400 <= kind.status < 600
    assert kind.sentence.endswith(".")
    assert kind.__module__ in {one.__name__ for one in (errors, errors_alone, errors_notes, errors_running)}


def test_a_sentence_may_be_more_exact_and_a_rule_may_be_named() -> None:
    plain, exact = errors.NotPermitted(), errors.NotPermitted("Ask for the screen first.", rule="R3")
    assert (plain.detail, plain.rule) == (errors.NotPermitted.sentence, None)
    assert (exact.detail, exact.rule, str(exact)) == ("Ask for the screen first.", "R3", "Ask for the screen first.")
