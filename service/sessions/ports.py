"""What the engine needs of the graphs, as a port."""

from collections.abc import Awaitable
from typing import Protocol

from graphs.inputs import Input
from graphs.state import Result, State


class Graph(Protocol):
    """One run per input: the session graph, compiled once, and pure."""

    def run(self, state: State, given: Input, seq: int) -> Awaitable[Result]:
        """The next state and what came of the input that stands at `seq` of the journal."""
        ...
