"""What the console's socket has shown of one session so far: where it stands, and every event in order."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

Event = Mapping[str, Any]


@dataclass(slots=True)
class Seen:
    """A session as the console has seen it. `events` are all entries of its journal, in order."""

    events: list[Event] = field(default_factory=list[Event])
    seq: int = 0
    at: int = 0
    step: str = ""
    path: list[str] = field(default_factory=list[str])
    level: str = "none"
    gate: str = "none"
    why: str | None = None
    held: bool = False
    driving: bool = False
    draft: Event | None = None
    asked: str | None = None  # the field asked last in this step
    known: dict[str, Any] = field(default_factory=dict[str, Any])  # recorded since the step was entered
    alerts: dict[str, Event] = field(default_factory=dict[str, Event])  # those nobody has decided yet
    ended: Event | None = None

    def take(self, event: Event) -> None:
        """Take the next event. One that was seen already is passed over."""
        if event["seq"] <= self.seq:
            return
        self.events.append(event)
        self.seq, self.at = event["seq"], event["at"]
        change = _CHANGES.get(event["kind"])
        if change is not None:
            change(self, event)

    def since(self, seq: int, *kinds: str) -> list[Event]:
        """The events after `seq`; of these kinds alone, if any are named."""
        return [event for event in self.events if event["seq"] > seq and (not kinds or event["kind"] in kinds)]

    def entered_at(self) -> int:
        """The seq at which the present step was entered, 0 before the first."""
        return next((event["seq"] for event in reversed(self.events) if event["kind"] == "step_entered"), 0)


def _step_entered(seen: Seen, event: Event) -> None:
    seen.step = event["step"]
    seen.path.append(event["step"])
    seen.asked = None
    seen.known = {}


def _field_asked(seen: Seen, event: Event) -> None:
    seen.asked = event["field"]


def _recorded(seen: Seen, event: Event) -> None:
    seen.known[event["field"]] = event["value"]


def _risk_changed(seen: Seen, event: Event) -> None:
    seen.level = event["level"]


def _gate_changed(seen: Seen, event: Event) -> None:
    seen.gate, seen.why = event["gate"], event.get("why")


def _draft_ready(seen: Seen, event: Event) -> None:
    seen.draft = event


def _draft_gone(seen: Seen, _: Event) -> None:
    seen.draft = None


def _delivered(seen: Seen, event: Event) -> None:
    if seen.draft is not None and event.get("draft") == seen.draft["draft"]:
        seen.draft = None


def _held(seen: Seen, _: Event) -> None:
    seen.held = True


def _released(seen: Seen, _: Event) -> None:
    seen.held = False


def _taken_over(seen: Seen, _: Event) -> None:
    seen.driving = True


def _handed_back(seen: Seen, _: Event) -> None:
    seen.driving = False


def _alert_raised(seen: Seen, event: Event) -> None:
    seen.alerts[event["alert"]] = event


def _adjudicated(seen: Seen, event: Event) -> None:
    seen.alerts.pop(event["alert"], None)


def _ended(seen: Seen, event: Event) -> None:
    seen.ended = event


_CHANGES: Final[Mapping[str, Callable[[Seen, Event], None]]] = {
    "step_entered": _step_entered,
    "field_asked": _field_asked,
    "recorded": _recorded,
    "risk_changed": _risk_changed,
    "gate_changed": _gate_changed,
    "draft_ready": _draft_ready,
    "draft_withdrawn": _draft_gone,
    "epoch_changed": _draft_gone,
    "delivered": _delivered,
    "held": _held,
    "released": _released,
    "taken_over": _taken_over,
    "handed_back": _handed_back,
    "alert_raised": _alert_raised,
    "adjudicated": _adjudicated,
    "ended": _ended,
}
