"""What commands need to work on a practice's data."""

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass

from service.access.access import Access
from service.clock import Clock, SystemClock
from service.settings import Settings, load_master_key, load_settings
from service.store.sealing import Keyring
from service.store.store import Store


@dataclass(frozen=True, slots=True)
class Practice:
    """An opened store, and the way to it."""

    settings: Settings
    clock: Clock
    store: Store
    access: Access


@contextmanager
def practice() -> Generator[Practice]:
    """Open the data that the settings name. Raises `CannotStart` with a sentence that says what to do."""
    settings, clock = load_settings(), SystemClock()
    keyring = Keyring(load_master_key(settings))
    with Store.open(settings.database, keyring, clock) as store:
        yield Practice(settings=settings, clock=clock, store=store, access=Access(store, settings, clock))
