"""Spans for whoever follows a turn through the service: a name and ids, never a word, never the text of an exception.

Without a provider, which only `imagery serve` sets up and only when the environment names an exporter, they cost next
to nothing and go nowhere.
"""

from collections.abc import Generator
from contextlib import contextmanager
from typing import Literal

from opentelemetry import trace

SpanName = Literal["turn", "commit", "deliver"]
_tracer = trace.get_tracer("imagery")


@contextmanager
def span(name: SpanName, *, session: str = "", seq: int = 0, kind: str = "", operations: int = 0) -> Generator[None]:
    """A span around what is done inside the context. `kind`: of an input or event, as the wire names it."""
    known = {"session": session, "seq": seq, "kind": kind, "operations": operations}
    told = {f"imagery.{key}": value for key, value in known.items() if value}
    with _tracer.start_as_current_span(name, attributes=told, record_exception=False, set_status_on_exception=False):
        yield
