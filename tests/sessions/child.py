"""A process of its own that talks to an engine until somebody kills it; what is acknowledged it prints at once."""

import asyncio
import os
import sys

from service.clock import ManualClock
from service.store.sealing import Keyring
from service.store.store import Store
from tests.sessions.house import MASTER_KEY, House, seq_of


async def talk(database: str, session: str, dies_at: str) -> None:
    """Open the session, arm the crash point, and say one line after another."""
    clock = ManualClock()
    with Store.open(database, Keyring(MASTER_KEY), clock) as store:
        record = await store.journal.load(session)
        assert record is not None
        async with House.opened(store, clock, record) as house:
            os.environ["IMAGERY_CRASH_POINT"] = dies_at
            for number in range(1, 10_000):
                seq = seq_of(await house.say(f"Line {number}.", name=f"line-{number}"))
                sys.stdout.write(f"{number} {seq}\n")
                sys.stdout.flush()
                if number % 5 == 0:
                    await house.handled()


if __name__ == "__main__":
    asyncio.run(talk(sys.argv[1], sys.argv[2], sys.argv[3]))
