"""Answers in the client's own words: which part of a line answers, and whether it answers at all."""

import re
from collections.abc import Collection

from graphs.reading.en import answers, images, wordings
from graphs.reading.en.signs import OVERWHELM
from graphs.reading.image import has_no_image, says_no_link
from graphs.reading.line import Line
from graphs.reading.numbers import read_numbers
from graphs.reading.rescript import read_action, read_impulse, read_need, read_need_met, says_enough
from graphs.reading.scope import asks
from graphs.reading.types import ReadingContext
from graphs.reading.yes_no import pauses, read_yes_no

PRIMARY = {
    "rapport_agenda": "agenda", "intake_history": "history", "goal_setting": "goal", "elicit_image": "image_label",
    "link_memory": "memory_label", "meaning_belief": "belief_text", "belief_origin": "links", "updated_view":
    "updated_view",
    "needs_and_helper": "need", "s1_hotspot": "hotspot", "s2_intervene": "action", "nm_dream_account":
    "dream_account",
    "nm_change_dream": "dream_change", "fut_scene": "future_scene", "fut_coping_image": "coping_image",
    "cmp_self_image": "self_image", "process_meaning": "meaning", "rescript_summary": "rescript_summary",
    "homework_plan": "homework", "aftercare_plan": "next_hours", "stab_skills": "skills", "relapse_plan":
    "relapse_plan",
    "ending": "ending_summary", "bs_log": "log_entry", "bs_journal": "journal_entry",
}  # fmt: skip
"""The open question each step is there for: a full sentence answers it even when a detail was asked last."""

CHANGES = {"s2_intervene": "action", "nm_change_dream": "dream_change", "fut_coping_image": "coping_image"}
"""The steps in which a change is made, and the field that holds it."""

WORD_FIELDS = frozenset(PRIMARY.values()) | {
    "original_account", "stressors", "adherence", "adverse_reactions", "circumstances", "other_person_view",
    "impulse", "helper_label",
}  # fmt: skip

_BLOCKING = frozenset({"B01", "B02", "B07", "B09", "B11", "B14", "B16", "B17", "B18", "B19"})
_ALSO_BLOCKING = {"action": {"B03"}, "need": {"B03"}, "dream_change": {"B03"}, "coping_image": {"B03"}}
_YES_ANSWERS = frozenset(
    {"agenda", "homework", "relapse_plan", "skills", "goal", "next_hours", "updated_view", "rescript_summary"}
)
_NO_ANSWERS = frozenset({"adverse_reactions", "stressors", "history", "original_account", "circumstances", "adherence"})
_SIGNS = {
    "hotspot": wordings.WORST,
    "adverse_reactions": wordings.ADVERSE,
    "adherence": wordings.ADHERENCE,
    "stressors": wordings.STRESSORS,
    "circumstances": wordings.CIRCUMSTANCES,
    "next_hours": wordings.NEXT_HOURS,
    "other_person_view": wordings.OTHER_PERSON,
}


def read_words(field: str, line: Line, context: ReadingContext, branches: Collection[str]) -> str | None:
    """The client's words for a field, unaltered but for trimming; `None` when the line does not give them."""
    if _BLOCKING.union(_ALSO_BLOCKING.get(field, ())) & set(branches):
        return None
    if field in _BY_SIGN and (found := _BY_SIGN[field](line, context)) is not None:
        return found
    if field == "memory_label" and says_no_link(line):
        return "none"
    if not _is_due(field, line, context):
        return None
    if not _answers(field, line, context):
        return None
    if field in _SIGNS and context.asked != field and (match := _SIGNS[field].search(line.low)):
        return line.sentence_at(match.start()).text
    return answering_part(line)


_BY_SIGN = {"impulse": read_impulse, "need": read_need, "action": read_action}


def _is_due(field: str, line: Line, context: ReadingContext) -> bool:
    if context.asked == field:
        return True
    if field in _SIGNS:
        return line.has(_SIGNS[field])
    if PRIMARY.get(context.step) != field or field in context.known:
        return False
    return context.asked in {None, "intervention_source"} or (len(line.words) >= 5 and context.asked not in _OWN_ANSWER)


_OWN_ANSWER = (
    frozenset({"helper", "enough", "suds", "age_then", "permission_asked", "image_frequency", "ending_planned"})
    | WORD_FIELDS
)


def _answers(field: str, line: Line, context: ReadingContext) -> bool:
    """Whether the line says something of its own, and does not turn the question away."""
    bare = _without_numbers(line)
    if not re.search(r"[^\W\d_]{2}", bare) or (line.has(answers.EVASION) and len(line.words) < 9):
        return False
    if pauses(line) or (bare != line.low and answers.RATING_TALK.fullmatch(bare)):
        return False
    if field in CHANGES.values() and _only_cries(bare):
        return False
    if asks(line) and not _has_statement(line):
        return False
    if field == "image_label" and has_no_image(line):
        return False
    answer = read_yes_no(line)
    if len(line.words) > _SHORT.get(answer, 0):
        return field != "need" or not _is_reply_to_need(line, context)
    if answer == "yes":
        return field in _YES_ANSWERS
    return (answer == "no" and field in _NO_ANSWERS) or (field == "original_account" and line.has(images.MORE_ACCOUNT))


