"""Keeps everything on a PostgreSQL server, for any number of processes on several machines.

One of them writes at a time, as on SQLite: a transaction that may write begins
with an advisory lock that is the whole installation's, so code that reads and
then writes is right there, too, and READ COMMITTED is enough: nobody else
commits while it is held.  The lock is waited for in the server, which lets the
longest waiting in first; whoever tries again and again would be overtaken by
whoever tries more often.  It goes with its transaction, however that ends.
"""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import URL, Connection, Engine, event, text
from sqlalchemy.exc import DBAPIError
from sqlmodel import create_engine

from bot.store.errors import BusyError, DatabaseError
from bot.store.sqlite import READING

LOCK = 4_607_182_418
"""Which advisory lock is that of who writes; in each database it is another one."""
KEPT = 5
"""How many connections a process keeps; each loop uses one to write and few to read."""
NAMES = ("postgres", "postgresql")
# Among the settings it stands under `writes` how often anything was written.
COUNTED = text("SELECT value FROM setting WHERE name = 'writes'")
BEGUN = text(
    "SELECT value, (SELECT version_num FROM alembic_version) FROM setting WHERE name = 'writes'"
)
BEGIN_TO_COUNT = text(
    "INSERT INTO setting (name, value) VALUES ('writes', '0') ON CONFLICT DO NOTHING"
)
COUNT = text(
    "WITH counted AS (UPDATE setting SET value = CAST(CAST(value AS bigint) + 1 AS text) "
    "WHERE name = 'writes' AND pg_current_xact_id_if_assigned() IS NOT NULL RETURNING value) "
    "SELECT value FROM counted"
)
ALIVE = {
    "application_name": "fanion",
    "client_encoding": "utf8",
    "connect_timeout": "5",
    # A server whose machine is gone is noticed within about ten seconds.
    "keepalives_idle": "5",
    "keepalives_interval": "2",
    "keepalives_count": "3",
    "tcp_user_timeout": "10000",
}
"""What every connection asks for, unless the address says otherwise."""
REFUSED = {
    "password authentication failed": "it does not accept this user with this password",
    "no password supplied": "it asks for a password",
    "no pg_hba.conf entry": "it does not let this user in from here (pg_hba.conf)",
    "permission denied": "this user may not connect to it",
    'role "': "it knows no such user",
    'database "': "there is no such database: make it with CREATE DATABASE",
    "too many clients": "it has too many connections already",
    "remaining connection slots": "it has too many connections already",
    "starting up": "it is still starting",
    "could not translate host name": "there is no such host",
    "failed to resolve host": "there is no such host",
    "connection refused": "nobody answers there",
    "no such file or directory": "nobody answers there",
    "timeout expired": "nobody answers there in time",
    "timed out": "nobody answers there in time",
}
"""What is said for what the driver says when it cannot connect; the first that fits."""
NO_RIGHT = "42501"
LOCK_NOT_HAD = "55P03"


