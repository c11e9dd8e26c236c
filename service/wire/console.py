"""What the clinician's console sends."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints, TypeAdapter

from service.wire.common import Adjudication, Id, InputId, Model, Name, Recordable, Seq, Text


class ConsoleHello(Model):
    """The first frame, within ten seconds."""

    type: Literal["hello"] = "hello"
    epoch_of_log: int | None = None


class Watch(Model):
    """Put a session on screen: its state, then its events. With `after`, everything after that seq again."""

    type: Literal["watch"] = "watch"
    session: Id
    after: Seq | None = None


class Unwatch(Model):
    """Take a session off the screen; its summaries and alerts still come."""

    type: Literal["unwatch"] = "unwatch"
    session: Id


class Beat(Model):
    """The console is there and shows these sessions up to these seqs; every five seconds."""

    type: Literal["beat"] = "beat"
    rendered: dict[Id, Seq]
    id: InputId | None = None
    session: Id | None = None


class ConsoleTyping(Model):
    """The clinician, driving, is writing. A lease that runs out by itself; never stored."""

    type: Literal["typing"] = "typing"
    session: Id


class Check(Model):
    """Ask what would be found in the clinician's own words if they were sent now. Answered by `checked`, never kept."""

    type: Literal["check"] = "check"
    id: InputId
    session: Id
    text: Text


class Order(Model):
    """What every frame that changes a session carries."""

    id: InputId
    session: Id


class Approve(Order):
    """Send the pending draft exactly as it stands; `sha256` is that of the text on screen."""

    type: Literal["approve"] = "approve"
    draft: Id
    epoch: Seq
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class Edit(Order):
    """Send these words in place of the pending draft."""

    type: Literal["edit"] = "edit"
    draft: Id
    epoch: Seq
    text: Text


class Steer(Order):
    """Ask for another draft, with guidance."""

    type: Literal["steer"] = "steer"
    draft: Id
    guidance: Text


class Discard(Order):
    """Throw the pending draft away."""

    type: Literal["discard"] = "discard"
    draft: Id


class ClinicianSay(Order):
    """Write to the client; only while driving."""

    type: Literal["say"] = "say"
    text: Text


class TakeOver(Order):
    """The clinician writes from now on, the assistant is silent."""

    type: Literal["take_over"] = "take_over"


class HandBack(Order):
    """The assistant drafts again, at `resume_at` or where the session stands."""

    type: Literal["hand_back"] = "hand_back"
    resume_at: Name | None = None


class Hold(Order):
    """No draft goes out, silence is not timed, the client sees a holding text."""

    type: Literal["hold"] = "hold"


class Release(Order):
    """The hold ends."""

    type: Literal["release"] = "release"


class Ground(Order):
    """Grounding now, whatever is pending."""

    type: Literal["ground"] = "ground"


class Lead(Order):
    """Go to a step; with a reason when that leaves the path."""

    type: Literal["move"] = "move"
    step: Name
    reason: Text | None = None


class OpenImagery(Order):
    """Open imagery, under every condition of the policy."""

    type: Literal["open_imagery"] = "open_imagery"


class ConfirmAttention(Order):
    """The clinician is here now, and the call is open."""

    type: Literal["confirm_attention"] = "confirm_attention"


class End(Order):
    """Begin the closing or, with a reason, end at once."""

    type: Literal["end"] = "end"
    reason: Text | None = None


class Adjudicate(Order):
    """Decide what an alert means."""

    type: Literal["adjudicate"] = "adjudicate"
    alert: Id
    decision: Adjudication
    reason: Text


class Acknowledge(Order):
    """The clinician has seen an alert."""

    type: Literal["acknowledge"] = "acknowledge"
    alert: Id


class Record(Order):
    """Record a value, as the clinician's own."""

    type: Literal["record"] = "record"
    field: Name
    value: Recordable


class AskRating(Order):
    """Ask the client for a rating now."""

    type: Literal["ask_rating"] = "ask_rating"
    scale: Name


class Note(Order):
    """A private note; no client ever sees it."""

    type: Literal["note"] = "note"
    text: Text


ConsoleDecision = Approve | Edit | Steer | Discard
ConsoleCommand = TakeOver | HandBack | Hold | Release | Ground | Lead | OpenImagery | ConfirmAttention | End
ConsoleRecord = Adjudicate | Acknowledge | Record | AskRating | Note
ConsoleOrder = ConsoleDecision | ClinicianSay | ConsoleCommand | ConsoleRecord
"""What moves a session: answered by exactly one `ack` or `refused`."""

ConsoleMessage = Annotated[
    ConsoleHello | Watch | Unwatch | Beat | ConsoleTyping | Check | ConsoleOrder, Field(discriminator="type")
]
CONSOLE_MESSAGE: TypeAdapter[ConsoleMessage] = TypeAdapter(ConsoleMessage)
