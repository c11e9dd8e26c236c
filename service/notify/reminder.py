"""A reminder of homework as e-mail: that something is waiting, and where. Nothing of what it is, or from whom."""

from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import format_datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """One message to a client. `id` stays the same however often it is sent on one day."""

    id: str
    address: str
    url: str


def reminder_of(reminder: Reminder, sender: str, now: int) -> EmailMessage:
    """The message. Whoever sees it over a shoulder learns nothing from it."""
    message = EmailMessage()
    message["From"] = sender
    message["To"] = reminder.address
    message["Subject"] = "Something is waiting for you"
    message["Date"] = format_datetime(datetime.fromtimestamp(now / 1_000, UTC))
    message["Message-ID"] = f"<{reminder.id}@{sender.rpartition('@')[2].strip('<> ')}>"
    message["Auto-Submitted"] = "auto-generated"
    lines = (
        "Hello,",
        "",
        "something is waiting for you, whenever it suits you:",
        reminder.url,
        "",
        "If you would rather not get these messages, just say so the next time you talk. That is enough.",
    )
    message.set_content("\n".join(lines) + "\n")
    return message
