"""A PostgreSQL server of our own on this machine, for as long as the tests run.

It runs as an ordinary user, which it insists on, in a folder that is taken
away again, and speaks through a socket in that folder only.  The processes of
one test run share it: whoever needs it first starts it, and it goes with the last.
"""

import fcntl
import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import ClassVar

import psycopg
import pytest
from sqlalchemy import Engine
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg

from bot.store.database import Database
from tests.sqlite_once import Once

EITHER = ("memory", "postgresql")
"""Parameters of a fixture for which `address` gives the address of an empty database."""
PLACES = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda one: one.parent.name)[::-1]
"""Where Debian puts what it puts on nobody's PATH."""
SETTINGS = {
    "listen_addresses": "",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "autovacuum": "off",
    "max_connections": "100",
    "shared_buffers": "32MB",
    "client_min_messages": "warning",
}
EMPTY = """
DO $$
DECLARE one record;
BEGIN
  SET LOCAL session_replication_role = replica;
  FOR one IN SELECT tablename AS name FROM pg_tables
    WHERE schemaname = 'public' AND tablename <> 'alembic_version' LOOP
    EXECUTE format('DELETE FROM %I', one.name);
  END LOOP;
  FOR one IN SELECT sequencename AS name FROM pg_sequences
    WHERE schemaname = 'public' AND last_value IS NOT NULL LOOP
    PERFORM setval(format('%I', one.name), 1, false);
  END LOOP;
END $$
"""
"""Takes everything out of the tables, and begins to number anew: quicker than a new database."""
OTHERS = (
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
    "WHERE datname = current_database() AND pid <> pg_backend_pid()"
)


WATCH = """
import fcntl, os, shutil, signal, sys, time
using, folder, where = sys.argv[1:]
with open(using) as file:
    fcntl.flock(file, fcntl.LOCK_EX)
    with open(folder + "/data/postmaster.pid") as told:
        server = int(told.readline())
    os.kill(server, signal.SIGQUIT)
    try:
        while True:
            os.kill(server, 0)
            time.sleep(0.05)
    except ProcessLookupError:
        shutil.rmtree(folder, ignore_errors=True)
    if os.path.exists(where):
        os.unlink(where)
"""
"""Waits until nobody uses the server any more, stops it and takes its folder away."""


class PostgreSQLOnce(PGDialect_psycopg, metaclass=Once):
    """PostgreSQL as it is, for all engines of a process: a statement is compiled once."""

    supports_statement_cache = True
    statements: ClassVar[dict[object, object]] = {}

    @classmethod
    def engine_created(cls, engine: Engine) -> None:
        engine.update_execution_options(compiled_cache=cls.statements)


registry.register("postgresql.psycopg", __name__, PostgreSQLOnce.__name__)


def no_postgresql(why: str) -> None:
    """Skip loudly, or fail where a server is promised."""
    if os.environ.get("CI"):
        pytest.fail(f"no PostgreSQL, and CI is set: {why}")
    pytest.skip(f"NO POSTGRESQL, so nothing was tried on it: {why}")


def program(name: str) -> str | None:
    """Return where *name* is, which belongs to PostgreSQL."""
    return shutil.which(name) or next(
        (str(place / name) for place in PLACES if (place / name).exists()), None
    )


