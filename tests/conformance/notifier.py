"""What every notifier must do. A test module of an implementation inherits from `NotifierContract`."""

import pytest

from service.notify.port import Notice, Notifier, Unsent
from tests.notify.servers import Served

NOTICE = Notice(
    id="0a1b2c3d4e5f",
    alert="s1-a1",
    session="s1",
    kind="crisis_hold",
    level="red",
    stage=1,
    raised_at=1_767_258_000_000,
    url="https://console.example.org/console/live/s1",
    clinician="c1",
    address="ada@example.org",
)


class NotifierContract:
    """The contract, as tests. `served` and `notifier` are fixtures of the module: a server, and the way to it."""

    async def test_it_hands_a_notice_over(self, served: Served, notifier: Notifier) -> None:
        await notifier.send(NOTICE)
        (taken,) = served.taken.bodies
        assert NOTICE.url.encode() in taken

    async def test_the_same_notice_again_can_be_known_to_be_the_same(self, served: Served, notifier: Notifier) -> None:
        await notifier.send(NOTICE)
        await notifier.send(NOTICE)
        first, again = zip(served.taken.bodies, served.taken.headers, strict=True)
        for body, headers in (first, again):
            assert NOTICE.id.encode() in body or NOTICE.id in headers.values()

    async def test_a_server_that_refuses_is_told_of_by_a_code(self, served: Served, notifier: Notifier) -> None:
        served.taken.mood = "refusing"
        with pytest.raises(Unsent) as problem:
            await notifier.send(NOTICE)
        assert problem.value.code in {"refused", "status_500"}

    async def test_a_server_that_hangs_is_left_soon(self, served: Served, notifier: Notifier) -> None:
        served.taken.mood = "hanging"
        with pytest.raises(Unsent, match="timeout"):
            await notifier.send(NOTICE)

    async def test_nothing_is_said_but_what_the_notice_holds(self, served: Served, notifier: Notifier) -> None:
        await notifier.send(NOTICE)
        assert b"Client" not in served.taken.bodies[0]
