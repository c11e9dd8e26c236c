"""What a page sends, as the input that moves a session. The time is the service's own."""

from typing import assert_never

from graphs import inputs
from graphs.reading import Value
from service.wire import client, console
from service.wire.common import Recordable


def of_client(message: client.ClientInput, at: int) -> inputs.Input:
    """A client's message as an input; `at` in Unix milliseconds."""
    match message:
        case client.Say():
            return inputs.Said(at=at, text=message.text)
        case client.Rate():
            return inputs.Rated(at=at, scale=message.scale, value=message.value)
        case client.Press():
            return inputs.Pressed(at=at, button=message.button)
        case _:
            assert_never(message)


def of_console(order: console.ConsoleOrder, at: int) -> inputs.Input:
    """A clinician's order as an input; `at` in Unix milliseconds."""
    if isinstance(order, console.ConsoleDecision):
        return _decision(order, at)
    if isinstance(order, console.ClinicianSay):
        return inputs.ClinicianSaid(at=at, text=order.text)
    if isinstance(order, console.ConsoleCommand):
        return _command(order, at)
    return _record(order, at)


def _decision(order: console.ConsoleDecision, at: int) -> inputs.Input:
    match order:
        case console.Approve():
            return inputs.Approved(at=at, draft=order.draft, epoch=order.epoch, sha256=order.sha256)
        case console.Edit():
            return inputs.Edited(at=at, draft=order.draft, epoch=order.epoch, text=order.text)
        case console.Steer():
            return inputs.Steered(at=at, draft=order.draft, guidance=order.guidance)
        case console.Discard():
            return inputs.Discarded(at=at, draft=order.draft)
        case _:
            assert_never(order)


def _command(order: console.ConsoleCommand, at: int) -> inputs.Input:
    step = reason = None
    if isinstance(order, console.Lead):
        step, reason = order.step, order.reason
    elif isinstance(order, console.HandBack):
        step = order.resume_at
    elif isinstance(order, console.End):
        reason = order.reason
    return inputs.Commanded(at=at, command=order.type, step=step, reason=reason)


def _record(order: console.ConsoleRecord, at: int) -> inputs.Input:
    match order:
        case console.Adjudicate():
            return inputs.Adjudicated(at=at, alert=order.alert, decision=order.decision, reason=order.reason)
        case console.Acknowledge():
            return inputs.Acknowledged(at=at, alert=order.alert)
        case console.Record():
            return inputs.Recorded(at=at, field=order.field, value=_value(order.value))
        case console.AskRating():
            return inputs.AskedRating(at=at, scale=order.scale)
        case console.Note():
            return inputs.Noted(at=at, text=order.text)
        case _:
            assert_never(order)


def _value(value: Recordable) -> Value:
    """A recorded value as a session keeps it: lists as tuples."""
    if not isinstance(value, list):
        return value
    numbers = tuple(entry for entry in value if isinstance(entry, int))
    return numbers or tuple(entry for entry in value if isinstance(entry, str))
