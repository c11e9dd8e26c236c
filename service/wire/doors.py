"""What both doors, HTTP and sockets, agree on: the names of cookies, bearer tokens, and which pages are ours."""

from collections.abc import Mapping
from typing import Literal
from urllib.parse import urlsplit

Audience = Literal["client", "console"]

LOOPBACK = frozenset({"localhost", "127.0.0.1", "[::1]"})
_COOKIES: Mapping[Audience, str] = {"client": "imagery_client", "console": "imagery_console"}
_PORTS = {"http": 80, "https": 443}


def cookie_name(audience: Audience, *, secure: bool) -> str:
    """The cookie of a page. Over https it carries the prefix that binds it to this host and to encryption."""
    return f"__Host-{_COOKIES[audience]}" if secure else _COOKIES[audience]


def bearer(authorization: str | None) -> str | None:
    """The token of an `Authorization: Bearer` header, or None."""
    scheme, _, token = (authorization or "").partition(" ")
    return token.strip() or None if scheme.lower() == "bearer" else None


def is_loopback(host: str) -> bool:
    """Whether a host name, as a URL has it, is this machine itself."""
    return host in LOOPBACK or f"[{host}]" in LOOPBACK


class Origins:
    """The pages that may act with a cookie: the public address and, on loopback, this machine's other names too."""

    def __init__(self, address: str, *more: str) -> None:
        """`address` and `more` are URLs people reach the service by."""
        self._allowed = frozenset(name for url in (address, *more) for name in _names(url))

    def allow(self, origin: str | None) -> bool:
        """Whether a page of this origin is ours. A missing origin, and the word `null`, are not."""
        return origin is not None and _normal(origin) in self._allowed


def _names(url: str) -> frozenset[str]:
    parts = urlsplit(url)
    host = parts.hostname or ""
    if not is_loopback(host):
        return frozenset({_normal(url)})
    port = parts.port or _PORTS.get(parts.scheme, 0)
    return frozenset(_normal(f"{parts.scheme}://{name}:{port}") for name in LOOPBACK)


def _normal(origin: str) -> str:
    """An origin in small letters and with its port, or nothing for what is no origin."""
    try:
        parts = urlsplit(origin)
        port = parts.port or _PORTS.get(parts.scheme, 0)
    except ValueError:
        return ""
    if parts.scheme not in _PORTS or not parts.hostname:
        return ""
    return f"{parts.scheme}://{parts.hostname}:{port}"
