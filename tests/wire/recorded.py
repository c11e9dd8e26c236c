"""A session written down by hand, entry by entry, with every kind of event in it; and what both pages make of it.

`python -m tests.wire.recorded` writes `web/src/wire/fixtures.json`, from which the page tests its own fold.
"""

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

from service.live.fold import fold_console
from service.live.fold_client import fold_client
from service.wire.events import ClientEvent, ConsoleEvent, client_event, console_event
from service.wire.views import ClientView, ClinicianView, ConsoleView, PersonView, StageView, StepView

FIXTURES = Path(__file__).resolve().parents[2] / "web" / "src" / "wire" / "fixtures.json"
SESSION = "session-1"
STARTS_AT = 1_767_258_000_000
EVERY = 8
"""A view is kept after each so many events, and after the last one."""

V = TypeVar("V", ConsoleView, ClientView)
E = TypeVar("E")
Recorded = tuple[str, str, dict[str, Any]]

BLANK_CONSOLE = ConsoleView(
    session=SESSION,
    client=PersonView(id="client-1", name="Mira", age=34, country="GB"),
    clinician=ClinicianView(id="clinician-1", name="Dr Ada Okoro"),
    protocol="trauma_3stage",
    mode="supervised",
    approval="every_draft",
    lead="client",
    number=2,
    starts_at=STARTS_AT,
    minutes=90,
    stages=(
        StageView(
            id="P0",
            label="Arriving",
            steps=(
                StepView(id="connect_identity", label="Saying hello"),
                StepView(id="state_check", label="How you are now"),
            ),
        ),
        StageView(id="P6", label="Closing", steps=(StepView(id="grounding", label="Grounding"),)),
    ),
)
BLANK_CLIENT = ClientView(session=SESSION, clinician_name="Dr Ada Okoro")


