"""What may move a session: every input, with the time it came.

Times are Unix milliseconds in UTC. The journal stores inputs as they are written here, so a stored session can be
walked again from its inputs alone.
"""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from graphs.reading import Value
from safety.readiness import Standing

Button = Literal["stop", "slower", "ground", "help", "safe_word"]
CommandName = Literal[
    "take_over",
    "hand_back",
    "hold",
    "release",
    "ground",
    "move",
    "open_imagery",
    "confirm_attention",
    "end",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """The session was opened; it arrives at its first step."""

    at: int
    type: Literal["opened"] = "opened"


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """The client wrote something: at most 8,000 characters, NFC."""

    at: int
    text: str
    type: Literal["said"] = "said"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rated:
    """The client used a rating control: an integer from 0 to 100."""

    at: int
    scale: str
    value: int
    type: Literal["rated"] = "rated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pressed:
    """The client pressed one of the buttons that are always there."""

    at: int
    button: Button
    type: Literal["pressed"] = "pressed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Approved:
    """The clinician approved exactly the text whose SHA-256 is given."""

    at: int
    draft: str
    epoch: int
    sha256: str
    type: Literal["approved"] = "approved"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edited:
    """The clinician put other words in place of the draft and sent them."""

    at: int
    draft: str
    epoch: int
    text: str
    type: Literal["edited"] = "edited"


@dataclass(frozen=True, slots=True, kw_only=True)
class Steered:
    """The clinician asked for another draft, with guidance."""

    at: int
    draft: str
    guidance: str
    type: Literal["steered"] = "steered"


@dataclass(frozen=True, slots=True, kw_only=True)
class Discarded:
    """The clinician threw the draft away."""

    at: int
    draft: str
    type: Literal["discarded"] = "discarded"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClinicianSaid:
    """The clinician, driving, wrote to the client."""

    at: int
    text: str
    type: Literal["clinician_said"] = "clinician_said"


@dataclass(frozen=True, slots=True, kw_only=True)
class Commanded:
    """The clinician gave an order; `step` is where to, `reason` why it leaves the path."""

    at: int
    command: CommandName
    step: str | None = None
    reason: str | None = None
    type: Literal["commanded"] = "commanded"


@dataclass(frozen=True, slots=True, kw_only=True)
class Adjudicated:
    """The clinician decided what an alert means."""

    at: int
    alert: str
    decision: Literal["cleared", "upheld"]
    reason: str
    type: Literal["adjudicated"] = "adjudicated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Acknowledged:
    """The clinician has seen an alert."""

    at: int
    alert: str
    type: Literal["acknowledged"] = "acknowledged"


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """The clinician wrote a private note."""

    at: int
    text: str
    type: Literal["noted"] = "noted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """The clinician recorded a value."""

    at: int
    field: str
    value: Value
    type: Literal["recorded"] = "recorded"


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedRating:
    """The clinician asked the client for a rating now."""

    at: int
    scale: str
    type: Literal["asked_rating"] = "asked_rating"


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftArrived:
    """A language model's draft came back."""

    at: int
    draft: str
    epoch: int
    text: str
    provenance: str
    type: Literal["draft_arrived"] = "draft_arrived"


@dataclass(frozen=True, slots=True, kw_only=True)
class PresenceChanged:
    """The clinician's console began or ceased to be there; `absent_s` is for how long it has been silent."""

    at: int
    present: bool
    absent_s: int = 0
    type: Literal["presence_changed"] = "presence_changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkChanged:
    """The client's last socket closed, or the client came back."""

    at: int
    connected: bool
    type: Literal["link_changed"] = "link_changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuresChanged:
    """What is on file stands otherwise than when the session was opened.

    A questionnaire was filled in or decided, or an own rescript was unlocked or locked: `rescript_open` says whether
    one may be read alone now.
    """

    at: int
    measures: tuple[Standing, ...]
    rescript_open: bool = False
    type: Literal["measures_changed"] = "measures_changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class WroteAlone:
    """The client wrote words of danger outside of the session while it stood open: in a log, a journal or a note."""

    at: int
    type: Literal["wrote_alone"] = "wrote_alone"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimePassed:
    """A timer of the state is due: nothing else happened, but the clock went on."""

    at: int
    type: Literal["time_passed"] = "time_passed"


Input = Annotated[
    Opened
    | Said
    | Rated
    | Pressed
    | Approved
    | Edited
    | Steered
    | Discarded
    | ClinicianSaid
    | Commanded
    | Adjudicated
    | Acknowledged
    | Noted
    | Recorded
    | AskedRating
    | DraftArrived
    | PresenceChanged
    | LinkChanged
    | MeasuresChanged
    | WroteAlone
    | TimePassed,
    Field(discriminator="type"),
]

INPUT: TypeAdapter[Input] = TypeAdapter(Input)
"""Reads and writes inputs as JSON."""
