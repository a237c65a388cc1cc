"""Changes by hand, at random, against a naive reference: whom they reach, and with what.

It takes half an hour, so it runs only where it is asked for: ``make soak``.
``FANION_CHANGES`` says how many sequences, ``FANION_CHANGES_FROM`` from which seed
on; what is promised stands in `tests.model.changing_promises`.
"""

import asyncio
import logging
import os
import sys
import traceback
from collections.abc import Iterable

from bench.result import Result, at_most, told
from bot.app import spare_the_collector
from bot.clock import monotonic
from tests.model.changing_promises import KEPT
from tests.model.changing_steps import played
from tests.model.promises import BrokenError
from tests.sqlite_once import open_sqlite_once

SEQUENCES = int(os.environ.get("FANION_CHANGES", "10000"))
FIRST = int(os.environ.get("FANION_CHANGES_FROM", "0"))


def measure() -> Iterable[Result]:
    """Play the sequences, say of each that breaks a promise which, and count them."""
    open_sqlite_once()
    spare_the_collector()
    logging.disable(logging.CRITICAL)  # the platform is in trouble now and then
    KEPT.clear()
    broken, begun = 0, monotonic()
    try:
        for seed in range(FIRST, FIRST + SEQUENCES):
            try:
                asyncio.run(played(seed))
            except BrokenError:
                traceback.print_exc(file=sys.stderr)
                broken += 1
    finally:
        logging.disable(logging.NOTSET)
    what = f"changing: {SEQUENCES:,} sequences of changes by hand, promises broken"
    yield at_most(what, broken, 0, "")
    for promise, times in sorted(KEPT.items()):
        yield Result(f"  {promise}", f"{times:,} looked at", "", good_enough=True)
    yield told("  all of it, seconds", monotonic() - begun, "s")
