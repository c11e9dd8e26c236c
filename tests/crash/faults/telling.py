# ruff: noqa: ANN401 - whatever the service takes
"""Faults in telling people."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final

from service.live import client, connection, pump
from service.sessions.answers import Ack, Refusal
from service.wire.events import console_event
from tests.crash.faults.planting import Patch, instead


def _pump(change: Callable[[Sequence[Any]], Sequence[Any]]) -> Callable[[Any], Any]:
    """A relay that gives other entries than it read."""

    def made(was: Any) -> Any:
        async def events(self: Any, session: str, after: int = 0, limit: int | None = None) -> Sequence[Any]:
            return change(await was(self, session, after, limit))

        return events

    return made


def _swapped(events: Sequence[Any]) -> Sequence[Any]:
    return [events[1], events[0], *events[2:]] if len(events) > 1 else events


def _skipped(events: Sequence[Any]) -> Sequence[Any]:
    return [event for event in events if event.seq % 7]


def _doubled(events: Sequence[Any]) -> Sequence[Any]:
    return [one for event in events for one in ((event, event) if event.seq % 5 == 0 else (event,))]


def _shows_drafts(was: Any) -> Any:
    def client_event(event: Any) -> Any:
        if event.kind != "draft_ready":
            return was(event)
        told = {"text": event.text, "sha256": event.sha256, "author": "assistant", "script": None, "draft": event.draft}
        frame = {"session": event.session, "seq": event.seq, "at": event.at, "actor": "service", "by": None}
        return was(console_event("delivered", frame, {**told, "edited": False, "ask": None}))

    return client_event


def _answers(change: Callable[[Any], Any]) -> Callable[[Any], Any]:
    def made(was: Any) -> Any:
        async def answer(self: Any, frame_id: str, told: Any, session: str | None = None) -> None:
            await was(self, frame_id, change(told), session)

        return answer

    return made


def _wrong_seq(told: Any) -> Any:
    return Ack(told.seq + 1) if isinstance(told, Ack) else told


def _yes_to_all(told: Any) -> Any:
    return Ack(1) if isinstance(told, Refusal) else told


def _no_to_some(told: Any) -> Any:
    return Refusal("held", "Not now.") if isinstance(told, Ack) and told.seq % 3 == 0 else told


TELLING: Final[Mapping[str, Patch]] = MappingProxyType(
    {
        "a page that sees entries swapped": instead(pump.Reading, "events", _pump(_swapped)),
        "a page that misses entries": instead(pump.Reading, "events", _pump(_skipped)),
        "a page that sees entries twice": instead(pump.Reading, "events", _pump(_doubled)),
        "a client who sees drafts": instead(client, "client_event", _shows_drafts),
        "an answer with another number": instead(connection.Connection, "answer", _answers(_wrong_seq)),
        "a refusal told as done": instead(connection.Connection, "answer", _answers(_yes_to_all)),
        "what was done told as refused": instead(connection.Connection, "answer", _answers(_no_to_some)),
    }
)
