"""Which of the protocol's branches a line opens, with the signs that go with them."""

import re
from collections.abc import Callable, Mapping

from graphs.reading.consent import withdraws
from graphs.reading.en import signs as en
from graphs.reading.image import has_no_image
from graphs.reading.line import Line, denied
from graphs.reading.scope import (
    presses_for_imagery,
    is_short_of_time,
    scope_flags,
    seeks_memory,
    sets_trap,
    wants_rescript_alone,
)
from graphs.reading.tense import is_third_person, read_present_tense
from graphs.reading.types import ReadingContext

ORDER = (
    "B06", "B18", "B15", "B02", "B10", "B04", "B16", "B11", "B14", "B03", "B01", "B05", "B07", "B08", "B09", "B12", "B13", "B17",
    "B19", "B20",
)  # fmt: skip
"""The order in which branches decide the step when several fire on one line."""

_CHILD_STEPS = frozenset({"s1_child_view", "s1_hotspot", "s3_child_again"})
_IDEA_STEPS = frozenset(
    {
        "needs_and_helper",
        "s2_adult_view",
        "s2_intervene",
        "s3_needs_loop",
        "nm_change_dream",
        "fut_coping_image",
        "cmp_figure",
        "aftercare_image",
    }
)
_HELP_STEPS = frozenset(
    {
        "needs_and_helper",
        "s1_hotspot",
        "s2_adult_view",
        "s2_intervene",
        "s3_child_again",
        "s3_needs_loop",
        "nm_change_dream",
        "fut_coping_image",
        "cmp_figure",
        "s1_child_view",
    }
)
_NEW_IMAGE_STEPS = frozenset(
    {
        "s2_intervene",
        "s3_child_again",
        "s3_needs_loop",
        "aftercare_image",
        "engage_new_image",
        "nm_change_dream",
        "nm_rehearse",
        "fut_coping_image",
        "fut_rehearse",
        "cmp_figure",
        "cmp_receive",
        "post_ratings",
        "rescript_summary",
    }
)
_SELF_STEPS = frozenset(
    {
        "s2_adult_view",
        "s2_intervene",
        "s3_child_again",
        "s3_needs_loop",
        "aftercare_image",
        "cmp_self_image",
        "cmp_figure",
        "cmp_receive",
        "engage_new_image",
        "needs_and_helper",
        "other_person_view",
    }
)
_EARLY = frozenset(
    {
        "clinician_ready",
        "connect_identity",
        "ai_disclosure",
        "tele_safety_check",
        "risk_screen",
        "state_check",
        "homework_review",
        "followup_review",
        "rapport_agenda",
        "intake_history",
        "goal_setting",
    }
)
_LATE = frozenset(
    {
        "grounding",
        "orientation_check",
        "risk_recheck",
        "homework_plan",
        "aftercare_plan",
        "session_feedback",
        "close",
        "clinician_wrapup",
    }
)
_PREPARING = frozenset(
    {
        "psychoeducation",
        "consent_memory_integrity",
        "stop_signal",
        "grounding_rehearsal",
        "safe_image",
        "readiness_gate",
    }
)
_TARGET = frozenset(
    {
        "elicit_image",
        "salience_check",
        "link_memory",
        "memory_clarity",
        "meaning_belief",
        "baseline_ratings",
        "target_contract",
    }
)
_STANDING = frozenset(
    {
        "g_stop",
        "g_clinician_control",
        "g_crisis_hold",
        "g_unsafe_place",
        "g_risk_escalation",
        "g_duty_flag",
        "g_disconnect",
    }
)


def _in_course(context: ReadingContext) -> bool:
    """Whether the step belongs to the work with the image, before, in and after imagery."""
    return context.mode == "supervised" and context.step not in _EARLY | _LATE | _PREPARING | _STANDING


def _b01(line: Line, context: ReadingContext) -> bool:
    return context.step in _IDEA_STEPS and line.has(en.STUCK_FOR_IDEAS) and not _enough_said(line, context)