def postgresql_engine(url: URL, patience: float) -> Engine:
    """Return what opens the database at *url*; it is waited for during *patience* seconds.

    What *url* asks for itself, such as ``?sslmode=require`` or
    ``?connect_timeout=3``, holds instead of what is set here.  Raises
    `DatabaseError`.
    """
    milliseconds = max(1, round(patience * 1000))
    engine = create_engine(
        url.set(drivername="postgresql+psycopg"),
        # Without it, an error prints the row that it was about, names and all.
        hide_parameters=True,
        connect_args={name: value for name, value in ALIVE.items() if name not in url.query},
        pool_size=KEPT,
        max_overflow=KEPT,
        pool_timeout=max(patience, 1),
        # Not `pool_pre_ping`, which asks before each transaction: the lock is what asks, and is
        # asked for once more on a new connection where the old one turns out to be dead.
    )

    def prepare(connection: Any, _record: object) -> None:  # noqa: ANN401 - psycopg's
        try:
            _prepare_connection(connection, milliseconds)
        except BaseException:  # the server went away at once, and nobody else has it yet
            connection.close()
            raise

    event.listen(engine, "connect", prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare_connection(connection: Any, milliseconds: int) -> None:  # noqa: ANN401
    """Set what holds for the whole connection; not in its options, which proxies refuse."""
    settings: Mapping[str, object] = {
        "timezone": "UTC",
        "lock_timeout": milliseconds,
        "statement_timeout": 2 * milliseconds,
        # Who holds the lock and does nothing, such as a machine that sleeps, loses it.
        "idle_in_transaction_session_timeout": max(milliseconds, 1000),
    }
    connection.adapters.register_dumper(str, _text_without_nul())
    connection.autocommit = True
    for name, value in settings.items():
        connection.execute("SELECT set_config(%s, %s, false)", (name, str(value)))
    connection.autocommit = False


def _text_without_nul() -> type:
    """Return what writes texts: a NUL, which PostgreSQL cannot keep, becomes a U+FFFD."""
    from psycopg.types.string import StrDumperUnknown

    class TextDumper(StrDumperUnknown):
        def dump(self, obj: str) -> Any:  # noqa: ANN401 - psycopg's Buffer
            return super().dump(obj.replace("\0", "\ufffd") if "\0" in obj else obj)

    return TextDumper


def _begin(connection: Connection) -> None:
    if connection.get_execution_options().get(READING):
        connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
    else:
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({LOCK})")


# ---- who has written -----------------------------------------------------------------------


def start_counting(engine: Engine) -> None:
    """Count from now on how often anything is written, unless that is counted already."""
    with engine.begin() as connection:
        connection.execute(BEGIN_TO_COUNT)


def writes(connection: Connection) -> int:
    """Return how often anything was written."""
    return int(connection.execute(COUNTED).scalar_one())


def begun(connection: Connection) -> tuple[int, str]:
    """Return how often anything was written, and the schema's version, in one question."""
    count, schema = connection.execute(BEGUN).one()
    return int(count), schema or ""


def count_write(connection: Connection) -> int | None:
    """Count the transaction of *connection* and return the new count; None: it wrote nothing.

    Right before it is committed, under the lock: the count is seen with what it counts.
    """
    counted = connection.execute(COUNT).scalar()
    return None if counted is None else int(counted)


# ---- what goes wrong -----------------------------------------------------------------------


def is_lock_timeout(error: DBAPIError) -> bool:
    """Tell whether others have held the lock for too long."""
    return getattr(error.orig, "sqlstate", None) == LOCK_NOT_HAD


def in_plain_words(error: DBAPIError, url: URL) -> DatabaseError:
    """Return what an operator can do something about, without the password."""
    kind = BusyError if is_lock_timeout(error) else DatabaseError
    return kind(f"the database {where_is(url)} cannot be opened: {why_not(error)}")


def why_not(error: DBAPIError) -> str:
    """Say why a database cannot be opened, as the end of a sentence."""
    if is_lock_timeout(error):
        return "it is busy, another Fanion writes or migrates it"
    if getattr(error.orig, "sqlstate", None) == NO_RIGHT:
        return (
            "its user may not make or change tables there. Make it the owner of the database "
            "(ALTER DATABASE … OWNER TO …)"
        )
    said = " ".join(str(error.orig).split())
    return next((words for part, words in REFUSED.items() if part in said.lower()), said)


def where_is(url: URL) -> str:
    """Return *url* as people may read it: the password hidden, and without what else it sets."""
    return url.set(query={}, drivername="postgresql").render_as_string()


def wrong_encoding(connection: Connection) -> str:
    """Say what is wrong with how the database keeps its texts, empty where nothing is."""
    encoding = connection.exec_driver_sql("SHOW server_encoding").scalar_one()
    if encoding == "UTF8":
        return ""
    return (
        f"it keeps its texts as {encoding}, where names get lost. Make it anew with "
        "CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0"
    )
