"""Bodies of the calls about what a clinician makes of a session afterwards."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from service.wire.common import Model, Name, Seq, Text

Version = Annotated[int, Field(ge=0)]
"""Versions of a review begin at 1; 0 is before the first."""
Code = Literal[0, 1, 2, 3, 4, "cannot_be_said"]
Quality = Annotated[int, Field(ge=0, le=6)]
Answer = Annotated[Text, Field(max_length=4_000)]


class ItemGiven(Model):
    """Whether an item of adherence was done; `quality` from 0 to 6 only where it was."""

    answer: Literal["yes", "no", "not_applicable"]
    quality: Quality | None = None

    @model_validator(mode="after")
    def _quality_of_what_was_done(self) -> Self:
        if self.quality is not None and self.answer != "yes":
            raise ValueError("quality is given for what was done")
        return self


class ReviewGiven(Model):
    """What the reviewing clinician gives. What is left out was not answered.

    `codes` by process code, `items` by item of adherence, `answers` by question; `competence` from 0 to 6.
    """

    codes: dict[Name, Code] = Field(default_factory=dict[Name, Code])
    items: dict[Name, ItemGiven] = Field(default_factory=dict[Name, ItemGiven])
    competence: Quality | None = None
    answers: dict[Name, Answer] = Field(default_factory=dict[Name, Answer])
    consultation: Literal["yes", "no", "unsure"] | None = None
    consultation_why: Answer | None = None


class ReviewNew(Model):
    """A new version of a review. `follows` is the version the caller saw, 0 if there was none."""

    follows: Version
    given: ReviewGiven


class ReviewVersion(Model):
    """A version of a review as it was saved; it stays when another follows."""

    version: Version
    at: int
    by: str  # the clinician's name
    given: ReviewGiven


class ReviewProxy(Model):
    """What the journal shows beside a process code: a fact in words with its numbers, and never a code."""

    says: str
    numbers: dict[str, int]
    recorded: bool


class ReviewCode(Model):
    """A process code with what 0, 2 and 4 stand for."""

    id: str
    title: str
    none: str
    some: str
    full: str
    proxy: ReviewProxy


class ReviewItem(Model):
    """An item of adherence: of this treatment alone, or of any good one."""

    id: str
    kind: Literal["unique", "essential"]
    title: str


class ReviewProscribed(Model):
    """What must not happen, as the journal shows it: `seqs` are the entries, and their number must be nought."""

    id: str
    title: str
    basis: str
    seqs: tuple[Seq, ...]


class ReviewDrafts(Model):
    """What became of drafts. `edited_percent`: of those sent; null when none was."""

    sent: int
    edited: int
    steered: int
    discarded: int
    written: int
    edited_percent: int | None


class ReviewQuestion(Model):
    """A question for supervision; `proposed` ones wait for a clinical owner."""

    id: str
    wording: str
    proposed: bool


class ReviewReason(Model):
    """Why consultation should be considered, with the entries of the journal that show it."""

    id: str
    says: str
    seqs: tuple[Seq, ...]


class SessionReview(Model):
    """The review of a session: what the journal shows, the forms, and every version, the oldest first."""

    session: str
    version: Version
    consider_consultation: tuple[ReviewReason, ...]
    codes: tuple[ReviewCode, ...]
    items: tuple[ReviewItem, ...]
    proscribed: tuple[ReviewProscribed, ...]
    drafts: ReviewDrafts
    alliance: tuple[int, ...]
    questions: tuple[ReviewQuestion, ...]
    versions: tuple[ReviewVersion, ...]