def _sha(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _draft(number: int, epoch: int, text: str, step: str, **more: object) -> Recorded:
    data = {"draft": f"d{number}", "epoch": epoch, "text": text, "sha256": _sha(text), "step": step, **more}
    return "draft_ready", "service", {"proposes": None, "provenance": "wording en 1", "findings": [], **data}


def _delivered(text: str, **more: object) -> Recorded:
    return "delivered", "service", {"text": text, "sha256": _sha(text), "author": "assistant", **more}


HELLO = "Hello, it is good that you are here. What would you like to be called?"
NUMBER = "Thank you. How tense do you feel right now, from 0 to 100?"
SLOWLY = "We have time. How tense do you feel right now, from 0 to 100?"
HOLDING = "We are taking a short pause. Your clinician is here with you."
LATER = "Let us come back to the room together. What can you see around you?"
ENDING = "A policeman comes in, and now it is over."
NEW = {"rule": "B-201", "level": "amber", "flag": "new_detail", "start": 2, "end": 6, "says": "This word is new."}
OWN = "I am here, Mira. Take your time."

ENTRIES: tuple[Recorded, ...] = (
    ("opened", "service", {"protocol": "trauma_3stage", "mode": "supervised", "input": {"type": "opened"}}),
    ("step_entered", "service", {"step": "clinician_ready", "stage": "P0"}),
    ("stage_moved", "service", {"stage": "P0"}),
    ("gate_changed", "service", {"gate": "clinician", "why": "clinician_ready"}),
    ("presence_changed", "service", {"present": True, "absent_s": 0}),
    ("clinician_joined", "service", {}),
    ("link_changed", "client", {"connected": True}),
    ("commanded", "clinician", {"command": "move", "step": "connect_identity", "reason": None}),
    ("epoch_changed", "service", {"epoch": 1}),
    ("step_entered", "service", {"step": "connect_identity", "stage": "P0"}),
    ("gate_changed", "service", {"gate": "none", "why": None}),
    _draft(1, 1, HELLO, "connect_identity"),
    ("decided", "clinician", {"decision": "approve", "draft": "d1"}),
    _delivered(HELLO, draft="d1", edited=False),
    ("client_said", "client", {"text": "Mira is fine. I could sleep for a year."}),
    ("finding", "service", {"rule": "W1", "level": 1, "flag": "tired", "start": 14, "end": 38, "of": 15}),
    ("flag_raised", "service", {"flag": "tired", "step": "connect_identity"}),
    ("recorded", "service", {"field": "preferred_name", "value": "Mira", "step": "connect_identity", "by": "client"}),
    ("field_asked", "service", {"field": "suds_baseline", "step": "state_check"}),
    ("step_entered", "service", {"step": "state_check", "stage": "P0"}),
    ("epoch_changed", "service", {"epoch": 2}),
    _draft(2, 2, NUMBER, "state_check", ask="suds_baseline"),
    ("draft_requested", "service", {"draft": "d2", "epoch": 2, "step": "state_check"}),
    ("draft_arrived", "service", {"draft": "d2", "epoch": 2, "text": ENDING, "provenance": "model"}),
    ("decided", "clinician", {"decision": "steer", "draft": "d2", "guidance": "slower"}),
    ("draft_withdrawn", "service", {"draft": "d2", "reason": "steer"}),
    _draft(3, 2, NUMBER, "state_check", ask="suds_baseline", proposes="grounding"),
    ("decided", "clinician", {"decision": "edit", "draft": "d3", "text": SLOWLY}),
    _delivered(SLOWLY, draft="d3", edited=True, ask="suds_baseline", findings=[NEW]),
    ("rated", "client", {"scale": "suds_baseline", "value": 60}),
    ("recorded", "service", {"field": "suds_baseline", "value": 60, "step": "state_check", "by": "client"}),
    ("pressed", "client", {"button": "slower"}),
    ("noted", "clinician", {"text": "Looks tired; ask about sleep."}),
    ("recorded", "clinician", {"field": "sleep", "value": ["late", "short"], "step": None, "by": "clinician"}),
    ("rating_asked", "clinician", {"scale": "suds"}),
    ("command_refused", "clinician", {"command": "open_imagery", "code": "not_permitted", "detail": "Not yet."}),
    ("client_said", "client", {"text": "i do not want to be here any more"}),
    ("finding", "service", {"rule": "R7", "level": 3, "flag": "passive_wish", "start": 0, "end": 33, "of": 37}),
    ("risk_changed", "service", {"level": 3, "was": 1}),
    ("alert_raised", "service", {"alert": "a1", "kind": "crisis", "level": 3, "flags": ["passive_wish"], "step": "x"}),
    ("branch_taken", "service", {"branch": "B15", "attempt": 1}),
    ("held", "service", {"reason": "crisis"}),
    _delivered(HOLDING, author="script", script="holding"),
    ("crisis_card", "service", {"country": "GB", "emergency": ["999"], "lines": ["116 123"]}),
    ("receipt", "service", {"of": 43, "kind": "shown"}),
    ("alert_acknowledged", "clinician", {"alert": "a1"}),
    ("commanded", "clinician", {"command": "take_over"}),
    ("taken_over", "service", {}),
    ("clinician_said", "clinician", {"text": OWN}),
    _delivered(OWN, author="clinician"),
    ("adjudicated", "clinician", {"alert": "a1", "decision": "cleared", "reason": "Asked directly; safe."}),
    ("risk_changed", "service", {"level": 0, "was": 3}),
    ("handed_back", "service", {}),
    ("released", "service", {}),
    ("measures_changed", "service", {"measures": [["phq9", [["phq9_item9", 1]], 0, 4, False]]}),
    ("time_passed", "service", {}),
    _draft(5, 3, NUMBER, "state_check"),
    ("draft_requested", "service", {"draft": "d5", "epoch": 3, "step": "state_check"}),
    ("draft_arrived", "service", {"draft": "d5", "epoch": 3, "text": ENDING, "provenance": "model"}),
    ("draft_held", "service", {"draft": "d5", "text": ENDING, "provenance": "language model: x", "findings": [NEW]}),
    ("draft_withdrawn", "service", {"draft": "d5", "reason": "steered"}),
    _draft(6, 3, NUMBER, "state_check"),
    ("draft_requested", "service", {"draft": "d6", "epoch": 3, "step": "state_check"}),
    ("draft_arrived", "service", {"draft": "d6", "epoch": 3, "text": SLOWLY, "provenance": "model"}),
    ("draft_withdrawn", "service", {"draft": "d6", "reason": "replaced"}),
    _draft(7, 3, SLOWLY, "state_check", writer="model", reviewed=NUMBER),
    ("draft_withdrawn", "service", {"draft": "d7", "reason": "failed"}),
    ("turn_failed", "service", {"code": "run_raised"}),
    ("held", "service", {"reason": "turn_failed"}),
    ("released", "service", {}),
    ("stage_moved", "service", {"stage": "P6"}),
    ("step_entered", "service", {"step": "grounding", "stage": "P6"}),
    _draft(4, 3, LATER, "grounding", findings=[{"rule": "K2", "level": 1, "flag": "new_detail", "start": 0, "end": 3}]),
    ("decided", "clinician", {"decision": "discard", "draft": "d4"}),
    ("task_added", "service", {"task": "follow_up_24h"}),
    ("presence_changed", "service", {"present": False, "absent_s": 15}),
    ("clinician_left", "service", {}),
    ("link_changed", "client", {"connected": False}),
    ("wrote_alone", "service", {}),
    ("ended", "service", {"completed": False, "reason": "clinician_ended"}),
)
RATINGS = frozenset({"suds_baseline", "suds"})


def console_events() -> Iterator[ConsoleEvent]:
    """The session as the console sees it."""
    for seq, (kind, actor, data) in enumerate(ENTRIES, start=1):
        by = "clinician-1" if actor == "clinician" else None
        frame = {"session": SESSION, "seq": seq, "at": STARTS_AT + seq * 1_000, "actor": actor, "by": by}
        known = {**data, "rating": data["field"] in RATINGS} if kind == "recorded" else data
        yield console_event(kind, frame, known)


def client_events() -> Iterator[ClientEvent]:
    """The session as the client sees it."""
    for event in console_events():
        seen = client_event(event)
        if seen is not None:
            yield seen


def fixtures() -> Mapping[str, object]:
    """For either page: where it starts, the events in order, and the view it must have after some of them."""
    console, client = list(console_events()), list(client_events())
    return {
        "console": {
            "start": BLANK_CONSOLE.model_dump(mode="json"),
            "events": [event.model_dump(mode="json") for event in console],
            "views": _views(BLANK_CONSOLE, console, fold_console),
        },
        "client": {
            "start": BLANK_CLIENT.model_dump(mode="json"),
            "events": [event.model_dump(mode="json") for event in client],
            "views": _views(BLANK_CLIENT, client, fold_client),
        },
    }


def _views(view: V, events: Sequence[E], fold: Callable[[V, E], V]) -> dict[str, object]:
    kept: dict[str, object] = {}
    for number, event in enumerate(events, start=1):
        view = fold(view, event)
        if number % EVERY == 0 or number == len(events):
            kept[str(view.seq)] = view.model_dump(mode="json")
    return kept


def written() -> str:
    """The fixtures file as it must stand in the repository."""
    return json.dumps(fixtures(), ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    FIXTURES.parent.mkdir(parents=True, exist_ok=True)
    FIXTURES.write_text(written(), encoding="utf-8")
