"""What the machine says of itself and of a process. Linux tells; nothing here names a host or a person."""

import os
import platform
import resource
from datetime import UTC, datetime
from pathlib import Path

from service.clock import SystemClock


def resident_kib() -> int:
    """The memory of this process that is really there, in KiB."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() // 1024


def more_files() -> int:
    """Let this process and those it starts open as many files as the machine allows; how many those are."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    return most


def described() -> str:
    """The machine in a line: cores, load, system, version of Python, and the date."""
    today = datetime.fromtimestamp(SystemClock().now() / 1000, UTC).date().isoformat()
    system = f"{platform.system()} {platform.machine()}, Python {platform.python_version()}"
    return f"A shared machine with {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} at the end; {system}; {today}."
