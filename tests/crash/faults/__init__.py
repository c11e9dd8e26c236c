"""Faults planted in a service on purpose, by name: each breaks one promise, and the judge must say so."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from tests.crash.faults.deciding import DECIDING
from tests.crash.faults.planting import Patch
from tests.crash.faults.storing import STORING
from tests.crash.faults.telling import TELLING

FAULTS: Final[Mapping[str, Patch]] = MappingProxyType({**STORING, **DECIDING, **TELLING})
"""What may be wrong with a service, and the patch that makes it so."""


def plant(fault: str) -> None:
    """Plant a fault in this process; none for an empty name."""
    if fault:
        FAULTS[fault]()
