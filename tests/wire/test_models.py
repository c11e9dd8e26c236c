"""What is let in: strict, closed, bounded; and what goes out is exactly what was declared."""

import typing
import unicodedata

import pytest
from pydantic import ValidationError

from graphs import outcomes
from service.wire.client import CLIENT_MESSAGE, Say
from service.wire.common import MOST_CHARACTERS
from service.wire.console import CONSOLE_MESSAGE
from service.wire.events import CLIENT_SEES, KINDS, console_event
from tests.wire import recorded

ID = "0b3c1d52-7c43-4c0e-9d6e-0e2f4b1f7a11"
SAY = {"type": "say", "id": ID, "text": "hello"}
FRAME = {"session": "s", "seq": 1, "at": 2, "actor": "service", "by": None}


@pytest.mark.parametrize(
    "bad",
    [
        {**SAY, "more": 1},
        {**SAY, "text": ""},
        {**SAY, "text": " \n"},
        {**SAY, "text": 7},
        {**SAY, "text": "a\x00b"},
        {**SAY, "text": "a\ud800b"},
        {**SAY, "text": "a" * (MOST_CHARACTERS + 1)},
        {**SAY, "id": "1"},
        {"type": "say", "text": "no id"},
        {"type": "rate", "id": ID, "scale": "suds", "value": 101},
        {"type": "rate", "id": ID, "scale": "suds", "value": -1},
        {"type": "rate", "id": ID, "scale": "suds", "value": 1.0},
        {"type": "rate", "id": ID, "scale": "suds", "value": True},
        {"type": "rate", "id": ID, "scale": "<b>", "value": 1},
        {"type": "press", "id": ID, "button": "launch"},
        {"type": "hello", "after": -1},
        {"type": "approve", "id": ID, "session": "s", "draft": "d", "epoch": 1, "sha256": "0" * 64},
        {"type": "unknown"},
        {},
    ],
)
def test_a_client_message_of_the_wrong_form_is_refused(bad: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        CLIENT_MESSAGE.validate_python(bad)


@pytest.mark.parametrize(
    "bad",
    [
        {"type": "approve", "id": ID, "session": "s", "draft": "d", "epoch": 1, "sha256": "0" * 63},
        {"type": "approve", "id": ID, "draft": "d", "epoch": 1, "sha256": "0" * 64},
        {"type": "adjudicate", "id": ID, "session": "s", "alert": "a", "decision": "ignored", "reason": "r"},
        {"type": "adjudicate", "id": ID, "session": "s", "alert": "a", "decision": "cleared"},
        {"type": "move", "id": ID, "session": "s"},
        {"type": "hold", "id": ID, "session": "s", "reason": "r"},
        {"type": "beat", "rendered": {"s": -1}},
        {"type": "rate", "id": ID, "scale": "suds", "value": 50},
    ],
)
def test_a_command_of_the_wrong_form_is_refused(bad: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        CONSOLE_MESSAGE.validate_python(bad)


def test_text_is_composed_before_it_is_counted() -> None:
    apart = unicodedata.normalize("NFD", "é" * MOST_CHARACTERS)
    message = CLIENT_MESSAGE.validate_python({**SAY, "text": apart})
    assert isinstance(message, Say)
    assert message.text == "é" * MOST_CHARACTERS


def test_every_outcome_of_a_run_has_its_event() -> None:
    assert set(typing.get_args(outcomes.OutcomeKind)) <= KINDS


def test_the_recorded_session_has_every_kind() -> None:
    assert {event.kind for event in recorded.console_events()} == KINDS


def test_a_client_sees_the_kinds_and_fields_of_the_one_list() -> None:
    common = {"type", "session", "seq", "at", "actor", "kind", "by"}
    seen = list(recorded.client_events())
    assert {event.kind for event in seen} == set(CLIENT_SEES)
    for event in seen:
        told = event.model_dump(exclude_defaults=True).keys() - common
        assert told <= CLIENT_SEES[event.kind]
        assert event.by is None


def test_what_the_wire_does_not_name_stays_in_the_journal() -> None:
    event = console_event("client_said", FRAME, {"text": "hello", "input": {"type": "said"}, "latency_ms": 3})
    assert event.model_dump().keys() == {"type", "session", "seq", "at", "actor", "by", "kind", "text"}


def test_levels_travel_as_words() -> None:
    event = console_event("risk_changed", FRAME, {"level": 3, "was": 0})
    assert '"level":"red","was":"none"' in event.model_dump_json()
