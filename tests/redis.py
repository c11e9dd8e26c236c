"""A real Redis server for the tests of one run: on a port of its own, keeping nothing, stopped and begun at will."""

# Its library leaves the types of some arguments open.
# pyright: reportUnknownMemberType=false

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Generator
from pathlib import Path
from time import sleep
from typing import cast

import pytest
from redis import Redis
from redis.asyncio import Redis as AsyncRedis
from redis.backoff import ConstantBackoff
from redis.retry import Retry

from service.bus.redis import CHANNEL
from tests.postgres import free_port

SETTING = "IMAGERY_TEST_REDIS"
LOST = f"There is no Redis for the tests. Install the package `redis-server`, or name its program in {SETTING}."


class RedisServer:
    """A server that tests may stop, freeze and start again."""

    def __init__(self, program: Path, folder: Path) -> None:
        self._program = program
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None
        self.port = free_port()

    @property
    def url(self) -> str:
        """Where it is reached."""
        return f"redis://127.0.0.1:{self.port}/0"

    def start(self) -> None:
        """Start, unless it runs, and wait until it answers."""
        if self._process is not None:
            return
        options = {
            "port": str(self.port),
            "bind": "127.0.0.1",
            "save": "",
            "appendonly": "no",
            "dir": str(self._folder),
        }
        given = [part for name, value in options.items() for part in (f"--{name}", value)]
        self._process = subprocess.Popen(  # noqa: S603 - the server's own program
            [str(self._program), *given],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # Ctrl+C is for the tests; they stop the server in their own time
        )
        with Redis.from_url(self.url, retry=Retry(ConstantBackoff(0.05), 200)) as line:
            line.ping()

    def kill(self) -> None:
        """End it as a crash would."""
        if self._process is not None:
            self._process.kill()
            self._process.wait(30)
            self._process = None

    def freeze(self) -> None:
        """Let it answer nobody, with every line still open."""
        self._signal(signal.SIGSTOP)

    def thaw(self) -> None:
        """Let it go on."""
        self._signal(signal.SIGCONT)

    def wait_for(self, processes: int) -> None:
        """Until so many processes listen on the channel of the service."""
        with Redis.from_url(self.url) as line:
            while line.pubsub_numsub(CHANNEL) != [(CHANNEL.encode(), processes)]:
                sleep(0.02)

    def keys(self) -> list[str]:
        """The names of everything it keeps."""
        with Redis.from_url(self.url) as line:
            return [key.decode() for key in cast("list[bytes]", line.keys())]

    async def say(self, said: str) -> None:
        """Say something on the channel of the service, as anybody with its address could."""
        async with AsyncRedis.from_url(self.url) as line:
            await line.publish(CHANNEL, said)

    def _signal(self, number: signal.Signals) -> None:
        assert self._process is not None
        self._process.send_signal(number)


def find() -> Path | None:
    """The server's program: the one named in the environment, or the one on the PATH."""
    named = os.environ.get(SETTING) or shutil.which("redis-server")
    return Path(named) if named else None


@pytest.fixture(scope="session")
def one_redis() -> Generator[RedisServer]:
    """The one server of this run, started when the first test asks for it."""
    program = find()
    if program is None:
        pytest.fail(LOST)
    with tempfile.TemporaryDirectory(prefix="imagery-redis-") as folder:
        server = RedisServer(program, Path(folder))
        try:
            yield server
        finally:
            server.kill()


@pytest.fixture
def redis(one_redis: RedisServer) -> RedisServer:
    """The server, running and at work, whatever an earlier test did to it."""
    one_redis.start()
    one_redis.thaw()
    return one_redis


if __name__ == "__main__":
    sys.stdout.write(f"Redis for the tests: {find() or LOST}\n")
    sys.exit(find() is None)
