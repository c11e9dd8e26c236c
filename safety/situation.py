"""The finite part of a session's state that rules may look at, and the finite reading of one input.

Words, ratings and texts stand beside the situation (`graphs.state`); nothing here depends on them.
"""

from enum import IntEnum, StrEnum
from typing import NamedTuple

from safety.findings import Level


class Number(IntEnum):
    """An enumeration that is hashed as the number it is; the proof looks up millions of situations."""

    __hash__ = int.__hash__


class Name(StrEnum):
    """An enumeration that is hashed as the text it is."""

    __hash__ = str.__hash__


class Stage(Name):
    """The stages of a session, in order; `GLOBAL` steps belong to none."""

    ARRIVAL = "P0"
    PREPARATION = "P1"
    TARGET = "P2"
    COGNITIVE = "P3"
    RESCRIPT = "P4"
    PROCESSING = "P5"
    CLOSING = "P6"
    BETWEEN = "P7"
    GLOBAL = "G"


class Screen(Number):
    """The risk screen of this session."""

    OPEN = 0
    RAISED = 1
    PASSED = 2


class Consent(Number):
    """Consent to imagery in this session; `GIVEN` means with teach-back and confirmed by the clinician."""

    OPEN = 0
    WITHDRAWN = 1
    GIVEN = 2


class Memory(Number):
    """What is known of the memory behind the image."""

    OPEN = 0
    DOUBTFUL = 1
    CLEAR = 2  # continuous, decided by the clinician, or no memory at all: no rule tells them apart


class Readiness(Number):
    """The clinician's decision at the readiness gate."""

    OPEN = 0
    STOPPED = 1
    GO = 2


class Closing(Number):
    """How far the obligatory closing has come since imagery was last open; each needs the one before."""

    DUE = 0
    GROUNDED = 1
    ORIENTED = 2
    RECHECKED = 3


class Minutes(Number):
    """Minutes left, in the buckets that rules name (`safety.thresholds`)."""

    OVER = 0  # fewer than the closing needs to be protected: imagery must be over
    RETURN = 1  # return to the room is forced
    NO_NEW_STAGE = 2  # no new stage of imagery
    INTERVENE = 3  # the intervention must have begun
    BELOW_FLOOR = 4  # imagery may not be opened
    SHORT = 5  # from the floor to T_activate: only by the clinician's explicit opening
    AMPLE = 6


class Drafting(Number):
    """The pending draft: none, one that stays in its step, or one whose approval moves on."""

    NONE = 0
    PLAIN = 1
    FORWARD = 2


class Evidence(Name):
    """What a protocol may ask for before imagery opens."""

    SCREEN = "screen"
    CONSENT = "consent"
    REHEARSED = "rehearsed"
    READINESS = "readiness"
    MEMORY = "memory"
    BASELINE = "baseline"
    TARGET = "target"


class Part(Number):
    """The parts of imagery, for the time guard: exploring, intervening, the younger self again, leaving."""

    NONE = 0
    EXPLORING = 1
    INTERVENING = 2
    AGAIN = 3
    LEAVING = 4


class Place(NamedTuple):
    """What rules must know of a step: its id, its stage, and for imagery its part and what it asks for on entry."""

    step: str
    stage: Stage
    part: Part = Part.NONE
    needs: frozenset[Evidence] = frozenset()

    @property
    def activates(self) -> bool:
        """Whether the step opens or keeps open an image."""
        return self.part is not Part.NONE


