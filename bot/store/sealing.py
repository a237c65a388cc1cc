"""Secrets that the database keeps are sealed: who reads a copy of it reads none of them.

Fernet (AES and a signature) with a key of its own, derived from the one that
was set: https://cryptography.io/en/latest/fernet/
"""

from base64 import urlsafe_b64encode

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

SEALED = "sealed:"
"""What stands before a secret that is sealed; no token of a platform begins so."""
PURPOSE = b"tokens of workspaces"
BYTES = 32


class UnreadableError(Exception):
    """It was sealed with another key."""

    def __init__(self) -> None:
        """Say what helps."""
        super().__init__("it was sealed with another key than FANION_SECRET_KEY is now")


class Seal:
    """Seals with a key, and opens what any of *before* has sealed, too."""

    def __init__(self, key: bytes, *before: bytes) -> None:
        """Derive the keys, none of which can be found out from a sealed text."""
        self._first, *others = (Fernet(_derived(one)) for one in (key, *before))
        self._any = MultiFernet((self._first, *others))

    def sealed(self, secret: str) -> str:
        """Return *secret* as it is kept."""
        return f"{SEALED}{self._first.encrypt(secret.encode()).decode()}"

    def opened(self, kept: str) -> str:
        """Return the secret that is *kept* so, or plainly, as it once was.

        Raises `UnreadableError`.
        """
        if not kept.startswith(SEALED):
            return kept
        try:
            return self._any.decrypt(kept.removeprefix(SEALED)).decode()
        except InvalidToken:
            raise UnreadableError from None

    def is_fresh(self, kept: str) -> bool:
        """Tell whether it was sealed, and with the key itself, not with one before."""
        if not kept.startswith(SEALED):
            return False
        try:
            self._first.decrypt(kept.removeprefix(SEALED))
        except InvalidToken:
            return False
        return True


def _derived(key: bytes) -> bytes:
    hkdf = HKDF(algorithm=SHA256(), length=BYTES, salt=None, info=PURPOSE)
    return urlsafe_b64encode(hkdf.derive(key))
