"""When what a client did alone is taken, and when it is refused. Pure.

Words are never refused because the tool is off or closed or the course is over: whoever wrote them, perhaps without a
connection and before that, must still be read. Nor is an answer to the risk question that is not a clear no. What has
no words is refused then, unless it was done before.
"""

from dataclasses import dataclass
from typing import Final

from safety.findings import Level
from service.errors import ImageryError, NotFound, SitePolicyForbids
from service.errors_alone import CourseEnded, RescriptLocked, ToolClosed
from service.store.entry_records import CourseSpan, NewEntry, RescriptRecord

LEEWAY_MS: Final = 5 * 60_000
"""How far the clock of a device may be off."""
OLDEST_MS: Final = 60 * 86_400_000
"""How long a page may keep something before it sends it."""
_OFF: Final = "Your practice has switched off the tool between sessions, so this was not kept."


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How things stand with a client's tool between sessions at one moment. Times are Unix milliseconds."""

    now: int
    allowed: bool
    closed_at: int | None
    known_since: int
    courses: tuple[CourseSpan, ...]
    rescripts: tuple[RescriptRecord, ...]

    @property
    def since(self) -> int:
        """What happened before this is not taken: the beginning of the first course, and 60 days at most."""
        began = min((one.created_at for one in self.courses), default=self.known_since)
        return max(began - LEEWAY_MS, self.now - OLDEST_MS)

    @property
    def ended_at(self) -> int | None:
        """When the last course ended; None while one is open, and where there never was one."""
        if not self.courses or any(one.closed_at is None for one in self.courses):
            return None
        return max(one.closed_at or 0 for one in self.courses)

    def in_time(self, at: int) -> bool:
        """Whether something may have happened at this time."""
        return self.since <= at <= self.now + LEEWAY_MS


def refused(new: NewEntry, standing: Standing) -> ImageryError | None:
    """Why this entry is not kept, if it is not."""
    if new.text is not None or new.kind == "skill" or new.level >= Level.AMBER:
        return None
    if not standing.allowed:
        return SitePolicyForbids(_OFF)
    if standing.closed_at is not None and new.at >= standing.closed_at:
        return ToolClosed()
    if standing.ended_at is not None and new.at >= standing.ended_at:
        return CourseEnded()
    return _rescript(new, standing) if new.kind == "rescript_read" else None


def _rescript(new: NewEntry, standing: Standing) -> ImageryError | None:
    """Only what is the client's own and was unlocked when it was read."""
    known = next((one for one in standing.rescripts if one.id == new.values["rescript"]), None)
    if known is None:
        return NotFound()
    locked = known.locked_at is not None and new.at >= known.locked_at
    return RescriptLocked() if known.unlocked_at is None or locked else None
