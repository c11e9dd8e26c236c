"""What an `event:` line of a script makes happen: time, lost links, buttons."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Final

from graphs.protocols import protocol
from service.rehearsal.floor import Floor

SECOND_MS: Final = 1_000
MINUTE_MS: Final = 60_000


class Events:
    """Makes events happen on a floor."""

    def __init__(self, floor: Floor) -> None:
        """`floor` is that of the session."""
        self._floor = floor
        self._began = 0

    async def happen(self, given: Mapping[str, Any]) -> None:
        """Let the event happen. Raises `NotPlayed` when it needs a clock that is not ours."""
        if "elapsed_min" in given or "minutes_left" in given:
            await self._clock(given)
        for kind, value in given.items():
            happens = self._happenings().get(kind)
            if happens is not None:
                await happens(value)

    def _happenings(self) -> Mapping[str, Callable[[Any], Awaitable[None]]]:
        return {
            "silence_s": self._silence,
            "disconnect_s": self._disconnect,
            "reconnect": self._reconnect,
            "clinician_heartbeat_lost_s": self._lose_console,
            "clinician_heartbeat": self._restore_console,
            "press": self._press,
            "rate": self._rate,
        }

    async def _disconnect(self, seconds: Any) -> None:  # noqa: ANN401 - as the file says it
        await self._floor.drop()
        await self._floor.let_pass(int(seconds) * SECOND_MS)

    async def _reconnect(self, _: Any) -> None:  # noqa: ANN401
        await self._floor.connect()

    async def _lose_console(self, seconds: Any) -> None:  # noqa: ANN401
        self._floor.beating = False
        await self._floor.let_pass(int(seconds) * SECOND_MS)

    async def _restore_console(self, _: Any) -> None:  # noqa: ANN401
        await self._floor.come()

    async def _press(self, button: Any) -> None:  # noqa: ANN401
        await self._floor.press(str(button))

    async def _rate(self, given: Any) -> None:  # noqa: ANN401
        await self._floor.rate(str(given["scale"]), int(given["value"]))

    async def _silence(self, seconds: Any) -> None:  # noqa: ANN401
        """The client is silent until so many seconds after their last line."""
        until = self._floor.last_line_at + int(seconds) * SECOND_MS
        await self._floor.let_pass(max(0, until - self._floor.world.time.now()))

    async def _clock(self, given: Mapping[str, Any]) -> None:
        """Set the clock by the planned start or the planned end. It never goes back."""
        start = self._floor.starts_at
        self._began = self._floor.seen.seq
        if "elapsed_min" in given:
            then = start + int(given["elapsed_min"]) * MINUTE_MS
        else:
            then = start + (self._floor.script.setup.minutes - int(given["minutes_left"])) * MINUTE_MS
        await self._floor.jump(max(0, then - self._floor.world.time.now()))
        await self._on_record()

    async def _on_record(self) -> None:
        """What the clock now says of opening an image is noted, also where it has not changed."""
        floor = self._floor
        needed = protocol(floor.script.variant).floor
        left = floor.script.setup.minutes - (floor.world.time.now() - floor.starts_at) // MINUTE_MS
        if not needed.floor or floor.seen.ended is not None or not floor.beating:
            return
        said = [event for event in floor.seen.since(self._began, "recorded") if event["field"] == "time_guard"]
        if not said:
            word = "ok_to_activate" if left >= needed.activate else "amber" if left >= needed.floor else "below_floor"
            await floor.order("record", field="time_guard", value=word)
