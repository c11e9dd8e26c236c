"""Bodies of the calls about what a client does alone: entries, exercises, own rescripts."""

from typing import Annotated, Literal

from pydantic import Field

from safety.alone import CheckAnswer
from service.wire.common import Id, InputId, LevelWord, Model, Name, Text
from service.wire.http import BetweenClosed, ShortText
from service.wire.views import CrisisView

Percent = Annotated[int, Field(ge=0, le=100)]
"""Distress from 0 for calm to 100 for the worst one can imagine."""
At = Annotated[int, Field(ge=0)]
"""When it happened, in Unix milliseconds, by the client's own clock."""
EntryKind = Literal[
    "check",
    "intrusion",
    "nightmare",
    "exercise",
    "journal",
    "note",
    "protective_image",
    "skill",
    "rescript_read",
    "log",
]
"""What an entry is. `log` are words for the log, written in a session alone: they are shown, and count nothing."""


class OneEntry(Model):
    """What all entries have. `id` is made by the page: sent again, it keeps nothing twice and is answered alike."""

    id: InputId
    at: At
    homework: Id | None = None  # the piece of homework it was done for


class CheckEntry(OneEntry):
    """The risk question before the shelf, and distress beside it. A yes closes the tool; `unsure` calls somebody."""

    kind: Literal["check"]
    answer: CheckAnswer
    distress: Percent | None = None


class IntrusionEntry(OneEntry):
    """The picture came by itself. Two taps are enough; what was in it need not be said."""

    kind: Literal["intrusion"]
    distress: Percent | None = None
    text: Text | None = None


class NightmareEntry(OneEntry):
    """A night with the dream: how often it woke the client (0 to 50), and the distress in the morning."""

    kind: Literal["nightmare"]
    awakenings: Annotated[int, Field(ge=0, le=50)] | None = None
    morning_distress: Percent | None = None
    text: Text | None = None


class ExerciseEntry(OneEntry):
    """An exercise of the library, with the distress before and after it."""

    kind: Literal["exercise"]
    exercise: Name
    before: Percent
    after: Percent


class JournalEntry(OneEntry):
    """A page of the journal."""

    kind: Literal["journal"]
    text: Text


class NoteEntry(OneEntry):
    """Words left for the clinician. Nobody answers them at once."""

    kind: Literal["note"]
    text: Text


class ProtectiveImageEntry(OneEntry):
    """The protective image was held for so many seconds (0 to 3600)."""

    kind: Literal["protective_image"]
    held_s: Annotated[int, Field(ge=0, le=3600)]
    distress: Percent | None = None


class SkillEntry(OneEntry):
    """A skill was practised, named as the client calls it."""

    kind: Literal["skill"]
    skill: ShortText
    text: Text | None = None


class RescriptReadEntry(OneEntry):
    """An own rescript was read or heard, with the distress before and after."""

    kind: Literal["rescript_read"]
    rescript: Id
    before: Percent
    after: Percent


EntryNew = Annotated[
    CheckEntry
    | IntrusionEntry
    | NightmareEntry
    | ExerciseEntry
    | JournalEntry
    | NoteEntry
    | ProtectiveImageEntry
    | SkillEntry
    | RescriptReadEntry,
    Field(discriminator="kind"),
]
"""Something a client did or wrote alone."""


class EntryKept(Model):
    """It is kept. `repeated`: it was before, and this is the first answer again.

    `closed`: the tool is closed to the client, by this or before. `crisis` is whom to call, wherever words or numbers
    ask for it. `locked`: the rescript that was read is locked again. `says` is reviewed wording to show, or empty.
    """

    id: str
    kept_at: int
    repeated: bool = False
    clinician_told: bool = False
    closed: bool = False
    locked: bool = False
    crisis: CrisisView | None = None
    says: str = ""


