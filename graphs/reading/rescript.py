"""The changed scene: who helps, who authored it, what is enough, how it is received."""

import re

from graphs.reading.en import rescripts as en
from graphs.reading.line import Line
from graphs.reading.tense import is_first_person, is_third_person, read_present_tense
from graphs.reading.types import ReadingContext
from graphs.reading.yes_no import pauses, read_yes_no

STAGES = frozenset({"s1_child_view", "s1_hotspot", "s2_adult_view", "s2_intervene", "s3_child_again", "s3_needs_loop"})
_CHILD_STAGES = frozenset({"s1_child_view", "s1_hotspot", "s3_child_again", "s3_needs_loop"})


def read_helper(line: Line, context: ReadingContext) -> str | None:
    """Who brings the help: `adult_self`, `clinician` or `client_chosen`; `None` when nobody is named."""
    if line.has(en.NO_HELPER) or line.has(en.YOU_DECIDE) or pauses(line):
        return None
    if context.step == "cmp_figure" and line.has(en.WISER_SELF):
        return "adult_self"
    for pattern, value in (
        (en.CLINICIAN_HELPS, "clinician"),
        (en.BRINGS_SOMEONE, "client_chosen"),
        (en.ADULT_SELF, "adult_self"),
    ):
        if line.has(pattern):
            return value
    acts = re.search(en.I_ACT, en.NO_ACT.sub(" ", line.low))
    other = _chosen(line, context)
    if acts and other is not None and other < acts.start():
        return "client_chosen"
    if acts and context.step != "cmp_figure":
        return "adult_self"
    return "client_chosen" if other is not None else None


def _chosen(line: Line, context: ReadingContext) -> int | None:
    """Where somebody or something the client names comes in."""
    low = en.SOMEONE_WANTED.sub(lambda found: " " * len(found.group()), line.low)
    if (match := en.SOMEONE_ACTS.search(low)) and not en.PERPETRATOR_ACTS.search(match.group()):
        return match.start()
    if (match := en.NAMED_ACTS.search(line.text)) and match.group(1) not in en.NOT_NAMES:
        return match.start()
    if context.asked in {"helper", "helper_label"} and read_yes_no(line) in {"unclear", "yes", "unsure"}:
        named = en.SOMEONE.search(line.low) or en.PROPER_NAME.search(line.text)
        if named or (0 < len(line.words) <= 6 and "?" not in line.low and read_yes_no(line) == "unclear"):
            return named.start() if named else 0
    return None


def read_impulse(line: Line, context: ReadingContext) -> str | None:
    """What the adult wants to do, in the client's words."""
    match = en.IMPULSE.search(line.low)
    return line.sentence_at(match.start()).text if match else None


def read_need(line: Line, context: ReadingContext) -> str | None:
    """What is or was needed, in the client's words."""
    match = None if says_enough(line) else en.NEED.search(line.low)
    return line.sentence_at(match.start()).text if match else None


def read_action(line: Line, context: ReadingContext) -> str | None:
    """What is done or said in the changed scene."""
    if pauses(line):
        return None
    if context.clinician_offered and context.asked == "action" and read_yes_no(line) == "yes":
        return line.text
    if (
        context.asked in {"action", "helper", "permission_asked", "intervention_source", None}
        or not line.has(en.ENOUGH)
    ) and (line.has(en.I_ACT) or line.has(en.SOMEONE_ACTS) or en.NAMED_ACTS.search(line.text) or line.has(en.IMPULSE)):
        return line.text
    return None


def read_source(line: Line, context: ReadingContext) -> str:
    """Who authored the change: the client, or both where the client takes up what the clinician offered."""
    if context.clinician_offered and (read_yes_no(line) == "yes" or line.has(en.TAKES_UP)):
        return "mixed"
    return "client"


def says_enough(line: Line) -> bool:
    """Whether the client says that nothing more is needed."""
    return line.has(en.ENOUGH) and not line.has(en.NOT_ENOUGH)


def read_enough(line: Line, context: ReadingContext) -> bool | None:
    """Whether it is enough; a bare yes or no counts when that was the question."""
    if line.has(en.NOT_ENOUGH):
        return False
    if says_enough(line):
        return True
    if context.asked != "enough":
        return None
    answer = read_yes_no(line)
    return answer == "yes" if answer in {"yes", "no"} else None


def read_threat(line: Line, context: ReadingContext) -> bool | None:
    """True once the threat in the scene has stopped, false while the client says that it goes on."""
    if line.has(en.THREAT_GOES_ON):
        return False if context.asked == "threat" else None
    if line.has(en.THREAT_STOPPED) and context.asked in {"threat", "action", "enough"}:
        return True
    answer = read_yes_no(line) if context.asked == "threat" else "unclear"
    return answer == "yes" if answer in {"yes", "no"} else None


def read_need_met(line: Line, context: ReadingContext) -> str | bool | None:
    """How the answer to a need is received: true, `partly`, or false."""
    if line.says(en.NEED_PARTLY):
        return "partly"
    if line.has(en.NEED_UNMET):
        return False
    if line.says(en.NEED_MET) and (context.asked == "need_met" or not line.has(en.NEED)):
        return True
    if context.asked != "need_met":
        return None
    answer = read_yes_no(line)
    return {"yes": True, "no": False, "unsure": "partly"}.get(answer)


def read_stance(line: Line, context: ReadingContext) -> str | None:
    """How the adult looks at the younger one: `blame`, `care`, `anger` or `numb`."""
    for stance, pattern in en.STANCES:
        if line.says(pattern):
            return stance
    return None


def read_perspective(line: Line, context: ReadingContext) -> str | None:
    """Whose eyes the scene is seen through: `child`, `adult` or `observer`."""
    if line.has(en.OBSERVER) or (context.step in _CHILD_STAGES and is_third_person(line)):
        return "observer"
    if context.step in _CHILD_STAGES:
        if line.has(en.CHILD_AGE) or (is_first_person(line) and read_present_tense(line)):
            return "child"
        return None
    if context.step in STAGES and is_first_person(line) and (line.has(en.SEES_CHILD) or line.has(en.I_ACT)):
        return "adult"
    return None


def read_new_image(line: Line, context: ReadingContext) -> bool | None:
    """True when the changed scene is told as happening."""
    if read_present_tense(line) is not True or len(line.words) < 4:
        return None
    return True if line.has(en.CHANGED) or line.has(en.SOMEONE_ACTS) or en.NAMED_ACTS.search(line.text) else None


def uses_updated_view(line: Line, context: ReadingContext) -> bool | None:
    """True when the line shares at least two content words with the updated view; once it did, it stays so.

    `None` without such a view, and where the line neither uses it nor was asked about it.
    """
    view = context.known.get("updated_view")
    if not isinstance(view, str) or not view or context.known.get("uses_updated_view") is True:
        return None
    used = len(_content(view.lower()) & _content(line.low)) >= 2
    return used if used or context.asked == "uses_updated_view" else None


def _content(low: str) -> set[str]:
    return {word for word in re.findall(r"[a-z][a-z']{3,30}", low) if word not in en.COMMON_WORDS}
