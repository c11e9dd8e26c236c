"""The state of a session as its client sees it: a pure fold of the events meant for the client."""

from collections.abc import Iterable
from functools import reduce
from typing import Any, assert_never

from service.wire.events import ClientEvent
from service.wire.events_given import ClientRated, ClientSaid
from service.wire.events_told import (
    ClinicianJoined,
    ClinicianLeft,
    CrisisCard,
    Delivered,
    SessionEnded,
    SessionHeld,
    SessionReleased,
    StageMoved,
)
from service.wire.views import ClientEndedView, ClientView, CrisisView, MessageView, Speaker


def fold_client(view: ClientView, event: ClientEvent) -> ClientView:
    """The view after one more event. Pure; between two events that a client sees, numbers may be missing."""
    return view.model_copy(update={**_change(view, event), "seq": event.seq})


def client_view(start: ClientView, events: Iterable[ClientEvent]) -> ClientView:
    """The view after all these events, in order."""
    return reduce(fold_client, events, start)


def _change(view: ClientView, event: ClientEvent) -> dict[str, Any]:
    match event:
        case ClientSaid() | ClientRated() | Delivered():
            return _words(view, event)
        case StageMoved():
            return {"stage": event.stage, **_begun(view)}
        case SessionHeld() | SessionReleased():
            return {"held": isinstance(event, SessionHeld)}
        case ClinicianJoined() | ClinicianLeft():
            return {"clinician_here": isinstance(event, ClinicianJoined)}
        case CrisisCard():
            return {"crisis": CrisisView(country=event.country, emergency=event.emergency, lines=event.lines)}
        case SessionEnded():
            return {"status": "ended", "ask": None, "ended": ClientEndedView(completed=event.completed)}
        case _:
            assert_never(event)


def _words(view: ClientView, event: ClientSaid | ClientRated | Delivered) -> dict[str, Any]:
    if isinstance(event, ClientRated):
        answered = view.ask is not None and view.ask.scale == event.scale
        return {"ask": None} if answered else {}
    if isinstance(event, ClientSaid):
        said = MessageView(seq=event.seq, at=event.at, who="me", text=event.text)
        return {"messages": (*view.messages, said), **_begun(view)}
    heard = MessageView(seq=event.seq, at=event.at, who=_speaker(event), text=event.text, ask=event.ask)
    return {"messages": (*view.messages, heard), "ask": event.ask, **_begun(view)}


def _begun(view: ClientView) -> dict[str, Any]:
    """A session is open from its first sign of life, and what is said after its end does not open it again."""
    return {} if view.ended else {"status": "open"}


def _speaker(event: Delivered) -> Speaker:
    if event.script:
        return "service"
    return "clinician" if event.author == "clinician" else "guide"
