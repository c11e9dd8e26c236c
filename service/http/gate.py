"""What is let in while this process is about to leave, or has more to write than it can."""

import re
from typing import Final

from starlette.types import ASGIApp, Receive, Scope, Send

from service.errors import ImageryError, Restarting
from service.http.house import Vitals
from service.http.problems import problem

_CALLS: Final = re.compile(r"/api/v1/")
_BEGINS: Final = re.compile(r"/api/v1/(?:join|between|clients/[^/]+/sessions)")
_ALWAYS: Final = re.compile(r"/api/v1/(?:help|alerts(?:/[^/]+/adjudicate)?)")


class Gate:
    """An ASGI layer. A process that leaves begins no session; one that is too busy takes only what cannot wait."""

    def __init__(self, app: ASGIApp, *, vitals: Vitals) -> None:
        self._app = app
        self._vitals = vitals

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one call, or refuse it."""
        refusal = self._refusal(scope) if scope["type"] == "http" else None
        if refusal is None:
            await self._app(scope, receive, send)
        else:
            await problem(refusal.status, refusal.code, refusal.detail)(scope, receive, send)

    def _refusal(self, scope: Scope) -> ImageryError | None:
        path: str = scope["path"]
        if not _CALLS.match(path) or _ALWAYS.fullmatch(path):
            return None
        refusal = self._vitals.refusal()
        if isinstance(refusal, Restarting) and not (scope["method"] == "POST" and _BEGINS.fullmatch(path)):
            return None
        return refusal
