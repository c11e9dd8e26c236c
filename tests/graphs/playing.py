"""A session played on the pure core: no server, no clock but the one that is set, nobody but the two who speak."""

from dataclasses import replace
from hashlib import sha256
from typing import Final

from graphs.inputs import (
    Adjudicated,
    Approved,
    Button,
    ClinicianSaid,
    Commanded,
    CommandName,
    Discarded,
    Edited,
    Input,
    LinkChanged,
    Opened,
    PresenceChanged,
    Pressed,
    Rated,
    Recorded,
    Said,
    Steered,
    TimePassed,
)
from graphs.outcomes import Json, Outcome, OutcomeKind
from graphs.protocols.model import Mover
from graphs.reading import Value
from graphs.session import initial, walk
from graphs.state import Approval, Case, Draft, Result, State
from graphs.turn import plan_of
from graphs.understanding.fields import complete
from safety.situation import Part, Situation

NINE_O_CLOCK: Final = 1_767_344_400_000
SECOND: Final = 1_000
MINUTE: Final = 60 * SECOND
_MOST_ROUNDS: Final = 400

CASE: Final = Case(
    session="s1",
    protocol="trauma_3stage",
    starts_at=NINE_O_CLOCK,
    number=2,
    client_name="Ada",
    clinician_name="Dr Reed",
    age=34,
    safe_word="lantern",
    crisis_emergency=("999",),
    crisis_lines=("Samaritans 116 123",),
)
"""A later session about a memory, with everything on file."""


class Refusal(AssertionError):
    """An input of the script was refused; `code` and `rule` say why."""

    def __init__(self, given: Input, result: Result) -> None:
        """Keep what was given and why it was refused."""
        assert result.refused is not None
        super().__init__(f"{given.type}: {result.refused.code} {result.refused.rule or ''} {result.refused.detail}")
        self.code = result.refused.code
        self.rule = result.refused.rule


