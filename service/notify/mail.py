"""Alerts as e-mail, one message for each person and stage."""

import asyncio
import ssl
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import format_datetime
from typing import Final, Literal
from urllib.parse import unquote, urlsplit

import aiosmtplib

from service.clock import Clock
from service.notify.port import Notice, Unsent
from service.notify.reminder import Reminder, reminder_of
from service.wire.doors import is_loopback

_STEP_S: Final = 5.0
_WHOLE_S: Final = 15.0
"""How long handing over one message may take, in seconds."""
_PORTS: Final = {"smtps": 465, "starttls": 587, "smtp": 25}
Security = Literal["smtps", "starttls", "smtp"]


@dataclass(frozen=True, slots=True, kw_only=True)
class MailServer:
    """A server that takes our mail. `security`: encrypted from the start, after a greeting, or here not at all."""

    host: str
    port: int
    security: Security
    name: str | None = None
    password: str | None = None


def mail_server(url: str) -> MailServer:
    """The server that a URL names: smtps://, starttls:// or, on this machine only, smtp://. Raises `ValueError`."""
    parts = urlsplit(url)
    security: dict[str, Security] = {"smtps": "smtps", "starttls": "starttls", "smtp": "smtp"}
    if parts.scheme not in security or not parts.hostname:
        raise ValueError("it must begin with smtps://, starttls:// or smtp:// and name a server")
    if parts.scheme == "smtp" and not is_loopback(parts.hostname):
        raise ValueError("plain smtp:// is for this machine alone; use smtps:// or starttls://")
    return MailServer(
        host=parts.hostname,
        port=parts.port or _PORTS[parts.scheme],
        security=security[parts.scheme],
        name=unquote(parts.username) if parts.username else None,
        password=unquote(parts.password) if parts.password else None,
    )


class MailNotifier:
    """Hands each notice to one mail server."""

    channel: Literal["mail"] = "mail"

    def __init__(self, server: MailServer, sender: str, clock: Clock, *, tls: ssl.SSLContext | None = None) -> None:
        """`tls` is for a server whose certificate the machine does not know by itself."""
        self._server = server
        self._sender = sender
        self._clock = clock
        self._tls = tls

    async def send(self, notice: Notice) -> None:
        """Hand it over. Raises `Unsent` when the server is not there, is slow, or does not take it."""
        await self.mail(message_of(notice, self._sender, self._clock.now()))

    async def remind(self, reminder: Reminder) -> None:
        """Hand over a reminder. Raises `Unsent` as `send` does."""
        await self.mail(reminder_of(reminder, self._sender, self._clock.now()))

    async def mail(self, message: EmailMessage) -> None:
        """Hand over one message. Raises `Unsent` when the server is not there, is slow, or does not take it."""
        try:
            async with asyncio.timeout(_WHOLE_S):
                await self._hand_over(message)
        except (TimeoutError, aiosmtplib.SMTPTimeoutError):
            raise Unsent("timeout") from None
        except aiosmtplib.SMTPAuthenticationError:
            raise Unsent("not_let_in") from None
        except (aiosmtplib.SMTPResponseException, aiosmtplib.SMTPRecipientsRefused):
            raise Unsent("refused") from None
        except (aiosmtplib.SMTPException, OSError, ValueError):
            raise Unsent("unreachable") from None

    async def _hand_over(self, message: EmailMessage) -> None:
        server = self._server
        await aiosmtplib.send(
            message,
            hostname=server.host,
            port=server.port,
            username=server.name,
            password=server.password,
            timeout=_STEP_S,
            use_tls=server.security == "smtps",
            start_tls=server.security == "starttls",
            tls_context=self._tls,
        )


def message_of(notice: Notice, sender: str, now: int) -> EmailMessage:
    """The message: that there is an alert, how grave it is, since when, and where to decide it."""
    message = EmailMessage()
    message["From"] = sender
    message["To"] = notice.address
    message["Subject"] = f"{notice.level.capitalize()} alert: please look at the console now"
    message["Date"] = format_datetime(datetime.fromtimestamp(now / 1_000, UTC))
    message["Message-ID"] = f"<{notice.id}@{sender.rpartition('@')[2].strip('<> ')}>"
    message["Auto-Submitted"] = "auto-generated"
    message["X-Priority"] = "1"
    raised = datetime.fromtimestamp(notice.raised_at / 1_000, UTC)
    lines = (
        _why(notice.stage),
        "",
        f"Level: {notice.level}",
        f"Kind: {notice.kind.replace('_', ' ')}",
        f"Since: {raised:%Y-%m-%d %H:%M:%S} UTC",
        f"Decide it here: {notice.url}",
        "",
        "This message names nobody and quotes nothing. It comes again until somebody decides.",
    )
    message.set_content("\n".join(lines) + "\n")
    return message


def _why(stage: int) -> str:
    if stage <= 1:
        return "An alert in one of your sessions needs you."
    return "An alert needs somebody, and nobody has decided it yet. Everybody on call is told."
