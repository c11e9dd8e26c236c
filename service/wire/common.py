"""What every model of the wire shares: strictness, names, lengths, and the words for levels."""

import unicodedata
from typing import Annotated, Literal, cast

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError
from typing_extensions import TypeAliasType

from safety.findings import Level

SUBPROTOCOL = "imagery.v1"
MOST_CHARACTERS = 8_000
"""The longest text a person may send at once, counted after NFC."""


class Model(BaseModel):
    """Frozen, strict, and closed: a field that nobody declared is refused, and a default is always sent."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", strict=True, json_schema_serialization_defaults_required=True
    )


def _composed(text: str) -> str:
    """The text in NFC, unless it is too long, empty or holds a character that no store keeps."""
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise PydanticCustomError("text_broken", "the text holds half a character")
    text = unicodedata.normalize("NFC", text)
    if len(text) > MOST_CHARACTERS:
        raise PydanticCustomError("string_too_long", "the text is too long")
    if not text.strip():
        raise PydanticCustomError("text_empty", "the text is empty")
    if "\x00" in text:
        raise PydanticCustomError("text_nul", "the text holds a NUL character")
    return text


def _level_word(value: object) -> object:
    """A level as it is written on the wire; anything else is left to the check that follows."""
    return Level(value).word if isinstance(value, int) and not isinstance(value, bool) else value


def _pinned(value: object) -> object:
    """A list as JSON has it, made into the tuple that a frozen model keeps."""
    return tuple(cast("list[object]", value)) if isinstance(value, list) else value


def _lines(value: object) -> object:
    """Lines of text, also when only one was given."""
    return (value,) if isinstance(value, str) else _pinned(value)


def _ask(value: object) -> object:
    """The control a message carries, also when only its scale was named."""
    return {"scale": value} if isinstance(value, str) else value


Text = Annotated[str, AfterValidator(_composed), Field(max_length=MOST_CHARACTERS)]
"""Words of a person: NFC, at most 8,000 characters, not empty."""

Id = Annotated[str, StringConstraints(min_length=1, max_length=128, pattern=r"^[A-Za-z0-9_\-:.]+$")]
"""The id of a session, client, draft or alert."""

InputId = Annotated[
    str, StringConstraints(pattern=r"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$")
]
"""A UUID made by the sender; the same id again gets the same answer and changes nothing."""

Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,63}$")]
"""The name of a step, field or scale."""

Seq = Annotated[int, Field(ge=0)]
"""A place in a session's journal; 0 is before its first entry."""

LevelWord = Annotated[Literal["none", "watch", "amber", "red"], BeforeValidator(_level_word)]
Lines = Annotated[tuple[str, ...], BeforeValidator(_lines)]
Names = Annotated[tuple[str, ...], BeforeValidator(_pinned)]

Value = TypeAliasType("Value", "bool | int | float | str | list[Value] | dict[str, Value] | None")
"""Anything that can be recorded."""

Recordable = bool | int | str | list[str] | list[int]
"""What a clinician may record."""

Gate = Literal["none", "clinician"]
Status = Literal["planned", "open", "ended"]
Actor = Literal["client", "clinician", "service"]
Button = Literal["stop", "slower", "ground", "help", "safe_word"]
Decision = Literal["approve", "edit", "steer", "discard"]
Adjudication = Literal["cleared", "upheld"]
ReceiptKind = Literal["queued", "sent", "shown", "spoken"]
SessionMode = Literal["supervised", "between"]
Approval = Literal["every_draft", "imagery_drafts"]
Lead = Literal["client", "clinician_first_sessions", "client_chosen_helper"]
ProtocolName = Literal[
    "trauma_3stage",
    "social_anxiety",
    "nightmare",
    "future_performance",
    "compassionate_self_image",
    "stabilisation_only",
    "followup",
    "between_session",
]
RefusalCode = Literal[
    "stale_draft",
    "not_driving",
    "not_permitted",
    "unknown_step",
    "session_ended",
    "held",
    "conflict",
    "too_long",
    "rate_limited",
    "invalid",
    "superseded",
    "unavailable",
]
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


class RatingControl(Model):
    """The rating control that a message carries: one question beside the text, answered from 0 to 100."""

    scale: str


Ask = Annotated[RatingControl | None, BeforeValidator(_ask)]


class FindingMark(Model):
    """A rule that fired on a stretch of text: `text[start:end]` caused it.

    In a text meant for the client, `level` is `amber` where it would hold a model's words and `watch` where it is worth
    a look, and `says` is the sentence for the clinician: what is wrong, and what to do instead.
    """

    rule: str
    level: LevelWord
    flag: str
    start: int
    end: int
    says: str = ""


FindingMarks = Annotated[tuple[FindingMark, ...], BeforeValidator(_pinned)]
