"""Frames: whose danger is spoken of, when, and whether it is affirmed."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from safety.lexicon import load, strings
from safety.text import MARKS, STOPS, Plain

MEANT, DENIED, OTHER, PAST, INVENTED, ASKED = "meant", "denied", "other", "past", "invented", "asked"
_REACH = 7
_SENTENCE = 60
_FOLLOWING = 24


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a match stands: its words, what is before and after it in its sentence, and what follows that."""

    before: tuple[str, ...]
    words: tuple[str, ...]
    after: tuple[str, ...]
    following: tuple[str, ...] = ()

    @property
    def sentence(self) -> str:
        """The sentence as plain text with spaces around it."""
        return " " + " ".join((*self.before, *self.words, *self.after)) + " "


@lru_cache(maxsize=64)
def _phrases(name: str) -> tuple[str, ...]:
    return tuple(f" {phrase} " for phrase in strings(load("frames")[name]))


@lru_cache(maxsize=64)
def _words(name: str) -> frozenset[str]:
    return frozenset(strings(load("frames")[name]))


def spot(plain: Plain, first: int, last: int) -> Spot:
    """Return the surroundings of the tokens `first` up to `last` within their sentence."""
    begin = first
    while begin > 0 and first - begin < _SENTENCE and plain.marked[begin - 1] not in STOPS:
        begin -= 1
    end = last
    while end < len(plain.marked) and end - last < _SENTENCE and plain.marked[end] not in STOPS:
        end += 1
    if end < len(plain.marked) and plain.marked[end] == "?":
        end = min(end + 4, len(plain.marked))
    words = plain.marked[begin:end]
    cut, stop = first - begin, last - begin
    return Spot(words[:cut], words[cut:stop], words[stop:], plain.marked[end : end + _FOLLOWING])


def _has(text: str, name: str) -> bool:
    return any(phrase in text for phrase in _phrases(name))


def _nearby(before: Sequence[str]) -> list[str]:
    """The words of the clause that lead up to a match, nearest last."""
    clause: list[str] = []
    for word in reversed(before[-_REACH * 2 :]):
        if word in MARKS or word in _words("breaks"):
            break
        clause.append(word)
    return clause[::-1]


def denied(place: Spot) -> bool:
    """Whether the words are said not to hold: negated before, or answered with a no after."""
    end = " $ " if len(place.after) <= _REACH else " "  # a no that only the cut puts last is none
    tail = " " + " ".join(place.after[:_REACH]) + end
    if any(phrase in tail for phrase in _phrases("answers_no")):
        return True
    if _has(" " + " ".join((*place.before, *place.words)) + " ", "hypothetical"):
        return True
    clause = " " + " ".join(_nearby(place.before)) + " "
    for phrase in _phrases("no_denial"):
        clause = clause.replace(phrase, " ")
    if any(phrase in clause for phrase in _phrases("far_negators")):
        return True
    if place.words[:1] and place.words[0] in _words("first_person") and place.words[0] != "my":
        return False
    return _negated(clause.split()[-_REACH:])


def _negated(clause: Sequence[str]) -> bool:
    """Whether a denial stands nearer to the end of a clause than its subject."""
    for word in reversed(clause):
        if word in _words("first_person") and word not in {"my", "myself", "me"}:
            return False
        if word in _words("negators"):
            return True
    return False


def of_another(place: Spot) -> bool:
    """Whether somebody else is the subject, or is quoted."""
    before = place.before[-10:]
    if any(word in _words("speech") for word in before[-4:]):
        return _speaker_is_another(before)
    if any(word in _words("first_person") for word in place.words):
        return False
    for i in range(len(before) - 1, -1, -1):
        word = before[i]
        if word in _words("other_person"):
            return True
        if word in _words("first_person") and word not in {"my", "mine"}:
            return False
    return any(word in {"himself", "herself", "themselves"} for word in (*place.words, *place.after[:3]))


def _speaker_is_another(before: Sequence[str]) -> bool:
    """Whether the nearest word of speaking has somebody else for its subject; there is one in `before`."""
    speaking = max(i for i, word in enumerate(before) if word in _words("speech"))
    subject = [word for word in before[max(0, speaking - 4) : speaking] if word not in MARKS]
    if subject and subject[-1] in {"i", "ive", "id"}:
        return False
    return any(word in _words("other_person") for word in subject)


def long_past(place: Spot) -> bool:
    """Whether it is set in a past that is over."""
    text = place.sentence
    if _has(" " + " ".join((*place.after, *place.following)) + " ", "over"):
        return True
    if not (_has(text, "past") or " in 19" in text or " in 20" in text):
        return False
    return not _has(text, "present") and not _has(text, "recent")


def invented(place: Spot) -> bool:
    """Whether it belongs to a song, a story, a dream or a joke."""
    text = place.sentence.replace(" not joking ", " ").replace(" not kidding ", " ").replace(" no joke ", " ")
    if _has(text, "dream") or _has(text, "joking"):
        return True
    head = place.before[-3:]
    if any(word in _words("titles") for word in head):
        return True
    own = any(word in {"i", "im", "ive", "id", "ill", "myself", "me"} for word in place.words)
    return not own and _has(text, "fiction")


def asked_about(place: Spot) -> bool:
    """Whether the words only repeat a question or somebody's worry."""
    lead = " " + " ".join(place.before[-8:]) + " " + " ".join(place.words[:2]) + " "
    return _has(lead, "asked")


def frame_of(place: Spot, frame: str) -> str:
    """Return how a match is meant, for a rule of the given frame.

    `self` looks at all frames; `attempt` and `child` at all but the past; `current` at denial, past and
    story; `harm` likewise, since its object is another person; `present` at
    denial and story; `handed` (over to others) at the past alone; `plain` at none.
    """
    if frame == "plain":
        return MEANT
    if frame == "handed":
        return PAST if long_past(place) else MEANT
    checks = [(INVENTED, invented), (DENIED, denied)]
    if frame in {"self", "attempt"}:
        checks += [(OTHER, of_another), (ASKED, asked_about)]
    if frame in {"self", "current", "harm", "child"}:
        checks.append((PAST, long_past))
    return next((name for name, check in checks if check(place)), MEANT)
