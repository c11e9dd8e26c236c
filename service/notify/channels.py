"""The channels that the settings ask for, or a clear word when they cannot work."""

from collections.abc import Sequence

from service.clock import Clock
from service.errors import CannotStart
from service.notify.mail import MailNotifier, mail_server
from service.notify.port import Notifier
from service.notify.signing import key_of
from service.notify.webhook import WebhookNotifier
from service.settings import Settings
from service.wire.doors import is_loopback


def channels(settings: Settings, clock: Clock) -> Sequence[Notifier]:
    """What tells people beyond the console. Raises `CannotStart`, which names the setting and never its value."""
    found: list[Notifier] = []
    if settings.smtp_url.get_secret_value():
        found.append(_mail(settings, clock))
    if settings.webhook_url.get_secret_value():
        found.append(_webhook(settings, clock))
    return found


def _mail(settings: Settings, clock: Clock) -> Notifier:
    if "@" not in settings.mail_from:
        raise CannotStart("IMAGERY_SMTP_URL is set, so IMAGERY_MAIL_FROM must be the address that alerts come from.")
    try:
        return MailNotifier(mail_server(settings.smtp_url.get_secret_value()), settings.mail_from, clock)
    except ValueError as fault:
        raise CannotStart(f"IMAGERY_SMTP_URL cannot be used: {_plainly(fault)}.") from None


def _webhook(settings: Settings, clock: Clock) -> Notifier:
    url = settings.webhook_url.get_secret_value()
    scheme, _, rest = url.partition("://")
    host = rest.partition("/")[0].rpartition("@")[2].rsplit(":", 1)[0]
    if scheme != "https" and not (scheme == "http" and is_loopback(host)):
        raise CannotStart("IMAGERY_WEBHOOK_URL must begin with https://; plain http is for this machine alone.")
    try:
        key = key_of(settings.webhook_secret.get_secret_value())
    except ValueError as fault:
        raise CannotStart(f"IMAGERY_WEBHOOK_SECRET cannot be used: {_plainly(fault)}.") from None
    return WebhookNotifier(url, key, clock)


def _plainly(fault: ValueError) -> str:
    """Our own sentences say what is wrong; what a library says might quote the value."""
    said = str(fault)
    return said if said.startswith(("it must", "plain smtp", "the secret")) else "it is not of the right form"
