"""Whether this process should be sent anybody: its database takes what is written, its key fits, its disk has room."""

import asyncio
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from service.access.numbers import stale_countries
from service.clock import Clock
from service.errors import ImageryError, NotMigrated, Restarting, StoreUnavailable
from service.errors_running import DiskNearlyFull
from service.http.house import Vitals
from service.settings import Settings
from service.store.store import Store

PATIENCE_S: Final = 2.0
"""How long the database may take to answer before it counts as gone, in seconds."""
_HOLDS_MS: Final = 1_000
_MEGABYTE: Final = 1024 * 1024


class Readiness:
    """Looks once a second at most, however often it is asked: asking needs no login, and looking writes to the disk."""

    def __init__(self, store: Store, vitals: Vitals, settings: Settings, clock: Clock) -> None:
        self._store = store
        self._vitals = vitals
        self._clock = clock
        self._folder = store.pulse.folder or settings.data_dir
        self._least_free = settings.least_free_mb * _MEGABYTE
        self._looking = asyncio.Lock()
        self._looked_at: int | None = None
        self._refusal: ImageryError | None = None
        self._stale: tuple[str, ...] = ()

    async def look(self) -> Mapping[str, str]:
        """What was found. Raises what makes this process unfit: `Restarting`, `StoreUnavailable`, `KeyRefused`, …"""
        if self._vitals.draining:
            raise Restarting
        async with self._looking:
            if self._looked_at is None or not 0 <= self._clock.now() - self._looked_at < _HOLDS_MS:
                self._refusal = await self._look()
                self._looked_at = self._clock.now()
        if self._refusal is not None:
            raise type(self._refusal)(self._refusal.detail)
        return {
            "status": "ready",
            "bus": "listening" if self._vitals.listening else "looking by itself",
            # It is spoken of, and makes nobody unfit: these numbers are on the page as long as nobody has better ones.
            "crisis_directory": f"check {', '.join(self._stale)}" if self._stale else "current",
        }

    async def _look(self) -> ImageryError | None:
        try:
            async with asyncio.timeout(PATIENCE_S):
                await self._store.pulse.writes()
                await self._store.pulse.opens()
                used = await self._store.caseload.countries()
            if await asyncio.to_thread(_free, self._folder) < self._least_free:
                return DiskNearlyFull()
        except TimeoutError:
            return StoreUnavailable()
        except NotMigrated as refusal:
            return StoreUnavailable(refusal.detail)
        except ImageryError as refusal:
            return refusal
        self._stale = tuple(country for country in stale_countries(self._clock.now()) if country in used)
        return None


def _free(folder: Path) -> int:
    """Bytes that are free where this folder lies, or will lie."""
    there = folder.absolute()
    while not there.exists():
        there = there.parent
    return shutil.disk_usage(there).free
