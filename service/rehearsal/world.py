"""Where a rehearsal takes place: a running service, and, when it is our own, its clock."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Final, Protocol

import httpx

from service.clock import ManualClock
from service.rehearsal.links import PATIENCE_S
from service.rehearsal.scenario import Script
from service.sessions.sessions import Sessions

STEP_MS: Final = 1_000
BEAT_MS: Final = 5_000
MINUTE_MS: Final = 60_000


class NotPlayed(Exception):
    """The scenario needs time to pass, and the clock is not ours to move."""


class WorldError(Exception):
    """The service refused something that every rehearsal needs; the sentence says what."""


class Time(Protocol):
    """The clock of a rehearsal. `runs` when time passes by itself."""

    runs: bool

    def now(self) -> int:
        """The present moment in Unix milliseconds."""
        ...

    async def let_pass(self, ms: int, beat: Callable[[], Awaitable[None]] | None) -> None:
        """Let time pass second by second, with the console's beats unless there are none. Raises `NotPlayed`."""
        ...

    async def jump(self, ms: int, beat: Callable[[], Awaitable[None]] | None) -> None:
        """Set the clock on in one go: nobody was silent meanwhile. Raises `NotPlayed`."""
        ...


class OurTime:
    """A clock that stands still until the rehearsal moves it, and a service that does at once what then falls due."""

    runs = False

    def __init__(self, clock: ManualClock, sessions: Sessions) -> None:
        """`sessions` are those of the service that this clock belongs to."""
        self._clock = clock
        self._sessions = sessions

    def now(self) -> int:
        """The moment the clock stands at."""
        return self._clock.now()

    async def let_pass(self, ms: int, beat: Callable[[], Awaitable[None]] | None) -> None:
        """Let time pass second by second."""
        since_beat = BEAT_MS
        while ms > 0:
            if beat is not None and since_beat >= BEAT_MS:
                await beat()
                since_beat = 0
            step = min(ms, STEP_MS)
            self._clock.advance(step)
            await self._sessions.settled()
            ms -= step
            since_beat += step

    async def jump(self, ms: int, beat: Callable[[], Awaitable[None]] | None) -> None:
        """Set the clock on; the console's beat comes before anything looks at the clock."""
        async with self._sessions.ticker.paused():
            self._clock.advance(ms)
            if beat is not None:
                await beat()
        await self._sessions.settled()


class TheirTime:
    """The clock of a service that somebody else runs."""

    runs = True

    def __init__(self, now: Callable[[], int]) -> None:
        """`now` gives the time as far as we know it."""
        self._now = now

    def now(self) -> int:
        """The present moment as far as we know it."""
        return self._now()

    async def let_pass(self, ms: int, beat: Callable[[], Awaitable[None]] | None) -> None:
        """Not ours to do."""
        del ms, beat
        raise NotPlayed

    async def jump(self, ms: int, beat: Callable[[], Awaitable[None]] | None) -> None:
        """Not ours to do."""
        del ms, beat
        raise NotPlayed


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A session that was made for a script, and the client's way in."""

    session: str
    client_token: str
    starts_at: int


class World:
    """A service that can be reached, with a clinician's token."""

    def __init__(self, address: str, token: str, time: Time) -> None:
        """`address` without a slash at its end."""
        self.address = address
        self.token = token
        self.time = time
        self._http = httpx.AsyncClient(base_url=f"{address}/api/v1", timeout=PATIENCE_S, trust_env=False)

    async def close(self) -> None:
        """Let go of the connections."""
        await self._http.aclose()

    async def meet(self, script: Script) -> Meeting:
        """Put the client on file, plan the session, and redeem the invitation."""
        setup = script.setup
        client = await self._post(
            "/clients",
            {
                "name": script.name,
                "age": script.age,
                "country": setup.country,
                "safe_word": setup.safe_word,
                "cue_word": setup.cue_word,
                "history": list(setup.history),
            },
        )
        starts_at = self.time.now() - setup.late_min * MINUTE_MS
        plan = {
            "protocol": script.variant,
            "mode": setup.mode,
            "minutes": setup.minutes,
            "approval": setup.approval,
            "lead": setup.lead,
            "starts_at": starts_at,
        }
        made = await self._post(f"/clients/{client['id']}/sessions", plan)
        for _ in range(setup.session_number - 1 if setup.mode == "supervised" else 0):
            made = await self._post(f"/clients/{client['id']}/sessions", plan)  # those before are on file
        joined = await self._post("/join", {"code": made["invitation"]["code"]}, token=None)
        return Meeting(session=made["id"], client_token=joined["token"], starts_at=starts_at)

    async def head(self, session: str, seen: int) -> int:
        """The number of the newest entry of the session's journal; `seen` is one that is known already."""
        answer = await self._http.get(f"/sessions/{session}/transcript?after={seen}", headers=self._who())
        return int(self._read(answer)["seq"])

    async def _post(self, path: str, body: dict[str, Any], token: str | None = "") -> dict[str, Any]:
        headers = {} if token is None else self._who()
        return self._read(await self._http.post(path, json=body, headers=headers))

    def _who(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}"}

    @staticmethod
    def _read(answer: httpx.Response) -> dict[str, Any]:
        if answer.is_success:
            return answer.json()
        problem: dict[str, Any] = answer.json() if "json" in answer.headers.get("content-type", "") else {}
        raise WorldError(str(problem.get("detail", f"The service answered with status {answer.status_code}.")))
