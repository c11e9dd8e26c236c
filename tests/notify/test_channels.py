"""Mail and webhook, each against a real server: what they say, and what they do when it is not taken."""

import json
from collections.abc import Generator

import pytest

from service.clock import ManualClock
from service.errors import CannotStart
from service.notify.channels import channels
from service.notify.mail import MailNotifier
from service.notify.mail import mail_server as server_of
from service.notify.port import Notifier, Unsent
from service.notify.signing import is_genuine, key_of
from service.notify.webhook import WebhookNotifier
from service.settings import Settings
from tests.conformance.notifier import NOTICE, NotifierContract
from tests.notify.servers import Served, mail_server, web_server

SECRET = "a secret that is long enough"  # noqa: S105 - of a server that lives for one test
KEY = key_of(SECRET)


class TestMail(NotifierContract):
    @pytest.fixture
    def served(self) -> Generator[Served]:
        with mail_server() as server:
            yield server

    @pytest.fixture
    def notifier(self, served: Served) -> Notifier:
        return MailNotifier(server_of(served.url), "Imagery <alerts@example.org>", ManualClock())

    async def test_a_message_says_how_grave_since_when_and_where(self, served: Served, notifier: Notifier) -> None:
        await notifier.send(NOTICE)
        (message,) = served.taken.messages
        assert (message["To"], message["Message-ID"]) == ("ada@example.org", "<0a1b2c3d4e5f@example.org>")
        assert message["Subject"] == "Red alert: please look at the console now"
        assert b"Kind: crisis hold" in served.taken.bodies[0]


class TestWebhook(NotifierContract):
    @pytest.fixture
    def served(self) -> Generator[Served]:
        with web_server() as server:
            yield server

    @pytest.fixture
    def clock(self) -> ManualClock:
        return ManualClock()

    @pytest.fixture
    def notifier(self, served: Served, clock: ManualClock) -> Notifier:
        return WebhookNotifier(served.url, KEY, clock)

    async def test_a_receiver_can_check_who_sent_it_and_when(
        self, served: Served, notifier: Notifier, clock: ManualClock
    ) -> None:
        await notifier.send(NOTICE)
        (body,), (headers,), now = served.taken.bodies, served.taken.headers, clock.now() // 1_000
        assert json.loads(body)["level"] == "red"
        assert is_genuine(KEY, headers, body, now)
        assert not is_genuine(KEY, headers, body.replace(b"red", b"all"), now)
        assert not is_genuine(key_of("another secret, long enough"), headers, body, now)
        assert not is_genuine(KEY, {**headers, "webhook-id": "another"}, body, now)
        assert not is_genuine(KEY, headers, body, now + 301)
        assert not is_genuine(KEY, {}, body, now)

    async def test_a_redirect_is_not_followed(self, served: Served, notifier: Notifier) -> None:
        served.taken.mood = "redirecting"
        with pytest.raises(Unsent, match="redirected"):
            await notifier.send(NOTICE)
        assert served.taken.knocks == 1


async def test_a_server_that_is_not_there_is_told_of_by_a_code() -> None:
    for notifier in (
        MailNotifier(server_of("smtp://127.0.0.1:9"), "alerts@example.org", ManualClock()),
        WebhookNotifier("http://127.0.0.1:9/", KEY, ManualClock()),
    ):
        with pytest.raises(Unsent, match="unreachable"):
            await notifier.send(NOTICE)


MAIL = {"mail_from": "alerts@example.org"}
HOOK = {"webhook_secret": SECRET}


@pytest.mark.parametrize(
    ("wrong", "named"),
    [
        ({"smtp_url": "smtps://mail.example.org"}, "IMAGERY_MAIL_FROM"),
        ({"smtp_url": "smtp://mail.example.org", **MAIL}, "plain smtp"),
        ({"smtp_url": "mail.example.org", **MAIL}, "IMAGERY_SMTP_URL"),
        ({"webhook_url": "http://pager.example.org", **HOOK}, "https"),
        ({"webhook_url": "http://127.0.0.1.example.org", **HOOK}, "https"),
        ({"webhook_url": "https://pager.example.org"}, "IMAGERY_WEBHOOK_SECRET"),
        ({"webhook_url": "https://pager.example.org", "webhook_secret": "whsec_%%%"}, "IMAGERY_WEBHOOK_SECRET"),
    ],
)
def test_a_channel_that_could_not_work_or_would_not_be_safe_stops_the_start(wrong: dict[str, str], named: str) -> None:
    with pytest.raises(CannotStart, match=named):
        channels(Settings.model_validate(wrong), ManualClock())


def test_the_channels_that_are_set_are_there_and_no_others() -> None:
    both = {
        "smtp_url": "smtps://ada:p%40ss@mail.example.org",
        **MAIL,
        "webhook_url": "https://pager.example.org",
        **HOOK,
    }
    assert [one.channel for one in channels(Settings.model_validate(both), ManualClock())] == ["mail", "webhook"]
    assert channels(Settings(), ManualClock()) == []


def test_a_mail_server_is_read_from_its_url() -> None:
    server = server_of("starttls://ada:p%40ss@mail.example.org")
    assert (server.host, server.port, server.name, server.password) == ("mail.example.org", 587, "ada", "p@ss")
