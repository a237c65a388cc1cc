"""Makes or migrates the tables on a server, while nobody runs on older ones.

All of it is one transaction under the lock of who writes: of several that
start at once one migrates, and the others wait and find it done.  A process
that shows up later is refused by its own first transaction
(`bot.store.served`).
"""

import logging

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import DBAPIError

from bot.store.errors import DatabaseError
from bot.store.migrations import HEAD
from bot.store.postgresql import is_lock_timeout, where_is
from bot.store.schema import NewerSchemaError, make_tables, schema_version, upgrade
from bot.store.sharing import Living, living
from bot.store.sqlite import READING

logger = logging.getLogger(__name__)

MIGRATES = 4_607_182_421
"""Which advisory lock is that of who migrates; in each database it is another one."""
# Shared: two who wait do not take each other for whom they wait for.
NOBODY_MIGRATES = text("SELECT pg_try_advisory_xact_lock_shared(:lock)")


def bring_up_to_date(engine: Engine) -> None:
    """Make the tables of a new database, and migrate an older one that nobody runs on.

    Whoever else migrates is waited for, however long that takes.  Raises
    `NewerSchemaError`, and `DatabaseError` where an older Fanion runs on it.
    """
    while True:
        try:
            with engine.begin() as connection:
                _bring_up_to_date(connection)
        except DBAPIError as error:
            if not (is_lock_timeout(error) and _somebody_migrates(engine)):
                raise
            logger.info("another process changes the tables; this one goes on after that")
        else:
            return


def _bring_up_to_date(connection: Connection) -> None:
    version = schema_version(connection)
    if version is None:
        make_tables(connection)
    elif version > HEAD:
        raise NewerSchemaError(version)
    elif version != HEAD:
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": MIGRATES})
        if others := living(connection):
            raise DatabaseError(_stop_first(where_is(connection.engine.url), others))
        connection.execute(text("SET LOCAL statement_timeout = 0"))
        upgrade(connection)
        logger.info("the database went from schema %s to %s", version, HEAD)


def _stop_first(where: str, others: tuple[Living, ...]) -> str:
    named = "".join(f"\n  {one}" for one in others)
    return (
        f"the database {where} is an older Fanion's, which runs on it. Stop it there first "
        "(systemctl stop, docker compose stop, or kill and the number of the process), then "
        f"start this one again, which brings the tables up to date:{named}"
    )


def _somebody_migrates(engine: Engine) -> bool:
    with engine.connect().execution_options(**{READING: True}) as connection:
        free = connection.execute(NOBODY_MIGRATES, {"lock": MIGRATES}).scalar_one()
        return not free
