"""Somebody at a page, as a process of their own, to be stopped and let go on: `python -m tests.faults.someone`.

They print every frame that comes as a line of JSON, and how the connection was closed. A clinician approves each draft
as soon as it is seen. Arguments: the page, the address, the token, the session.
"""

import asyncio
import json
import sys
from typing import Any

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed
from websockets.typing import Subprotocol

APPROVAL = "00000000-0000-4000-8000-{:012d}"
"""The ids of approvals: the first has number 1."""


async def be_there(page: str, address: str, token: str, session: str) -> None:
    """Be connected until the connection is closed."""
    headers = {"Authorization": f"Bearer {token}"}
    protocols = [Subprotocol("imagery.v1")]
    async with connect(f"{address}/ws/{page}", additional_headers=headers, subprotocols=protocols, proxy=None) as line:
        await _say(line, type="hello")
        if page == "console":
            await _say(line, type="watch", session=session, after=0)
            await _say(line, type="beat", rendered={session: 0})
        approvals = 0
        try:
            while True:
                frame: dict[str, Any] = json.loads(await line.recv())
                _print(frame)
                if frame.get("kind") == "draft_ready" and page == "console":
                    approvals += 1
                    bound = {name: frame[name] for name in ("session", "draft", "epoch", "sha256")}
                    await _say(line, type="approve", id=APPROVAL.format(approvals), **bound)
        except ConnectionClosed as closed:
            _print({"type": "closed", "code": closed.rcvd.code if closed.rcvd else 1006})


async def _say(line: ClientConnection, **frame: object) -> None:
    await line.send(json.dumps(frame))


def _print(frame: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(frame) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    asyncio.run(be_there(*sys.argv[1:]))
