"""Where spans go: nowhere, unless the environment names a collector. Then `imagery[otel]` has to be installed."""

import os
from importlib import import_module
from typing import Any, Final

from service.errors import CannotStart
from service.tracing import begin

_NAMED: Final = ("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_ENDPOINT")


def export_spans() -> None:
    """Send spans to the collector that the environment names, if it names one. Raises `CannotStart`."""
    if not any(os.environ.get(name) for name in _NAMED):
        return
    try:
        sdk: Any = import_module("opentelemetry.sdk.trace")
        batches: Any = import_module("opentelemetry.sdk.trace.export")
        exporter: Any = import_module("opentelemetry.exporter.otlp.proto.http.trace_exporter")
    except ModuleNotFoundError:
        raise CannotStart(
            "Spans are to be sent to a collector, and what sends them is not installed. Install `imagery[otel]`, or "
            "unset OTEL_EXPORTER_OTLP_ENDPOINT."
        ) from None
    provider = sdk.TracerProvider()
    provider.add_span_processor(batches.BatchSpanProcessor(exporter.OTLPSpanExporter()))
    begin(provider)
