"""A session in the middle of its work, without anybody having to walk there first."""

from dataclasses import replace
from functools import cache

from graphs.inputs import Opened
from graphs.session import SessionGraph
from graphs.state import State
from service.bus.local import LocalBus
from service.sessions.engine import Engine
from service.store.store import Store
from tests.graphs.playing import CASE, Player


@cache
def coming_to(step: str) -> State:
    """How a willing pair comes to this step. Its `now` is the time at which it all goes on."""
    session = Player(replace(CASE, approval="every_draft"))
    while session.step != step:
        session.go_on()
    return session.state


@cache
def leaving(step: str) -> State:
    """How the same pair stands before the act that leads on from this step."""
    session = Player(replace(CASE, approval="every_draft"))
    last = session.state
    while session.step == step or last.situation.step != step:
        last = session.state
        session.go_on()
    return last


async def bring(store: Store, session: str, was: State) -> None:
    """Let a planned session stand there, as if everybody had walked there."""
    state = replace(was, case=replace(was.case, session=session))
    await Engine(store.journal, SessionGraph(), LocalBus()).start(session, state, Opened(at=was.now), by=None)
