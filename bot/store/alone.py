"""Only one service runs on a database file: a second would say everything twice as fast."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.store.errors import DatabaseError
from bot.store.sqlite import owner_only


class AlreadyRunningError(DatabaseError):
    """Another process runs the service on this database."""


@contextmanager
def alone(file: Path | None) -> Iterator[None]:
    """Hold the database *file* for this process alone.

    None is in memory and nobody else's, or on a server and everybody's.

    The lock goes with the process, however it ends.  Raises `AlreadyRunningError`.
    """
    if file is None:
        yield
        return
    lock = _lock_of(file)
    with owner_only():
        held = os.open(lock, os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600)
    try:
        _take(held, lock, file)
        yield
    finally:
        os.close(held)


def _lock_of(file: Path) -> Path:
    """Return where it is noted who runs on *file*: beside the database, whatever leads there."""
    real = file.resolve()
    return real.with_name(f"{real.name}.lock")


def _take(held: int, lock: Path, file: Path) -> None:
    import fcntl

    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        who = lock.read_text() or "of unknown number"
        raise AlreadyRunningError(
            f"another Fanion (process {who}) already runs on {file}. Stop that one first, or "
            "give this one a database of its own with FANION_DATABASE_URL."
        ) from None
    os.ftruncate(held, 0)
    os.pwrite(held, str(os.getpid()).encode(), 0)


def process_on(file: Path) -> str:
    """Return the number of the process that runs the service on *file*, empty where none does."""
    import fcntl

    try:
        looked = os.open(_lock_of(file), os.O_RDONLY | os.O_CLOEXEC)
    except OSError:
        return ""
    try:
        fcntl.flock(looked, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return os.pread(looked, 20, 0).decode() or "?"
    finally:
        os.close(looked)
    return ""
