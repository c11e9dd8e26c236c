"""Ids, tokens and codes: unguessable, and saying nothing about anybody."""

import hashlib
import secrets


def new_id() -> str:
    """An id of 128 random bits, as 32 hexadecimal digits."""
    return secrets.token_hex(16)


def new_secret() -> str:
    """A token or code of 256 random bits that fits into a URL."""
    return secrets.token_urlsafe(32)


def secret_hash(secret: str) -> str:
    """What is stored in a secret's place: the SHA-256 of it. Enough, as the secret itself cannot be guessed."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()
