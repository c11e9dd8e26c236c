"""What every notifier must do. A test module of an implementation inherits from `NotifierContract`."""

from service.notify.port import Notice, Notifier

NOTICE = Notice(alert="a1", session="s1", clinician="c1", kind="risk", level=3)


class NotifierContract:
    """The contract, as tests."""

    def notifier(self) -> Notifier:
        """The notifier under test."""
        raise NotImplementedError

    async def test_it_carries_a_notice(self) -> None:
        await self.notifier().carry(NOTICE)

    async def test_it_carries_the_same_notice_again(self) -> None:
        notifier = self.notifier()
        await notifier.carry(NOTICE)
        await notifier.carry(NOTICE)
