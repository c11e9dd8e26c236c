"""Alerts as signed calls to an address of the practice's own: a pager, a chat of the team, a telephone service."""

import asyncio
import json
from typing import Final, Literal

import httpx

from service.clock import Clock
from service.notify.port import Notice, Unsent
from service.notify.signing import signed

_CONNECT_S: Final = 3.0
_ANSWER_S: Final = 5.0
_WHOLE_S: Final = 8.0
"""How long one call may take from its beginning to the status line, in seconds."""


class WebhookNotifier:
    """Posts each notice as JSON. It follows no redirect, reads no answer, and goes through no proxy."""

    channel: Literal["webhook"] = "webhook"

    def __init__(self, url: str, key: bytes, clock: Clock) -> None:
        self._url = url
        self._key = key
        self._clock = clock
        self._timeout = httpx.Timeout(_ANSWER_S, connect=_CONNECT_S)

    async def send(self, notice: Notice) -> None:
        """Post it. Raises `Unsent` unless the answer's status is one of success."""
        body = body_of(notice)
        headers = signed(self._key, notice.id, self._clock.now() // 1_000, body)
        try:
            async with asyncio.timeout(_WHOLE_S):
                status = await self._post(body, headers)
        except (TimeoutError, httpx.TimeoutException):
            raise Unsent("timeout") from None
        except (httpx.HTTPError, httpx.InvalidURL):
            raise Unsent("unreachable") from None
        if httpx.codes.is_redirect(status):
            raise Unsent("redirected")
        if not httpx.codes.is_success(status):
            raise Unsent(f"status_{status}")

    async def _post(self, body: bytes, headers: dict[str, str]) -> int:
        sent = {**headers, "content-type": "application/json", "user-agent": "imagery"}
        async with (
            httpx.AsyncClient(timeout=self._timeout, follow_redirects=False, trust_env=False) as caller,
            caller.stream("POST", self._url, content=body, headers=sent) as answer,
        ):
            return answer.status_code


def body_of(notice: Notice) -> bytes:
    """What is posted: ids, kind, level, times and the link."""
    said = {
        "type": "alert",
        "id": notice.id,
        "alert": notice.alert,
        "session": notice.session,
        "kind": notice.kind,
        "level": notice.level,
        "stage": notice.stage,
        "raised_at": notice.raised_at,
        "url": notice.url,
    }
    return json.dumps(said, separators=(",", ":"), sort_keys=True).encode()
