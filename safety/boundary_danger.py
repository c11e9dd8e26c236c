"""Danger in the client's last words, and whether a draft answers it with plain safe wording and with nothing else."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from safety.boundary_draft import Draft, Sentence
from safety.boundary_reflection import mostly_said, reflects
from safety.boundary_rules import danger_index, found_in
from safety.boundary_said import Line, Said
from safety.boundary_steps import for_danger, in_crisis, in_imagery, out_of_picture
from safety.findings import Finding, Level
from safety.learned import WRITTEN_ALONE
from safety.screening import read_denial
from safety.signals import ScanContext, scan
from safety.text import STOPS, read_plain

CATEGORY: Final = "missed_crisis"
_LAST_LINES, _LAST_CHARACTERS = 3, 600
_ELSEWHERE: Final = frozenset(
    {
        *("driving", "not_private", "intruder", "dissociation_sign", "amnesia_reported", "impaired_now", "alcohol_now"),
        *("substance_increase", "unreadable", "unstable_circumstances", "screen_unclear", "medical_emergency"),
        *("too_much", "rushed_screen", "unusual_experience", "possible_current_coercion"),
    }
)
"""Signs that call for the room, a pause, a doctor or the clinician, and not for the question about suicide."""
_OWN_LIFE: Final = frozenset(
    {
        *("suicidal_thoughts", "ideation_current", "plan_or_means", "putting_affairs_in_order", "goodbye", "finality"),
        *("passive_ideation_oblique", "wish_dead", "self_harm", "burden", "hopeless", "sudden_calm"),
    }
)
"""Danger to the client's own life, which no picture explains."""
_BY_WORDS: Final = "S-"
"""How the ids of rules over words begin: what resembles danger counts in the newest line alone."""
_STOPPING: Final = frozenset({"passive_ideation_oblique"})
"""What "I don't want this any more" looks like, and is not right after a stop."""
_HARM: Final = frozenset({"harm_others", "harm_to_others", "who_at_risk"})
"""What revenge inside a picture looks like, once the client has said that it stays there."""
_UNCLEAR: Final = frozenset({"unclear_answer"})
_PLAIN_NO: Final = 8
_HEDGES: Final = frozenset({"but", "though", "although", "except", "mean", "only", "unless", "yet", "still", "well"})
"""In an answer of more words than these: what comes after a no and takes it back."""
_UNREAD: Final = frozenset({"unreadable", "screen_unclear", "too_much", "rushed_screen", "unstable_circumstances"})
_NARROW: Final = {"g_stop": "allow_stop", "g_scope_refusal": "allow_scope"}


class Danger(NamedTuple):
    """Rule, hardness and place of a draft's failing to answer danger."""

    rule: str
    start: int
    end: int


def danger(draft: Draft, said: Said, step: str, level: Level | None) -> Iterator[Danger]:
    """Yield where a draft passes danger by.

    `level` is the session's where it is known: at `Level.NONE` danger spoken of earlier was adjudicated, and from
    `Level.AMBER` on there is danger whatever the words read like, as there is in a step that is for nothing else.
    """
    signs = frozenset[str]() if level == Level.NONE else open_danger(said, step)
    known = for_danger(step) or (level is not None and level >= Level.AMBER and not out_of_picture(step))
    whole = (0, len(draft.text))
    if not draft.sentences:
        return
    if signs - _ELSEWHERE or (known and not signs):
        if not (_takes_up(draft) or (not signs and _acknowledges(draft))):
            yield Danger("B-901", *whole)
        yield from _beside(draft, said, "B-902")
    elif signs - _UNREAD and not any(_settles(draft, sentence) for sentence in draft.sentences):
        yield Danger("B-901", *whole)
    elif in_crisis(step):
        yield from _beside(draft, said, "B-903")