_SHORT = {"yes": 2, "no": 2, "unsure": 4}


def _only_cries(bare: str) -> bool:
    """ "This is too much" tells of no change: nothing is left of the line without its words of overwhelm."""
    rest = OVERWHELM.sub(" ", bare)
    return rest != bare and len(re.findall(r"[a-z']{2,}", rest)) <= _LEFT


_LEFT = 2


def _is_reply_to_need(line: Line, context: ReadingContext) -> bool:
    """Whether the line tells how an answer to a need is received rather than a new need."""
    return says_enough(line) or (context.step == "s3_needs_loop" and read_need_met(line, context) is not None)


def _has_statement(line: Line) -> bool:
    return any(not part.low.endswith("?") and len(part.low.split()) >= 3 for part in line.sentences)


def _without_numbers(line: Line) -> str:
    low = line.low
    for number in reversed(read_numbers(line)):
        low = low[: number.start] + " " + low[number.end :]
    return low


def answering_part(line: Line) -> str:
    """The line without sentences at its ends, or a tail, that only give a rating."""
    start, end = 0, len(line.text)
    if len(line.text) > len(line.low):
        return line.text
    sentences = list(line.sentences)
    while len(sentences) > 1 and _is_rating(line, sentences[-1].start, sentences[-1].end):
        end = sentences.pop().start
    while len(sentences) > 1 and _is_rating(line, sentences[0].start, sentences[0].end):
        start = sentences.pop(0).end
    part = line.part(start, end)
    inner = Line(part.text, part.low)
    for number in read_numbers(inner)[-1:]:
        comma = part.low.rfind(",", 0, number.start)
        if (
            number.kind == "rating"
            and comma > 0
            and len(part.low[comma:].split()) <= 5
            and number.end > len(part.low) - 12
        ):
            return part.text[:comma].strip()
    return part.text.lstrip(" .,;")


def _is_rating(line: Line, start: int, end: int) -> bool:
    part = line.part(start, end)
    numbers = read_numbers(Line(part.text, part.low))
    return len(numbers) == 1 and numbers[0].kind == "rating" and len(part.low.split()) <= 9


_ORDINAL = r"one|two|three|four|five|first(?:ly)?|second(?:ly)?|third(?:ly)?"
_POINT = re.compile(
    rf"(?:[.!?;\n]+(?:\s+|$)|\s+-\s+|(?:^|[\s,]+)(?:{_ORDINAL}|also|\d|[a-d](?=\)))\s?[:.),]\s+"
    r"|(?:^|[\s,]+)(?:firstly|secondly|thirdly)\s+|,?\s+(?:and|plus)\s+also\s+)",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"\b(?:two|second(?:ly)?|2|b(?=\)))\s?[:.)]\s")
_SUBJECT = (
    r"(?:(?:my|he|she|they|we|i|I|people|nobody|someone|everyone|(?:two|three|some|most|all|none) of|the"
    r"|[A-Z][\w'’]{1,20})\s)"
)
_JOINED = re.compile(rf",?\s+(?:and|plus)\s+(?={_SUBJECT})|,\s+(?={_SUBJECT})")


def read_points(field: str, line: Line, context: ReadingContext, branches: Collection[str]) -> tuple[str, ...] | None:
    """Separate points of evidence said in one line; `("none",)` when the client cannot find any."""
    if context.asked != field or pauses(line) or (_BLOCKING - {"B01", "B09", "B07"}) & set(branches):
        return None
    if wordings.NO_POINTS.match(line.low) or (line.has(wordings.NO_POINTS) and len(line.words) <= 9):
        return ("none",)
    pieces = _POINT.split(line.text)
    if _COUNTED.search(line.low) is None:  # who counts their points has said how many there are
        pieces = [piece for whole in pieces for piece in _split_joined(whole)]
    points = tuple(point for piece in pieces if len((point := _trim_point(piece)).split()) >= 2)
    if points:
        return points if not asks(line) else None
    return ("none",) if read_yes_no(line) == "no" else None


def _split_joined(whole: str) -> list[str]:
    """Two clauses with subjects of their own are two points; "my mum and my sister" is one."""
    pieces = _JOINED.split(whole)
    return pieces if all(len(piece.split()) >= 3 for piece in pieces) else [whole]


def _trim_point(piece: str) -> str:
    return _LEADING.sub("", piece).strip(" ,;:-\n")


_LEADING = re.compile(
    r"^[\s,.;:()-]{0,9}(?:(?:and|but|also|plus|then|well|h?um+|hm+|er+m?|oh)\b[\s,]{1,3}){0,2}"
    r"(?:(?:one|two|three|first(?:ly)?|second(?:ly)?|third(?:ly)?|\d|[a-d](?=\)))\s?[:.),]\s{1,3})?",
    re.IGNORECASE,
)