class Server:
    """A server whose data and socket are in *folder*."""

    def __init__(self, folder: Path) -> None:
        """Speak with the server in *folder*."""
        self.folder = folder

    def url(self, name: str) -> str:
        """Return the address of the database *name*, as ``FANION_DATABASE_URL`` has it."""
        return f"postgresql://fanion@/{name}?host={self.folder}"

    def do(self, statement: str, name: str = "postgres") -> None:
        """Have *statement* done in the database *name*."""
        with closing(psycopg.connect(self.url(name), autocommit=True)) as connection:
            connection.execute(statement)

    def make(self, name: str) -> str:
        """Make an empty database without tables and return its address."""
        self.do(f"CREATE DATABASE {name} TEMPLATE template0 STRATEGY file_copy")
        return self.url(name)

    def empty(self, name: str) -> None:
        """Take everything out of the tables of *name*, whoever still holds them."""
        with closing(psycopg.connect(self.url(name), autocommit=True)) as connection:
            connection.execute(OTHERS)
            connection.execute(EMPTY)

    def start(self) -> None:
        """Make a server and start it.  Raises `CalledProcessError`."""
        data, options = self.folder / "data", [f"-c {k}={v}" for k, v in SETTINGS.items()]
        local = ["--auth=trust", "--username=fanion", "--encoding=UTF8", "--locale=C.UTF-8"]
        self._run("initdb", "--pgdata", str(data), "--no-sync", *local)
        log, told = str(self.folder / "log"), " ".join([f"-k {self.folder}", *options])
        self._run("pg_ctl", "start", "-w", "-D", str(data), "-l", log, "-o", told)

    def _run(self, name: str, *arguments: str) -> None:
        """Run one of its programs as the folder's owner."""
        owner = pwd.getpwuid(self.folder.stat().st_uid)
        who = {"user": owner.pw_uid, "group": owner.pw_gid, "extra_groups": ()}
        # Not through pipes: the server would hold them open.
        with (self.folder / f"{name}.said").open("w+") as said:
            try:
                subprocess.run(
                    [program(name), *arguments],
                    cwd=self.folder,
                    env={**os.environ, "LC_ALL": "C.UTF-8"},
                    stdin=subprocess.DEVNULL,
                    stdout=said,
                    stderr=said,
                    check=True,
                    timeout=60,
                    **(who if os.getuid() == 0 else {}),
                )
            except subprocess.CalledProcessError:
                said.seek(0)
                raise RuntimeError(said.read()) from None


def _folder() -> Path:
    """Return a new folder that belongs to an ordinary user; of us, if we are one."""
    folder = Path(tempfile.mkdtemp(prefix="fanion-postgresql-"))
    if os.getuid() == 0:
        owner = pwd.getpwnam("nobody")
        os.chown(folder, owner.pw_uid, owner.pw_gid)
    return folder


@contextmanager
def shared_server(meeting: Path) -> Iterator[Server]:
    """Share one server among all who meet in the folder *meeting*.

    Each holds a lock on a file there while it uses the server.  When nobody
    does any more, be it that they were killed, a watch stops the server.
    """
    where, using = meeting / "postgresql", meeting / "postgresql.using"
    with using.open("w") as ours, (meeting / "postgresql.door").open("w") as door:
        fcntl.flock(door, fcntl.LOCK_EX)
        fcntl.flock(ours, fcntl.LOCK_SH)
        if not where.exists():
            folder = _folder()
            try:
                Server(folder).start()
            except BaseException:
                shutil.rmtree(folder, ignore_errors=True)
                raise
            subprocess.Popen(
                [sys.executable, "-S", "-c", WATCH, str(using), str(folder), str(where)],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            ).returncode = 0  # nobody waits for it: it outlives us
            where.write_text(str(folder))
        fcntl.flock(door, fcntl.LOCK_UN)
        yield Server(Path(where.read_text()))


def address(request: pytest.FixtureRequest) -> str:
    """Return the address of an empty database of the kind that the fixture's parameter names."""
    if request.param == "postgresql":
        return str(request.getfixturevalue("postgresql_url"))
    return "sqlite://"


# ---- fixtures ------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def postgresql_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server of our own; the processes of one test run share it."""
    if program("initdb") is None:
        no_postgresql("install Debian's package postgresql")
    base = tmp_path_factory.getbasetemp()
    with shared_server(base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) as server:
        yield server


@pytest.fixture(scope="session")
def _postgresql_database(postgresql_server: Server) -> str:
    """Make this process's database, with the newest schema, and return its name."""
    name = f"fanion_{os.environ.get('PYTEST_XDIST_WORKER', 'alone')}"
    Database.open(postgresql_server.make(name)).close()
    return name


@pytest.fixture
def postgresql_url(postgresql_server: Server, _postgresql_database: str) -> str:
    """Return the address of a database with nothing in its tables."""
    postgresql_server.empty(_postgresql_database)
    return postgresql_server.url(_postgresql_database)


@pytest.fixture
def fresh_postgresql(postgresql_server: Server, _postgresql_database: str) -> Callable[[], str]:
    """Return what takes everything out of a database's tables and returns its address."""

    def fresh() -> str:
        postgresql_server.empty(_postgresql_database)
        return postgresql_server.url(_postgresql_database)

    return fresh


@pytest.fixture
def new_postgresql(postgresql_server: Server) -> Iterator[Callable[[], str]]:
    """Return what makes a database without tables and returns its address."""
    made: list[str] = []

    def make() -> str:
        made.append(f"new_{os.getpid()}_{len(made)}")
        return postgresql_server.make(made[-1])

    yield make
    for name in made:
        postgresql_server.do(f"DROP DATABASE {name} WITH (FORCE)")