def open_danger(said: Said, step: str) -> frozenset[str]:
    """The signs of danger in the client's last lines that nobody has since asked about and heard denied.

    In the newest line every sign counts; before it, only danger to life or limb that the client's words say.
    """
    found: set[str] = set()
    for age, (place, line) in enumerate(_last(said)):
        asked = _asked_before(said.lines, place)
        text = line.text[-_LAST_CHARACTERS:]
        signs = _earlier_signs(text, step, asked) if age else _signs(text, step, asked)
        if asked and not signs and not _denies(line.text):
            signs = _UNCLEAR
        if asked and not signs:
            break
        found |= signs
    return frozenset(found)


def _last(said: Said) -> list[tuple[int, Line]]:
    """The client's last lines, the newest first; where nobody says who spoke, the last two that ask nothing."""
    known = any(line.client is not None for line in said.lines)
    lines = [
        (place, line)
        for place, line in enumerate(said.lines)
        if (line.client if known else not _asks_somebody(line.text))
    ]
    return lines[::-1][: _LAST_LINES if known else _LAST_LINES - 1]


@lru_cache(maxsize=1024)
def _asks_somebody(text: str) -> bool:
    words = read_plain(text[:_LAST_CHARACTERS]).marked
    return bool(words) and words[-1] == "?" and bool({"you", "your"} & set(words)) and "i" not in words


def _asked_before(lines: tuple[Line, ...], place: int) -> bool:
    """Whether the line before asked about danger."""
    return place > 0 and not lines[place - 1].client and _asks_about_danger(lines[place - 1].text)


@lru_cache(maxsize=1024)
def _denies(answer: str) -> bool:
    """Whether an answer to the plain question is a no, and goes on to nothing that takes it back."""
    words = read_plain(answer[-_LAST_CHARACTERS:]).words
    return read_denial(answer, "ideation") == "denied" and (len(words) <= _PLAIN_NO or not _HEDGES & set(words))


@lru_cache(maxsize=1024)
def _asks_about_danger(text: str) -> bool:
    plain = read_plain(text[-_LAST_CHARACTERS:])
    return "?" in plain.marked and found_in(danger_index("ask"), plain.line, frozenset(plain.marked)) is not None


def _found(text: str, step: str, *, asked: bool, imagery: bool) -> tuple[Finding, ...]:
    # Where a client writes alone more is heard than the fixed words of that step could answer to.
    place = "between" if step in WRITTEN_ALONE else step
    known = ScanContext(asked="ideation" if asked else None, step=place, in_imagery=imagery)
    return scan(text, known).findings


@lru_cache(maxsize=1024)
def _earlier_signs(text: str, step: str, asked: bool) -> frozenset[str]:
    flags = frozenset(
        one.flag
        for one in _found(text, step, asked=asked, imagery=in_imagery(step))
        if one.level == Level.RED
        or (one.level == Level.AMBER and one.flag in _OWN_LIFE and one.rule.startswith(_BY_WORDS))
    )
    return flags - _ELSEWHERE - (_STOPPING if step == "g_stop" else frozenset())


@lru_cache(maxsize=1024)
def _signs(text: str, step: str, asked: bool) -> frozenset[str]:
    imagery = in_imagery(step)
    flags = frozenset(
        one.flag
        for one in _found(text, step, asked=asked, imagery=imagery)
        if one.level >= Level.AMBER or (imagery and one.flag == "dissociation_sign")
    )
    if step == "g_stop":
        flags -= _STOPPING
    if flags & _HARM and _stands(text, "in_picture") and not _stands(text, "in_the_world"):
        return flags - _HARM
    if flags or step in _NARROW:
        return flags
    return _signs_in_picture(text, step, asked) if imagery else _weak_signs(text, "sign")


def _signs_in_picture(text: str, step: str, asked: bool) -> frozenset[str]:
    """Danger that is said while a picture is open, and is about no picture: to the client's own life, or to somebody
    else at a time, in a place or with a thing of the real world."""
    found = _found(text, step, asked=asked, imagery=False)
    said = {one.flag for one in found if one.level >= Level.AMBER and one.rule.startswith(_BY_WORDS)}
    meant = _OWN_LIFE | _HARM if _stands(text, "in_the_world") else _OWN_LIFE
    return frozenset(said & meant) or _weak_signs(text, "sign_anywhere")


