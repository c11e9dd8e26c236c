"""A process for the kill tests: appends inputs until it is killed, and prints the seq of each acknowledged one."""

import asyncio
import sys

from service.clock import ManualClock
from service.store.ids import new_id
from tests.store.kept import opened, said


async def _append(url: str, session: str) -> None:
    with opened(url, ManualClock()) as store:
        while True:
            appended = await store.journal.append_input(session, said("words", new_id()))
            sys.stdout.write(f"{appended.seq}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    asyncio.run(_append(sys.argv[1], sys.argv[2]))
