"""Looks at a database without making, migrating or changing anything, for `fanion doctor`."""

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from bot.core.chat import ChatKind
from bot.core.condition import DatabaseFacts, DatabaseState, MissionFacts
from bot.core.mission import Mission, Role
from bot.store.alone import process_on
from bot.store.migrations import HEAD
from bot.store.postgresql import NAMES, postgresql_engine, where_is, why_not, wrong_encoding
from bot.store.publishing import NOTICED
from bot.store.schema import schema_version
from bot.store.sqlite import READING
from bot.store.store import Store

READ_ONLY = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM)
NOWHERE = ("", ":memory:")
PATIENCE = 5.0
"""Seconds for which a server is waited for."""


def examine(url: str) -> DatabaseFacts:
    """Look at the database at *url*; what the facts say names no password."""
    try:
        parsed = make_url(url)
    except ArgumentError:
        return DatabaseFacts(
            where="FANION_DATABASE_URL", state=DatabaseState.UNREADABLE, why="not an address"
        )
    where = parsed.render_as_string(hide_password=True)
    if parsed.get_backend_name() in NAMES:
        state, why = _state_on_server(parsed)
        return DatabaseFacts(where=where_is(parsed), state=state, why=why, on_server=True)
    if parsed.get_backend_name() != "sqlite":
        why = f"Fanion keeps its data in SQLite or PostgreSQL, not in {parsed.get_backend_name()}"
        return DatabaseFacts(where=where, state=DatabaseState.UNREADABLE, why=why)
    if (parsed.database or "") in NOWHERE:
        return DatabaseFacts(where=where)
    return _file(Path(str(parsed.database)))


def is_sqlite(url: str) -> bool:
    """Tell whether *url* is of a database that one service has for itself."""
    try:
        return make_url(url).get_backend_name() == "sqlite"
    except ArgumentError:
        return False


def missing_file(url: str) -> str:
    """Name the file that opening the database at *url* would make, "" where it makes none."""
    found = make_url(url).database or "" if is_sqlite(url) else ""
    return "" if found in NOWHERE or Path(found).exists() else found


def _file(file: Path) -> DatabaseFacts:
    if not file.exists():
        if file.parent.is_dir():
            return DatabaseFacts(where=str(file), state=DatabaseState.NEW)
        why = f"there is no folder {file.parent}"
        return DatabaseFacts(where=str(file), state=DatabaseState.UNREADABLE, why=why)
    state, why = _state(file)
    return DatabaseFacts(where=str(file), state=state, why=why, process=process_on(file))


def _state_on_server(url: URL) -> tuple[DatabaseState, str]:
    """Read the schema's version, and whether the server can be written to."""
    engine = postgresql_engine(url, PATIENCE)
    try:
        with engine.connect().execution_options(**{READING: True}) as connection:
            if wrong := wrong_encoding(connection):
                return DatabaseState.UNREADABLE, wrong
            version = schema_version(connection)
            if connection.exec_driver_sql("SELECT pg_is_in_recovery()").scalar_one():
                return DatabaseState.READ_ONLY, "the server is a standby"
    except DBAPIError as error:
        return DatabaseState.UNREADABLE, why_not(error)
    finally:
        engine.dispose()
    return _compared(version), ""


def _compared(version: str | None) -> DatabaseState:
    """Compare a schema's version with ours; None: there is nothing yet."""
    if version is None:
        return DatabaseState.NEW
    if version == HEAD:
        return DatabaseState.READY
    return DatabaseState.NEWER if version > HEAD else DatabaseState.OLDER


def _state(file: Path) -> tuple[DatabaseState, str]:
    """Read the schema's version, and begin to write without writing."""
    try:
        with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=rw", uri=True)) as opened:
            opened.isolation_level = None
            version = _version(opened)
            if (compared := _compared(version)) is not DatabaseState.READY:
                return compared, ""
            opened.execute("PRAGMA busy_timeout = 0")  # whoever writes is answer enough
            opened.execute("BEGIN IMMEDIATE")
            opened.execute("ROLLBACK")
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code == sqlite3.SQLITE_BUSY:  # somebody writes, so it can be written
            return DatabaseState.READY, ""
        state = DatabaseState.READ_ONLY if code in READ_ONLY else DatabaseState.UNREADABLE
        return state, str(error)
    return DatabaseState.READY, ""


def _version(opened: sqlite3.Connection) -> str | None:
    """Return the schema's version, None where nothing is in the file yet."""
    tables = "SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'"
    if opened.execute(tables).fetchone() is None:
        return None
    found = opened.execute("SELECT version_num FROM alembic_version").fetchone()
    return str(found[0]) if found else ""


def missions_in(store: Store) -> tuple[MissionFacts, ...]:
    """Tell of every mission which chats it has, and who of its people can be reached."""
    return tuple(_facts(store, store.mission(code)) for code in sorted(store.missions()))


def _facts(store: Store, mission: Mission) -> MissionFacts:
    chats = store.chats(mission.code)
    platforms = sorted({chat.ref.platform for chat in chats})
    linked = {*store.accounts(mission.code), *(chat.person for chat in chats)}
    organisers = {person.code for person in mission.with_role(Role.ORGANISER)}
    return MissionFacts(
        code=mission.code,
        title=mission.title,
        main=bool({chat.kind for chat in chats}.intersection(NOTICED)),
        chats=tuple(
            (name, sum(chat.ref.platform == name for chat in chats)) for name in platforms
        ),
        people=len(mission.people),
        linked=len(linked.intersection(mission.people_by_code)),
        organisers=len(linked.intersection(organisers)),
    )


def groups_on(store: Store, platform: str) -> tuple[str, ...]:
    """Return the platform's ids of every shared chat that belongs to a mission, each once."""
    return tuple(
        dict.fromkeys(
            chat.ref.id
            for code in store.missions()
            for chat in store.chats(code)
            if chat.ref.platform == platform and chat.kind is not ChatKind.DIRECT
        )
    )