class Player:
    """Plays both sides of a session, input by input, and keeps all that came of it."""

    def __init__(self, case: Case = CASE) -> None:
        """The session is opened with the clinician at the console; `of` takes it further."""
        self.plan = plan_of(case)
        self.state: State = initial(case)
        self.now = case.starts_at
        self.inputs: list[Input] = []
        self.outcomes: list[Outcome] = []
        self.last = Result(self.state)
        self.give(Opened(at=self.now))
        if case.mode == "supervised":
            self.give(PresenceChanged(at=self.now, present=True))

    # ---- what is given ---------------------------------------------------------------------------------------------

    def give(self, given: Input) -> Result:
        """One input. Raises `Refusal`."""
        result = walk(self.state, given, len(self.inputs) + 1)
        self.inputs.append(given)
        if result.refused is not None:
            raise Refusal(given, result)
        self.state, self.last = result.state, result
        self.outcomes += result.outcomes
        return result

    def say(self, text: str) -> Result:
        """The client writes."""
        return self.give(Said(at=self.now, text=text))

    def press(self, button: Button) -> Result:
        """The client presses."""
        return self.give(Pressed(at=self.now, button=button))

    def rate(self, scale: str, value: int) -> Result:
        """The client uses a rating control."""
        return self.give(Rated(at=self.now, scale=scale, value=value))

    def approve(self, draft: Draft | None = None) -> Result:
        """The clinician approves the pending draft, or the one given, as it stands."""
        chosen = draft or self.draft
        return self.give(Approved(at=self.now, draft=chosen.id, epoch=chosen.epoch, sha256=chosen.sha256))

    def edit(self, text: str) -> Result:
        """The clinician sends other words in place of the draft."""
        return self.give(Edited(at=self.now, draft=self.draft.id, epoch=self.draft.epoch, text=text))

    def steer(self, guidance: str) -> Result:
        """The clinician asks for another draft."""
        return self.give(Steered(at=self.now, draft=self.draft.id, guidance=guidance))

    def discard(self) -> Result:
        """The clinician throws the draft away."""
        return self.give(Discarded(at=self.now, draft=self.draft.id))

    def order(self, command: CommandName, step: str | None = None, reason: str | None = None) -> Result:
        """The clinician gives an order."""
        return self.give(Commanded(at=self.now, command=command, step=step, reason=reason))

    def lead(self, step: str, reason: str | None = None) -> Result:
        """The clinician leads to a step."""
        return self.order("move", step, reason)

    def write(self, text: str) -> Result:
        """The clinician, driving, writes to the client."""
        return self.give(ClinicianSaid(at=self.now, text=text))

    def record(self, field: str, value: Value) -> Result:
        """The clinician records a value."""
        return self.give(Recorded(at=self.now, field=field, value=value))

    def clear(self, kind: str, reason: str = "We spoke about it.") -> Result:
        """The clinician decides that an alert of this kind was none."""
        return self.give(Adjudicated(at=self.now, alert=self.alert(kind), decision="cleared", reason=reason))

    def uphold(self, kind: str, reason: str = "It is as it looks.") -> Result:
        """The clinician decides that an alert of this kind stands."""
        return self.give(Adjudicated(at=self.now, alert=self.alert(kind), decision="upheld", reason=reason))

    def console_silent(self, seconds: int) -> Result:
        """The console has been silent for so many seconds."""
        self.now += seconds * SECOND
        return self.give(PresenceChanged(at=self.now, present=False, absent_s=seconds))

    def console_back(self) -> Result:
        """The console is there again."""
        return self.give(PresenceChanged(at=self.now, present=True))

    def link(self, *, connected: bool) -> Result:
        """The client's link is lost, or back."""
        return self.give(LinkChanged(at=self.now, connected=connected))

    def wait(self, seconds: int) -> tuple[Outcome, ...]:
        """Let time pass, looking at the clock whenever something is due; what came of it."""
        until, before = self.now + seconds * SECOND, len(self.outcomes)
        while self.last.next_due is not None and self.last.next_due <= until:
            self.now = max(self.now, self.last.next_due)
            self.give(TimePassed(at=self.now))
        self.now = until
        self.give(TimePassed(at=self.now))
        return tuple(self.outcomes[before:])

    def minutes_left(self, minutes: int) -> tuple[Outcome, ...]:
        """Set the clock to so many minutes before the planned end, with the client speaking all the while."""
        case, before = self.state.case, len(self.outcomes)
        self.now = case.starts_at + (case.minutes - minutes) * MINUTE
        self.state = replace(self.state, last_line_at=self.now)
        self.give(TimePassed(at=self.now))
        return tuple(self.outcomes[before:])

    # ---- what stands -----------------------------------------------------------------------------------------------

    @property
    def step(self) -> str:
        """The step stood in."""
        return self.state.situation.step

    @property
    def situation(self) -> Situation:
        """The situation as it stands."""
        return self.state.situation

    @property
    def draft(self) -> Draft:
        """The pending draft."""
        assert self.state.draft is not None, f"no draft is pending in {self.step}"
        return self.state.draft

    def alert(self, kind: str) -> str:
        """The id of the newest open alert of this kind."""
        return next(alert.id for alert in reversed(self.state.open_alerts) if alert.kind == kind)

    def told(self, kind: OutcomeKind) -> list[dict[str, Json]]:
        """What the newest input gave of this kind."""
        return [dict(outcome.data) for outcome in self.last.outcomes if outcome.kind == kind]

    def all_told(self, kind: OutcomeKind) -> list[dict[str, Json]]:
        """What the whole session gave of this kind."""
        return [dict(outcome.data) for outcome in self.outcomes if outcome.kind == kind]

    @property
    def delivered(self) -> list[str]:
        """The texts that the newest input sent to the client."""
        return [str(data["text"]) for data in self.told("delivered")]

    @property
    def scripts(self) -> list[str]:
        """The reviewed scripts that the newest input sent to the client."""
        return [str(data["script"]) for data in self.told("delivered") if data["script"]]

    @property
    def branches(self) -> list[str]:
        """The branches that the newest input took."""
        return [str(data["branch"]) for data in self.told("branch_taken")]

    # ---- a cooperative pair ----------------------------------------------------------------------------------------

    def sample(self) -> str:
        """What a cooperative client says to what was asked last."""
        replies = self.plan.step(self.step).sample_replies
        return replies.get(self.state.asked or "", replies[""])

    def go_on(self) -> None:
        """What would come next by itself: an approval, the clinician's forward move, or the client's answer."""
        if self.state.draft is not None:
            self.approve()
        elif self.step == "orientation_check" and self.situation.gated:
            self.lead("risk_recheck")
        elif self._image_waits():
            self.order("confirm_attention")
            self.order("open_imagery")
        elif self.situation.gated:
            self.order("release")
        elif self.plan.mover(self.step) is Mover.CLINICIAN and self._forward():
            return
        else:
            self.say(self.sample())

    def _image_waits(self) -> bool:
        """Whether everything is said that comes before an image, and only the clinician may open it now."""
        following = self.plan.after(self.situation)
        near = following is not None and following.activates and self.situation.part is Part.NONE
        return near and self.situation.gated and self.situation.answered

    def lead_on(self) -> None:
        """The clinician's ordinary forward move."""
        assert self._forward(), f"no way on from {self.step}"

    def _forward(self) -> bool:
        following = self.plan.after(self.situation)
        if self.step == "readiness_gate":
            self.record("readiness_decision", "go")
        elif self.step == "consolidate_or_retarget":
            self.record("path_chosen", "consolidate")
        elif self.plan.step(self.step).asks and not complete(self.plan, self.state):
            return False
        if following is not None:
            if following.activates and self.situation.part is Part.NONE:
                self.order("confirm_attention")
            self.lead(following.step)
        return following is not None

    def to(self, step: str) -> "Player":
        """Play on, with both willing, until the session stands in the step and its words are said."""
        for _ in range(_MOST_ROUNDS):
            if self.step == step and self.state.draft is None:
                return self
            self.go_on()
        raise AssertionError(f"never came to {step}; stands in {self.step}")


def digest(text: str) -> str:
    """What an approval is bound to."""
    return sha256(text.encode()).hexdigest()


def supervised(
    protocol: str = "trauma_3stage", number: int = 2, minutes: int = 90, approval: Approval = "every_draft"
) -> Player:
    """A session that has just been opened, with the clinician there."""
    return Player(replace(CASE, protocol=protocol, number=number, minutes=minutes, approval=approval))


def alone() -> Player:
    """The client opens a session between two."""
    return Player(replace(CASE, protocol="between_session", mode="between"))
