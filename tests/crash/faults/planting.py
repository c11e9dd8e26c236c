# ruff: noqa: ANN401 - whatever the service has
"""How a fault takes the place of one function of the service, in the forked process alone."""

import itertools
from collections.abc import Callable
from typing import Any

Patch = Callable[[], None]
_ticks = itertools.count(1)


def often() -> bool:
    """True for every third time, so that a fault shows among what is right."""
    return next(_ticks) % 3 == 0


def tick() -> int:
    """A number that was not given before."""
    return next(_ticks)


def instead(owner: Any, name: str, made: Callable[[Any], Any]) -> Patch:
    """Put what is made of it in the place of a function."""

    def patch() -> None:
        setattr(owner, name, made(getattr(owner, name)))

    return patch
