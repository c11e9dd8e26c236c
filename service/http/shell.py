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
        call = _Call(receive, send, headers_for(nonce, secure=self._secure))
        error = await self._run(scope, call)
        if call.too_big and not call.begun:
            error = TooBig()
        if error is not None and not call.begun:
            await problem(error.status, error.code, error.detail)(scope, receive, call.dressed)

    async def _run(self, scope: Scope, call: "_Call") -> ImageryError | None:
        """Serve the call; what went wrong, as one of our own errors."""
        try:
            await self._app(scope, call.bounded, call.fitting)
        except ImageryError as error:
            return error
        except Exception as error:  # noqa: BLE001 - the last net: nobody outside sees a traceback
            _log.error("call_failed", code=type(error).__name__)
            return ImageryError()
        return None


class _Call:
    """One call under way."""

    def __init__(self, receive: Receive, send: Send, headers: dict[str, str]) -> None:
        self._receive = receive
        self._send = send
        self._headers = headers
        self._read = 0
        self.begun = False

    @property
    def too_big(self) -> bool:
        """Whether more was sent than we read."""
        return self._read > MOST_BODY

    async def bounded(self) -> Message:
        """The next part of the body. Raises `TooBig`."""
        message = await self._receive()
        self._read += len(message.get("body", b""))
        if self.too_big:
            raise TooBig
        return message

    async def fitting(self, message: Message) -> None:
        """Send a part of the application's answer. What is answered to a body that was too big is for us to say."""
        if not self.too_big:
            await self.dressed(message)

    async def dressed(self, message: Message) -> None:
        """Send a part of an answer, with our headers."""
        if message["type"] == "http.response.start":
            self.begun = True
            headers = MutableHeaders(scope=message)
            for name, value in self._headers.items():
                headers.setdefault(name, value)
        await self._send(message)


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