class EntryRefused(Model):
    """Why an entry was not kept while the tool is closed, with whom to call."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str
    code: str
    crisis: CrisisView | None = None


class EntryView(Model):
    """An entry as its client sees it. `values` are its numbers and codes by the names they were sent under."""

    id: str
    kind: EntryKind
    at: int
    kept_at: int
    text: str | None = None
    values: dict[str, int | str]
    homework: str | None = None


class ClientEntryView(EntryView):
    """The same for the clinician: what reading it for danger found, and the alert it raised in which session."""

    level: LevelWord
    flags: tuple[str, ...] = ()
    session: str | None = None
    alert: str | None = None


class EntriesPage(Model):
    """A client's own entries, newest first. `next` goes into `before` for the page after this one; null at the end."""

    entries: tuple[EntryView, ...]
    next: str | None = None


class ClientEntriesPage(Model):
    """A client's entries for the clinician, newest first."""

    entries: tuple[ClientEntryView, ...]
    next: str | None = None


class ExerciseView(Model):
    """An exercise in its reviewed words: said one after the other, shown together."""

    id: str
    name: str
    intro: str
    steps: str
    favourite: bool = False


class OwnRescript(Model):
    """The client's own words for the new picture, unlocked by the clinician. `imagined` is always true."""

    id: str
    made_at: int
    unlocked_at: int
    text: str
    imagined: Literal[True] = True


class OpenHomework(Model):
    """A piece of homework that is open. `done` counts entries for it in the last seven days."""

    id: str
    kind: str
    per_week: int
    text: str
    ends_at: int | None = None
    done: int = 0


class BetweenWords(Model):
    """Reviewed sentences that the page shows with and without a connection."""

    check: str  # the risk question before the shelf, as a session alone begins with it
    check_distress: str  # how strong distress is, beside it
    check_no: str  # the three answers
    check_yes: str
    check_unsure: str
    check_told: str  # after a yes, and after no clear answer
    read_for_danger: str  # beside every field to write in
    own_sentence: str  # beside the own steadying sentence
    alerts: str  # who looks, and when
    stop_rule: str  # beside an own rescript
    high_distress: str  # after a number of 70 or more, or no fall after two exercises
    danger: str  # after words of danger, above whom to call
    closed: str  # when the tool is closed
    locked: str  # when a rescript is locked again
    rescripting: str  # a wish to change the picture alone, declined


class MyBetween(Model):
    """Everything the page needs while the client is alone, to be kept for the time without a connection.

    Where the practice has switched it off (`allowed` is false) or it is closed, there are no exercises, rescripts or
    homework. `client` tells apart the people who share one browser.
    """

    client: str
    allowed: bool
    closed: BetweenClosed | None = None
    hours: str
    on_duty_now: bool
    crisis: CrisisView | None = None
    exercises: tuple[ExerciseView, ...] = ()
    favourites: tuple[str, ...] = ()
    anchor_phrase: str | None = None
    cue_word: str | None = None
    rescripts: tuple[OwnRescript, ...] = ()
    homework: tuple[OpenHomework, ...] = ()
    entries_from: int  # nothing older is taken
    words: BetweenWords


class FavouritesKept(MyBetween):
    """Everything the page needs, as it is now. `told` answers a sentence in which signs of danger were read."""

    told: EntryKept | None = None


class FavouritesBody(Model):
    """The exercises a client likes best, the best first, and their own steadying sentence. Null takes it out."""

    exercises: Annotated[list[Name], Field(max_length=13)]
    anchor_phrase: ShortText | None = None


class RescriptView(Model):
    """An own rescript as the clinician decides about it; always imagined, never an account of what happened.

    `unlocked`: the client can read it now. `locked_for` says why it is locked again: `distress_rose` or `by_clinician`.
    `rises` counts the readings since it was unlocked after which distress was higher by 20 or more.
    """

    id: str
    session: str
    made_at: int
    text: str
    imagined: Literal[True] = True
    unlocked: bool
    unlocked_at: int | None = None
    locked_at: int | None = None
    locked_for: Literal["distress_rose", "by_clinician"] | None = None
    rises: int = 0
