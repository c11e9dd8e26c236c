"""One run of the graph for one input, whatever becomes of it: the engine does it once, a replay does it again."""

from dataclasses import replace

import structlog

from graphs.inputs import Acknowledged, Adjudicated, Commanded, Input
from graphs.state import Result, State
from service.sessions import failing
from service.sessions.ports import Graph
from service.store.outside import is_outside

_log = structlog.get_logger(__name__)


async def run(graph: Graph, state: State, given: Input, seq: int, next_due: int | None = None) -> Result:
    """What comes of an input, the journal's entry `seq`. `next_due` stays where nothing moves.

    A decision on an alert that no run raised is stored, and moves nothing. A run that raises holds the session, and
    is caught nowhere else.
    """
    if isinstance(given, Adjudicated | Acknowledged) and is_outside(state.case.session, given.alert):
        return Result(state=state, next_due=next_due)
    if state.failed is not None:
        obeyed = failing.obey(state, given)
        if obeyed is not None:
            return obeyed
        if isinstance(given, Commanded) and given.command == "release":
            state = replace(state, failed=None)
    try:
        return await graph.run(state, given, seq)
    except Exception as error:  # noqa: BLE001 - whatever a run raises, the session is held and a human is told
        code = failing.code_of(error)
        _log.error("turn_failed", session=state.case.session, seq=seq, code=code)
        return failing.failed(state, given, code)
