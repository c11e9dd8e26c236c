"""The notifier that is always there."""

from structlog.testing import capture_logs

from service.notify.console import ConsoleNotifier
from service.notify.port import Notifier
from tests.conformance.notifier import NOTICE, NotifierContract


class TestConsoleNotifier(NotifierContract):
    def notifier(self) -> Notifier:
        return ConsoleNotifier()

    async def test_the_log_says_who_must_look_where_and_nothing_else(self) -> None:
        with capture_logs() as lines:
            await self.notifier().carry(NOTICE)
        assert [(line["alert"], line["session"], line["clinician"], line["kind"]) for line in lines] == [
            ("a1", "s1", "c1", "risk")
        ]
