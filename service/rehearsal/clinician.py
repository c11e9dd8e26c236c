"""The rehearsal's clinician: what they do by themselves (D2 to D7), and what a script has them do."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Final

from graphs.protocols.model import ClinicalProtocol, Mover
from service.rehearsal.floor import Floor
from service.rehearsal.links import Refused

GROUNDING: Final = "grounding"
CONTROL: Final = "g_clinician_control"
INTERRUPTIONS: Final = ("g_crisis_hold", "g_unsafe_place", "g_duty_flag", "g_grounding_interrupt")
"""The interruptions whose way back goes through grounding and orientation."""
LEFT_TO_THE_SCRIPT: Final = frozenset({"g_risk_escalation", "g_crisis_hold", "g_unsafe_place", "g_duty_flag"})
DECIDED_BY_CLINICIAN: Final = frozenset({"readiness_decision", "path_chosen"})
"""Fields that no client can give."""
_LED_OUT: Final = frozenset({"g_grounding_interrupt", "g_stop"})


class Stuck(Exception):
    """The rehearsal cannot go on by its own rules; the sentence says why."""


class Clinician:
    """Opens gates as a clinician would who sees no reason not to."""

    def __init__(self, floor: Floor, declared: ClinicalProtocol) -> None:
        """`declared` is the protocol of the session."""
        self._floor = floor
        self._protocol = declared
        self._released = 0  # the visit, by its seq, in which the gate was opened last
        self._path = declared.path(floor.script.setup.session_number)

    def required_known(self) -> bool:
        """Whether everything the present step requires of the client has been given since it was entered."""
        seen = self._floor.seen
        required = self._protocol.steps[seen.step].required
        return all(field in seen.known for field in required if field not in DECIDED_BY_CLINICIAN)

    def waits_for_clinician(self) -> bool:
        """Whether the session can go on only by the clinician, and the client has said what was needed for it."""
        seen = self._floor.seen
        if seen.step in LEFT_TO_THE_SCRIPT | _LED_OUT or seen.step == CONTROL:
            return True
        if seen.gate != "clinician":
            return False
        if seen.step == "orientation_check" or self._protocol.steps[seen.step].mover is Mover.CLINICIAN:
            return seen.held or self.required_known()
        return True

    async def open_gate(self) -> None:
        """Do what opens the gate. Raises `Stuck` where only a script may decide (D7), and `Refused`."""
        seen = self._floor.seen
        if seen.step in LEFT_TO_THE_SCRIPT:
            raise Stuck(f"The session stands in {seen.step}, and the script has nothing for it.")
        if seen.step == CONTROL:
            await self._floor.order("hand_back", resume_at=self._back_from_control())  # D6
        elif seen.step in _LED_OUT:
            await self.lead(GROUNDING)  # D5
        elif seen.step == "orientation_check":
            await self.lead("risk_recheck")  # D4
        elif not seen.held and self._protocol.steps[seen.step].mover is Mover.CLINICIAN:
            await self._forward()  # D2
        else:
            await self._release()  # D3

    async def _release(self) -> None:
        """Open the gate within the step; where that has not helped, what is due before the end is grounding."""
        if self._image_waits():
            await self._open_imagery()
            return
        visit = self._floor.seen.entered_at()
        if self._released == visit and not self._floor.seen.held:
            await self.lead(GROUNDING)
            return
        self._released = visit
        await self._floor.order("release")

    def _image_waits(self) -> bool:
        """Whether everything is said that comes before an image, and only the clinician may open it now."""
        seen = self._floor.seen
        if seen.held or seen.step not in self._path[:-1] or not self.required_known():
            return False
        here, following = self._protocol.place(seen.step), self._protocol.place(self._next(seen.step))
        return following.activates and not here.activates

    async def lead(self, step: str, reason: str | None = None) -> None:
        """Move to a step; off the path with a reason."""
        try:
            await self._floor.order("move", step=step, reason=reason)
        except Refused as refused:
            if refused.code != "not_permitted" or reason is not None:
                raise
            await self._floor.order("move", step=step, reason="This is the next thing to do today.")

    async def _forward(self) -> None:
        step = self._floor.seen.step
        special = self._specials().get(step)
        if special is not None:
            await special()
        else:
            await self.lead(self._next(step))

    def _specials(self) -> Mapping[str, Callable[[], Awaitable[None]]]:
        return {
            "readiness_gate": self._ready,
            "target_contract": self._agree,
            "settle_in": self._open_imagery,
            "salience_check": self._without_image,
            "consolidate_or_retarget": self._consolidate,
        }

    async def _ready(self) -> None:
        try:
            await self._floor.order("record", field="readiness_decision", value="go")
        except Refused as refused:
            if refused.code != "invalid":
                raise
            await self._floor.order("record", field="readiness_reason", value="Stable today, and well prepared.")
            await self._floor.order("record", field="readiness_decision", value="go")
        await self.lead(self._next("readiness_gate"))

    async def _agree(self) -> None:
        following = self._next("target_contract")
        if self._protocol.place(following).activates:
            await self._open_imagery()
        else:
            await self.lead(following)

    async def _open_imagery(self) -> None:
        await self._floor.order("confirm_attention")
        await self._floor.order("open_imagery")

    async def _without_image(self) -> None:
        if self._floor.seen.known.get("salient_image") is True:
            await self.lead(self._next("salience_check"))
        else:
            await self.lead(GROUNDING, "No picture today; we close well.")

    async def _consolidate(self) -> None:
        await self._floor.order("record", field="path_chosen", value="consolidate")
        await self.lead("relapse_plan")

    def _next(self, step: str) -> str:
        """The step that comes next on the path. Raises `Stuck` at its end and beside it."""
        if step in self._path[:-1]:
            return self._path[self._path.index(step) + 1]
        raise Stuck(f"There is no way on from {step}.")

    def _back_from_control(self) -> str:
        """The interrupted step, or grounding when a hold stood between."""
        for step in reversed(self._floor.seen.path):
            if step in INTERRUPTIONS:
                return GROUNDING
            if not step.startswith("g_"):
                return step
        return GROUNDING
