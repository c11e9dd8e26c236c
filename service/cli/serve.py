"""`imagery serve`."""

import os

import typer

from service.cli.exporting import export_spans
from service.cli.opening import practice
from service.cli.serving import bind, run_until_stopped, set_up_log
from service.errors import CannotStart

# Read by the graph library when it is imported, so it is set before that.
os.environ["LANGGRAPH_STRICT_MSGPACK"] = "true"

from graphs.session import SessionGraph
from service.app import create_app, ports_for
from service.sessions.sessions import Sessions
from service.settings import Settings

_TRACING = (
    *("LANGSMITH_TRACING", "LANGSMITH_TRACING_V2", "LANGCHAIN_TRACING", "LANGCHAIN_TRACING_V2"),
    *("LANGSMITH_OTEL_ENABLED", "LANGSMITH_OTEL_ONLY", "FASTAPI_OTEL_AUTO_CONFIGURE"),
)
_OFF = frozenset({"", "0", "false", "no", "off"})


def command() -> None:
    """Start the service, on this machine alone unless IMAGERY_HOST says otherwise."""
    refuse_tracing()
    export_spans()
    with practice() as house:
        set_up_log(house.settings)
        listening = bind(house.settings.host, house.settings.port)
        settings = house.settings.model_copy(update={"port": listening.getsockname()[1]})
        sessions = Sessions(house.store, SessionGraph(), house.clock, ports_for(settings, house.clock))
        app = create_app(settings, house.store, sessions, house.clock)
        typer.echo(f"Imagery is at {settings.address}. Stop it with Ctrl+C.")
        typer.echo(_who_is_told(settings))
        run_until_stopped(app, settings, listening)


def _who_is_told(settings: Settings) -> str:
    """How alerts reach people, so that nobody believes in a channel that is not there."""
    if len(settings.channels) == 1:
        return "Alerts are shown in the console only: no mail and no webhook is set up."
    return f"Alerts are told by {', '.join(settings.channels)}."


def refuse_tracing() -> None:
    """Refuse to start while a library is told to send what it handles elsewhere. Raises `CannotStart`."""
    for name in _TRACING:
        if os.environ.get(name, "").strip().lower() not in _OFF:
            raise CannotStart(f"{name} is set: clients' words would leave this machine. Unset it, and start again.")
