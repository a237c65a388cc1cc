"""This process among those that run the service on the same database."""

import asyncio
import contextlib
import logging
import os
import secrets
import socket
from collections.abc import Callable
from typing import TYPE_CHECKING

from bot.clock import monotonic
from bot.store.errors import OutdatedError
from bot.store.sharing import TICK, name_of
from bot.store.store import Store

if TYPE_CHECKING:
    from psycopg import AsyncConnection

    from bot.store.served import ServedDatabase

logger = logging.getLogger(__name__)

LOOK = 1.0
"""Seconds between two looks at what is ours to do."""
ANSWERS_WITHIN = 5.0
"""Seconds that the database gets for one look."""
KEPT_FOR = 10.0
"""Seconds for which a lease counts as ours that could not be renewed; others wait for longer."""
MISSED = 3
"""So many looks a process has to be missing, before it counts as dead: one whose connection was
cut comes back with the next, and finishes what it sends."""
A_MOMENT = 2.0
"""Seconds that giving back what is ours may take."""
NOTICED = {
    # A process whose machine is gone is noticed by the server within about ten seconds.
    "tcp_keepalives_idle": "5",
    "tcp_keepalives_interval": "2",
    "tcp_keepalives_count": "3",
    "tcp_user_timeout": "10000",
    # One that lives is silent for long.
    "idle_session_timeout": "0",
}
"""What the connection asks of the server, as far as the server knows of it."""
ASK = "SELECT set_config(name, %s, false) FROM pg_settings WHERE name = %s"
SCHEMA = "(SELECT version_num FROM alembic_version)"
STAND = f"SELECT pg_try_advisory_lock(%s), {SCHEMA}"
LEAD_ON = f"SELECT %s <> 0, {SCHEMA}"
"""The same of who leads already: both show that we live, and tell the schema's version."""
HEARS, HELPS = "run", "worker"
"""What a process is to the others: one that takes what people say, or one that does not."""
Changed = Callable[[], None]


class Process:
    """A process that is alone on its database, and so does everything there is to do."""

    number: int | None = None
    shared = False
    outdated: OutdatedError | None = None
    """Why this process has to stop: a newer Fanion has changed the tables under it."""
    others_hear = 0
    """How many other processes take what people say, and answer."""

    def __init__(self) -> None:
        """Have nobody to tell yet."""
        self._tell: list[Changed] = []

    @property
    def leads(self) -> bool:
        """Tell whether it looks what is due."""
        return True

    def on_change(self, tell: Changed) -> None:
        """Call *tell* whenever something has become ours to do, or is not any more."""
        self._tell.append(tell)

    def want(self, name: str) -> None:
        """Stand for the lease *name* from now on."""
        del name

    def has(self, name: str) -> bool:
        """Tell whether the lease *name* was ours when we looked last."""
        del name
        return True

    def holds(self, store: Store, name: str) -> bool:
        """Tell, within a transaction, whether the lease *name* is ours."""
        del store, name
        return True

    def is_left(self, store: Store, sender: int | None) -> bool:
        """Tell whether nobody else sends what *sender* began to send."""
        del store, sender
        return True

    async def run(self) -> None:
        """Stand for what can be ours, until cancelled."""
        await asyncio.Event().wait()


