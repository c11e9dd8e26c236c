"""What the client's page sends."""

from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from service.wire.common import Button, InputId, Model, Name, Seq, Text


class Hello(Model):
    """The first frame, within ten seconds. `after` is the last seq the page has; without it only the state is sent."""

    type: Literal["hello"] = "hello"
    after: Seq | None = None
    epoch_of_log: int | None = None


class Say(Model):
    """The client wrote something."""

    type: Literal["say"] = "say"
    id: InputId
    text: Text


class Rate(Model):
    """The client used a rating control: a whole number from 0 to 100."""

    type: Literal["rate"] = "rate"
    id: InputId
    scale: Name
    value: Annotated[int, Field(ge=0, le=100)]


class Press(Model):
    """The client pressed one of the buttons that are always there."""

    type: Literal["press"] = "press"
    id: InputId
    button: Button


class Typing(Model):
    """The client is writing. A lease that runs out by itself; never stored."""

    type: Literal["typing"] = "typing"


class Shown(Model):
    """The message with this seq stands on the client's screen. A receipt, never stored."""

    type: Literal["shown"] = "shown"
    seq: Seq


class Spoken(Model):
    """The message with this seq was read aloud to its end. A receipt, never stored."""

    type: Literal["spoken"] = "spoken"
    seq: Seq


ClientInput = Say | Rate | Press
"""What moves a session: answered by exactly one `ack` or `refused`."""

ClientMessage = Annotated[Hello | Say | Rate | Press | Typing | Shown | Spoken, Field(discriminator="type")]
CLIENT_MESSAGE: TypeAdapter[ClientMessage] = TypeAdapter(ClientMessage)
