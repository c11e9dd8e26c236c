"""A language model's words have come for the pending draft: they take its place, or are held for all to see.

Whatever they say, they are words and nothing else. What the draft asks for, the control beside it and the step that its
approval leads to stay those of the reviewed wording.
"""

from dataclasses import replace
from hashlib import sha256
from typing import Final

from graphs.deciding.acts import Act
from graphs.outcomes import Outcome
from graphs.plan import Plan
from graphs.saying.cautions import HARD, as_json, weighed
from graphs.saying.delivering import Told, ready
from graphs.saying.misshapen import misshapen, shown
from graphs.state import Draft, Mark, State
from graphs.understanding.remembering import on_file
from graphs.understanding.types import Speech

_MOST_OF_A_NAME: Final = 60


def arrive(_: Plan, __: State, state: State, ___: Act, speech: Speech) -> Told:
    """Check the words; hold them, or offer them in place of the reviewed wording. The situation stays as it is."""
    pending = state.draft
    if pending is None:
        return Told(state)
    text, source = shown(speech.text or ""), _source(speech.provenance)
    marks = _found(state, text, pending)
    answered = replace(pending, awaited=False)
    if any(mark.level == HARD for mark in marks):
        held = {"draft": pending.id, "text": text, "provenance": source, "findings": as_json(marks)}
        return Told(replace(state, draft=answered), (Outcome("draft_held", held),))
    number = state.drafts + 1
    offered = replace(
        answered,
        id=f"{state.case.session}-d{number}",
        text=text,
        sha256=sha256(text.encode()).hexdigest(),
        provenance=source,
        writer="model",
        marks=marks,
    )
    gone = Outcome("draft_withdrawn", {"draft": pending.id, "reason": "replaced"})
    return Told(replace(state, draft=offered, drafts=number), (gone, ready(offered, reviewed=pending.text)))


def _found(state: State, text: str, pending: Draft) -> tuple[Mark, ...]:
    """What is wrong with them: their form first, and what they say only when somebody could read it."""
    wrong = misshapen(text, on_file(state))
    if any(mark.flag in {"no_words", "hidden_text"} for mark in wrong):
        return wrong
    return (*wrong, *weighed(state, text, pending.proposes or pending.step))


def _source(provenance: str) -> str:
    """Which model wrote, as one short line that nobody can take for reviewed wording."""
    return f"language model, not reviewed: {shown(provenance)[:_MOST_OF_A_NAME]}".replace("\n", " ")
