"""What is on file so that a session fits the client: words, pronouns, values, exercises, and what asks for care."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from service.wire.common import Model

Words = Annotated[str, StringConstraints(max_length=2_000, strip_whitespace=True)]
"""The client's own words; empty for none."""
Word = Annotated[str, StringConstraints(max_length=40, strip_whitespace=True)]
"""A name or a word of the client's; empty for none."""
ExerciseName = Literal[
    "five_senses",
    "feet_chair",
    "cold_texture",
    "movement",
    "orient",
    "describe_object",
    "one_word",
    "categories",
    "contact",
    "anchor_phrase",
    "safe_cue",
    "slow_breath",
    "container",
]
Exercises = Annotated[list[ExerciseName], Field(max_length=13)]


class TailoredNew(Model):
    """What is recorded at intake. `younger_self` is what the client calls the one they were.

    `complex_presentation`: personality, dissociation, psychosis in the past and the like, as the clinician states it.
    Where it is on file, the readiness gate is amber.
    """

    pronouns: Word = ""
    younger_self: Word = ""
    values: Words = ""
    helper_language: Word = ""
    complex_presentation: Words = ""
    preferred: Exercises = Field(default_factory=list[ExerciseName])
    avoided: Exercises = Field(default_factory=list[ExerciseName])


class TailoredChange(Model):
    """What is to change of it; an empty text takes the old one away."""

    pronouns: Word | None = None
    younger_self: Word | None = None
    values: Words | None = None
    helper_language: Word | None = None
    complex_presentation: Words | None = None
    preferred: Exercises | None = None
    avoided: Exercises | None = None


class TailoredFile(Model):
    """It as it stands on file."""

    pronouns: str | None = None
    younger_self: str | None = None
    values: str | None = None
    helper_language: str | None = None
    complex_presentation: str | None = None
    preferred: tuple[str, ...] = ()
    avoided: tuple[str, ...] = ()
