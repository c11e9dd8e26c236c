"""Words on their way: drafts, reviewed words that may speak at once, and what is delivered."""

from dataclasses import replace
from hashlib import sha256
from typing import NamedTuple

from graphs.deciding.acts import Act
from graphs.outcomes import Effect, Json, Outcome
from graphs.plan import Plan
from graphs.saying.cautions import as_json, weighed
from graphs.saying.composing import Composer, Words
from graphs.saying.requesting import asked, may_ask
from graphs.state import Draft, Mark, State
from graphs.understanding.remembering import remembered
from graphs.understanding.types import Speech


class Told(NamedTuple):
    """The state with what was said in it, the outcomes to journal, and the effects."""

    state: State
    outcomes: tuple[Outcome, ...] = ()
    effects: tuple[Effect, ...] = ()


def draft(plan: Plan, _: State, state: State, act: Act, speech: Speech) -> Told:
    """Propose words, to be decided on by the clinician."""
    words = _compose(plan, state, act.arg or None, speech)
    number = state.drafts + 1
    proposed = Draft(
        id=f"{state.case.session}-d{number}",
        epoch=state.epoch,
        text=words.text,
        sha256=words.digest,
        step=state.situation.step,
        proposes=act.arg or None,
        provenance=words.provenance,
        asks=words.asks,
        control=words.control,
    )
    proposing = replace(state, draft=proposed, drafts=number)
    if not may_ask(plan, state, proposed, words.keys):
        return Told(proposing, (ready(proposed),))
    awaited, told, request = asked(proposed, words.keys)
    return Told(replace(proposing, draft=awaited), (ready(proposed), told), (request,))


def ready(proposed: Draft, reviewed: str | None = None) -> Outcome:
    """A draft waits for a decision. `reviewed` is the reviewed wording whose place a model's words took."""
    data: dict[str, Json] = {
        "draft": proposed.id,
        "epoch": proposed.epoch,
        "text": proposed.text,
        "sha256": proposed.sha256,
        "step": proposed.step,
        "proposes": proposed.proposes,
        "provenance": proposed.provenance,
        "findings": as_json(proposed.marks),
        "ask": _ask(proposed.control),
        "writer": proposed.writer,
        "reviewed": reviewed,
    }
    return Outcome("draft_ready", data)


def _compose(plan: Plan, state: State, proposes: str | None, speech: Speech) -> Words:
    """Words for the step proposed, for one entered in this run, or for the step that stays."""
    composer = Composer(plan, state)
    if proposes is not None:
        return composer.entering(proposes, _bridge(state.situation.step, speech))
    entered = state.lines_here == 0 and not state.asked_here and not speech.lead_asks and not speech.again
    if entered and speech.lead is not None:
        return composer.entering(state.situation.step, speech.lead)
    if entered:
        return composer.entering(state.situation.step, _bridge(_left(state), speech))
    return composer.staying(speech)


def _left(state: State) -> str | None:
    return state.path[-2] if len(state.path) > 1 else None


def _bridge(step: str | None, speech: Speech) -> str | None:
    return f"{step}.after.{speech.gave}" if step and speech.gave else None


def _ask(scale: str | None) -> Json:
    return None if scale is None else {"scale": scale}


def _asked(state: State, field: str | None, control: str | None) -> Told:
    """What the delivered words asked for is what the next line is read against."""
    asked = tuple(name for name in (field, control) if name)
    new = tuple(name for name in dict.fromkeys(asked) if name not in state.asked_here)
    outcomes = tuple(Outcome("field_asked", {"field": name, "step": state.situation.step}) for name in new)
    still_open = None if state.asked in state.visit else state.asked
    kept = replace(
        state,
        asked=field or still_open or control,
        asked_at=state.now if asked else state.asked_at,
        control=control,
        asked_here=(*state.asked_here, *new),
    )
    return Told(kept, outcomes)


def speak(plan: Plan, _: State, state: State, act: Act, speech: Speech) -> Told:
    """Reviewed words that need no approval here."""
    del act
    words = _compose(plan, state, None, speech)
    asked = _asked(remembered(replace(state, drafts=state.drafts + 1), words.text), words.asks, words.control)
    return Told(asked.state, (_delivered(words, "assistant", script=words.keys[0]), *asked.outcomes))


def _delivered(words: Words, author: str, script: str | None) -> Outcome:
    return Outcome(
        "delivered",
        {
            "text": words.text,
            "sha256": words.digest,
            "author": author,
            "script": script,
            "draft": None,
            "edited": False,
            "ask": _ask(words.control),
        },
    )


def script(plan: Plan, _: State, state: State, act: Act, speech: Speech) -> Told:
    """A reviewed script goes out, word for word."""
    words = Composer(plan, state).script(act.arg)
    if act.arg != "rate":
        return Told(state, (_delivered(words, "script", script=words.keys[0]),))
    asked = _asked(state, None, speech.control)
    rating = replace(words, control=speech.control)
    return Told(asked.state, (_delivered(rating, "script", script=words.keys[0]), *asked.outcomes))


def deliver(plan: Plan, before: State, state: State, _: Act, speech: Speech) -> Told:
    """The decided draft, or the clinician's own words; a proposed step is entered by the acts that follow."""
    del plan
    decided = before.draft
    if decided is None or before.situation.driving:
        return _own_words(state, speech)
    text = speech.text if speech.text is not None else decided.text
    data: dict[str, Json] = {
        "text": text,
        "sha256": sha256(text.encode()).hexdigest(),
        "author": "assistant",
        "script": None,
        "draft": decided.id,
        "edited": speech.text is not None,
        "ask": _ask(decided.control),
        "findings": as_json(_marks(before, decided, speech)),
    }
    delivered = Told(remembered(replace(state, draft=None), text), (Outcome("delivered", data),))
    if decided.proposes is not None:
        return delivered
    asked = _asked(delivered.state, decided.asks, decided.control)
    return Told(asked.state, delivered.outcomes + asked.outcomes)


def _marks(before: State, decided: Draft, speech: Speech) -> tuple[Mark, ...]:
    """What was found in the words that go out: it never stops a clinician, and it stays on record."""
    if speech.text is None:
        return decided.marks
    return weighed(before, speech.text, decided.proposes or decided.step)


def _own_words(state: State, speech: Speech) -> Told:
    text = speech.text or ""
    data: dict[str, Json] = {
        "text": text,
        "sha256": sha256(text.encode()).hexdigest(),
        "author": "clinician",
        "script": None,
        "draft": None,
        "edited": False,
        "ask": None,
        "findings": as_json(weighed(state, text, state.situation.step)),
    }
    return Told(remembered(replace(state, clinician_offered=True), text), (Outcome("delivered", data),))


def asked_on_entry(state: State, approved: Draft) -> Told:
    """A draft that proposed a step was approved: what it asked belongs to the step now entered."""
    return _asked(state, approved.asks, approved.control)
