"""Keeping words sealed: AES-256-GCM under a key for each client, which the master key wraps.

A sealed value is one version byte, a 12-byte nonce and the ciphertext with its tag. Table, row and column are
associated data, so a value that was moved to another place does not open.
"""

import hashlib
import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from service.errors import KeyRefused

_VERSION = b"\x01"
_NONCE = 12
_KEY_BITS = 256


class Sealer:
    """Seals and opens with one key."""

    __slots__ = ("_aead",)

    def __init__(self, key: bytes) -> None:
        self._aead = AESGCM(key)

    def seal(self, value: bytes, *place: str) -> bytes:
        """The sealed form of a value that belongs at `place` (table, row, column)."""
        nonce = secrets.token_bytes(_NONCE)
        return _VERSION + nonce + self._aead.encrypt(nonce, value, _associated(place))

    def open(self, sealed: bytes, *place: str) -> bytes:
        """What was sealed for `place`. Raises `KeyRefused` for another key, another place or a changed value."""
        if sealed[:1] != _VERSION:
            raise KeyRefused
        nonce, ciphertext = sealed[1 : 1 + _NONCE], sealed[1 + _NONCE :]
        try:
            return self._aead.decrypt(nonce, ciphertext, _associated(place))
        except (InvalidTag, ValueError):
            raise KeyRefused from None


class Keyring:
    """Makes and unwraps clients' keys with the master key, which stays in memory only."""

    def __init__(self, master_key: bytes) -> None:
        self._master = Sealer(master_key)
        self.name = hashlib.sha256(b"imagery master key\n" + master_key).hexdigest()[:16]

    def new_key(self, client: str) -> bytes:
        """A fresh key for a client, wrapped."""
        return self._master.seal(AESGCM.generate_key(_KEY_BITS), "data_key", client, "wrapped")

    def unwrap(self, client: str, wrapped: bytes) -> Sealer:
        """The sealer of a client. Raises `KeyRefused` when another master key wrapped it."""
        return Sealer(self._master.open(wrapped, "data_key", client, "wrapped"))


def _associated(place: tuple[str, ...]) -> bytes:
    return "\x1f".join(place).encode()
