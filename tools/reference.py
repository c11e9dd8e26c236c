"""Writes `docs/reference/` from the code: every setting, frame, event, refusal, step and command with its sentence.

`python -m tools.reference` writes the pages; a house test compares them with what stands there.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from graphs.protocols import PROTOCOLS
from graphs.protocols.model import ClinicalProtocol
from service import errors, errors_alone, errors_notes, errors_running
from service.settings import Settings
from service.wire.client import ClientMessage
from service.wire.console import ConsoleMessage
from service.wire.events import CLIENT_SEES, ConsoleEvent
from service.wire.server import ToClient, ToConsole
from tools import commands

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "reference"
WRITTEN = "<!-- Written by `make schema` from the code. Do not edit. -->"


def pages() -> dict[str, str]:
    """Every page by its file name, as it should read now."""
    return {
        "README.md": _page("Reference", _index()),
        "commands.md": _page("Commands", commands.lines()),
        "settings.md": _page("Settings", _settings()),
        "messages.md": _page("Messages", _messages()),
        "events.md": _page("Events", _events()),
        "refusals.md": _page("Refusals", _refusals()),
        "steps.md": _page("Steps", _steps()),
    }


def write() -> None:
    """Put every page where it belongs."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, text in pages().items():
        (FOLDER / name).write_text(text, encoding="utf-8")


def _page(title: str, lines: Iterable[str]) -> str:
    return "\n".join([f"# {title}", "", WRITTEN, "", *lines]).rstrip() + "\n"


def _index() -> Iterator[str]:
    yield "Every name that the outside can rely on, with its sentence. These pages are written from the code."
    yield ""
    yield "- [Commands](commands.md): what `imagery` can do"
    yield "- [Settings](settings.md): what the environment can set"
    yield "- [Messages](messages.md): what travels over the two sockets"
    yield "- [Events](events.md): what a journal holds, and which of it a client sees"
    yield "- [Refusals](refusals.md): every code, with its statuses and the sentence people read"
    yield "- [Steps](steps.md): every protocol, step by step"


def _settings() -> Iterator[str]:
    yield "Read from the environment when the service starts, and held until the next start."
    yield ""
    prefix = Settings.model_config.get("env_prefix", "")
    rows = ((f"`{prefix}{name.upper()}`", _default(field), field.description) for name, field in _fields(Settings))
    yield from _table(("Setting", "Without it", "Means"), rows)


def _messages() -> Iterator[str]:
    yield "JSON text frames of the subprotocol `imagery.v1`. The exact shape stands in the schema beside these pages."
    for title, union in (
        ("From the client's page", ClientMessage),
        ("To the client's page", ToClient),
        ("From the console", ConsoleMessage),
        ("To the console", ToConsole),
    ):
        yield from ("", f"## {title}", "")
        rows = ((f"`{_literal(model, 'type')}`", _carries(model, "type"), _doc(model)) for model in _members(union))
        yield from _table(("Type", "Carries", "Means"), rows)


def _events() -> Iterator[str]:
    yield "Numbered entries of a session's journal. The console sees all of them; a client sees the marked fields."
    yield ""
    yield from _table(("Kind", "Means", "A client sees"), map(_event, _members(ConsoleEvent)))


def _event(model: type[BaseModel]) -> Sequence[str]:
    kind = _literal(model, "kind")
    seen = (
        "" if kind not in CLIENT_SEES else ", ".join(sorted(f"`{name}`" for name in CLIENT_SEES[kind])) or "that it is"
    )
    return f"`{kind}`", _doc(model), seen


def _refusals() -> Iterator[str]:
    yield "Codes stay what they are from release to release. Sentences may be made better."
    yield ""
    yield from _table(("Code", "HTTP", "Close", "When", "What people read"), map(_refusal, _errors()))


def _refusal(error: type[errors.ImageryError]) -> Sequence[str]:
    return f"`{error.code}`", str(error.status), str(error.close_code), _doc(error), error.sentence


def _errors() -> list[type[errors.ImageryError]]:
    """One for each code, the most particular, in the order of the files."""
    named = {**vars(errors), **vars(errors_alone), **vars(errors_running), **vars(errors_notes)}
    found = [value for value in named.values() if isinstance(value, type)]
    refusals = [value for value in found if issubclass(value, errors.ImageryError) and "code" in vars(value)]
    return list({error.code: error for error in refusals}.values())


def _steps() -> Iterator[str]:
    yield "*Moved on by*: C, the client's answer is enough; A, a draft proposes it and its approval makes it; K, only"
    yield "an explicit command of the clinician."
    for protocol in PROTOCOLS.values():
        yield from ("", f"## {protocol.title} (`{protocol.id}`)", "")
        yield from _table(("Step", "Stage", "Moved on by", "Purpose", "Asks for"), _path(protocol))


def _path(protocol: ClinicalProtocol) -> Iterator[Sequence[str]]:
    for name in (*protocol.order, *protocol.side):
        step = protocol.steps[name]
        asks = ", ".join(f"`{ask.field}`" for ask in step.asks)
        yield f"`{name}`", step.stage.value, step.mover.value, step.purpose, asks


def _members(union: Any) -> list[type[BaseModel]]:  # noqa: ANN401 - a union is no type of its own
    """The models of `Annotated[A | B, ...]`, or of a plain union, or the one model there is."""
    members = get_args(union)
    if not members:
        return [union]
    if not isinstance(members[0], type):
        return _members(members[0])
    return [member for member in members if isinstance(member, type) and issubclass(member, BaseModel)]


def _fields(model: type[BaseModel]) -> Iterable[tuple[str, FieldInfo]]:
    return model.model_fields.items()


def _literal(model: type[BaseModel], tag: str) -> str:
    return str(get_args(model.model_fields[tag].annotation)[0])


def _carries(model: type[BaseModel], tag: str) -> str:
    return ", ".join(f"`{name}`" for name, _ in _fields(model) if name != tag)


def _default(field: FieldInfo) -> str:
    value: object = field.default
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    return f"`{value}`" if str(value) and value is not None else "empty"


def _doc(documented: type) -> str:
    """The first sentence or two of a class, on one line."""
    return " ".join((documented.__doc__ or "").partition("\n\n")[0].split())


def _table(heads: Sequence[str], rows: Iterable[Sequence[str | None]]) -> Iterator[str]:
    yield f"| {' | '.join(heads)} |"
    yield "|" + "---|" * len(heads)
    for row in rows:
        yield f"| {' | '.join((cell or '').replace('|', chr(92) + '|') for cell in row)} |"


if __name__ == "__main__":
    write()
