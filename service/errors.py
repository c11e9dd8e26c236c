"""Everything that can go wrong, as a table of contents.

Each class says what it is called on the wire (`code`), which HTTP status and which WebSocket close code it has, and one
sentence for a person: what happened and what to do next. None of them ever carries a client's words.
"""

from typing import ClassVar


class ImageryError(Exception):
    """Something was refused or failed. `sentence` may be made more exact when it is raised; the codes stay."""

    code: ClassVar[str] = "failed"
    status: ClassVar[int] = 500
    close_code: ClassVar[int] = 1011
    sentence: ClassVar[str] = "Something went wrong on our side. Nothing you wrote is lost. Please try again."

    def __init__(self, detail: str | None = None, *, rule: str | None = None) -> None:
        self.detail = detail or self.sentence
        self.rule = rule
        super().__init__(self.detail)


# ---- A session says no -----------------------------------------------------------------------------------------


class Refused(ImageryError):
    """An input was understood and changes nothing."""

    code = "invalid"
    status = 409
    close_code = 1008


class StaleDraft(Refused):
    """The decision is about a draft that is no longer the pending one."""

    code = "stale_draft"
    sentence = "Things have moved on since that draft. Look at the newest one and decide again."


class NotDriving(Refused):
    """Only the person who drives may write to the client."""

    code = "not_driving"
    sentence = "Take over first. Then what you write goes to your client."


class NotPermitted(Refused):
    """A safety rule forbids it; `rule` names it."""

    code = "not_permitted"
    status = 403
    sentence = "A safety rule does not allow that now."


class UnknownStep(Refused):
    """The protocol has no step of that name."""

    code = "unknown_step"
    status = 422
    sentence = "This protocol has no step with that name. Choose one from the map."


class SessionEnded(Refused):
    """The session is over."""

    code = "session_ended"
    sentence = "This session has ended. You can still read it."


class Held(Refused):
    """The session is paused."""

    code = "held"
    sentence = "This session is paused. Press Go on first."


class Conflict(Refused):
    """Somebody else changed the same thing first."""

    code = "conflict"
    sentence = "Somebody else was a moment quicker. Look again, and then decide."


class TooLong(Refused):
    """More text or more bytes than there is room for."""

    code = "too_long"
    status = 413
    close_code = 1009
    sentence = "That is too long to send. Please make it shorter, or send it in parts."


class RateLimited(Refused):
    """Too much in too short a time."""

    code = "rate_limited"
    status = 429
    close_code = 4029
    sentence = "That was a lot at once. Please wait a moment, and then try again."


class Invalid(Refused):
    """It does not have the form that was agreed."""

    status = 422
    sentence = "We could not read that. Please check it and try again."


class Superseded(Refused):
    """Something newer took its place, such as another tab."""

    code = "superseded"
    close_code = 4009
    sentence = "This has been opened somewhere else. Carry on there, or reload this page."


# ---- At the door -----------------------------------------------------------------------------------------------


class LoginNeeded(ImageryError):
    """Nobody is signed in, or the login has run out."""

    code = "login_needed"
    status = 401
    close_code = 4001
    sentence = "Please sign in again. What was written is kept."


class LoginFailed(ImageryError):
    """Address and password do not belong together; which of the two is wrong is not said."""

    code = "login_failed"
    status = 401
    close_code = 4001
    sentence = "That email address and password do not match. Please try again."


class SecondFactorRequired(ImageryError):
    """The password was right and a code is due."""

    code = "second_factor_required"
    status = 401
    close_code = 4001
    sentence = "Please enter the code from your authenticator."


class InvitationRefused(ImageryError):
    """The code is unknown, used or out of date; which of them is not said."""

    code = "invitation_refused"
    status = 410
    close_code = 4003
    sentence = "This invitation cannot be used any more. Please ask your therapist for a new link."


class Forbidden(ImageryError):
    """Known, and not allowed to do this."""

    code = "forbidden"
    status = 403
    close_code = 4003
    sentence = "You are signed in, but this is not yours to do."


class OriginRefused(Forbidden):
    """The request comes from a page that is not ours."""

    code = "origin_refused"
    sentence = "This request came from another website. Please open the page of this service and try again."


class SitePolicyForbids(Forbidden):
    """The practice has switched this off."""

    code = "site_policy"
    sentence = "Your practice does not allow this."


class NotFound(ImageryError):
    """There is no such thing, or it belongs to somebody else; which of the two is not said."""

    code = "not_found"
    status = 404
    close_code = 4003
    sentence = "We could not find that. It may belong to somebody else, or be gone."


class NotAvailable(ImageryError):
    """This release cannot do it yet."""

    code = "not_available"
    status = 501
    close_code = 1008
    sentence = "This version cannot do that yet."


# ---- On the line -----------------------------------------------------------------------------------------------


class TooBig(ImageryError):
    """A frame or body beyond the limit."""

    code = "too_big"
    status = 413
    close_code = 1009
    sentence = "That is too big to send."


class Restarting(ImageryError):
    """The service is about to start again."""

    code = "restarting"
    status = 503
    close_code = 1012
    sentence = "The service is starting again. It will be back in a moment, and nothing is lost."


class Overloaded(ImageryError):
    """More work than the service can take on."""

    code = "overloaded"
    status = 503
    close_code = 1013
    sentence = "The service is very busy. Please try again in a moment."


class SlowReader(ImageryError):
    """The other side reads too slowly; it comes back and resumes from its cursor."""

    code = "slow_reader"
    status = 503
    close_code = 4008
    sentence = "Your connection could not keep up. Connecting again."


class LogRestored(ImageryError):
    """The journal is older than what the page has seen: a backup was restored."""

    code = "log_restored"
    status = 409
    close_code = 4010
    sentence = "The record was restored from a backup. Please reload this page."


# ---- In the store, and before the start ------------------------------------------------------------------------------


class StoreUnavailable(ImageryError):
    """A write was not committed: a full disk, a lost database. Nothing was acknowledged."""

    code = "store_unavailable"
    status = 503
    close_code = 1013
    sentence = "We could not save that just now. Please try again in a moment."


class KeyRefused(ImageryError):
    """A sealed value does not open: the wrong key, a destroyed key, or a changed value."""

    code = "key_refused"
    status = 503
    sentence = "This record cannot be opened: its key is missing or does not fit."


class CannotStart(ImageryError):
    """The service refuses to start; the sentence says what to do."""

    code = "cannot_start"


class MasterKeyMissing(CannotStart):
    """There is no master key, or it is not one."""

    code = "master_key_missing"
    sentence = "There is no master key. Make one with `imagery keys new PATH`; it says what to do with it."


class MasterKeyWrong(CannotStart):
    """The records were sealed under another master key."""

    code = "master_key_wrong"
    sentence = "These records were sealed with another master key. Set IMAGERY_MASTER_KEY_FILE to that one."


class NotMigrated(CannotStart):
    """The database does not have the tables of this version."""

    code = "not_migrated"
    sentence = "The database is not up to date with this version. Run `imagery migrate` first."


class UnsafeDatabase(CannotStart):
    """The database cannot promise that what is committed stays committed."""

    code = "unsafe_database"
    sentence = "This database cannot keep its promises. Use a file on a local disk."
