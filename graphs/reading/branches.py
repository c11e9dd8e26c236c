"""Which of the protocol's branches a line opens, with the signs that go with them."""

import re
from collections.abc import Callable, Mapping

from graphs.reading import stations as on
from graphs.reading.consent import withdraws
from graphs.reading.en import signs as en
from graphs.reading.image import has_no_image
from graphs.reading.line import Line
from graphs.reading.scope import (
    is_short_of_time,
    presses_for_imagery,
    scope_flags,
    seeks_memory,
    sets_trap,
    wants_rescript_alone,
)
from graphs.reading.stopping import is_numb, wants_to_stop
from graphs.reading.tense import is_third_person, read_present_tense
from graphs.reading.types import ReadingContext

ORDER = (
    "B06", "B18", "B15", "B02", "B10", "B04", "B16", "B11", "B14", "B03", "B01", "B05", "B07", "B08", "B09", "B12",
    "B13", "B17", "B19", "B20",
)  # fmt: skip
"""The order in which branches decide the step when several fire on one line."""


def _in_course(context: ReadingContext) -> bool:
    """Whether the step belongs to the work with the image, before, in and after imagery."""
    return context.mode == "supervised" and context.step not in on.EARLY | on.LATE | on.PREPARING | on.STANDING


def _b01(line: Line, context: ReadingContext) -> bool:
    return context.step in on.IDEA_STEPS and line.has(en.STUCK_FOR_IDEAS) and not _enough_said(line, context)


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
    return context.step in on.HELP_STEPS and en.TOO_POWERFUL.search(en.TOO_POWERFUL_NOT.sub(" ", line.low)) is not None


def _b04(line: Line, context: ReadingContext) -> bool:
    if not (context.in_imagery or _in_course(context)):
        return False
    if context.step in on.IDEA_STEPS and line.has(en.REVENGE_BY_HELPERS):
        return True
    return en.REVENGE.search(en.NO_REVENGE.sub(" ", line.low)) is not None


def _b05(line: Line, context: ReadingContext) -> bool:
    if context.step == "s2_adult_view" and line.has(en.BLAMES_THE_YOUNGER):
        return True
    return _in_course(context) and en.SELF_BLAME.search(en.NO_BLAME.sub(" ", line.low)) is not None


def _b06(line: Line, context: ReadingContext) -> bool:
    """Signs that mean a way of seeing the image elsewhere, and distance from oneself within it."""
    return context.in_imagery and context.step not in on.NUMB_ONLY_SAID and line.has(en.FAR_FROM_ONESELF)


def _b07(line: Line, context: ReadingContext) -> bool:
    return (context.in_imagery or context.step in {"elicit_image", "needs_and_helper"}) and line.has(en.THEORY)


def _b08(line: Line, context: ReadingContext) -> bool:
    return context.step in on.CHILD_STEPS and (read_present_tense(line) is False or is_third_person(line))


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
    if not placed or line.has(_DAILY_FORGETTING) or not line.has(en.NEW_MATERIAL):
        return False
    return context.step not in on.NEW_IMAGE_STEPS or line.has(_REMEMBERED)


_REMEMBERED = re.compile(r"\b(?:forgot|remember|recall|never (?:saw|noticed|knew)|first time|memory)")
"""In the changed scene new people are invented; only what is remembered there is new material."""

_DAILY_FORGETTING = re.compile(
    r"\b(?:forgot(?:ten)?) (?:to|my (?:phone|log|diary|homework|glasses|keys)|what you|the (?:question|word))"
)


def _b11(line: Line, context: ReadingContext) -> bool:
    return ((sets_trap(line) or seeks_memory(line)) and context.step != "consent_memory_integrity") or (
        context.step == "consent_memory_integrity" and sets_trap(line)
    )


def _b12(line: Line, context: ReadingContext) -> bool:
    return context.step in on.NEW_IMAGE_STEPS and line.has(en.UNBELIEVABLE)


def _b13(line: Line, context: ReadingContext) -> bool:
    return context.step in on.SELF_STEPS and en.UNDESERVING.search(en.NO_BLAME.sub(" ", line.low)) is not None


def _b14(line: Line, context: ReadingContext) -> bool:
    before = not context.in_imagery and context.step not in on.LATE | on.STANDING and context.mode == "supervised"
    return before and (
        is_short_of_time(line) or (presses_for_imagery(line) and context.step in on.EARLY | on.PREPARING)
    )


def _b16(line: Line, context: ReadingContext) -> bool:
    return wants_rescript_alone(line, context)


def _b17(line: Line, context: ReadingContext) -> bool:
    return bool(scope_flags(line))


def _b20(line: Line, context: ReadingContext) -> bool:
    if context.step == "post_ratings":
        return _little_changed(line)
    late = context.step in on.LATE_CHANGE
    return late and (line.has(en.CANNOT_BE_MET) or (_little_changed(line) and context.step != "s2_intervene"))


def _little_changed(line: Line) -> bool:
    return en.LITTLE_CHANGED.search(en.NOT_THE_SAME.sub(" ", line.low)) is not None


_TESTS: Mapping[str, Callable[[Line, ReadingContext], bool]] = {
    "B01": _b01, "B02": _b02, "B03": _b03, "B04": _b04, "B05": _b05, "B06": _b06, "B07": _b07, "B08": _b08, "B09": _b09,
    "B10": _b10,    "B11": _b11, "B12": _b12, "B13": _b13, "B14": _b14, "B16": _b16, "B17": _b17,
    "B18": wants_to_stop, "B19": is_numb, "B20": _b20,
}  # fmt: skip

_NOT_TOLD = frozenset({"B05", "B07", "B12", "B17", "B18", "B19"})
"""Lines that speak about the scene rather than tell it, so that their tense says nothing."""

_FLAGS = {
    "B02": "frozen", "B06": "dissociation_sign", "B19": "numb_or_avoiding", "B04": "revenge_theme",
    "B05": "self_blame", "B10": "new_material", "B16": "imagery_refused_between",
}  # fmt: skip


def read_branches(line: Line, context: ReadingContext) -> tuple[str, ...]:
    """The branches the words open here, in the order in which they decide."""
    found = {name for name, test in _TESTS.items() if test(line, context)}
    if "B02" in found and context.step in on.IDEA_STEPS:
        found -= {"B01"}
    if "B09" in found:
        found -= {"B19"}
    if found & _NOT_TOLD:
        found -= {"B08"}
    return tuple(name for name in ORDER if name in found)


def read_flags(line: Line, context: ReadingContext, branches: tuple[str, ...]) -> tuple[str, ...]:
    """The signs that belong to the branches, and consent taken back."""
    flags = [_FLAGS[name] for name in branches if name in _FLAGS]
    if "B11" in branches:
        if sets_trap(line):
            flags.append("suggestion_trap")
        if seeks_memory(line):
            flags.append("memory_recovery_request")
    if "B17" in branches:
        flags.extend(scope_flags(line))
    if withdraws(line):
        flags.append("consent_withdrawn")
    return tuple(dict.fromkeys(flags))


def is_overwhelmed(line: Line) -> bool:
    """Words that say it is too much."""
    return line.has(en.OVERWHELM)
