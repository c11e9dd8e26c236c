"""One session's way through its protocol: what comes after what, and which places there are."""

from functools import lru_cache
from typing import Final

from graphs.protocols import protocol
from graphs.protocols.model import ClinicalProtocol, Mover, Step
from safety.situation import Evidence, Memory, Place, Readiness, Situation

GROUNDING: Final = "grounding"
CONTROL: Final = "g_clinician_control"
SILENT_STEPS: Final = frozenset({CONTROL, "g_disconnect", "clinician_ready", "clinician_wrapup"})
"""Steps in which the assistant drafts nothing."""
INTERRUPTIONS: Final = ("g_crisis_hold", "g_unsafe_place", "g_duty_flag", "g_grounding_interrupt")
"""The first four global steps: the way back from them goes through grounding, orientation and the clinician."""
RANK: Final = {
    step: rank
    for rank, step in enumerate(
        (
            *INTERRUPTIONS,
            "g_stop",
            "g_risk_escalation",
            CONTROL,
            "g_disconnect",
            "g_time_guard",
            "g_scope_refusal",
        ),
        start=1,
    )
}
"""The order of the global steps: the lowest number wins."""
MEMORY: Final = "memory_clarity"
SHORTENED: Final = frozenset({"grounding_rehearsal", "safe_image"})
"""Steps that lead to the closing when the session is cut short."""


class Plan:
    """A protocol as one session walks it. Immutable once made; `plan_for` gives the shared one."""

    def __init__(self, declared: ClinicalProtocol, number: int, *, auto: bool, early: bool = False) -> None:
        """Lay the path of session `number`.

        With `auto`, drafts outside imagery go out by themselves; with `early`, help enters at the first strong
        feeling, and the hardest moment is not looked for.
        """
        self.protocol = declared
        self.path = tuple(step for step in declared.path(number) if not (early and step == "s1_hotspot"))
        self.between = declared.between
        self.auto = auto
        self.places = {step: declared.place(step) for step in declared.steps}
        self.asks_of_memories = MEMORY in declared.optional  # on the path only where the image is a memory
        self._next = dict(zip(self.path, self.path[1:], strict=False))
        self._next.update(_after_optional(declared, self.path))

    def step(self, step: str) -> Step:
        """The declaration of a step. Raises `KeyError` for one that is not this protocol's."""
        return self.protocol.steps[step]

    def has(self, step: str) -> bool:
        """Whether this protocol has the step."""
        return step in self.places

    def place(self, step: str) -> Place:
        """What rules must know of the step. Raises `KeyError` for one that is not this protocol's."""
        return self.places[step]

    def mover(self, step: str) -> Mover:
        """Who may move on from the step; between sessions nobody but the client is there to move."""
        mover = self.protocol.steps[step].mover
        return Mover.CLIENT if self.between and mover is Mover.ASSISTANT else mover

    def follower(self, step: str) -> str | None:
        """The step that the path names after this one, or None."""
        return self._next.get(step)

    def after(self, now: Situation) -> Place | None:
        """Where the ordinary way leads from here, or None at the end and in steps beside the path."""
        step = now.step
        if step in SHORTENED and now.readiness is Readiness.STOPPED:
            return self.places[GROUNDING]
        if step == "state_check" and now.readiness is Readiness.STOPPED and self.has("grounding_rehearsal"):
            return self.places["grounding_rehearsal"]
        if step == "stab_skills" and step not in self._next:
            return self.places[GROUNDING]
        if self.asks_of_memories and now.memory is Memory.DOUBTFUL and self.settles_memory(step):
            return self.places[MEMORY]
        following = self._next.get(step)
        return None if following is None else self.places[following]

    def settles_memory(self, step: str) -> bool:
        """Whether an image that is none is known to be none once this step is left by the way on."""
        return step != MEMORY and self.protocol.steps[step].gives is Evidence.MEMORY

    def is_ordinary(self, now: Situation, target: str) -> bool:
        """Whether going from here to `target` needs no reason: it is next, or one of the step's declared exits."""
        following = self.after(now)
        declared = self.protocol.steps[now.step]
        return target == now.step or target in declared.exits or (following is not None and following.step == target)


def _after_optional(declared: ClinicalProtocol, path: tuple[str, ...]) -> dict[str, str]:
    """Where optional steps lead: to the next step of the order that is on the path."""
    order = declared.order
    return {
        step: next(later for later in order[order.index(step) + 1 :] if later in path) for step in declared.optional
    }


@lru_cache(maxsize=64)
def plan_for(name: str, number: int, *, auto: bool = False, early: bool = False) -> Plan:
    """The plan of session `number` of a protocol. Raises `UnknownProtocol`."""
    return Plan(protocol(name), number, auto=auto, early=early)
