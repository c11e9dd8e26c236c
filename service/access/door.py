"""The front door: signing in, joining by invitation, and who a token belongs to."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from service.access.limits import Knocks
from service.access.passwords import SHORTEST, Passwords
from service.clock import Clock
from service.errors import Forbidden, Invalid, LoginFailed, LoginNeeded
from service.settings import Settings
from service.store.ids import new_secret, secret_hash
from service.store.people import Login, Until
from service.store.records import ClientLogin, Clinician, Principal, Role
from service.store.store import Store

MINUTE_MS: Final = 60_000
HOUR_MS: Final = 60 * MINUTE_MS
DAY_MS: Final = 24 * HOUR_MS
_RENEW_AFTER: Final = 0.1
"""A login is pushed on once a tenth of its quiet time has gone by: not every request needs a write."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedIn:
    """A clinician's new login. `token` is known only now: it goes into a cookie."""

    token: str
    clinician: Clinician
    expires_at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """A client's new login. `token` is known only now: it serves as a cookie or as a bearer."""

    token: str
    client: ClientLogin
    expires_at: int


class Door:
    """Lets people in and knows them again."""

    def __init__(self, store: Store, settings: Settings, clock: Clock) -> None:
        self._people = store.people
        self._settings = settings
        self._clock = clock
        self._passwords = Passwords()
        self._knocks = Knocks(settings.redis_url, clock)

    async def enrol(self, *, email: str, name: str, role: Role, password: str) -> Clinician:
        """Enrol a clinician. Raises `Conflict` for a known address and `Invalid` for a short password."""
        if len(password) < SHORTEST:
            raise Invalid(f"A password needs at least {SHORTEST} characters.")
        hashed = await self._passwords.hash(password)
        practice = self._settings.practice_name
        return await self._people.add_clinician(
            email=email, name=name, role=role, password=hashed, practice_name=practice
        )

    async def set_password(self, clinician: Clinician, password: str) -> None:
        """Give a clinician another password; every login of theirs ends."""
        await self._people.set_password(clinician.id, await self._passwords.hash(password))

    async def known(self, email: str) -> Clinician | None:
        """The clinician with this address."""
        found = await self._people.by_email(email)
        return None if found is None else found[0]

    async def login(self, email: str, password: str, *, source: str = "") -> SignedIn:
        """Sign a clinician in. `source` is the network address. Raises `LoginFailed` and `RateLimited`."""
        await self._knocks.login(email, source)
        found = await self._people.by_email(email)
        if not await self._passwords.verify(password, found and found[1]) or found is None:
            raise LoginFailed
        token, until = new_secret(), self._clinician_until()
        await self._people.open_login(secret_hash(token), found[0].id, until)
        return SignedIn(token=token, clinician=found[0], expires_at=until.expires_at)

    async def logout(self, token: str) -> None:
        """End a login; a token nobody knows is none."""
        await self._people.end_login(secret_hash(token))

    async def who(self, token: str) -> Principal:
        """Whose cookie or bearer token this is. Using it keeps a login awake. Raises `LoginNeeded`."""
        hashed = secret_hash(token)
        login = await self._people.find_login(hashed)
        if login is not None:
            await self._keep_awake(hashed, login)
            return login.principal
        clinician = await self._people.find_token(hashed)
        if clinician is None:
            raise LoginNeeded
        return clinician

    def name_of(self, token: str) -> str:
        """The name that a login or a program's token goes by here, which lets nobody in."""
        return secret_hash(token)

    async def ended(self, names: Collection[str]) -> Collection[str]:
        """Those of these logins and tokens that were ended: signed out, revoked, or their owner erased."""
        return await self._people.ended(names)

    async def who_clinician(self, token: str) -> Clinician:
        """The clinician whose token this is. Raises `LoginNeeded`, or `Forbidden` for a client."""
        who = await self.who(token)
        if isinstance(who, ClientLogin):
            raise Forbidden
        return who

    async def who_client(self, token: str) -> ClientLogin:
        """The client whose token this is. Raises `LoginNeeded`, or `Forbidden` for a clinician."""
        who = await self.who(token)
        if isinstance(who, Clinician):
            raise Forbidden
        return who

    async def new_token(self, clinician: Clinician) -> str:
        """A bearer token for a clinician's programs, valid until it is revoked. It is shown once."""
        token = new_secret()
        await self._people.add_token(secret_hash(token), clinician.id)
        return token

    async def revoke_tokens(self, clinician: Clinician) -> int:
        """Revoke the tokens of a clinician's programs; how many there were."""
        return await self._people.revoke_tokens(clinician.id)

    async def join(self, code: str, *, source: str = "") -> Joined:
        """Redeem an invitation, once. Raises `InvitationRefused` and `RateLimited`."""
        await self._knocks.join(source)
        token, until = new_secret(), self._client_until()
        client = await self._people.redeem(secret_hash(code.strip()), secret_hash(token), until)
        return Joined(token=token, client=client, expires_at=until.expires_at)

    async def _keep_awake(self, hashed: str, login: Login) -> None:
        quiet = self._idle_ms(login.principal)
        wanted = min(self._clock.now() + quiet, login.expires_at)
        if wanted - login.idle_at > quiet * _RENEW_AFTER:
            await self._people.keep_login(hashed, wanted)

    def _idle_ms(self, who: Principal) -> int:
        if isinstance(who, ClientLogin):
            return self._settings.client_idle_days * DAY_MS
        return self._settings.clinician_idle_minutes * MINUTE_MS

    def _clinician_until(self) -> Until:
        now = self._clock.now()
        idle = self._settings.clinician_idle_minutes * MINUTE_MS
        return Until(idle_at=now + idle, expires_at=now + self._settings.clinician_login_hours * HOUR_MS)

    def _client_until(self) -> Until:
        now = self._clock.now()
        idle = self._settings.client_idle_days * DAY_MS
        return Until(idle_at=now + idle, expires_at=now + self._settings.client_login_days * DAY_MS)
