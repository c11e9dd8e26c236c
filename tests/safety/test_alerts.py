"""What alerts may be about."""

from safety.alerts import KINDS


def test_every_kind_of_alert_stands_once_and_in_the_order_of_the_alphabet() -> None:
    assert list(KINDS) == sorted(set(KINDS))
