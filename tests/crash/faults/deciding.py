# ruff: noqa: ANN401 - whatever the service takes
"""Faults in deciding what happens."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Final

from graphs.deciding import by_clinician
from graphs.inputs import Approved, Commanded, Edited, Input, Said
from graphs.outcomes import Json, Outcome
from graphs.state import Result, State
from graphs.understanding import line
from safety.policy import Permit
from service.sessions import engine
from tests.crash.faults.planting import Patch, instead


def _run(change: Callable[[State, Input, Result], Result]) -> Callable[[Any], Any]:
    """A run whose result is another one."""

    def made(was: Any) -> Any:
        async def run(graph: Any, state: State, given: Input, seq: int, next_due: int | None = None) -> Result:
            return change(state, given, await was(graph, state, given, seq, next_due))

        return run

    return made


def _also(result: Result, text: str, draft: str | None) -> Result:
    said: dict[str, Json] = {"text": text, "sha256": hashlib.sha256(text.encode()).hexdigest(), "draft": draft}
    said |= {"author": "assistant", "script": None, "edited": False, "ask": None}
    return replace(result, outcomes=(*result.outcomes, Outcome("delivered", said)))


def _sends_by_itself(state: State, given: Input, result: Result) -> Result:
    del state
    draft = result.state.draft
    return result if draft is None or not isinstance(given, Said) else _also(result, draft.text, draft.id)


def _sends_after_hold(state: State, given: Input, result: Result) -> Result:
    if isinstance(given, Commanded) and given.command in {"hold", "take_over", "ground"} and state.draft is not None:
        return _also(result, state.draft.text, state.draft.id)
    return result


def _takes_stale(state: State, given: Input, result: Result) -> Result:
    if isinstance(given, Approved) and result.refused is not None and result.refused.code == "stale_draft":
        return replace(_also(Result(state=state), "An older draft.", given.draft), next_due=result.next_due)
    return result


def _sends_another_edit(state: State, given: Input, result: Result) -> Result:
    del state
    if not isinstance(given, Edited) or result.refused is not None:
        return result
    changed = [
        replace(one, data={**one.data, "text": "Something else."}) if one.kind == "delivered" else one
        for one in result.outcomes
    ]
    return replace(result, outcomes=tuple(changed))


def _ignores(command: str) -> Callable[[State, Input, Result], Result]:
    def change(state: State, given: Input, result: Result) -> Result:
        if isinstance(given, Commanded) and given.command == command:
            return Result(state=state, next_due=result.next_due)
        return result

    return change


def _no_screen(was: Any) -> Any:
    def scan(text: str, context: Any = None) -> Any:
        del text
        return was("Hello.", context)

    return scan


def _all_allowed(was: Any) -> Any:
    del was

    def permit(*given: Any) -> Permit:
        del given
        return Permit()

    return permit


DECIDING: Final[Mapping[str, Patch]] = MappingProxyType(
    {
        "a draft sent by itself": instead(engine, "run", _run(_sends_by_itself)),
        "a draft sent after a hold": instead(engine, "run", _run(_sends_after_hold)),
        "a stale approval taken": instead(engine, "run", _run(_takes_stale)),
        "other words than the edit": instead(engine, "run", _run(_sends_another_edit)),
        "hold ignored": instead(engine, "run", _run(_ignores("hold"))),
        "takeover ignored": instead(engine, "run", _run(_ignores("take_over"))),
        "grounding ignored": instead(engine, "run", _run(_ignores("ground"))),
        "nobody reads for danger": instead(line, "scan", _no_screen),
        "every move allowed": instead(by_clinician, "permit", _all_allowed),
    }
)
