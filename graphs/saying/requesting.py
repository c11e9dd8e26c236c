"""Asking a language model for other words: where that is allowed at all, and what is asked.

The list names the steps in which it may be asked, so that a step nobody thought of is never one of them. Not in it are
the steps whose words are fixed: who writes here, consent, the risk screen and its re-check, the stop signal, grounding
and orientation, plans for safety, and every step beside the path (crisis, stop, interruption, time).
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from graphs.outcomes import Outcome, RequestDraft
from graphs.plan import Plan
from graphs.state import Draft, State
from safety.findings import Level
from safety.situation import Part

MAY_BE_DRAFTED: Final = frozenset(
    {
        *("state_check", "homework_review", "rapport_agenda", "intake_history", "goal_setting", "psychoeducation"),
        *("elicit_image", "salience_check", "link_memory", "memory_clarity", "meaning_belief"),
        *("needs_and_helper", "s1_child_view", "s1_hotspot", "s2_adult_view", "s2_intervene"),
        *("s3_child_again", "s3_needs_loop", "aftercare_image", "engage_new_image"),
        *("process_meaning", "rescript_summary", "homework_plan", "session_feedback"),
    }
)
_FIXED: Final = ("script", "exercise", "branch", "g_")
_TEXTS: Final = (".text", ".text_imagery_drafts")


def may_ask(plan: Plan, state: State, draft: Draft, keys: Iterable[str]) -> bool:
    """Whether a model may be asked for words in place of this draft, made from the wording `keys`."""
    now = state.situation
    if state.case.drafting != "model" or plan.between or now.level >= Level.AMBER:
        return False
    target = draft.proposes or draft.step
    if not {draft.step, target} <= MAY_BE_DRAFTED or (plan.place(target).activates and now.part is Part.NONE):
        return False
    return not any(key.startswith(_FIXED) or key.endswith(_TEXTS) for key in keys)


def asked(draft: Draft, keys: Iterable[str]) -> tuple[Draft, Outcome, RequestDraft]:
    """The draft as one for which other words are awaited, the entry that says so, and the request itself."""
    request = RequestDraft(draft.id, draft.epoch, draft.proposes or draft.step, " + ".join(keys))
    told = Outcome("draft_requested", {"draft": draft.id, "epoch": draft.epoch, "step": request.step})
    return replace(draft, awaited=True), told, request
