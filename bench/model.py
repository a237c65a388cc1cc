"""The reference model against the service, over thousands of missions: what promise is broken.

It takes many minutes, so it runs only where it is asked for: ``make soak``.
``FANION_MODEL_EXAMPLES`` says how many missions on SQLite, and
``FANION_MODEL_POSTGRESQL`` how many on a PostgreSQL; what is promised stands in
`tests.model.promises`.
"""

import logging
import os
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import Phase
from hypothesis.stateful import run_state_machine_as_test

from bench.result import Result, at_most, told
from bot.clock import monotonic
from bot.store.database import Database
from tests.model.promises import KEPT, BrokenError
from tests.model.test_model import Missions, profile
from tests.servers.postgresql import program, shared_server

ON_SQLITE = int(os.environ.get("FANION_MODEL_EXAMPLES", "3000"))
ON_POSTGRESQL = int(os.environ.get("FANION_MODEL_POSTGRESQL", "1000"))
NAME = "model"


def measure() -> Iterable[Result]:
    """Try missions on each kind of database until a promise is broken, then say in which one."""
    if ON_POSTGRESQL and program("initdb") is None:
        raise SystemExit("this needs PostgreSQL: install Debian's package postgresql")
    logging.disable(logging.CRITICAL)  # each of them is in trouble all the time
    try:
        if ON_SQLITE:
            yield from _tried("SQLite", Missions, ON_SQLITE)
        if ON_POSTGRESQL:
            with _on_a_server() as missions:
                yield from _tried("PostgreSQL", missions, ON_POSTGRESQL)
    finally:
        logging.disable(logging.NOTSET)


@contextmanager
def _on_a_server() -> Iterator[Callable[[], Missions]]:
    """Give what makes a world on a PostgreSQL with nothing in it."""
    with TemporaryDirectory() as folder, shared_server(Path(folder)) as server:
        url = server.make(NAME)
        Database.open(url).close()

        def fresh() -> str:
            server.empty(NAME)
            return url

        yield partial(Missions, fresh)


def _tried(where: str, missions: Callable[[], Missions], examples: int) -> Iterable[Result]:
    KEPT.clear()
    broken, begun = 0, monotonic()
    try:
        run_state_machine_as_test(missions, settings=profile(examples, phases=[Phase.generate]))
    except BrokenError:
        traceback.print_exc(file=sys.stderr)
        broken = 1
    yield at_most(f"model: {examples:,} missions on {where}, promises broken", broken, 0, "")
    for promise, times in sorted(KEPT.items()):
        yield Result(f"  {promise}", f"{times:,} looked at", "", good_enough=True)
    yield told("  all of it, seconds", monotonic() - begun, "s")