def _enough_said(line: Line, context: ReadingContext) -> bool:
    """ "Nothing comes to mind" is no want of ideas where the guide asked whether anything else is needed."""
    return (
        context.step in {"s3_needs_loop", "s2_intervene"}
        and context.asked in {"enough", "need_met"}
        and line.has(re.compile(r"^\W*nothing"))
    )


def _b02(line: Line, context: ReadingContext) -> bool:
    return (context.in_imagery or context.step == "needs_and_helper") and en.FROZEN.search(
        en.NOT_FROZEN.sub(" ", line.low)
    ) is not None


def _b03(line: Line, context: ReadingContext) -> bool:
    return context.step in _HELP_STEPS and en.TOO_POWERFUL.search(en.TOO_POWERFUL_NOT.sub(" ", line.low)) is not None


def _b04(line: Line, context: ReadingContext) -> bool:
    return (context.in_imagery or _in_course(context)) and en.REVENGE.search(
        en.NO_REVENGE.sub(" ", line.low)
    ) is not None


def _b05(line: Line, context: ReadingContext) -> bool:
    return _in_course(context) and en.SELF_BLAME.search(en.NO_BLAME.sub(" ", line.low)) is not None


def _b07(line: Line, context: ReadingContext) -> bool:
    return (context.in_imagery or context.step in {"elicit_image", "needs_and_helper"}) and line.has(en.THEORY)


def _b08(line: Line, context: ReadingContext) -> bool:
    return context.step in _CHILD_STEPS and (read_present_tense(line) is False or is_third_person(line))


def _b09(line: Line, context: ReadingContext) -> bool:
    return context.step in {"elicit_image", "salience_check"} and has_no_image(line)


def _b10(line: Line, context: ReadingContext) -> bool:
    placed = context.in_imagery or context.step in {
        "elicit_image",
        "link_memory",
        "needs_and_helper",
        "belief_origin",
        "process_meaning",
    }
    return placed and not line.has(_DAILY_FORGETTING) and line.has(en.NEW_MATERIAL)


_DAILY_FORGETTING = re.compile(
    r"\b(?:forgot(?:ten)?) (?:to|my (?:phone|log|diary|homework|glasses|keys)|what you|the (?:question|word))"
)


def _b11(line: Line, context: ReadingContext) -> bool:
    return ((sets_trap(line) or seeks_memory(line)) and context.step != "consent_memory_integrity") or (
        context.step == "consent_memory_integrity" and sets_trap(line)
    )


def _b12(line: Line, context: ReadingContext) -> bool:
    return context.step in _NEW_IMAGE_STEPS and line.has(en.UNBELIEVABLE)


def _b13(line: Line, context: ReadingContext) -> bool:
    return context.step in _SELF_STEPS and en.UNDESERVING.search(en.NO_BLAME.sub(" ", line.low)) is not None


def _b14(line: Line, context: ReadingContext) -> bool:
    before = not context.in_imagery and context.step not in _LATE | _STANDING and context.mode == "supervised"
    return before and (is_short_of_time(line) or (presses_for_imagery(line) and context.step in _EARLY | _PREPARING))


def _b16(line: Line, context: ReadingContext) -> bool:
    return wants_rescript_alone(line, context)


def _b17(line: Line, context: ReadingContext) -> bool:
    return bool(scope_flags(line))


def _b18(line: Line, context: ReadingContext) -> bool:
    """A wish to stop or to withdraw; the word itself is only tried out in `stop_signal`."""
    if context.mode == "between" or context.step in _STANDING - {"g_stop"}:
        return False
    if withdraws(line):
        return context.step != "g_stop"
    if context.step == "g_stop":
        return False
    scene_free = en.STOP_INSIDE.sub(" ", line.low)
    strong = any(not _excused(scene_free, match) for match in en.STOP.finditer(scene_free))
    if context.step == "stop_signal":
        return strong and len(line.words) > 4
    word = context.known.get("stop_word")
    named = (
        isinstance(word, str)
        and word.strip()
        and re.fullmatch(rf"\W*{re.escape(word.lower())}\W*", line.low) is not None
    )
    return bool(strong or named or _bare_stop(line, scene_free))


