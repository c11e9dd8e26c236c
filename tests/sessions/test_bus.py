"""The bus of one process."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from service.bus.local import LocalBus
from service.bus.port import Bus
from tests.conformance.bus import BusContract


class TestLocalBus(BusContract):
    @asynccontextmanager
    async def buses(self) -> AsyncGenerator[tuple[Bus, Bus]]:
        bus = LocalBus()
        yield bus, bus
