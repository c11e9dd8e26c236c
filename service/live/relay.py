"""What every socket of a process works with."""

from dataclasses import dataclass

from service.access.access import Access
from service.clock import Clock
from service.live.handshake import Door
from service.live.hub import Hub
from service.live.limits import Limits
from service.live.logins import Logins
from service.live.ports import Sessions
from service.live.reading import Reading
from service.store.notices import Notices


@dataclass(frozen=True, slots=True, kw_only=True)
class Relay:
    """The same for all sockets. `epoch_of_log` changes when the journal was restored from a backup."""

    door: Door
    access: Access
    sessions: Sessions
    reading: Reading
    hub: Hub
    logins: Logins
    notices: Notices
    clock: Clock
    limits: Limits
    epoch_of_log: int
