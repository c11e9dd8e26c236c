"""The floors, in a process of their own: a WebSocket that echoes, and one that commits a row before it does.

`python -m benchmarks.floors DATABASE`: the same server and framework as the service, the same durability (SQLite
with `synchronous=FULL` in one writing thread, or PostgreSQL), and nothing else.
"""

import asyncio
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import uvicorn
from fastapi import FastAPI, WebSocket
from sqlalchemy import Engine, text
from starlette.websockets import WebSocketDisconnect

from benchmarks.served import say
from service.cli.serving import bind
from service.store.engines import writing_engine


def main() -> None:
    """Echo until the input ends."""
    [database] = sys.argv[1:]
    listening = bind("127.0.0.1", 0)
    listening.listen(1024)  # whoever is told of the port may come at once
    port = listening.getsockname()[1]
    engine = writing_engine(database)
    with engine.begin() as db:
        db.execute(text("CREATE TABLE IF NOT EXISTS floor (said TEXT)"))
    server = uvicorn.Server(
        uvicorn.Config(
            _app(engine),
            ws="websockets-sansio",
            ws_per_message_deflate=False,
            access_log=False,
            log_level="warning",
            server_header=False,
            date_header=False,
        )
    )
    threading.Thread(target=_until_end, args=(server,), daemon=True).start()
    with asyncio.Runner(loop_factory=server.config.get_loop_factory()) as runner:
        say(port=port)
        runner.run(server.serve([listening]))
    engine.dispose()


def _until_end(server: uvicorn.Server) -> None:
    sys.stdin.read()
    server.should_exit = True


def _app(engine: Engine) -> FastAPI:
    app, writer = FastAPI(), ThreadPoolExecutor(1)

    def commit(said: str) -> None:
        with engine.begin() as db:
            db.execute(text("INSERT INTO floor VALUES (:said)"), {"said": said})

    async def durable(socket: WebSocket) -> None:
        await _echo(socket, lambda said: asyncio.get_running_loop().run_in_executor(writer, commit, said))

    async def echo(socket: WebSocket) -> None:
        await _echo(socket, None)

    app.add_api_websocket_route("/durable", durable)
    app.add_api_websocket_route("/echo", echo)
    return app


async def _echo(socket: WebSocket, before: Callable[[str], "asyncio.Future[None]"] | None) -> None:
    await socket.accept()
    try:
        while True:
            said = await socket.receive_text()
            if before is not None:
                await before(said)
            await socket.send_text(said)
    except WebSocketDisconnect:
        return


if __name__ == "__main__":
    main()
