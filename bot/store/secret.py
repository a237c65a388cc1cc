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
    kept = file.with_name(f"{file.name}.key")
    try:
        made = os.open(kept, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except FileExistsError:
        return bytes.fromhex(kept.read_text().strip())
    key = secrets.token_bytes(BYTES)
    with os.fdopen(made, "w") as written:
        written.write(key.hex())
    return key
