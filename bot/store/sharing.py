"""Which processes run the service on this database, and what one of them alone does.

All instants are the database's: the clocks of several machines never agree.
Only a database that several processes can share is asked, which is PostgreSQL.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, func, inspect, text
from sqlmodel import Session, col, delete, select

from bot.store.tables import LeaseRow, ProcessRow
from bot.store.upsert import put

TICK = 4_607_182_419
"""Which advisory lock is that of who looks what is due; in each database it is another one."""
TERM = timedelta(seconds=15)
"""How long a lease lasts that nobody renews, though its holder lives."""
RENEWED_AFTER = timedelta(seconds=5)
"""How old a lease is when it is renewed, and how long ago a process was seen: writing is noticed
by all others, who then look what has changed."""
GONE_AFTER = timedelta(days=1)
"""How long a process is remembered that has died without a word."""
# Who has that lock has that of their own number on the same connection.
LEADER = text(
    "SELECT own.number FROM"
    " (SELECT pid, (classid::bigint << 32) | objid::bigint AS number FROM pg_locks"
    "  WHERE locktype = 'advisory' AND objsubid = 1 AND granted AND database ="
    "  (SELECT oid FROM pg_database WHERE datname = current_database())) own"
    " JOIN pg_locks tick USING (pid)"
    " WHERE tick.locktype = 'advisory' AND tick.objsubid = 1 AND tick.granted"
    " AND (tick.classid::bigint << 32) | tick.objid::bigint = :tick AND own.number <> :tick"
)
WHO_LIVES = text(
    "SELECT process.role, process.host, process.since, activity.application_name"
    " FROM process JOIN pg_locks own"
    "  ON process.number = (own.classid::bigint << 32) | own.objid::bigint"
    " LEFT JOIN pg_stat_activity activity ON activity.pid = own.pid"
    " WHERE own.locktype = 'advisory' AND own.objsubid = 1 AND own.granted AND own.database ="
    "  (SELECT oid FROM pg_database WHERE datname = current_database())"
    " ORDER BY process.since, process.number"
)
# Shared: two who ask at once do not take each other for whom they ask about.
IS_FREE = text("SELECT pg_try_advisory_xact_lock_shared(:number)")


@dataclass(frozen=True)
class Living:
    """A process that runs on this database now: what it is, where, its number there, since when.

    Without *pid* where the machine does not tell its number.
    """

    role: str
    host: str
    pid: str
    since: datetime

    def __str__(self) -> str:
        """Say which one it is: "fanion run on web-1, process 4711, since 2026-11-23 04:10 UTC"."""
        number = f", process {self.pid}" if self.pid else ""
        return f"fanion {self.role} on {self.host}{number}, since {self.since:%Y-%m-%d %H:%M} UTC"


def living(connection: Connection) -> tuple[Living, ...]:
    """Return who runs on the database of *connection*, be its tables older than ours."""
    if not inspect(connection).has_table(ProcessRow.__tablename__):
        return ()
    return tuple(
        Living(role, host, _pid_in(name or ""), since.astimezone(UTC))
        for role, host, since, name in connection.execute(WHO_LIVES)
    )


def name_of(role: str, pid: int) -> str:
    """Name the connection by which a process shows that it lives: with its number there."""
    return f"fanion {role} {pid}"


def _pid_in(name: str) -> str:
    number = name.rpartition(" ")[2]
    return number if number.isdecimal() else ""


@dataclass(frozen=True, kw_only=True)
class RunningProcess:
    """A process that runs the service: its number, the machine it is on, and what it does.

    *since* and *seen_at* are instants of the database; it *lives* as long as
    it is connected.  It looks what is due if it *leads*, and *holds* leases.
    """

    number: int
    host: str
    role: str
    since: datetime
    seen_at: datetime
    lives: bool = True
    leads: bool = False
    holds: tuple[str, ...] = ()


class Sharing:
    """The part of the store that knows of processes and leases."""

    _session: Session

    def take_lease(self, name: str, process: int) -> bool:
        """Take the lease *name* for *process*, or renew it; tell whether it is theirs.

        One whose holder has died is free at once, any other when it has run out.
        """
        now = self._now()
        lease = self._session.get(LeaseRow, name, populate_existing=True)
        if lease is not None and lease.holder == process:
            if lease.until > now + TERM - RENEWED_AFTER:
                return True
        elif lease is not None and lease.until > now and self.lives(lease.holder):
            return False
        put(self._session, LeaseRow, {"name": name, "holder": process, "until": now + TERM})
        return True

    def holds(self, name: str, process: int) -> bool:
        """Tell whether the lease *name* is *process*'s, and has not run out."""
        lease = self._session.get(LeaseRow, name, populate_existing=True)
        return lease is not None and lease.holder == process and lease.until > self._now()

    def end_process(self, process: int) -> None:
        """Give back every lease of *process*, and know of it no more."""
        self._session.exec(delete(LeaseRow).where(col(LeaseRow.holder) == process))
        self._session.exec(delete(ProcessRow).where(col(ProcessRow.number) == process))

    def show_up(self, process: int, host: str, role: str) -> None:
        """Note that *process* runs on the machine *host*, and forget who died long ago."""
        now = self._now()
        row = self._session.get(ProcessRow, process)
        if row is not None and row.seen_at > now - RENEWED_AFTER:
            return
        since = row.since if row is not None else now
        values = {"number": process, "host": host, "role": role, "since": since, "seen_at": now}
        put(self._session, ProcessRow, values)
        long_ago = col(ProcessRow.seen_at) < now - GONE_AFTER
        self._session.exec(delete(ProcessRow).where(long_ago))

    def has_shown_up(self, process: int) -> bool:
        """Tell whether *process* has shown up, and did not say that it ends."""
        return self._session.get(ProcessRow, process, populate_existing=True) is not None

    def lives(self, process: int) -> bool:
        """Tell whether *process* is connected: for as long as it is, it holds its own lock."""
        return not self._session.connection().execute(IS_FREE, {"number": process}).scalar_one()

    def seen_lately(self, role: str) -> int:
        """Count the processes of a *role* that run, or did so a few seconds ago."""
        lately = col(ProcessRow.seen_at) > self._now() - 3 * RENEWED_AFTER
        query = select(func.count()).where(ProcessRow.role == role, lately)
        return self._session.exec(query).one()

    def processes(self) -> tuple[RunningProcess, ...]:
        """Return every process of which we know, the oldest first."""
        leases = self._session.exec(select(LeaseRow).order_by(col(LeaseRow.name))).all()
        rows = self._session.exec(
            select(ProcessRow).order_by(col(ProcessRow.since), col(ProcessRow.number))
        )
        leader = self._session.connection().execute(LEADER, {"tick": TICK}).scalar()
        return tuple(
            _process(row, leases, lives=self.lives(row.number), leads=row.number == leader)
            for row in rows
        )

    def _now(self) -> datetime:
        # Not now(), which stands still while this transaction waits for its turn.
        now: datetime = (
            self._session.connection().execute(select(func.clock_timestamp())).scalar_one()
        )
        return now


def _process(
    row: ProcessRow, leases: Collection[LeaseRow], *, lives: bool, leads: bool
) -> RunningProcess:
    return RunningProcess(
        number=row.number,
        host=row.host,
        role=row.role,
        since=row.since,
        seen_at=row.seen_at,
        lives=lives,
        leads=leads,
        holds=tuple(lease.name for lease in leases if lease.holder == row.number),
    )
