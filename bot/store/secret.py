"""The key that signs links: made at the first start and kept beside the database."""

import os
import secrets
from pathlib import Path

BYTES = 32


def secret_beside(file: Path | None) -> bytes:
    """Return the key that is kept beside the database *file*, and make it where there is none.

    A database in memory gets a new one each time.  The file is its owner's alone.
    """
    if file is None:
        return secrets.token_bytes(BYTES)
    kept = _beside(file)
    try:
        made = os.open(kept, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except FileExistsError:
        return bytes.fromhex(kept.read_text().strip())
    key = secrets.token_bytes(BYTES)
    with os.fdopen(made, "w") as written:
        written.write(key.hex())
    return key


def secrets_there(given: str, file: Path | None) -> tuple[bytes, ...]:
    """Return the key that was set and the one beside the database *file*, as far as they are."""
    kept = (_beside(file),) if file is not None and _beside(file).exists() else ()
    beside = (bytes.fromhex(one.read_text().strip()) for one in kept)
    return (*((given.encode(),) if given else ()), *beside)


def _beside(file: Path) -> Path:
    return file.with_name(f"{file.name}.key")
