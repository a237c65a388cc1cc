"""Copies of a database that is in use: consistent, checked, their owner's alone.

``VACUUM INTO`` reads one state of the database while others go on writing, and
writes nothing but what is there: the pages that SQLite has freed, with what was
deleted from them, stay behind.
"""

import os
import shutil
import sqlite3
from collections.abc import Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

from bot.store.errors import DatabaseError
from bot.store.sqlite import owner_only

PATIENCE = 60.0
"""Seconds for which a database that is being written to is waited for."""
AHEAD = 1_000_000
"""So far behind the last message in a copy the next one is numbered."""
MADE_HERE = "a copy was made here"
"""The error of the row that sees to that."""
KEY = ".key"
"""What the key that signs links is called behind the name of its database."""
STEPS = "DELETE FROM setting WHERE name LIKE 'step:%'"
"""Totals of polls that are open: with who had answered by then, they would say too much."""
COUNTED = {"missions": "mission", "chats": "chat", "accounts": "account", "messages": "delivery"}
"""What is counted in a copy, and in which table it stands."""
OPEN_ANONYMOUS = """
DELETE FROM rating WHERE mission IN (
    SELECT mission.code FROM mission JOIN mission_revision AS published
    ON published.mission = mission.code AND published.revision = mission.revision
    WHERE json_extract(published.document, '$.anonymous'))
"""


class CopyError(DatabaseError):
    """The copy could not be made; the text says why in plain words."""


@dataclass(frozen=True, kw_only=True)
class Copy:
    """A copy that was made, and what was found in it.

    *counts* are by what is counted; *titles* are the missions'; *size* is in
    bytes; *schema* is the version of its tables; *key* is where the key that
    signs links was copied to, None where it is kept elsewhere.
    """

    file: Path
    size: int
    schema: str
    titles: tuple[str, ...]
    counts: Mapping[str, int]
    key: Path | None = None


def file_of(url: str) -> Path | None:
    """Return the file of the database at *url*, None where it is on a server or in memory.

    Raises `DatabaseError`.
    """
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise DatabaseError("FANION_DATABASE_URL is not a database's address") from error
    if parsed.get_backend_name() != "sqlite" or parsed.database in (None, "", ":memory:"):
        return None
    return Path(str(parsed.database))


def copy_of(file: Path, to: Path) -> Copy:
    """Copy the database *file* with its key, while it may be in use, to *to*, and check that.

    The answers to anonymous polls that are open stay out.  Raises `CopyError`,
    also where *to* is there already.
    """
    if not file.is_file():
        raise CopyError(f"there is no database {file} yet: nothing to copy")
    _reserve(to)
    part = to.with_name(f"{to.name}.part")
    try:
        with owner_only():
            _write(file, part)
        made = _checked(part, to)
        key = _copy_key(file, to)
        part.replace(to)
    except (OSError, sqlite3.Error) as error:
        _remove(part, to)
        raise CopyError(f"the copy {to} could not be made: {_in_words(error)}") from error
    except BaseException:
        _remove(part, to)
        raise
    return Copy(**{**vars(made), "file": to, "key": key})


def _reserve(to: Path) -> None:
    try:
        os.close(os.open(to, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:
        raise CopyError(f"{to} is there already: name another file, or remove that one") from None
    except OSError as error:
        raise CopyError(f"{to} cannot be written: {error.strerror}") from error


def _write(file: Path, part: Path) -> None:
    part.unlink(missing_ok=True)
    with closing(sqlite3.connect(file, timeout=PATIENCE, isolation_level=None)) as source:
        source.execute("VACUUM INTO ?", (str(part),))
    with closing(sqlite3.connect(part, isolation_level=None)) as copy:
        copy.execute("PRAGMA secure_delete = ON")
        copy.execute("BEGIN IMMEDIATE")
        if _has(copy, "rating", "mission_revision"):
            copy.execute(OPEN_ANONYMOUS)
        if _has(copy, "setting"):
            copy.execute(STEPS)
        if _has(copy, "delivery"):
            _number_ahead(copy)
        copy.execute("COMMIT")


def _number_ahead(copy: sqlite3.Connection) -> None:
    """Let no message after the copy have the number of one that was sent meanwhile.

    Slack is asked by that number whether a message has arrived.
    """
    columns = [row[1] for row in copy.execute("PRAGMA table_info(delivery)")]
    instead = {
        "id": f"id + {AHEAD}",
        "kind": "'notice'",
        "subject": "''",
        "data": "'{}'",
        "state": "'withdrawn'",
        "pending": "0",
        "rings": "0",
        "sent_at": "NULL",
        "error": f"'{MADE_HERE}'",
        "message": "''",
    }
    values = ", ".join(instead.get(column, f'"{column}"') for column in columns)
    named = ", ".join(f'"{column}"' for column in columns)
    copy.execute(
        f"INSERT INTO delivery ({named}) SELECT {values} FROM delivery "  # noqa: S608 - our own words
        "ORDER BY id DESC LIMIT 1"
    )


def _checked(part: Path, to: Path) -> Copy:
    """Read the whole copy, and count what is in it.  Raises `CopyError` where it is damaged."""
    with closing(sqlite3.connect(part)) as copy:
        found = [row[0] for row in copy.execute("PRAGMA integrity_check")]
        if found != ["ok"]:
            raise CopyError(
                f"the copy {to} could not be made: the database is damaged ({found[0]})"
            )
        return Copy(
            file=part,
            size=part.stat().st_size,
            schema=_one(copy, "alembic_version", "SELECT version_num FROM alembic_version") or "",
            titles=_titles(copy),
            counts={what: _count(copy, table) for what, table in COUNTED.items()},
        )


def _titles(copy: sqlite3.Connection) -> tuple[str, ...]:
    if not _has(copy, "mission", "mission_revision"):
        return ()
    found = copy.execute(
        "SELECT json_extract(published.document, '$.title') FROM mission "
        "JOIN mission_revision AS published ON published.mission = mission.code "
        "AND published.revision = mission.revision ORDER BY mission.code"
    )
    return tuple(str(title) for (title,) in found)


def _count(copy: sqlite3.Connection, table: str) -> int:
    where = f" WHERE error != '{MADE_HERE}'" if table == "delivery" else ""
    return int(_one(copy, table, f"SELECT count(*) FROM {table}{where}") or 0)  # noqa: S608


def _one(copy: sqlite3.Connection, table: str, query: str) -> str | None:
    if not _has(copy, table):
        return None
    found = copy.execute(query).fetchone()
    return str(found[0]) if found is not None else None


def _has(copy: sqlite3.Connection, *tables: str) -> bool:
    known = {row[0] for row in copy.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    return known.issuperset(tables)


def _copy_key(file: Path, to: Path) -> Path | None:
    key, copied = file.with_name(file.name + KEY), to.with_name(to.name + KEY)
    if not key.is_file():
        return None
    with owner_only():
        shutil.copyfile(key, copied)
    copied.chmod(0o600)
    return copied


def _remove(*files: Path) -> None:
    for file in files:
        with suppress(OSError):
            file.unlink(missing_ok=True)


def _in_words(error: OSError | sqlite3.Error) -> str:
    if isinstance(error, OSError):
        return error.strerror or type(error).__name__
    full = getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_FULL
    return "the disk is full" if full else str(error)
