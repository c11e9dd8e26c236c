"""Who may see whose sessions, as one rule.

A clinician has a caseload of their own. A supervisor also sees the caseloads of the practice. An administrator looks
after accounts, which gives no sight of anybody else's clients. A client has the sessions of their own, as a client.
"""

from typing import Protocol

from service.store.caseload import Of
from service.store.records import ClientLogin, Clinician, Principal


class Owned(Protocol):
    """Something that belongs to a clinician of a practice."""

    @property
    def practice(self) -> str:
        """The practice's id."""
        ...

    @property
    def clinician(self) -> str:
        """The clinician's id."""
        ...


def may_see(who: Clinician, what: Owned) -> bool:
    """Whether this is a client or session of the clinician, or of the practice they supervise."""
    if who.practice != what.practice:
        return False
    return what.clinician == who.id or who.role == "supervisor"


def reach(who: Clinician) -> Of:
    """Whose clients and sessions a list shows to this clinician."""
    return Of(practice=who.practice) if who.role == "supervisor" else Of(clinician=who.id, practice=who.practice)


def as_clinician(who: Principal) -> Clinician | None:
    """The clinician, if it is one."""
    return None if isinstance(who, ClientLogin) else who
