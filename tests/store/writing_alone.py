"""A process of its own in which a client writes of danger until somebody kills it; what was kept it prints at once."""

import asyncio
import os
import sys

from service.access.between import read_alone
from service.clock import ManualClock
from service.store.crash import VARIABLE
from service.store.entry_records import NewEntry
from tests.store.kept import opened

TEXT = "I want to kill myself tonight, I have the pills here."


async def write(url: str, client: str, dies_at: str) -> None:
    """Arm the crash point, and keep one page of a journal after another."""
    with opened(url, ManualClock()) as store:
        found = read_alone(TEXT, "journal", None)
        session = await store.entries.room(client)
        os.environ[VARIABLE] = dies_at
        for number in range(1, 10_000):
            await store.entries.keep(
                NewEntry(
                    client=client,
                    id=f"page-{number}",
                    kind="journal",
                    at=1_000,
                    values={},
                    text=TEXT,
                    homework=None,
                    level=found.level,
                    flags=found.flags,
                    session=session,
                )
            )
            sys.stdout.write(f"{number}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    asyncio.run(write(sys.argv[1], sys.argv[2], sys.argv[3]))
