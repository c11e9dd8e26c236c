"""Spans say which session, which entry and which kind. Nobody's words, names, addresses or errors are in them."""

from collections.abc import Generator
from pathlib import Path

import pytest
from opentelemetry import trace
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from service.tracing import begin, span
from tests.live.running import running

CANARY = "a canary sang on the ninth of may"
NAMES = {"turn", "commit", "deliver"}
ATTRIBUTES = {"imagery.session", "imagery.seq", "imagery.kind", "imagery.operations"}


@pytest.fixture(scope="module")
def exporter() -> Generator[InMemorySpanExporter]:
    """Where all spans of this process go, as a collector would get them."""
    kept = InMemorySpanExporter()
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(kept))
    begin(provider)
    trace.set_tracer_provider(provider)  # what others would find, the web framework above all
    yield kept
    provider.shutdown()


async def test_spans_follow_a_turn_and_hold_nothing_but_ids_and_kinds(
    tmp_path: Path, exporter: InMemorySpanExporter
) -> None:
    with running(tmp_path) as service:
        ada = service.clinician()
        mira = service.client(ada)
        async with service.socket("client", mira) as page, service.socket("console", ada) as console:
            await page.hello()
            await console.hello()
            await console.watch(mira.session)
            await page.ask("say", text=CANARY)
            await console.ask("note", session=mira.session, text=CANARY)
            await console.ask("move", session=mira.session, step="no_such_step", reason=CANARY)
            await page.event(kind="client_said")
        with service.http(ada) as http:
            http.get(f"/api/v1/sessions?state={CANARY}")
            http.post("/api/v1/clients", json={"name": CANARY, "age": CANARY})
    spans = exporter.get_finished_spans()
    assert {one.name for one in spans} == NAMES
    assert {name for one in spans for name in one.attributes or {}} <= ATTRIBUTES
    assert any((one.attributes or {}).get("imagery.session") == mira.session for one in spans)
    told = "".join(map(_all_of, spans))
    assert [word for word in ("canary", "Mira", "Ada", mira.token, "/api/") if word in told] == []


def test_a_turn_that_raises_leaves_no_text_of_its_error(exporter: InMemorySpanExporter) -> None:
    with pytest.raises(ValueError, match="canary"), span("turn", session="s"):
        raise ValueError(CANARY)
    assert "canary" not in "".join(map(_all_of, exporter.get_finished_spans()))


def _all_of(one: ReadableSpan) -> str:
    return one.to_json()
