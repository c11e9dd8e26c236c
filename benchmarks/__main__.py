"""`make bench`: every benchmark in turn."""

import asyncio
import tempfile
from pathlib import Path

from benchmarks import reading
from benchmarks.supervised_turn import run

if __name__ == "__main__":
    reading.run()
    with tempfile.TemporaryDirectory() as directory:
        asyncio.run(run(Path(directory)))
