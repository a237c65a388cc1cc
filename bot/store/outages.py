"""What may be wrong with the database, in plain words that name nothing of ours."""

import sqlite3

from sqlalchemy.exc import DBAPIError, OperationalError

from bot.store.errors import BusyError

LOCKED = "it is locked: another program has held it for too long"
SQLITE = {
    sqlite3.SQLITE_BUSY: LOCKED,
    sqlite3.SQLITE_LOCKED: LOCKED,
    sqlite3.SQLITE_FULL: "the disk is full",
    sqlite3.SQLITE_IOERR: "the disk cannot be read or written",
    sqlite3.SQLITE_READONLY: "it cannot be written: its file or folder is read-only",
    sqlite3.SQLITE_PERM: "it cannot be written: its file or folder is read-only",
    sqlite3.SQLITE_CANTOPEN: "its file cannot be opened",
    sqlite3.SQLITE_CORRUPT: "its file is damaged",
    sqlite3.SQLITE_NOTADB: "its file is no database",
}
NO_SERVER = "its server cannot be reached, or has stopped"


def out_of_order(error: BaseException) -> str:
    """Say what is wrong with the database, "" where *error* is not the database's fault."""
    if isinstance(error, BusyError):
        return LOCKED
    if not isinstance(error, DBAPIError):
        return ""
    code = getattr(error.orig, "sqlite_errorcode", None)
    if code is not None:
        return SQLITE.get(code & 0xFF, "")
    return NO_SERVER if isinstance(error, OperationalError) else ""
