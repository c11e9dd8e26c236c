"""Reading a client's words for danger: `scan` is pure and total, and only ever adds to what is known."""

from dataclasses import dataclass, replace

from safety.findings import Assessment, Finding, Level
from safety.learned import TOLD, WRITTEN_ALONE, believed, is_long
from safety.learned import read as learned
from safety.screening import SCREEN_QUESTIONS, read_denial, read_screen
from safety.signals_combine import combine
from safety.signals_felt import eased
from safety.signals_frames import MEANT
from safety.signals_marks import fragment, safe_word, too_much, unreadable
from safety.signals_mentions import means_at_hand, mentions
from safety.signals_read import read_words
from safety.signals_rules import Hit, Rule
from safety.stated import stated
from safety.text import Plain, read_plain

DIRECT = frozenset({"ideation", "right_now"})
DIRECT_STEP = "g_risk_escalation"
NOTED = "risk_mentioned"
_SCREEN = frozenset(question.id for question in SCREEN_QUESTIONS) - DIRECT
_AFTER_IMAGERY = frozenset(
    {
        "aftercare_image",
        "engage_new_image",
        "return_to_room",
        "post_ratings",
        "process_meaning",
        "grounding",
        "bs_grounding",
    }
)

# In these steps a client tells what is in a picture: the road or the room of it is not where they sit.
_TELLING = frozenset({"elicit_image", "link_memory", "memory_clarity", "intake_history"})
_PLACE = frozenset({"driving", "not_private"})


@dataclass(frozen=True, slots=True)
class ScanContext:
    """What is known when a line is read.

    `asked` the field asked last; `step` the step the client stands in; `level` the session's level so far;
    `safe_word` the agreed word; `in_imagery` inside an image; `interrupted` standing in
    `g_grounding_interrupt`; `recent_flags` the flags of this session.
    """

    asked: str | None = None
    step: str = ""
    level: Level = Level.NONE
    safe_word: str | None = None
    in_imagery: bool = False
    interrupted: bool = False
    recent_flags: frozenset[str] = frozenset()


_NOTHING_KNOWN = ScanContext()


def scan(text: str, context: ScanContext | None = None) -> Assessment:
    """Read one line of a client.

    Every finding carries its rule, level, flag and the stretch of `text` that caused it. Pure and total:
    any string gives an assessment. Signs without a level come with `Level.NONE`.
    """
    known = context or _NOTHING_KNOWN
    plain = read_plain(text)
    found = [*_by_rules(plain, known), *_by_answer(text, plain, known)]
    found += safe_word(plain, known.safe_word)
    found += fragment(text, plain, moved=known.in_imagery or known.interrupted)
    found += unreadable(text, plain, in_imagery=known.in_imagery)
    found += too_much(text, read_words(plain).unread_from)
    found += means_at_hand(plain, found)
    found += _by_weight(plain, found, known)
    found += stated(plain, found)
    found += mentions(read_words(plain).notes, found)
    return Assessment(combine(_distinct(found), known.level, known.recent_flags))


def _by_weight(plain: Plain, found: list[Finding], known: ScanContext) -> list[Finding]:
    """What the second detector adds. That an answer speaks of the danger it was asked about is no news of its own."""
    alone = not known.step or known.step in WRITTEN_ALONE
    told = known.in_imagery or known.step in TOLD
    added = eased(plain, learned(plain, found, told=told, alone=alone))
    asked = known.asked in DIRECT | _SCREEN or known.step == DIRECT_STEP
    return [one for one in added if one.level > Level.WATCH] if asked else added


def _distinct(found: list[Finding]) -> tuple[Finding, ...]:
    """The findings in the order of the text, each rule once per place."""
    return tuple(sorted(dict.fromkeys(found), key=lambda finding: (finding.start, finding.rule, finding.end)))


def _by_rules(plain: Plain, known: ScanContext) -> list[Finding]:
    return [finding for hit in read_words(plain).hits for finding in _graded(plain, hit, known)]


def _graded(plain: Plain, hit: Hit, known: ScanContext) -> list[Finding]:
    """What a matching rule comes to, once frame, place and session are looked at."""
    rule = hit.rule
    if known.level < rule.from_level or (known.in_imagery and rule.imagery == "off"):
        return []
    start, end = plain.original(hit.first, hit.last)
    finding = Finding(rule.id, rule.level, start, end, rule.flag)
    if hit.frame != MEANT:
        return [] if rule.level == Level.NONE else [replace(finding, level=Level.WATCH, flag=NOTED)]
    if rule.loose and is_long(plain) and not believed(plain, hit.first, hit.last):
        return [] if rule.level == Level.NONE else [replace(finding, level=Level.WATCH, flag=NOTED)]
    if _is_scenery(rule, known):
        return [replace(finding, level=min(rule.level, Level.WATCH))]
    if rule.flag in _PLACE and known.step in _TELLING:
        return []
    if rule.flag == "sudden_calm" and known.step in _AFTER_IMAGERY and known.level < Level.AMBER:
        return []
    if rule.flag == "amnesia_reported" and known.in_imagery:
        return [finding, replace(finding, flag="dissociation_sign")]
    return [finding]


def _is_scenery(rule: Rule, known: ScanContext) -> bool:
    """Whether what a rule found may be of the picture: watched, and no more. A place can be told of outside it too."""
    if rule.imagery == "picture":
        return known.in_imagery or known.step in _TELLING
    return known.in_imagery and rule.imagery == "watch"


def _by_answer(text: str, plain: Plain, known: ScanContext) -> list[Finding]:
    """What the line says as an answer to the question asked last."""
    if not plain.marked:
        return []
    start, end = plain.original(0, len(plain.marked))
    if known.asked in DIRECT or (known.asked is None and known.step == DIRECT_STEP):
        yes = read_denial(text, known.asked or "ideation") == "yes"
        return [Finding("S-001", Level.RED, start, end, "ideation_current")] if yes else []
    if known.asked == "recheck_result":
        answer = read_denial(text, "recheck_result")
        flag = {"yes": "suicidal_thoughts", "unclear": "screen_unclear"}.get(answer)
        return [Finding("S-003", Level.AMBER, start, end, flag)] if flag else []
    if known.asked in _SCREEN:
        return _by_screen(text, known.asked, known, (start, end))
    return []


def _by_screen(text: str, asked: str, known: ScanContext, span: tuple[int, int]) -> list[Finding]:
    reading = read_screen(text, asked, "rushed_screen" in known.recent_flags)
    found = [Finding("S-002", Level.WATCH, *span, "rushed_screen")] if reading.blanket else []
    for question, answer in reading.answers.items():
        if answer == "yes":
            found.append(Finding("S-003", Level.AMBER, *span, question))
    if "unclear" in reading.answers.values():
        found.append(Finding("S-004", Level.AMBER, *span, "screen_unclear"))
    return found
