"""What a decision asks to be said and shown, before any words are found for it."""

from typing import NamedTuple

from safety.findings import Level
from safety.policy import RULES, Refusal, Rule
from safety.situation import Name, Situation


class ActKind(Name):
    """What is to be done."""

    ENTER = "enter"  # a step is entered
    DRAFT = "draft"  # propose words; `arg` is the step that approval moves to, or nothing
    SPEAK = "speak"  # the step's words go out without approval: reviewed wording where the mode allows it
    SCRIPT = "script"  # a reviewed script goes out at once
    DELIVER = "deliver"  # the decided draft, or the clinician's own words, go out
    REPLACE = "replace"  # a model's words came for the pending draft; they are checked before they take its place
    WITHDRAW = "withdraw"  # the pending draft is void
    CARD = "card"  # the crisis card is shown
    ALERT = "alert"
    FLAG = "flag"
    BRANCH = "branch"
    LEVEL = "level"
    HOLD = "hold"
    RELEASE = "release"
    TAKE_OVER = "take_over"
    HAND_BACK = "hand_back"
    JOIN = "join"
    LEAVE = "leave"
    GATE = "gate"  # the step waits for the clinician; `arg` says why
    END = "end"  # `arg` is empty when the session was completed


class Act(NamedTuple):
    """One thing to do, in order."""

    kind: ActKind
    arg: str = ""
    level: Level = Level.NONE


class Decision(NamedTuple):
    """What follows from a move: the next situation and what to do, or a refusal that changes nothing."""

    situation: Situation
    acts: tuple[Act, ...] = ()
    refusal: Refusal | None = None


class Policy(NamedTuple):
    """The rules in force, and the guards beside them. Tests and the proof leave some out to see what then breaks."""

    rules: tuple[Rule, ...] = RULES
    without: frozenset[str] = frozenset()

    def guards(self, name: str) -> bool:
        """Whether the guard of this name is in force."""
        return name not in self.without


POLICY = Policy()
