"""The eight treatment objectives as templates: what each asks for, by when, and from which number it starts."""

from typing import Final, Literal, NamedTuple

from graphs.course.facts import SessionFacts

TemplateId = Literal[
    "intrusion_le_1_week",
    "meaning_revised",
    "distress_vividness_mild",
    "belief_le_30",
    "protective_image_two_sessions",
    "nightmare_reduced",
    "shame_drop",
    "gains_held",
]


class Template(NamedTuple):
    """An objective before it is somebody's. `target` is in the unit of `series`; none where it is no number."""

    id: TemplateId
    title: str
    until: str
    series: str | None
    target: int | None


TEMPLATES: Final[dict[str, Template]] = {
    one.id: one
    for one in (
        Template("intrusion_le_1_week", "The image comes at most once a week", "6 sessions", "intrusion_count_7d", 1),
        Template("meaning_revised", "A new meaning, in own words and believable", "the end of treatment", None, None),
        Template(
            "distress_vividness_mild",
            "Distress and vividness of the image are mild",
            "these sessions",
            "image_distress",
            39,
        ),
        Template("belief_le_30", "The belief is at most 30 % believable", "the sessions agreed", "belief_pct", 30),
        Template(
            "protective_image_two_sessions",
            "An own protective image, in two sessions running",
            "these sessions",
            None,
            None,
        ),
        Template(
            "nightmare_reduced", "The dream wakes less often", "the end of treatment", "nightmare_awakenings_7d", None
        ),
        Template(
            "shame_drop", "Shame is much lower when the memory is recalled", "the end of treatment", "shame", None
        ),
        Template("gains_held", "What was gained has held", "the follow-ups", "image_distress", None),
    )
}
"""By id, in the order of the treatment plan."""

_FIRST_FOR: Final[dict[str, TemplateId]] = {
    "nightmare": "nightmare_reduced",
    "social_anxiety": "belief_le_30",
    "compassionate_self_image": "shame_drop",
    "future_performance": "distress_vividness_mild",
    "followup": "gains_held",
}
_SHAME_DROP: Final = 30


class ObjectiveDraft(NamedTuple):
    """An objective as it is proposed: in the client's words, and not counted until a clinician ratifies it."""

    template: TemplateId
    text: str
    baseline: int | None
    target: int | None
    until: str


def from_goal(facts: SessionFacts) -> ObjectiveDraft | None:
    """What a goal said in a session is proposed as, or None where none was said. The clinician may choose otherwise."""
    if facts.goal is None:
        return None
    template = TEMPLATES[_FIRST_FOR.get(facts.protocol, "intrusion_le_1_week")]
    baseline = None if template.series is None else facts.ratings.get(template.series)
    return ObjectiveDraft(template.id, facts.goal, baseline, target_of(template, baseline), template.until)


def target_of(template: Template, baseline: int | None) -> int | None:
    """The number to reach: the template's own, or one that is measured from where the client began [PROP]."""
    if template.target is not None or baseline is None:
        return template.target
    match template.id:
        case "nightmare_reduced":
            return baseline // 2
        case "shame_drop":
            return max(baseline - _SHAME_DROP, 0)
        case _:
            return None
