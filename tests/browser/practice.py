"""A practice with people in it, and what a test may know of a session beside what the pages show."""

from dataclasses import dataclass, field
from itertools import count
from time import monotonic
from typing import Any

from graphs.protocols import protocol
from graphs.protocols.model import Mover, Step
from tests.live.running import PATIENCE_S, Person, Running

OUTCOMES = frozenset({"draft_ready", "delivered", "step_entered", "gate_changed", "turn_failed", "ended"})
"""What the journal says when an input has been taken to its end."""
PASSWORD = "a long and quiet password"  # noqa: S105 - of a practice that lives for one test run
_NUMBERS = count(1)
Json = dict[str, Any]


@dataclass
class Practice:
    """One clinician with one client, who has a session to come to."""

    service: Running
    email: str
    clinician: Person
    session: str
    code: str
    _events: list[Json] = field(default_factory=list[Json])

    @property
    def address(self) -> str:
        """Where both pages are."""
        return self.service.address

    @property
    def password(self) -> str:
        """The clinician's password."""
        return PASSWORD

    def view(self) -> Json:
        """The session as the service has it."""
        with self.service.http(self.clinician) as http:
            found: Json = http.get(f"/api/v1/sessions/{self.session}").json()
            return found

    def events(self) -> list[Json]:
        """Every entry of the session's journal so far."""
        with self.service.http(self.clinician) as http:
            while True:
                after = self._events[-1]["seq"] if self._events else 0
                page = http.get(f"/api/v1/sessions/{self.session}/transcript", params={"after": after}).json()
                self._events += page["events"]
                if not page["more"]:
                    return self._events

    def settled(self, since: Json) -> Json:
        """The session's state once something came of what was done since `since`. Fails after a while."""
        end = monotonic() + PATIENCE_S
        while monotonic() < end:
            later = [event["kind"] for event in self.events() if event["seq"] > since["seq"]]
            if not OUTCOMES.isdisjoint(later):
                return self.view()
        raise AssertionError(f"nothing came of it; the session stands in {since['step']}")

    def step(self, view: Json) -> Step:
        """The declaration of the step a session stands in."""
        return protocol(view["protocol"]).steps[view["step"]]

    def reply(self, view: Json) -> str:
        """What a cooperative client answers now: the sample for the field asked last, or for anything else."""
        step = self.step(view)
        entered = view["steps_entered"][-1]["seq"]
        since = [event for event in self.events() if event["seq"] >= entered]
        known = {event["field"] for event in since if event["kind"] == "recorded"}
        asked = [event["field"] for event in since if event["kind"] == "field_asked" and event["field"] not in known]
        return step.sample_replies.get(asked[-1] if asked else "", step.sample)

    def waits_for_clinician(self, view: Json) -> bool:
        """Whether only the clinician can go on, and the client has said what that needs."""
        if view["gate"] != "clinician":
            return False
        step = self.step(view)
        if step.mover is not Mover.CLINICIAN or step.id == "readiness_gate":
            return True
        return all(name in view["recorded"] for name in step.required)


def practice(service: Running) -> Practice:
    """A new clinician who can sign in, with a client and a session planned."""
    email = f"browser{next(_NUMBERS)}@example.org"
    door = service.app.state.house.access.door
    who = service.now(door.enrol(email=email, name="Dr Okafor", role="clinician", password=PASSWORD))
    clinician = Person(service.now(door.new_token(who)))
    session, code = service.plan(clinician)
    return Practice(service, email, clinician, session, code)
