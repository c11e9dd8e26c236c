"""What a `clinician:` line of a script is on the wire."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Final

from graphs.protocols.model import ClinicalProtocol
from safety.situation import Stage
from service.rehearsal.clinician import GROUNDING, INTERRUPTIONS, Clinician, Stuck
from service.rehearsal.floor import Floor

Given = Mapping[str, Any]
_AS_THEY_ARE: Final = frozenset(
    {"take_over", "ground", "hold", "release", "open_imagery", "confirm_attention"},
)
_SAMPLES_AT_MOST: Final = 30


class Orders:
    """Carries out the clinician's lines of a script."""

    def __init__(
        self, floor: Floor, clinician: Clinician, declared: ClinicalProtocol, reply: Callable[[], Awaitable[None]]
    ) -> None:
        """`reply` has the client answer what was asked, cooperatively."""
        self._floor = floor
        self._clinician = clinician
        self._protocol = declared
        self._reply = reply

    async def carry_out(self, given: Given) -> None:
        """Send what the line is on the wire. Raises `Refused` with the rule that stood against it."""
        record: Mapping[str, Any] = given.get("record") or {}
        for field, value in record.items():
            await self._floor.order("record", field=field, value=value)
        action = str(given["action"])
        if action in _AS_THEY_ARE:
            await self._floor.order(action)
        else:
            await self._doing()[action](given)

    def _doing(self) -> Mapping[str, Callable[[Given], Awaitable[None]]]:
        return {
            "hand_back": self._hand_back,
            "resume": self._resume,
            "clear_amber": self._clear,
            "uphold": self._uphold,
            "acknowledge": self._acknowledge,
            "enter_as_helper": self._enter_as_helper,
            "phone": self._phone,
            "contact_plan": self._contact_plan,
            "choose_path": self._choose_path,
            "move": self._move,
            "say": self._say,
            "note": self._note,
            "end_session": self._end,
        }

    async def _hand_back(self, given: Given) -> None:
        await self._floor.order("hand_back", resume_at=given.get("resume_at"))

    async def _resume(self, given: Given) -> None:
        """Back to a step by the way the protocol demands."""
        at, reason = str(given["at"]), given.get("reason")
        if self._needs_grounding():
            await self._clinician.lead(GROUNDING)
            await self._through_orientation()
        await self._floor.order("move", step=at, reason=reason)

    def _needs_grounding(self) -> bool:
        """Whether the session was broken off by one of the first four interruptions, later than at arrival."""
        broken = False
        for step in reversed(self._floor.seen.path):
            if step in INTERRUPTIONS:
                broken = True
            elif not step.startswith("g_"):
                return broken and self._protocol.steps[step].stage is not Stage.ARRIVAL
        return False

    async def _through_orientation(self) -> None:
        for _ in range(_SAMPLES_AT_MOST):
            if self._floor.seen.step == "orientation_check" and self._clinician.required_known():
                return
            if self._floor.seen.step == GROUNDING and self._clinician.waits_for_clinician():
                await self._clinician.open_gate()
            else:
                await self._reply()
        raise Stuck("Grounding and orientation did not come to an end.")

    async def _clear(self, given: Given) -> None:
        """Decide every open alert: the level falls with the last of them."""
        for alert in list(self._floor.seen.alerts):
            if alert in self._floor.seen.alerts:
                await self._adjudicate(alert, "cleared", given.get("reason"))

    async def _uphold(self, given: Given) -> None:
        await self._adjudicate(self._newest_alert(), "upheld", given.get("reason"))

    async def _adjudicate(self, alert: str, decision: str, reason: object) -> None:
        await self._floor.order("adjudicate", alert=alert, decision=decision, reason=reason or "")

    async def _acknowledge(self, _: Given) -> None:
        await self._floor.order("acknowledge", alert=self._newest_alert())

    def _newest_alert(self) -> str:
        if not self._floor.seen.alerts:
            raise Stuck("There is no open alert for the clinician to decide.")
        return list(self._floor.seen.alerts)[-1]

    async def _enter_as_helper(self, given: Given) -> None:
        await self._floor.order("take_over")
        await self._floor.order("record", field="helper", value="clinician")
        await self._floor.order("record", field="intervention_source", value="clinician")
        await self._floor.order("record", field="permission_asked", value=True)
        await self._floor.order("say", text=given["text"])
        await self._floor.order("hand_back", resume_at="s2_intervene")

    async def _phone(self, _: Given) -> None:
        await self._floor.order("take_over")
        await self._floor.order("record", field="backup_phone_used", value=True)

    async def _contact_plan(self, _: Given) -> None:
        await self._floor.order("take_over")
        await self._floor.order("record", field="contact_plan_used", value=True)

    async def _choose_path(self, given: Given) -> None:
        path = str(given["path"])
        await self._floor.order("record", field="path_chosen", value=path)
        step = "stab_skills" if path == "stabilise" else "relapse_plan"
        await self._floor.order("move", step=step, reason=given.get("reason"))

    async def _move(self, given: Given) -> None:
        await self._floor.order("move", step=str(given["step"]), reason=given.get("reason"))

    async def _say(self, given: Given) -> None:
        await self._floor.order("say", text=given["text"])

    async def _note(self, given: Given) -> None:
        await self._floor.order("note", text=given["text"])

    async def _end(self, given: Given) -> None:
        """Alerts still open are upheld with the same reason; then the session ends at once."""
        for alert in list(self._floor.seen.alerts):
            await self._adjudicate(alert, "upheld", given.get("reason"))
        await self._floor.order("end", reason=given.get("reason"))