class SharedProcess(Process):
    """A process beside others: it leads, or sends for a platform, when nobody else does.

    It keeps a connection of its own open, and with it two advisory locks: one
    of its own number, by which others know that it lives, and that of who looks
    what is due, if it could have it.  PostgreSQL lets go of both when the
    process dies, however it does, so others take over within a second.  Nothing
    is right or wrong by these: keys, and leases that are looked at in the same
    transaction that claims, see to that.
    """

    shared = True

    def __init__(self, database: "ServedDatabase", role: str, *, look: float = LOOK) -> None:
        """Be nobody yet; *role* is what operators read, *look* the seconds between two looks."""
        super().__init__()
        self.number: int = secrets.randbits(62)
        self._database = database
        self._role = role
        self._every = look
        self._host = socket.gethostname()
        self._connection: AsyncConnection | None = None
        self._leads = False
        self._wanted: set[str] = set()
        self._held: frozenset[str] = frozenset()
        self._renewed_at = monotonic()
        self._missed: dict[int, float] = {}

    @property
    def leads(self) -> bool:
        """Tell whether it looks what is due."""
        return self._leads

    def want(self, name: str) -> None:
        """Stand for the lease *name* from now on."""
        self._wanted.add(name)

    def has(self, name: str) -> bool:
        """Tell whether the lease *name* was ours when we looked last."""
        return name in self._held

    def holds(self, store: Store, name: str) -> bool:
        """Tell, within a transaction, whether the lease *name* is ours."""
        return name in self._held and store.holds(name, self.number)

    def is_left(self, store: Store, sender: int | None) -> bool:
        """Tell whether nobody else sends what *sender* began to send."""
        if sender is None or sender == self.number:
            return True
        if not store.has_shown_up(sender):  # it has ended, and said so
            return True
        if store.lives(sender):
            self._missed.pop(sender, None)
            return False
        missed_at = self._missed.setdefault(sender, monotonic())
        return monotonic() - missed_at >= MISSED * self._every

    async def run(self) -> None:
        """Stand for what can be ours, until cancelled or outdated; then give it back."""
        try:
            while True:
                before = (self._leads, self._held, self.others_hear)
                await self._look()
                if (self._leads, self._held, self.others_hear) != before:
                    for tell in self._tell:
                        tell()
                await asyncio.sleep(self._every)
        except OutdatedError as error:
            self.outdated = error
            logger.error("this process stops: %s", error)  # noqa: TRY400 - where says nothing
        finally:
            await self._leave()

    async def _look(self) -> None:
        """Take or keep what nobody else has; what cannot be asked for is not ours."""
        leads, held = await self._leading(), await self._leases()
        if leads != self._leads:
            logger.info("this process %s what is due", "looks" if leads else "does not look")
        for name in sorted(held - self._held):
            logger.info("this process has the lease %s", name)
        self._leads, self._held = leads, held

    async def _leading(self) -> bool:
        """Show that we live, and tell whether we lead; without a connection we stand again."""
        try:
            async with asyncio.timeout(ANSWERS_WITHIN):
                return await self._stand()
        except OutdatedError:
            raise
        except Exception as error:  # noqa: BLE001 - whatever ails the database, we stand again
            logger.debug("this process cannot lead: %s", type(error).__name__)
            await self._disconnect()
            return False

    async def _leases(self) -> frozenset[str]:
        """Take and renew leases; a database that is busy takes none away at once."""
        if self._connection is None:  # others take us for dead
            return frozenset()
        try:
            async with asyncio.timeout(ANSWERS_WITHIN), self._database.transaction() as store:
                store.show_up(self.number, self._host, self._role)
                hear = store.seen_lately(HEARS)
                held = frozenset(
                    name for name in self._wanted if store.take_lease(name, self.number)
                )
        except OutdatedError:
            raise
        except Exception as error:  # noqa: BLE001 - whatever ails the database, we ask again
            logger.debug("no lease could be renewed: %s", type(error).__name__)
            kept = monotonic() - self._renewed_at < KEPT_FOR
            return self._held if kept else frozenset()
        self._renewed_at = monotonic()
        self.others_hear = hear - (self._role == HEARS)
        return held

    async def _stand(self) -> bool:
        """Show that we live, and tell whether we lead."""
        if self._connection is None or self._connection.closed:
            self._connection = await self._database.connect()
            self._leads = False
            called = {"application_name": name_of(self._role, os.getpid())}
            for name, value in (NOTICED | called).items():
                await self._connection.execute(ASK, (value, name))
            await self._connection.execute("SELECT pg_advisory_lock(%s)", (self.number,))
        asked = await self._connection.execute(LEAD_ON if self._leads else STAND, (TICK,))
        leads, schema = await asked.fetchone() or (False, None)
        self._database.check_schema(schema or "")
        return bool(leads)

    async def _leave(self) -> None:
        """Give everything back, so that the next one need not wait."""
        self._leads, self._held = False, frozenset()
        with contextlib.suppress(Exception):
            async with asyncio.timeout(A_MOMENT), self._database.transaction() as store:
                store.end_process(self.number)
        await self._disconnect()

    async def _disconnect(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            with contextlib.suppress(Exception):
                await connection.close()
