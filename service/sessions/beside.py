"""What happens beside the graph: alerts that no run raises, and the decisions on them.

A client's call for help counts in every state of a session, also after its end, and an input that nobody took is told,
whatever the reason. These alerts are decided like every other, only that no run knows them.
"""

from typing import Final

from graphs.inputs import Acknowledged, Adjudicated, Input, Pressed
from safety.findings import Level
from service.bus.port import Bus
from service.clock import Clock
from service.errors import SessionEnded
from service.sessions.answers import Ack, Answer, Refusal
from service.store.outside import is_outside
from service.store.records import OutsideAlert
from service.store.store import Store

LATE_MS: Final = 10_000
"""How long an input may lie in the journal untaken before somebody is told, in milliseconds."""
NO_ALERT: Final = Refusal("invalid", "There is no open alert with this id.")
NO_REASON: Final = Refusal("invalid", "Say in a few words why.")


class Beside:
    """Raises and keeps the alerts of sessions that no run raises."""

    def __init__(self, store: Store, bus: Bus, clock: Clock) -> None:
        self._alerts = store.alerts
        self._journal = store.journal
        self._bus = bus
        self._clock = clock

    async def refusal(self, session: str, given: Input) -> Refusal | None:
        """Why an act on an alert from outside changes nothing; None where it counts, and for every other input."""
        if not isinstance(given, Adjudicated | Acknowledged) or not is_outside(session, given.alert):
            return None
        known = [one for one in await self._alerts.named(given.alert) if one.session == session]
        if not known or known[0].decision is not None:
            return NO_ALERT
        if isinstance(given, Adjudicated) and not given.reason.strip():
            return NO_REASON
        return None

    async def help_wanted(self, session: str, answer: Answer) -> Answer:
        """What is answered to a call for help that the session answered with `answer`: it always reaches somebody."""
        if not isinstance(answer, Refusal) or answer.code != SessionEnded.code:
            return answer
        return Ack(await self.call_for_help(session))

    async def call_for_help(self, session: str) -> int:
        """Raise the alert of a client who asks for help where no run can take it; its seq. Raises `NotFound`."""
        now = self._clock.now()
        wanted = OutsideAlert(
            session=session, name=f"help-{now}", kind="help_wanted", level=Level.RED, at=now, single=True
        )
        seq = await self._raise(wanted)
        return seq or 0

    async def tell_late(self) -> None:
        """Raise an alert for each session whose first waiting input has waited too long, once for each input."""
        now = self._clock.now()
        for session, seq in await self._journal.late(now - LATE_MS):
            late = OutsideAlert(
                session=session, name=f"late-{seq}", kind="unprocessed", level=Level.AMBER, at=now, single=False
            )
            await self._raise(late)

    async def _raise(self, new: OutsideAlert) -> int | None:
        seq = await self._alerts.raise_outside(new)
        if seq is not None:
            await self._bus.publish(new.session, seq)
        return seq


def wants_help(given: Input) -> bool:
    """Whether the client pressed the button that calls for help."""
    return isinstance(given, Pressed) and given.button == "help"
