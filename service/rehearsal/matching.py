"""Whether what was printed is what the script expects. Every mismatch is one sentence."""

from collections.abc import Iterator, Mapping
from typing import Any, cast

from service.rehearsal.scenario import as_names

Printed = Mapping[str, Any]


def line_faults(expect: Mapping[str, Any], printed: Printed, line: str) -> Iterator[str]:
    """What an object printed for a client's line lacks; `line` is what the client said."""
    for key in ("at", "next", "risk"):
        if key in expect and printed[key] not in as_names(expect[key]):
            yield f"{key} is {printed[key]}, expected {_shown(expect[key])}"
    if "branch" in expect and not set(as_names(expect["branch"])) & set(printed["branches"]):
        yield f"branch {_shown(expect['branch'])} was not taken (taken: {_shown(printed['branches'])})"
    if expect.get("gate") == "clinician" and printed["gate"] != "clinician":
        yield "the gate is open, expected it to wait for the clinician"
    yield from later_faults(expect, printed, line)


def later_faults(expect: Mapping[str, Any], printed: Printed, line: str = "") -> Iterator[str]:
    """What an object lacks of the flags and records that are expected by then."""
    missing = [flag for flag in as_names(expect.get("flags") or []) if flag not in printed["flags"]]
    if missing:
        yield f"flags {_shown(missing)} were not raised (raised: {_shown(printed['flags'])})"
    wanted = cast("Mapping[str, Any]", expect.get("record") or {})
    yield from record_faults(wanted, printed["recorded"], line)


def record_faults(wanted: Mapping[str, Any], recorded: Mapping[str, Any], line: str = "") -> Iterator[str]:
    """What the record lacks."""
    for field, value in wanted.items():
        if field not in recorded:
            yield f"{field} was neither recorded nor asked"
        elif not value_holds(value, recorded[field], line):
            yield f"{field} is {_shown(recorded[field])}, expected {_shown(value)}"


def value_holds(wanted: object, value: object, line: str = "") -> bool:
    """Whether a recorded value is what is wanted: a truth, a number, one of the words with a meaning, or words."""
    if isinstance(wanted, bool) or wanted is None:
        return str(value).casefold() == str(wanted).casefold()
    if isinstance(wanted, int | float):
        return _number_holds(wanted, value)
    if isinstance(wanted, str):
        return _word_holds(wanted, value, line)
    if isinstance(wanted, list):
        listed = cast("list[object]", wanted)
        return _plain(value) == _plain(listed) or all(value_holds(one, value, line) for one in listed)
    return wanted == value


def final_faults(final: Mapping[str, Any], printed: Printed) -> Iterator[str]:
    """What the last object lacks."""
    for key, wanted in final.items():
        name = key.removesuffix("_include")
        if name not in printed:
            yield f"{name} is not among what is printed at the end"
        elif name == "recorded":
            yield from record_faults(cast("Mapping[str, Any]", wanted), printed[name])
        elif name != key:
            missing = [entry for entry in as_names(wanted) if entry not in (printed[name] or ())]
            if missing:
                yield f"{name} lacks {_shown(missing)}"
        elif not _final_holds(wanted, printed[name]):
            yield f"{name} is {_shown(printed[name])}, expected {_shown(wanted)}"


def path_faults(expected: tuple[str, ...], walked: tuple[str, ...]) -> Iterator[str]:
    """The first expected step that the path does not come to, in order."""
    rest = iter(walked)
    for step in expected:
        if step not in rest:
            yield f"the path does not come to {step}"
            return


def _number_holds(wanted: float, value: object) -> bool:
    if isinstance(value, list | tuple):
        return len(cast("list[object]", value)) == wanted
    return isinstance(value, int | float) and not isinstance(value, bool) and value == wanted


def _word_holds(wanted: str, value: object, line: str) -> bool:
    match wanted:
        case "asked":
            return True
        case "client_words":
            texts = [text for text in _texts(value) if text.strip()]
            return bool(texts) and all(text.strip() in line for text in texts)
        case "required":
            return value not in (None, "", "asked", [], (), {})
        case "measured":
            return isinstance(value, int | float) and not isinstance(value, bool) and value >= 0
        case _:
            return any(wanted.casefold() in text.casefold() for text in _texts(value))


def _texts(value: object) -> list[str]:
    """The words in a recorded text, list or object."""
    if isinstance(value, Mapping):
        value = list(cast("Mapping[str, object]", value).values())
    if isinstance(value, list | tuple):
        return [text for one in cast("list[object]", value) for text in _texts(one)]
    return [] if value is None or isinstance(value, bool) else [str(value)]


def _final_holds(wanted: object, value: object) -> bool:
    if _plain(wanted) == _plain(value):
        return True
    return isinstance(wanted, list) and any(_plain(one) == _plain(value) for one in cast("list[object]", wanted))


def _plain(value: object) -> object:
    return list(cast("tuple[object, ...]", value)) if isinstance(value, tuple) else value


def _shown(value: object) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(str(one) for one in cast("list[object]", value)) or "none"
    return str(value)