def _bare_stop(line: Line, scene_free: str) -> bool:
    """ "Stop" as a sentence of its own, or at the end of a short cry ("95 stop it's too much")."""
    for match in en.BARE_STOP.finditer(scene_free):
        before, after = scene_free[: match.start()].rstrip(), scene_free[match.end() :].lstrip()
        if (not before or before[-1] in ".,!?;:-0123456789") and (
            not after or after[0] in ".,!?;:-" or len(line.words) <= 7
        ):
            return True
    return False


def _excused(low: str, match: re.Match[str]) -> bool:
    return denied(low, match.start()) and match.group().startswith(("stop", "quit", "leave"))


def _b19(line: Line, context: ReadingContext) -> bool:
    if not context.in_imagery or (
        context.step in {"s3_needs_loop", "engage_new_image", "aftercare_image"} and not line.has(_SAYS_NUMB)
    ):
        return False
    if context.asked in {"enough", "need_met", "ready"} or context.step in {
        "settle_in",
        "nm_change_dream",
        "fut_coping_image",
        "s2_intervene",
        "cmp_figure",
    }:
        return line.has(_SAYS_NUMB)
    if any(not denied(line.low, match.start()) for match in en.NUMB.finditer(line.low)):
        return True
    return context.step in _CHILD_STEPS | {"s2_adult_view"} and _is_flat(line)


_SAYS_NUMB = re.compile(
    r"\bnumb\b|\bshopping list\b|\bfeel (?:absolutely |just )?nothing\b|\bdon'?t care\b|\bcan'?t feel (?:anything|a thing)\b|\bdead inside\b"
)


def _is_flat(line: Line) -> bool:
    """ "All fine. 5": short, without a picture, nothing but that it is fine."""
    return len(line.words) <= 5 and line.has(en.FLAT_FINE) and read_present_tense(line) is not False


def _b20(line: Line, context: ReadingContext) -> bool:
    if context.step == "post_ratings":
        return line.has(en.LITTLE_CHANGED)
    late = context.step in {
        "s3_child_again",
        "s3_needs_loop",
        "aftercare_image",
        "cmp_receive",
        "engage_new_image",
        "nm_rehearse",
        "fut_rehearse",
        "s2_intervene",
    }
    return late and (line.has(en.CANNOT_BE_MET) or (line.has(en.LITTLE_CHANGED) and context.step != "s2_intervene"))


_TESTS: Mapping[str, Callable[[Line, ReadingContext], bool]] = {
    "B01": _b01, "B02": _b02, "B03": _b03, "B04": _b04, "B05": _b05, "B07": _b07, "B08": _b08, "B09": _b09, "B10": _b10,
    "B11": _b11, "B12": _b12, "B13": _b13, "B14": _b14, "B16": _b16, "B17": _b17, "B18": _b18, "B19": _b19, "B20": _b20,
}  # fmt: skip

_FLAGS = {
    "B02": "frozen", "B19": "numb_or_avoiding", "B04": "revenge_theme", "B05": "self_blame", "B10": "new_material",
    "B16": "imagery_refused_between",
}  # fmt: skip


def read_branches(line: Line, context: ReadingContext) -> tuple[str, ...]:
    """The branches the words open here, in the order in which they decide."""
    found = {name for name, test in _TESTS.items() if test(line, context)}
    if "B02" in found and context.step in _IDEA_STEPS:
        found -= {"B01"}
    if "B09" in found:
        found -= {"B19"}
    return tuple(name for name in ORDER if name in found)


def read_flags(line: Line, context: ReadingContext, branches: tuple[str, ...]) -> tuple[str, ...]:
    """The signs that belong to the branches, and consent taken back."""
    flags = [_FLAGS[name] for name in branches if name in _FLAGS]
    if "B11" in branches:
        flags.append("suggestion_trap" if sets_trap(line) else "memory_recovery_request")
    if "B17" in branches:
        flags.extend(scope_flags(line))
    if withdraws(line):
        flags.append("consent_withdrawn")
    return tuple(dict.fromkeys(flags))


def is_overwhelmed(line: Line) -> bool:
    """Words that say it is too much."""
    return line.has(en.OVERWHELM)
