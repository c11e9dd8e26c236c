"""What the tests need beside Python, installed from the system's packages where that is allowed."""

import os
import shutil
import subprocess
import sys
from typing import Final

COMPILER: Final = "cc"
"""Builds the few lines of C by which a disk breaks."""


def install(*names: str) -> bool:
    """Install these packages with apt-get, as root or by sudo without a question; whether that was done."""
    if not shutil.which("apt-get"):
        return False
    if os.geteuid() == 0:
        prefix: list[str] = []
    elif shutil.which("sudo") and run(["sudo", "-n", "true"], quiet=True):
        prefix = ["sudo", "-n"]
    else:
        return False
    say(f"Not here yet, asking apt-get: {' '.join(names)}.")
    asked = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-y", "--no-install-recommends"]
    refreshed = run([*prefix, "apt-get", "update", "-q"], quiet=True)
    return refreshed and run([*asked, *names], quiet=True)


def run(command: list[str], *, quiet: bool) -> bool:
    """Run a command for at most ten minutes; whether it went well."""
    output = subprocess.DEVNULL if quiet else None
    done = subprocess.run(  # noqa: S603 - every command is written out by whoever calls
        command, check=False, stdin=subprocess.DEVNULL, stdout=output, stderr=output, timeout=600
    )
    return done.returncode == 0


def say(sentence: str) -> None:
    """Say something to whoever started the tests."""
    sys.stdout.write(sentence + "\n")
    sys.stdout.flush()
