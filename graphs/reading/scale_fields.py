"""Which record field a scale's name stands for in each step."""

from graphs.reading.en import scales
from graphs.reading.types import ReadingContext

RATING_FIELDS = frozenset({
    "suds", "suds_baseline", "suds_before", "suds_after", "suds_close", "image_distress", "image_vividness",
    "memory_distress",
    "memory_vividness", "belief_pct", "belief_pct_head", "belief_pct_gut", "rescript_believability",
    "vividness_new", "mastery",
    "shame", "predicted_likelihood", "nightmare_morning_distress",
})  # fmt: skip
"""Every field that holds a whole number from 0 to 100."""

_PICTURE_STEPS = frozenset({"baseline_ratings", "post_ratings", "reassess"})
CLOSING_STEPS = frozenset({
    "grounding", "orientation_check", "risk_recheck", "homework_plan", "aftercare_plan", "session_feedback",
    "close", "clinician_wrapup",
})  # fmt: skip

_DISTRESS = {
    "state_check": ("suds_baseline", "suds"),
    "bs_grounding_menu": ("suds_before", "suds"),
    "bs_grounding": ("suds_after", "suds"),
    "g_grounding_interrupt": ("suds_after", "suds"),
    "grounding": ("suds_after", "suds", "suds_close"),
}

_DIRECT = {"shame": ("shame",), "likelihood": ("predicted_likelihood",), "mastery": ("mastery",)}


def fields_of(scale: str, words: str, context: ReadingContext) -> tuple[str, ...]:
    """The fields that a number named by this scale answers here; empty when the step has no such rating."""
    if scale == "distress":
        return _distress(words, context)
    if scale == "vividness":
        return _vividness(words, context)
    if scale in {"belief", "truth"}:
        return _belief(scale, words, context)
    if scale in {"head", "gut"}:
        return _wanted((f"belief_pct_{scale}",), context)
    if scale == "morning":
        return _wanted(("nightmare_morning_distress",), context)
    return _wanted(_DIRECT[scale], context)


def _wanted(fields: tuple[str, ...], context: ReadingContext) -> tuple[str, ...]:
    return tuple(field for field in fields if context.wants(field))


def distress_now(context: ReadingContext) -> tuple[str, ...]:
    """The fields of distress right now in this step; in the closing stage every such number is `suds_close` too."""
    if context.step == "grounding_rehearsal":
        asked = context.asked if context.asked in {"suds_before", "suds_after"} else None
        later = "suds_after" if "suds_before" in context.known else "suds_before"
        return (asked or later, "suds")
    if context.step in _DISTRESS:
        return _DISTRESS[context.step]
    return ("suds", "suds_close") if context.step in CLOSING_STEPS else ("suds",)


def _distress(words: str, context: ReadingContext) -> tuple[str, ...]:
    if scales.SCALES["morning"].search(words) and context.wants("nightmare_morning_distress"):
        return ("nightmare_morning_distress",)
    if context.step not in _PICTURE_STEPS:
        return distress_now(context)
    if context.wants("memory_distress") and (scales.MEMORY.search(words) or _asked_memory(words, context)):
        return ("memory_distress",)
    return ("image_distress",)


def _asked_memory(words: str, context: ReadingContext) -> bool:
    return (context.asked or "").startswith("memory_") and not scales.IMAGE.search(words)


def _vividness(words: str, context: ReadingContext) -> tuple[str, ...]:
    new = scales.NEW.search(words) is not None
    if scales.OLD.search(words) and context.wants("image_vividness"):
        return ("image_vividness",)
    if context.wants("vividness_new") and (
        new or not context.wants("image_vividness") or context.asked == "vividness_new"
    ):
        return ("vividness_new",)
    if context.wants("memory_vividness") and (scales.MEMORY.search(words) or _asked_memory(words, context)):
        return ("memory_vividness",)
    return _wanted(("image_vividness",), context)


def _belief(scale: str, words: str, context: ReadingContext) -> tuple[str, ...]:
    """ "Belief" is the old belief; "believable", "true", "the new part" is the new image where both are asked."""
    of_new = context.wants("rescript_believability")
    of_old = context.wants("belief_pct")
    if of_new and of_old:
        new = scale == "truth" or scales.NEW.search(words) is not None
        if (
            context.asked in {"belief_pct", "rescript_believability"}
            and scale == "belief"
            and "belief" not in words
            and not scales.NEW.search(words)
        ):
            return (context.asked,)
        return ("rescript_believability",) if new else ("belief_pct",)
    if of_new:
        return ("rescript_believability",)
    if of_old:
        return ("belief_pct",)
    return _wanted(("belief_pct_gut",) if scale == "truth" else (), context)


def step_ratings(context: ReadingContext) -> tuple[str, ...]:
    """The ratings the step asks, in its order of asking, those still open first."""
    listed = tuple(field for field in _ORDER if context.wants(field))
    still = tuple(field for field in listed if field not in context.known)
    return still if len(still) > 1 else listed


_ORDER = (
    "belief_pct_head", "belief_pct_gut", "image_distress", "image_vividness", "memory_distress",
    "memory_vividness", "shame",
    "predicted_likelihood", "nightmare_morning_distress", "belief_pct", "rescript_believability",
    "vividness_new", "mastery",
)  # fmt: skip


def bare_field(words: str, context: ReadingContext) -> tuple[str, ...]:
    """What a number without a name answers: the control shown, the rating asked, in imagery distress."""
    asked, shown = context.asked or "", context.scale_shown or ""
    if asked in _DISTRESS_NAMES or (not asked and shown in _DISTRESS_NAMES):
        return distress_now(context)
    for field in (shown, asked):
        if field in RATING_FIELDS - _DISTRESS_NAMES:
            return (_of_subject(field, words, context),)
    if context.in_imagery or shown in _DISTRESS_NAMES or _now_is_asked(words, context):
        return distress_now(context)
    return _only_open_rating(context)


def _of_subject(field: str, words: str, context: ReadingContext) -> str:
    """The same scale of the memory, or of the image, where the words name that one."""
    rest = field.partition("_")[2]
    subject = "memory" if scales.MEMORY.search(words) else "image" if scales.IMAGE.search(words) else ""
    other = f"{subject}_{rest}"
    return other if field.startswith(("image_", "memory_")) and context.wants(other) else field


_DISTRESS_NAMES = frozenset({"suds", "suds_baseline", "suds_before", "suds_after", "suds_close"})


def _now_is_asked(words: str, context: ReadingContext) -> bool:
    takes = any(context.wants(name) for name in _DISTRESS_NAMES) or context.step in CLOSING_STEPS
    return takes and (context.asked not in _COUNTED or scales.NOW.search(words) is not None)


_COUNTED = frozenset({
    "intrusion_count_7d", "nightmare_awakenings_7d", "rehearsal_minutes", "dreams_per_week", "age_then",
    "alliance", "dissociation_state",
})  # fmt: skip


def _only_open_rating(context: ReadingContext) -> tuple[str, ...]:
    if context.asked in _COUNTED:
        return ()
    still = [field for field in step_ratings(context) if field not in context.known]
    return (still[0],) if still else ()
