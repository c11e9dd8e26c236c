"""`make bench`: every benchmark in turn."""

import asyncio
import tempfile
from pathlib import Path

from benchmarks import checking, reading
from benchmarks.supervised_turn import run

if __name__ == "__main__":
    reading.run()
    checking.run()
    with tempfile.TemporaryDirectory() as directory:
        asyncio.run(run(Path(directory)))
