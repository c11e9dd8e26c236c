"""Around every call: what a browser may do with the answer, how big a request may be, and no traceback for anybody."""

import secrets
from typing import Any, Final

import structlog
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from service.errors import ImageryError, TooBig
from service.http.problems import problem

MOST_BODY: Final = 256 * 1024
"""The largest request body, in bytes."""
_log = structlog.get_logger(__name__)


class Shell:
    """An ASGI layer. Each answer gets a nonce of its own, at `request.state.nonce`."""

    def __init__(self, app: ASGIApp, *, address: str) -> None:
        """`address` is the public URL."""
        self._app = app
        self._secure = address.startswith("https://")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one call; sockets and lifespan go through as they are."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        nonce = secrets.token_urlsafe(16)
        scope.setdefault("state", {})["nonce"] = nonce
        await _Call(self._app, headers_for(nonce, secure=self._secure)).serve(scope, receive, send)


class _Call:
    def __init__(self, app: ASGIApp, headers: dict[str, str]) -> None:
        self._app = app
        self._headers = headers
        self._begun = False
        self._read = 0

    async def serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def bounded() -> Message:
            message = await receive()
            self._read += len(message.get("body", b""))
            if self._read > MOST_BODY:
                raise TooBig
            return message

        async def dressed(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._begun = True
                headers = MutableHeaders(scope=message)
                for name, value in self._headers.items():
                    headers.setdefault(name, value)
            await send(message)

        try:
            await self._app(scope, bounded, dressed)
        except Exception as error:  # noqa: BLE001 - the last net: nobody outside sees a traceback
            _log.error("call_failed", code=type(error).__name__)
            if not self._begun:
                known = error if isinstance(error, ImageryError) else ImageryError()
                await problem(known.status, known.code, known.detail)(scope, receive, dressed)


def headers_for(nonce: str, *, secure: bool) -> dict[str, str]:
    """What a browser may do with an answer: our own files, our own service, and nothing else."""
    policy: dict[str, Any] = {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": f"'self' 'nonce-{nonce}'",
        "img-src": "'self'",
        "font-src": "'self'",
        "media-src": "'self'",
        "connect-src": "'self'",
        "manifest-src": "'self'",
        "form-action": "'self'",
        "base-uri": "'none'",
        "frame-ancestors": "'none'",
        "require-trusted-types-for": "'script'",
    }
    headers = {
        "content-security-policy": "; ".join(f"{name} {value}" for name, value in policy.items()),
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
        "referrer-policy": "no-referrer",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
        "cache-control": "no-store",
    }
    if secure:
        headers["strict-transport-security"] = "max-age=31536000; includeSubDomains"
    return headers
