"""The servers that the tests start for themselves, and a compiler for a disk that breaks: `python -m tests.servers`.

They are looked for first and installed last. Without them the tests fail; none is left out.
"""

import shutil
import sys

from tests import packages, postgres


def lacking() -> tuple[str, ...]:
    """The packages that this machine still needs."""
    return (
        *(() if postgres.find() else ("postgresql",)),
        *(() if shutil.which("redis-server") else ("redis-server",)),
        *(() if shutil.which(packages.COMPILER) else ("gcc", "libc6-dev")),
    )


def ensure() -> tuple[str, ...]:
    """Install what is lacking, where that is allowed; what is lacking even then."""
    wanted = lacking()
    if wanted:
        packages.install(*wanted)
    return lacking()


if __name__ == "__main__":
    left = ensure()
    packages.say(f"Please install {' and '.join(left)} for the tests." if left else "Servers for the tests: all here.")
    sys.exit(bool(left))
