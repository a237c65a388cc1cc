"""Looks at a database without making, migrating or changing anything, for `fanion doctor`."""

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

from bot.core.chat import ChatKind
from bot.core.condition import DatabaseFacts, DatabaseState, MissionFacts
from bot.core.mission import Mission, Role
from bot.store.alone import process_on
from bot.store.migrations import HEAD
from bot.store.publishing import NOTICED
from bot.store.store import Store

READ_ONLY = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM)
NOWHERE = ("", ":memory:")


def examine(url: str) -> DatabaseFacts:
    """Look at the database at *url*; what the facts say names no password."""
    try:
        parsed = make_url(url)
    except ArgumentError:
        return DatabaseFacts(
            where="FANION_DATABASE_URL", state=DatabaseState.UNREADABLE, why="not an address"
        )
    where = parsed.render_as_string(hide_password=True)
    if parsed.get_backend_name() != "sqlite":
        why = f"this version keeps its data in SQLite, not in {parsed.get_backend_name()}"
        return DatabaseFacts(where=where, state=DatabaseState.UNREADABLE, why=why)
    if (parsed.database or "") in NOWHERE:
        return DatabaseFacts(where=where)
    file = Path(str(parsed.database))
    if not file.exists():
        if file.parent.is_dir():
            return DatabaseFacts(where=str(file), state=DatabaseState.NEW)
        why = f"there is no folder {file.parent}"
        return DatabaseFacts(where=str(file), state=DatabaseState.UNREADABLE, why=why)
    state, why = _state(file)
    return DatabaseFacts(where=str(file), state=state, why=why, process=process_on(file))


def _state(file: Path) -> tuple[DatabaseState, str]:
    """Read the schema's version, and begin to write without writing."""
    try:
        with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=rw", uri=True)) as opened:
            opened.isolation_level = None
            version = _version(opened)
            if version is None:
                return DatabaseState.NEW, ""
            if version != HEAD:
                return (DatabaseState.NEWER if version > HEAD else DatabaseState.OLDER), ""
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
