"""Composing the next words of the guide from reviewed wording and the client's own words."""

from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Final

from graphs.plan import Plan
from graphs.protocols.model import Mover, Step
from graphs.saying.filling import fillings, grown
from graphs.state import State
from graphs.understanding.fields import found_none, is_known, known_here, next_ask, next_control, required_asks
from graphs.understanding.types import Speech
from prompts import Wording, wording
from safety.screening import wants_acuity
from safety.situation import Part

_IMAGERY_WORDS: Final = 25
_IMAGERY_SENTENCES: Final = 2
_OTHER_WORDS: Final = 60
_EXERCISED: Final = frozenset({"grounding", "grounding_rehearsal", "bs_grounding"})


@dataclass(frozen=True, slots=True)
class Words:
    """A text ready to be approved: where it comes from, what it asks for, and the control shown beside it."""

    text: str
    keys: tuple[str, ...]
    version: str
    asks: str | None = None
    control: str | None = None

    @property
    def digest(self) -> str:
        """SHA-256 of exactly this text."""
        return sha256(self.text.encode()).hexdigest()

    @property
    def provenance(self) -> str:
        """Where the words come from, for the console."""
        return f"reviewed wording {self.version}: {' + '.join(self.keys)}"


class Composer:
    """Puts together what is said in one state of a session."""

    def __init__(self, plan: Plan, state: State) -> None:
        """Words are found for `state` as it stands after the decision."""
        self.plan = plan
        self.state = state
        self.wording: Wording = wording(state.case.language)
        self.slots = fillings(state, self.wording)

    def script(self, name: str) -> Words:
        """A reviewed script, word for word. `name` is a script's or a global step's."""
        step, _, form = name.partition(".")
        if step == "branch":
            return self._words((name,))
        if step.startswith("g_"):
            return self._words((self._hold_key(step, form),))
        return self._words((f"script.{name}",))

    def _hold_key(self, step: str, form: str) -> str:
        between = "_between" if self.plan.between and self.wording.has(f"{step}.enter_between") else ""
        if not form and self._acute(step):
            return f"{step}.enter_acuity"
        if not form:
            return f"{step}.enter{between}"
        asked = step == "g_crisis_hold" and "support_person" not in self.state.visit and not self.plan.between
        return f"{step}.again" if asked else f"{step}.wait{between}"

    def _acute(self, step: str) -> bool:
        """Whether the direct question is put in the words of the screen's question about this moment."""
        return step == "g_risk_escalation" and wants_acuity(self.state.screen)

    def entering(self, step_id: str, bridge: str | None) -> Words:
        """What is said on entering a step, perhaps after a short bridge from the step before."""
        step = self.plan.step(step_id)
        key = self._enter_key(step)
        asked = next_ask(self._fresh(step_id), step)
        keys = (key, f"{step_id}.ask.{asked.field}") if step_id in _LISTS and asked else (key,)
        keys = (*self._chosen_alone(step_id), *keys)
        keys = self._bridged(bridge, keys, step)
        control = next_control(self._fresh(step_id), step, asked)
        words = self._words(keys, asks=asked.field if asked else None, control=control)
        return self._below_its_text(step_id, words)

    def _below_its_text(self, step_id: str, words: Words) -> Words:
        """A step with a text to read shows it first, whole, and asks below it."""
        auto = f"{step_id}.text_imagery_drafts"
        key = auto if self.plan.auto and self.wording.has(auto) else f"{step_id}.text"
        if not self.wording.has(key):
            return words
        text = self.wording.render(key, self.slots)
        return replace(
            words,
            text=f"{text.text}\n\n{words.text}",
            keys=(key, *words.keys),
            version=f"{text.version}, {words.version}",
        )

    def staying(self, speech: Speech) -> Words:
        """What is said while the step stays."""
        step = self.plan.step(self.state.situation.step)
        if speech.lead is not None and speech.lead_asks and self.wording.has(speech.lead):
            asks = self.state.asked
            return self._words((speech.lead,), asks=asks, control=next_control(self.state, step, None))
        asked = next_ask(self.state, step)
        if asked is not None and self._stuck(step):
            return self._words((f"{step.id}.wait",), asks=asked.field)
        if self._waits(step):
            return self._words(self._led(speech, (f"{step.id}.wait",), step))
        if asked is None:
            fallback = f"{step.id}.again" if self.wording.has(f"{step.id}.again") else self._enter_key(step)
            return self._words(self._led(speech, (fallback,), step))
        keys = self._asking(step, asked.field, speech)
        return self._words(keys, asks=asked.field, control=next_control(self.state, step, asked))

    def _waits(self, step: Step) -> bool:
        known = known_here(self.state, step)
        done = all(is_known(ask, known) for ask in required_asks(self.state, step))
        waiting = self.state.situation.gated or (step.mover is Mover.CLINICIAN and next_ask(self.state, step) is None)
        return done and waiting and self.wording.has(f"{step.id}.wait")

    def _stuck(self, step: Step) -> bool:
        """Whether nothing more comes to what is asked, and the clinician looks at it with the client."""
        return step.id == "evidence_review" and self.state.situation.gated and found_none(self.state)

    def _asking(self, step: Step, name: str, speech: Speech) -> tuple[str, ...]:
        ask = f"{step.id}.ask.{name}"
        if speech.lead is not None:
            return self._led(speech, (ask,), step)
        again = self.state.asked == name and speech.gave != name
        if again and speech.unanswered:
            return self._again(step, name, ask)
        exercise = self._exercise(step, name)
        bridge = f"{step.id}.after.{speech.gave}" if speech.gave else None
        return self._bridged(bridge, (*exercise, ask), step)

    def _again(self, step: Step, name: str, ask: str) -> tuple[str, ...]:
        own, general = f"{step.id}.again.{name}", f"{step.id}.again"
        if step.id in _LISTS:
            return (general, ask)
        first = next(iter(item.field for item in step.asks if not item.tacit), None)
        if self.wording.has(own):
            return (own,)
        return (general,) if self.wording.has(general) and name == first else (ask,)

    def _exercise(self, step: Step, name: str) -> tuple[str, ...]:
        """The exercise itself, when its rating afterwards is what comes next."""
        chosen = self.state.visit.get("grounding_technique") or self.state.visit.get("grounding_preferred")
        technique = chosen[0] if isinstance(chosen, tuple) and chosen else chosen
        if step.id not in _EXERCISED or name != "suds_after" or technique is None:
            return ()
        keys = (f"exercise.{technique}.intro", f"exercise.{technique}.steps")
        return tuple(key for key in keys if self.wording.has(key))

    def _chosen_alone(self, step_id: str) -> tuple[str, ...]:
        """The exercise that a client alone chose from the menu, before it is asked how it went."""
        technique = self.state.recorded.get("grounding_technique") if step_id == "bs_grounding" else None
        keys = (f"exercise.{technique}.intro", f"exercise.{technique}.steps")
        return tuple(key for key in keys if self.wording.has(key))

    def _led(self, speech: Speech, keys: tuple[str, ...], step: Step) -> tuple[str, ...]:
        if speech.lead is not None and self.wording.has(speech.lead):
            return (speech.lead, *keys)
        return self._bridged(f"{step.id}.after.{speech.gave}" if speech.gave else None, keys, step)

    def _bridged(self, bridge: str | None, keys: tuple[str, ...], step: Step) -> tuple[str, ...]:
        """The keys with a bridge before them, if there is wording for it and the whole stays short."""
        if bridge is None or not self.wording.has(bridge):
            return keys
        together = (bridge, *keys)
        text = self._words(together).text
        if _said_twice(self._words((bridge,)).text, self._words(keys).text):
            return keys
        short = step.part is Part.NONE or len(_sentences(text)) <= _IMAGERY_SENTENCES
        limit = _OTHER_WORDS if step.part is Part.NONE else _IMAGERY_WORDS
        return together if short and len(text.split()) <= limit else keys

    def _enter_key(self, step: Step) -> str:
        again = step.id in self.state.path[:-1] and step.id == self.state.situation.step
        forms = [
            "enter_acuity" if self._acute(step.id) else "",
            "enter_again" if again else "",
            f"enter_{self.state.case.lead}" if step.id == "s2_intervene" else "",
            "from_log",
            "enter_target",
            "enter_on_file" if self.state.case.number > 1 else "",
            "enter",
            "enter_plain",
        ]
        keys = [self._form(f"{step.id}.{form}") for form in forms if form]
        return next((key for key in keys if self._sayable(key)), f"{step.id}.enter")

    def _form(self, key: str) -> str:
        """The words for this protocol, where there are any; for who was grown up at the time, those without a child;
        those that say the client's own sentence back, where it is known and short; and of each the form that heeds
        what is on file of values and of the language of help.
        """
        older = (f"{key}_earlier",) if grown(self.state) else ()
        bases = (f"{key}_{self.plan.protocol.id}", *older, f"{key}_own", key)
        forms = (f"{base}{heeded}" for base in bases for heeded in self._heeding())
        return next((form for form in forms if self._sayable(form)), key)

    def _heeding(self) -> tuple[str, ...]:
        if self.state.case.values_known:
            return ("_values_tongue", "_values", "_tongue", "")
        return ("_tongue", "")

    def _sayable(self, key: str) -> bool:
        return self.wording.has(key) and self.wording.slots(key) <= self.slots.keys()

    def _fresh(self, step_id: str) -> State:
        """The state as the step will find it: nothing is known of a visit that has not begun."""
        return self.state if self.state.situation.step == step_id else _unvisited(self.state)

    def _words(self, keys: tuple[str, ...], asks: str | None = None, control: str | None = None) -> Words:
        keys = tuple(self._form(key) for key in keys)
        rendered = [self.wording.render(key, self.slots, self.state.drafts) for key in keys]
        versions = dict.fromkeys(one.version for one in rendered)
        return Words(" ".join(one.text for one in rendered), keys, ", ".join(versions), asks, control)


_LISTS: Final = frozenset({"risk_screen"})
"""Steps that ask the items of a list, each in its fixed words."""


def _unvisited(state: State) -> State:
    return replace(state, visit={}, asked_here=(), enoughs=0)


def _said_twice(bridge: str, text: str) -> bool:
    """Whether a bridge would say what the text after it begins with: the same word, or thanks for thanks."""
    first, second = bridge.lower(), text.lower()
    return first.split()[0].strip(",.") == second.split()[0].strip(",.") or (
        "thank" in first and "thank" in second[:20]
    )


def _sentences(text: str) -> list[str]:
    return [part for part in text.replace("?", ".").replace("!", ".").split(".") if part.strip()]
