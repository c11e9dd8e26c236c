"""Passwords: hashed with Argon2, a few at a time, because each hash takes 64 MiB for a moment."""

import asyncio
import secrets
from typing import Final

from pwdlib import PasswordHash
from pwdlib.exceptions import UnknownHashError
from pwdlib.hashers.argon2 import Argon2Hasher

AT_ONCE: Final = 2
"""Hashes at the same time: more would let a crowd at the login take the memory of the whole machine."""
SHORTEST: Final = 12
"""Characters of the shortest password that is accepted."""
LONGEST: Final = 256
"""Characters beyond which a password is not even hashed."""

_READABLE: Final = "abcdefghjkmnpqrstuvwxyz23456789"
_GROUPS: Final = (5, 5, 5, 5)


def new_password() -> str:
    """A password of about 99 random bits, easy to read aloud: no letter looks like a digit."""
    return "-".join("".join(secrets.choice(_READABLE) for _ in range(size)) for size in _GROUPS)


class Passwords:
    """Hashes and verifies beside the event loop."""

    def __init__(self) -> None:
        self._hasher = PasswordHash((Argon2Hasher(),))
        self._room = asyncio.Semaphore(AT_ONCE)
        self._nobody: str | None = None

    async def hash(self, password: str) -> str:
        """The Argon2 hash of a password."""
        async with self._room:
            return await asyncio.to_thread(self._hasher.hash, password)

    async def verify(self, password: str, known: str | None) -> bool:
        """Whether the password fits. With no hash known it takes just as long and is false."""
        if len(password) > LONGEST:
            return False
        if known is None:
            await self._verify(password, await self._somebody())
            return False
        return await self._verify(password, known)

    async def _verify(self, password: str, known: str) -> bool:
        async with self._room:
            try:
                return await asyncio.to_thread(self._hasher.verify, password, known)
            except UnknownHashError:
                return False  # what is on file is no hash: nobody signs in with it

    async def _somebody(self) -> str:
        if self._nobody is None:
            self._nobody = await self.hash(new_password())
        return self._nobody
