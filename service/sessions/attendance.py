"""Who is there: leases that consoles and pages keep alive, and the inputs that are made of them.

A lease is no input. Only that the clinician came, has been silent too long, or that the client's link was lost or came
back is one. Each absence is submitted under an id made of the lease it is about, so two processes tell it once.
"""

import contextlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from graphs.inputs import LinkChanged, PresenceChanged
from graphs.state import STATE
from safety.thresholds import ABSENT_CLOSING_S, ABSENT_HELD_S, ABSENT_IMAGERY_S
from service.clock import Clock
from service.errors import StoreUnavailable
from service.sessions.engine import Engine
from service.store.crash import crash_point
from service.store.port import Journal
from service.store.presence import CLIENT, Presence
from service.store.records import Lease

ABSENCES_S: Final = (ABSENT_HELD_S.value, ABSENT_IMAGERY_S.value, ABSENT_CLOSING_S.value)
"""After how many seconds of silence the clinician's absence is told, and told again."""
LINK_GRACE_S: Final = 6
"""How long the client's page may be gone before that counts: a reload takes less [PROP]."""
SEEN_S: Final = 3
"""How long a page counts as open that another process keeps alive. It does so with every tick."""


@dataclass(frozen=True, slots=True)
class _Page:
    number: int
    replaced: Callable[[], None]


class Attendance:
    """Turns leases into inputs."""

    def __init__(self, engine: Engine, presence: Presence, journal: Journal, clock: Clock) -> None:
        """Nobody is there yet in this process."""
        self._engine = engine
        self._presence = presence
        self._journal = journal
        self._clock = clock
        self._began = clock.now()
        self._pages: dict[str, list[_Page]] = {}  # of clients, in this process, by session; the newest last
        self._known: set[tuple[str, str]] = set()  # clinician and session, once this process has made sure of them

    async def beat(self, clinician: str, rendered: Mapping[str, int]) -> None:
        """The clinician's console is there and shows these sessions up to these seqs."""
        came = await self._presence.beat(clinician, rendered)
        crash_point("attendance.beat")
        for session in rendered:
            if session in came or (clinician, session) not in self._known:
                await self.welcome_clinician(session, clinician)

    async def welcome_clinician(self, session: str, clinician: str) -> None:
        """Let the session know that its clinician is there, unless it knows."""
        record = await self._journal.load(session)
        if record is None or record.state is None or record.status == "ended":
            return
        if not STATE.validate_json(record.state).situation.present:
            now = self._clock.now()
            await self._engine.submit(
                session,
                PresenceChanged(at=now, present=True),
                input_id=f"here-{clinician}-{now}",
                actor="service",
                by=clinician,
            )
        self._known.add((clinician, session))

    async def clinicians_here(self, session: str) -> tuple[str, ...]:
        """The clinicians whose consoles are alive in this session."""
        since = self._clock.now() - ABSENCES_S[0] * 1000
        leases = await self._presence.leases(session)
        return tuple(lease.holder for lease in leases if lease.holder != CLIENT and lease.seen_at > since)

    async def client_here(self, session: str) -> bool:
        """Whether a page of the client is open, in this process or in another one."""
        since = self._clock.now() - SEEN_S * 1000
        leases = await self._presence.leases(session)
        return any(one.holder == CLIENT and one.rendered > 0 and one.seen_at > since for one in leases)

    async def page_opened(self, session: str, replaced: Callable[[], None]) -> None:
        """A page of the client is there. `replaced` is called once a newer one is open, in whatever process."""
        came, number = await self._presence.arrive(session)
        self._pages.setdefault(session, []).append(_Page(number, replaced))
        if not came:
            return
        try:
            await self._link(session, connected=True, of=self._clock.now())
        except BaseException:
            await self.page_closed(session)
            raise

    async def page_closed(self, session: str) -> None:
        """A page of the client is gone. It counts once it has been gone for a while."""
        pages = self._pages[session]
        page = pages.pop(0)
        if not pages:
            del self._pages[session]
        with contextlib.suppress(StoreUnavailable):  # then its lease runs out
            await self._presence.close(session, page.number)

    async def _keep_pages(self, now: int) -> None:
        """Keep this process's pages alive; those of which there is a newer one elsewhere are told."""
        mine = {session: pages[-1].number for session, pages in self._pages.items()}
        kept = await self._presence.keep(mine)
        for session in kept.replaced:
            for page in tuple(self._pages.get(session, ())):
                if page.number <= mine[session]:
                    page.replaced()
        for session in kept.came:
            await self._link(session, connected=True, of=now)

    async def tick(self) -> None:
        """Keep this process's pages alive, and tell every absence that is due."""
        now = self._clock.now()
        if self._pages:
            await self._keep_pages(now)
        grace = min(LINK_GRACE_S, ABSENCES_S[0])
        if now - self._began < grace * 1000:
            return  # just started: pages and consoles get their time to come back
        for lease in await self._presence.silent(now - grace * 1000):
            await self._silent(lease, now)

    async def _silent(self, lease: Lease, now: int) -> None:
        record = await self._journal.load(lease.session)
        if record is None or record.status == "ended":
            await self._presence.leave(lease.session, lease.holder)
            return
        if record.state is None:
            return
        gone_s = (now - max(lease.seen_at, self._began)) // 1000
        if lease.holder == CLIENT:
            if gone_s >= LINK_GRACE_S > lease.told_s:
                await self._link(lease.session, connected=False, of=lease.seen_at)
                await self._told(lease, LINK_GRACE_S)
            return
        if any(other != lease.holder for other in await self.clinicians_here(lease.session)):
            await self._presence.leave(lease.session, lease.holder)
            return
        for absent_s in ABSENCES_S:
            if gone_s >= absent_s > lease.told_s:
                await self._absent(lease, absent_s, now)

    async def _absent(self, lease: Lease, absent_s: int, now: int) -> None:
        self._known.discard((lease.holder, lease.session))
        await self._engine.submit(
            lease.session,
            PresenceChanged(at=now, present=False, absent_s=absent_s),
            input_id=f"gone-{absent_s}-{lease.seen_at}-{lease.holder}",
            actor="service",
        )
        await self._told(lease, absent_s)

    async def _told(self, lease: Lease, absent_s: int) -> None:
        """Note that it was told; if they came back meanwhile, the session is to know that too."""
        if await self._presence.tell(lease, absent_s):
            return
        back = [
            other
            for other in await self._presence.leases(lease.session)
            if other.holder == lease.holder and other.seen_at > lease.seen_at
        ]
        if back and lease.holder == CLIENT:
            await self._link(lease.session, connected=True, of=back[0].seen_at)
        elif back:
            await self.welcome_clinician(lease.session, lease.holder)

    async def _link(self, session: str, *, connected: bool, of: int) -> None:
        await self._engine.submit(
            session,
            LinkChanged(at=self._clock.now(), connected=connected),
            input_id=f"link-{'back' if connected else 'lost'}-{of}",
            actor="service",
        )