class Situation(NamedTuple):
    """Everything about a session that a rule may look at. Replacing a field gives the next situation."""

    step: str
    level: Level = Level.NONE
    screen: Screen = Screen.OPEN
    consent: Consent = Consent.OPEN
    rehearsed: bool = False
    readiness: Readiness = Readiness.OPEN
    memory: Memory = Memory.OPEN
    baseline: bool = False
    target: bool = False
    present: bool = False  # a licensed clinician's console is alive
    attending: bool = False  # the clinician confirmed attention within the last minute
    held: bool = False  # no draft goes out
    gated: bool = False  # the step may not be left by software until the clinician releases it
    driving: bool = False  # the clinician writes, the assistant is silent
    draft: Drafting = Drafting.NONE
    minutes: Minutes = Minutes.AMPLE
    part: Part = Part.NONE  # of imagery, of the step stood in
    answered: bool = False  # everything the step requires is known
    activated: bool = False  # imagery has been open in this session
    closing: Closing = Closing.DUE
    interrupted: bool = False  # broken off after P0: the way back is closed until grounded, oriented and led
    stopped: bool = False  # broken off by nothing graver than the client's own stop: the way to the end stays open
    ended: bool = False
    overridden: bool = False  # ended by the clinician with a recorded reason while the closing was due

    @property
    def closing_due(self) -> bool:
        """Whether grounding, orientation and risk re-check must still be passed before the session may end."""
        return (self.activated or self.interrupted) and self.closing < Closing.RECHECKED


class Kind(Name):
    """The finite readings of an input."""

    # the client
    ANSWERED = "answered"  # everything the step requires is known
    SPOKE = "spoke"  # the step stays as it is
    RISK = "risk"  # a level was found that leads to no hold of its own
    ESCALATED = "escalated"  # amber: ask directly
    CRISIS = "crisis"  # red: danger to oneself, medical, no response
    UNSAFE = "unsafe"  # safe word, driving, intruder
    DUTY = "duty"  # danger to another person or a child
    DISSOCIATED = "dissociated"  # or a hard stop: imagery ends, grounding begins
    STOPPED = "stopped"
    WITHDREW = "withdrew"  # consent to imagery is taken back
    FROZE = "froze"
    OVERWHELMED = "overwhelmed"  # help enters now
    GATED = "gated"  # a branch that stays in the step and waits for the clinician
    NO_IMAGE = "no_image"
    DOUBTED = "doubted"  # the memory is partial, new or unsure
    RECALLED = "recalled"  # the image is a memory
    TIME_SHORT = "time_short"
    CHOSE = "chose"  # chose a way out of a side step
    SCOPE = "scope"  # asked for rescripting alone
    UNSETTLED = "unsettled"  # oriented, but still too distressed to close
    DISTRESSED = "distressed"  # alone, with distress that somebody is told of
    # the clinician
    APPROVED = "approved"
    EDITED = "edited"
    STEERED = "steered"
    DISCARDED = "discarded"
    SAID = "said"
    TOOK_OVER = "took_over"
    HANDED_BACK = "handed_back"
    HELD = "held"
    RELEASED = "released"
    GROUNDED = "grounded"
    LED = "led"  # the clinician's explicit move
    OPENED = "opened"  # the clinician opens imagery
    ATTENDED = "attended"
    CLEARED = "cleared"
    UPHELD = "upheld"
    READIED = "readied"  # readiness: go
    HELD_BACK = "held_back"  # readiness: prepare or stop
    DECIDED_MEMORY = "decided_memory"
    ENDED = "ended"
    OVERRODE = "overrode"  # ended at once, with a reason
    NOTED = "noted"  # a record, a note, a request for a rating, an acknowledgement
    # the service
    CAME = "came"  # the clinician's console is there
    LEFT = "left"  # it has been silent too long
    LAPSED = "lapsed"  # attention was confirmed more than a minute ago
    MINUTES = "minutes"  # the clock reached another bucket
    SILENT = "silent"  # the client has been silent: a check
    VANISHED = "vanished"  # the client's link is lost
    RETURNED = "returned"  # the client's link is back
    WROTE = "wrote"  # a draft is ready
    FAILED = "failed"  # a run raised
    REPEATED = "repeated"  # nobody has come to a crisis yet


class Move(NamedTuple):
    """The finite reading of one input: what it is, where it would lead, and how grave it is."""

    kind: Kind
    target: Place | None = None
    level: Level = Level.NONE
    reasoned: bool = False  # a reason was given with it
    minutes: Minutes = Minutes.AMPLE  # for `MINUTES`
    times: int = 0  # for `SILENT` and `LEFT`: which threshold was passed, from 1
