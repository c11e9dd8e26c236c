"""P8: from nothing to the first socket that is let in, against reading the libraries alone."""

import asyncio
import base64
import contextlib
import os
import subprocess
import sys
import time
from pathlib import Path

from websockets.exceptions import WebSocketException

from benchmarks.measuring import Found, Row, Sizes, middle
from benchmarks.pairs import end
from benchmarks.processes import ROOT, Way, service
from benchmarks.served import MASTER_KEY
from benchmarks.stores import Place
from service.cli.serving import bind

STACK = (
    *("alembic", "cryptography.fernet", "fastapi", "httpx", "langgraph.graph", "numpy", "prometheus_client", "pwdlib"),
    *("pydantic_settings", "rich.console", "sqlalchemy", "structlog", "typer", "uvicorn", "uvloop", "websockets"),
)
"""What the service is made of, before a line of its own is read."""
PATIENCE_S = 120.0
AGAIN_S = 0.01


async def run(place: Place, sizes: Sizes) -> Found:
    """Measure on SQLite. The first start of all is not counted: it reads everything from the disk."""
    with service(place.folder) as child:
        [(clinician, _)] = child.caseloads(1, 1)
    starts: list[float] = []
    imports: list[float] = []
    for at in range(sizes.starts + 1):
        started, imported = await _start(place.folder, clinician), _import()
        if at:
            starts.append(started)
            imports.append(imported)
    ratio = middle([start / bare for start, bare in zip(starts, imports, strict=True)])
    row = Row("P8", "cold start to the first accepted socket, to the import of the stack", ratio, 1.25)
    detail = f"a start {middle(starts):.2f} s, the import of the stack {middle(imports):.2f} s"
    return Found((row,), (detail,))


def _import() -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", f"import {', '.join(STACK)}"], check=True)  # noqa: S603 - our own words
    return time.perf_counter() - began


async def _start(folder: Path, clinician: Way) -> float:
    """Seconds until `imagery serve` lets a console in."""
    free = bind("127.0.0.1", 0)
    port = free.getsockname()[1]
    free.close()
    key = base64.urlsafe_b64encode(MASTER_KEY).decode()
    wanted = {"IMAGERY_PORT": str(port), "IMAGERY_DATA_DIR": str(folder), "IMAGERY_MASTER_KEY": key}
    began = time.perf_counter()
    serving = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "service.cli", "serve"),
        cwd=ROOT,
        env={**os.environ, **wanted},
        stdout=subprocess.DEVNULL,
    )
    try:
        async with asyncio.timeout(PATIENCE_S):
            while not await _let_in(f"ws://127.0.0.1:{port}", clinician):
                pass
        return time.perf_counter() - began
    finally:
        serving.terminate()
        await serving.wait()


async def _let_in(address: str, clinician: Way) -> bool:
    with contextlib.suppress(OSError, WebSocketException):
        async with end(address, "console", clinician):
            return True
    await asyncio.sleep(AGAIN_S)
    return False
