"""Looking back some time after the work: what has held, what comes next, and a plan for hard days. No image."""

from typing import Final

from graphs.protocols import side
from graphs.protocols.arrival import FOLLOWUP_REVIEW, STAB_SKILLS, arrival
from graphs.protocols.closing import closing
from graphs.protocols.model import Ask, ClinicalProtocol, Mover, Step, steps_by_id
from safety.situation import Stage

REASSESS: Final = Step(
    "reassess",
    Stage.PROCESSING,
    Mover.CLIENT,
    "The numbers of the series once more, and what has changed around the client.",
    asks=(
        Ask("image_distress", "Distress 30.", required=True, control=True),
        Ask("image_vividness", "Vividness 30.", required=True, control=True),
        Ask("belief_pct", "The belief is at 40.", required=True, control=True),
        Ask("memory_distress", "The distress of the memory is 30.", control=True),
        Ask("memory_vividness", "The memory is 30 clear.", control=True),
        Ask("shame", "Shame 30.", control=True),
        Ask("circumstances", "Nothing has changed at home or at work.", required=True),
    ),
    branches=("B17", "B20"),
)
CONSOLIDATE_OR_RETARGET: Final = Step(
    "consolidate_or_retarget",
    Stage.PROCESSING,
    Mover.CLINICIAN,
    "The clinician decides: keep what was gained, steady first, or a new target.",
    asks=(Ask("path_chosen", "Keeping up what helps sounds right.", required=True, tacit=True),),
    exits=("stab_skills",),
    sample="Keeping up what helps sounds right.",
)
RELAPSE_PLAN: Final = Step(
    "relapse_plan",
    Stage.PROCESSING,
    Mover.CLIENT,
    "The first sign of harder days, and what the client then does.",
    asks=(
        Ask("relapse_plan", "When I sleep badly, I'll ring my sister and do the grounding.", required=True),
        Ask("ending_planned", "Yes, a last session sounds right."),
    ),
)
ENDING: Final = Step(
    "ending",
    Stage.PROCESSING,
    Mover.CLIENT,
    "What the client takes along from this work.",
    asks=(
        Ask("ending_summary", "The picture has lost its hold on me.", required=True),
        Ask("ending_planned", "Yes, that feels right."),
    ),
)

_PATH: Final = (
    *arrival(FOLLOWUP_REVIEW, first=False),
    REASSESS,
    CONSOLIDATE_OR_RETARGET,
    STAB_SKILLS,
    RELAPSE_PLAN,
    ENDING,
    *closing(),
)

FOLLOWUP: Final = ClinicalProtocol(
    id="followup",
    title="Follow-up",
    steps=steps_by_id(*_PATH, *side.WITHOUT_IMAGERY),
    order=tuple(step.id for step in _PATH),
    side=tuple(step.id for step in side.WITHOUT_IMAGERY),
    optional=frozenset({"stab_skills"}),
)
