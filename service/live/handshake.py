"""The door to a socket: a cookie from one of our pages or a bearer token, or a refusal before anything is accepted."""

from dataclasses import dataclass
from typing import Final

from starlette.responses import JSONResponse
from starlette.websockets import WebSocket

from service.access.access import Access
from service.errors import Forbidden, ImageryError, LoginNeeded, OriginRefused
from service.store.records import ClientLogin, Clinician, Principal
from service.wire.common import SUBPROTOCOL
from service.wire.doors import Audience, Origins, bearer, cookie_name

TRY_AGAIN: Final = 1013


@dataclass(frozen=True, slots=True)
class Door:
    """Who may come in, and from where."""

    access: Access
    origins: Origins
    secure: bool  # whether people come over https

    async def client(self, socket: WebSocket) -> ClientLogin:
        """The client at the door. Raises `LoginNeeded`, `Forbidden` or `OriginRefused`."""
        found = await self._who(socket, "client")
        if not isinstance(found, ClientLogin):
            raise Forbidden
        return found

    async def clinician(self, socket: WebSocket) -> Clinician:
        """The clinician at the door. Raises `LoginNeeded`, `Forbidden` or `OriginRefused`."""
        found = await self._who(socket, "console")
        if not isinstance(found, Clinician):
            raise Forbidden
        return found

    def token(self, socket: WebSocket, audience: Audience) -> str:
        """The token that came with the request, or nothing."""
        cookie = socket.cookies.get(cookie_name(audience, secure=self.secure))
        return bearer(socket.headers.get("authorization")) or cookie or ""

    async def _who(self, socket: WebSocket, audience: Audience) -> Principal:
        """Whose token came with the request. A foreign page is refused whatever it holds."""
        origin = socket.headers.get("origin")
        if origin is not None and not self.origins.allow(origin):
            raise OriginRefused
        token = self.token(socket, audience)
        if not token:
            raise LoginNeeded
        if origin is None and bearer(socket.headers.get("authorization")) is None:
            raise OriginRefused
        if SUBPROTOCOL not in socket.scope.get("subprotocols", ()):
            raise Forbidden(f"Ask for the subprotocol {SUBPROTOCOL}.")
        return await self.access.door.who(token)


async def put_off(socket: WebSocket, refusal: ImageryError) -> None:
    """Say to a page that may come in, in the way a page can read: try again, here or at another process."""
    await socket.accept(subprotocol=SUBPROTOCOL)
    await socket.close(TRY_AGAIN, refusal.code)


async def turn_away(socket: WebSocket, error: ImageryError) -> None:
    """Refuse before accepting, with a status and the reason as a problem document."""
    problem = {
        "type": "about:blank",
        "title": type(error).__name__,
        "status": error.status,
        "detail": error.detail,
        "code": error.code,
    }
    response = JSONResponse(problem, error.status, media_type="application/problem+json")
    await socket.send_denial_response(response)
