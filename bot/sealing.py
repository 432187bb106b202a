"""Sealing what must not be readable in a stolen database: addresses, messages, talk state.

Fernet (AES-128-CBC with HMAC-SHA256, https://github.com/fernet/spec) from the `cryptography`
package; several keys may be live so that a key can be changed without losing what the old one
sealed. Look-up of a sealed address goes through a keyed HMAC, useless without the key.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Sequence
from typing import Any

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from sqlalchemy import LargeBinary
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator


class Unsealable(Exception):
    """The text was sealed with a key that is no longer given: put the old key back in FANAL_KEYS."""


class Seal:
    """Seals with the first key, opens with any of them."""

    def __init__(self, keys: Sequence[str]) -> None:
        self._fernet = MultiFernet([Fernet(key) for key in keys])
        # The look-up key must stay the same while keys rotate: it comes from the oldest one.
        secret = base64.urlsafe_b64decode(keys[-1])
        self._lookup_key = hashlib.sha256(b"fanal lookup" + secret).digest()

    def seal(self, text: str) -> bytes:
        return self._fernet.encrypt(text.encode())

    def open(self, sealed: bytes) -> str:
        try:
            return self._fernet.decrypt(sealed).decode()
        except InvalidToken as error:
            raise Unsealable(
                "a sealed text cannot be opened with the present keys; "
                "add the key it was sealed with after the new one in FANAL_KEYS"
            ) from error

    def fingerprint(self, text: str) -> str:
        """A keyed digest: the same text gives the same 64 hex digits, and nothing else of it."""
        return hmac.new(self._lookup_key, text.encode(), hashlib.sha256).hexdigest()


def new_key() -> str:
    return Fernet.generate_key().decode()


class Sealed(TypeDecorator[str]):
    """A text column stored sealed. The seal rides on the engine's dialect (see `bot.db`)."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> bytes | None:
        return None if value is None else seal_of(dialect).seal(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> str | None:
        return None if value is None else seal_of(dialect).open(bytes(value))


def seal_of(dialect: Dialect) -> Seal:
    """The seal that `bot.db.create_engine` hung on this engine's dialect."""
    seal = getattr(dialect, "fanal_seal", None)
    if not isinstance(seal, Seal):
        raise RuntimeError("this engine has no seal: make it with bot.db.create_engine")
    return seal
