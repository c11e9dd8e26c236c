"""Signing a webhook as Standard Webhooks has it, so that any of its libraries can check it.

What is signed is `id.timestamp.body` with HMAC-SHA256. A receiver refuses what is not signed, what is older than
five minutes, and an id it has had already.
"""

import base64
import binascii
import hmac
from collections.abc import Mapping
from typing import Final

ID_HEADER: Final = "webhook-id"
TIME_HEADER: Final = "webhook-timestamp"
SIGNATURE_HEADER: Final = "webhook-signature"
TOLERANCE_S: Final = 300
"""How old a message may be when it is checked, and how far a clock may be ahead, in seconds."""
LEAST_BYTES: Final = 24
"""The shortest secret that is accepted, in bytes."""
_PREFIX: Final = "whsec_"


def key_of(secret: str) -> bytes:
    """The bytes of a secret: base64 after `whsec_`, or any text. Raises `ValueError` when it is too short or broken."""
    if secret.startswith(_PREFIX):
        try:
            key = base64.b64decode(secret.removeprefix(_PREFIX), validate=True)
        except binascii.Error as fault:
            raise ValueError("the secret is not base64 after whsec_") from fault
    else:
        key = secret.encode()
    if len(key) < LEAST_BYTES:
        raise ValueError(f"the secret is shorter than {LEAST_BYTES} bytes")
    return key


def signed(key: bytes, message_id: str, at_s: int, body: bytes) -> dict[str, str]:
    """The three headers of a message sent at `at_s` (Unix seconds)."""
    return {ID_HEADER: message_id, TIME_HEADER: str(at_s), SIGNATURE_HEADER: _signature(key, message_id, at_s, body)}


def is_genuine(key: bytes, headers: Mapping[str, str], body: bytes, now_s: int) -> bool:
    """Whether we sent this message within the last minutes: what a receiver checks before it believes anything."""
    given = {name.lower(): value for name, value in headers.items()}
    at = given.get(TIME_HEADER, "")
    if not at.isdecimal() or abs(now_s - int(at)) > TOLERANCE_S:
        return False
    expected = _signature(key, given.get(ID_HEADER, ""), int(at), body)
    return any(hmac.compare_digest(expected, one) for one in given.get(SIGNATURE_HEADER, "").split(" "))


def _signature(key: bytes, message_id: str, at_s: int, body: bytes) -> str:
    digest = hmac.digest(key, b".".join((message_id.encode(), str(at_s).encode(), body)), "sha256")
    return f"v1,{base64.b64encode(digest).decode('ascii')}"