def _stands(text: str, name: str) -> bool:
    """Whether a pattern of a list stands anywhere in a text."""
    plain = read_plain(text)
    return found_in(danger_index(name), plain.line, frozenset(plain.marked)) is not None


def _weak_signs(text: str, name: str) -> frozenset[str]:
    """Words of danger too weak for an alarm and strong enough to be answered: they only ever hold a draft."""
    line: list[str] = []
    for word in (*read_plain(text).marked, "."):
        line.append(word)
        if word in STOPS:
            if _weak_in(f" . {' '.join(line)} ", frozenset(line), name):
                return frozenset({"weak_sign"})
            line = []
    return frozenset()


def _weak_in(sentence: str, words: frozenset[str], name: str) -> bool:
    """Whether a sentence holds such words at a place where they are not denied, another's or long past."""
    excused = [
        found.span()
        for entry in danger_index("not_now").entries_for(words)
        for found in entry.pattern.finditer(sentence)
    ]
    return any(
        not any(begin < found.end() and found.start() < end for begin, end in excused)
        for entry in danger_index(name).entries_for(words)
        for found in entry.pattern.finditer(sentence)
    )


def _has(name: str, draft: Draft, sentence: Sentence) -> bool:
    return found_in(danger_index(name), f" . {draft.of(sentence)}. ", sentence.words) is not None


def _answers(draft: Draft, sentence: Sentence) -> bool:
    """Whether a sentence asks about danger, or brings a person or a way to help in: not whether it speaks of either."""
    if sentence.question and (_has("ask", draft, sentence) or _has("bring_asked", draft, sentence)):
        return True
    if _has("bring", draft, sentence) and not _has("bring_not", draft, sentence):
        return True
    return "ask" in sentence.words and _has("ask", draft, sentence)


def _takes_up(draft: Draft) -> bool:
    return any(_answers(draft, sentence) for sentence in draft.sentences) or _asks_in_two(draft)


def _acknowledges(draft: Draft) -> bool:
    """Whether a draft only takes an answer in, after which the question or the clinician's decision comes."""
    return all(_has("acknowledge", draft, sentence) for sentence in draft.sentences)


def _asks_in_two(draft: Draft) -> bool:
    """Whether one sentence names the danger and the next asks whether that is so: "Is that so for you?"."""
    pairs = zip(draft.sentences, draft.sentences[1:], strict=False)
    return any(_has("ask", draft, named) and _has("points_back", draft, asked) for named, asked in pairs)


def _settles(draft: Draft, sentence: Sentence) -> bool:
    return _answers(draft, sentence) or _has("settle", draft, sentence)


def _beside(draft: Draft, said: Said, rule: str) -> Iterator[Danger]:
    """What stands beside the answer: another question, empty comfort, and all that has none of the forms listed."""
    for sentence in draft.sentences:
        if reflects(draft, sentence, said) or (not sentence.question and mostly_said(draft, sentence, said)):
            continue
        if _strays(draft, sentence) or _has("platitude", draft, sentence):
            yield Danger(rule, *draft.span(sentence))


def _strays(draft: Draft, sentence: Sentence) -> bool:
    if _answers(draft, sentence):
        return False
    if sentence.question:
        return not (_has("question", draft, sentence) or _has("points_back", draft, sentence))
    if _has("content", draft, sentence):
        return not _has("set_aside", draft, sentence)
    return not _has("allow_danger", draft, sentence)


def out_of_place(draft: Draft, said: Said, step: str) -> Iterator[tuple[int, int]]:
    """The sentences that have no place after a stop, or after a question that is not the program's to answer."""
    allowed = _NARROW.get(step)
    for sentence in draft.sentences if allowed else ():
        if not (_has(str(allowed), draft, sentence) or _answers(draft, sentence) or reflects(draft, sentence, said)):
            yield draft.span(sentence)
