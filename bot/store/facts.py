"""What every question looks up: held in memory until somebody writes it, here or elsewhere."""

import re
from collections.abc import Callable, Hashable
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, event
from sqlmodel import Session

TABLES = {
    "account": "account",
    "accounts": "account",
    "by the clock": "chat",
    "chats": "chat",
    "choices": "chat",
    "revision": "mission",
    "setting": "setting",
}
"""What is held: everything that says who speaks, where, and about what; and where it stands."""
HELD = frozenset(TABLES.values())
MOST = 10_000
WRITES = re.compile(r"\s*(?:INSERT (?:OR \w+ )?INTO|UPDATE|DELETE FROM|REPLACE INTO)\s+\"?(\w+)")
NAME = "facts"
Fact = TypeVar("Fact")


class Facts:
    """Facts by what was asked; none is held while a transaction writes where it stands.

    It goes by transactions that follow one another, as those of a loop do, and
    as those that hold a server's lock do.  One that only reads holds nothing.
    """

    def __init__(self) -> None:
        """Hold nothing yet."""
        self._held: dict[str, dict[Hashable, Any]] = {table: {} for table in HELD}
        self._written: set[str] = set()
        self._version: int | None = None

    def watch(self, engine: Engine) -> None:
        """Let go of everything whenever *engine* writes to one of those tables."""
        event.listen(engine, "before_cursor_execute", self._look)

    def begin(self, connection: Connection) -> None:
        """Let go of everything if anybody else has written since *connection* was used last.

        For SQLite, which counts it for each connection.
        """
        cursor = connection.connection.cursor()
        version = cursor.execute("PRAGMA data_version").fetchone()[0]
        cursor.close()
        if connection.info.get(NAME) != version:
            connection.info[NAME] = version
            self.forget()

    def begin_at(self, version: int | None) -> None:
        """Let go of everything unless what is held is as of *version*; None: of nobody knows what.

        For PostgreSQL, by whoever holds its lock: then no other thread is here.
        """
        if version is None or version != self._version:
            self.forget()
        self._version = version
        self._written.clear()

    def end_at(self, version: int) -> None:
        """Hold facts as of *version*, after a transaction that has written and commits now."""
        self.end()
        self._version = version

    def end(self) -> None:
        """Hold facts again, after a transaction that may have written."""
        for table in self._written:
            self._held[table].clear()
        self._written.clear()

    def forget(self) -> None:
        """Let go of everything."""
        for held in self._held.values():
            held.clear()

    def remember(self, what: tuple[str, Hashable], read: Callable[[], Fact]) -> Fact:
        """Return the fact *what* (its sort, and of what), *read* where it is not held."""
        table = TABLES[what[0]]
        held = self._held[table]
        if what in held:
            fact: Fact = held[what]
            return fact
        fact = read()
        if table not in self._written:
            if len(held) >= MOST:
                held.clear()
            held[what] = fact
        return fact

    def _look(self, _connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        found = WRITES.match(statement)
        if found is not None and found[1] in HELD:
            self._written.add(found[1])
            self._held[found[1]].clear()


def remembered(session: Session, what: tuple[str, Hashable], read: Callable[[], Fact]) -> Fact:
    """Return the fact *what*, from memory where the session's database holds it there."""
    facts: Facts | None = session.info.get(NAME)
    return read() if facts is None else facts.remember(what, read)
