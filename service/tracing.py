"""Spans for whoever follows a turn through the service: a name and ids, never a word, never the text of an exception.

They cost nothing until `begin` is called, which `imagery serve` does only when the environment names a collector.
"""

from collections.abc import Generator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import Final, Literal

from opentelemetry import trace

SpanName = Literal["turn", "commit", "deliver"]
_NONE: Final = nullcontext()
_tracers: Final[list[trace.Tracer]] = []


def begin(provider: trace.TracerProvider) -> None:
    """Give spans to this provider from now on."""
    _tracers[:] = [provider.get_tracer("imagery")]


def span(
    name: SpanName, *, session: str = "", seq: int = 0, kind: str = "", operations: int = 0
) -> AbstractContextManager[None]:
    """A span around what is done inside the context. `kind`: of an input or event, as the wire names it."""
    if not _tracers:
        return _NONE
    known = {"session": session, "seq": seq, "kind": kind, "operations": operations}
    return _around(name, {f"imagery.{key}": value for key, value in known.items() if value})


@contextmanager
def _around(name: SpanName, told: dict[str, str | int]) -> Generator[None]:
    with _tracers[0].start_as_current_span(
        name, attributes=told, record_exception=False, set_status_on_exception=False
    ):
        yield
