"""Scenario files: scripted clients, what is expected of each of their lines, and how the session is set up."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, Literal, cast, get_args

import yaml
from pydantic import ConfigDict, TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass as checked

EventKind = Literal[
    "silence_s",
    "elapsed_min",
    "minutes_left",
    "disconnect_s",
    "reconnect",
    "clinician_heartbeat_lost_s",
    "clinician_heartbeat",
    "press",
    "rate",
]
Action = Literal[
    "take_over",
    "hand_back",
    "resume",
    "clear_amber",
    "uphold",
    "acknowledge",
    "enter_as_helper",
    "phone",
    "contact_plan",
    "choose_path",
    "move",
    "ground",
    "hold",
    "release",
    "open_imagery",
    "confirm_attention",
    "say",
    "note",
    "end_session",
]
_ACTIONS: Final = frozenset(get_args(Action))
_EVENTS: Final = frozenset(get_args(EventKind))
_EXPECTED: Final = frozenset({"at", "next", "risk", "branch", "flags", "gate", "record", "must", "must_not"})
_AGE: Final = re.compile(r"\d{1,3}")


class ScenarioError(Exception):
    """A scenario file cannot be played; the sentence says where and why."""


@checked(frozen=True, config=ConfigDict(extra="forbid"))
class Setup:
    """How the session is set up; what a file leaves out stands here."""

    mode: Literal["supervised", "between"] = "supervised"
    minutes: int = 90
    approval: Literal["every_draft", "imagery_drafts"] = "every_draft"
    lead: Literal["client", "clinician_first_sessions", "client_chosen_helper"] = "client"
    session_number: int = 2
    country: str = "GB"
    safe_word: str = "lantern"
    cue_word: str | None = None
    late_min: int = 0
    history: tuple[str, ...] = ()
    clinician: Literal["present", "on_call"] = "present"


_SETUP: Final = TypeAdapter(Setup)


@dataclass(frozen=True, slots=True)
class Turn:
    """One entry of a script: a client's line, an event, or something the clinician does; `number` counts from 1."""

    number: int
    kind: Literal["client", "event", "clinician"]
    text: str = ""
    given: Mapping[str, Any] = field(default_factory=dict[str, Any])
    expect: Mapping[str, Any] = field(default_factory=dict[str, Any])

    @property
    def at(self) -> tuple[str, ...]:
        """The steps this line belongs to; none when it is said wherever the session stands."""
        return as_names(self.expect.get("at"))


@dataclass(frozen=True, slots=True)
class Script:
    """One scripted client. `age` is None when the profile does not give one."""

    id: str
    variant: str
    title: str
    name: str
    age: int | None
    setup: Setup
    expected_path: tuple[str, ...]
    turns: tuple[Turn, ...]
    final: Mapping[str, Any]


def load(paths: Sequence[Path], only: Sequence[str] = ()) -> tuple[Script, ...]:
    """The scripts of these files in order; with `only`, those ids alone. Raises `ScenarioError`."""
    scripts = [script for path in paths for script in _file(path)]
    known = {script.id for script in scripts}
    missing = [wanted for wanted in only if wanted not in known]
    if missing:
        raise ScenarioError(f"There is no scenario {', '.join(missing)} in these files.")
    return tuple(script for script in scripts if not only or script.id in only)


def as_names(value: object) -> tuple[str, ...]:
    """One name or a list of names, as a tuple."""
    if value is None:
        return ()
    listed = cast("list[object]", value) if isinstance(value, list) else [value]
    return tuple(str(name) for name in listed)


def _file(path: Path) -> list[Script]:
    try:
        content: object = yaml.safe_load(path.read_text("utf-8"))
    except OSError as error:
        raise ScenarioError(f"{path.name} cannot be read.") from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise ScenarioError(f"{path.name} is not a YAML file.") from error
    scripts = _mapping(content, path.name).get("scripts")
    if not isinstance(scripts, list):
        raise ScenarioError(f"{path.name} has no list of scripts.")
    return [_script(_mapping(one, path.name)) for one in cast("list[object]", scripts)]


def _script(raw: Mapping[str, Any]) -> Script:
    name = str(raw.get("id", "?"))
    try:
        setup = _SETUP.validate_python(raw.get("setup") or {})
    except ValidationError as error:
        where = ", ".join(str(fault["loc"][0]) for fault in error.errors() if fault["loc"])
        raise ScenarioError(f"{name}: the setup cannot be read ({where}).") from error
    called, age = _person(str(raw.get("profile", "")))
    turns = cast("list[object]", raw.get("turns") or [])
    return Script(
        id=name,
        variant=str(raw.get("variant", "")),
        title=str(raw.get("title", "")),
        name=called,
        age=age,
        setup=setup,
        expected_path=as_names(raw.get("expected_path") or []),
        turns=tuple(_turn(number, _mapping(one, name), name) for number, one in enumerate(turns, start=1)),
        final=_mapping(raw.get("final") or {}, name),
    )


def _person(profile: str) -> tuple[str, int | None]:
    """The name and the age: what stands before the first two commas of a profile."""
    name, _, rest = profile.partition(",")
    age = _AGE.search(rest.partition(",")[0])
    return name.strip() or "Alex", int(age.group()) if age else None


def _turn(number: int, raw: Mapping[str, Any], script: str) -> Turn:
    where = f"{script}, turn {number}"
    expect = _mapping(raw.get("expect") or {}, where)
    _known(expect.keys(), _EXPECTED, where)
    if "client" in raw:
        return Turn(number, "client", text=str(raw["client"]), expect=expect)
    if "event" in raw:
        event = _mapping(raw["event"], where)
        _known(event.keys(), _EVENTS, where)
        return Turn(number, "event", given=event, expect=expect)
    if "clinician" in raw:
        said = raw["clinician"]
        done = {"action": said} if isinstance(said, str) else _mapping(said, where)
        _known({str(done.get("action"))}, _ACTIONS, where)
        return Turn(number, "clinician", given=done, expect=expect)
    raise ScenarioError(f"{where}: neither a client, an event nor a clinician.")


def _known(names: Iterable[str], allowed: frozenset[str], where: str) -> None:
    unknown = sorted(set(names) - allowed)
    if unknown:
        raise ScenarioError(f"{where}: unknown: {', '.join(unknown)}.")


def _mapping(value: object, where: str) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise ScenarioError(f"{where}: something else was expected here.")
    return cast("dict[str, Any]", value)
