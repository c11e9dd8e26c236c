"""Disks without room: a small one that is filled up, and files that may not grow where nobody may mount anything."""

import contextlib
import os
import resource
import subprocess
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from tests.live.standing import Process

SIZE_MB = 24
"""Enough for a practice with one session, and soon filled."""


class Disk(Protocol):
    """Where a process keeps everything, its log too."""

    folder: Path

    def fill(self, process: Process) -> None:
        """From now on nothing more fits."""
        ...

    def make_room(self, process: Process) -> None:
        """There is room again."""
        ...


class SmallDisk:
    """A disk of its own, which something else fills up."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._ballast = folder / "ballast"

    def fill(self, process: Process) -> None:
        """Take every byte that is left."""
        del process
        with self._ballast.open("wb", buffering=0) as file, contextlib.suppress(OSError):
            while True:
                file.write(bytes(4_096))

    def make_room(self, process: Process) -> None:
        """Give all of it back."""
        del process
        self._ballast.unlink()


class Limit:
    """Files of one process that may not grow beyond what they are: what a quota does, without any right to set one."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def fill(self, process: Process) -> None:
        """No file may become larger than the log of the database is now."""
        largest = (self.folder / "imagery.db-wal").stat().st_size
        resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (largest, resource.RLIM_INFINITY))

    def make_room(self, process: Process) -> None:
        """Files may grow as they like."""
        resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))


@contextmanager
def small_disk(folder: Path) -> Generator[Disk]:
    """A disk of a few megabytes at this folder; where mounting is refused, a folder in which files may not grow."""
    folder.mkdir()
    options = f"size={SIZE_MB}m,uid={os.geteuid()},mode=0700"
    mounted = _done("mount", "-t", "tmpfs", "-o", options, "imagery", str(folder))
    try:
        yield SmallDisk(folder) if mounted else Limit(folder)
    finally:
        if mounted:
            _done("umount", "--lazy", str(folder))


@contextmanager
def limited(folder: Path) -> Generator[Disk]:
    """A folder in which files may not grow."""
    folder.mkdir()
    yield Limit(folder)


def _done(*command: str) -> bool:
    try:
        return subprocess.run(command, check=False, capture_output=True, timeout=60).returncode == 0  # noqa: S603 - written out here
    except OSError:  # there is no such program
        return False
