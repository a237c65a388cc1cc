"""The reference model against the service, over thousands of missions: what promise is broken.

It takes many minutes, so it runs only where it is asked for: ``make soak``.
``FANION_MODEL_EXAMPLES`` says how many missions; what is promised stands in
`tests.model.promises`.
"""

import logging
import os
import sys
import traceback
from collections.abc import Iterable

from hypothesis.stateful import run_state_machine_as_test

from bench.result import Result, at_most
from tests.model.promises import KEPT, BrokenError
from tests.model.test_model import Missions, profile

MISSIONS = int(os.environ.get("FANION_MODEL_EXAMPLES", "3000"))


def measure() -> Iterable[Result]:
    """Try missions until a promise is broken, then say in which one."""
    logging.disable(logging.CRITICAL)  # each of them is in trouble all the time
    broken = 0
    try:
        run_state_machine_as_test(Missions, settings=profile(MISSIONS))
    except BrokenError:
        traceback.print_exc(file=sys.stderr)
        broken = 1
    finally:
        logging.disable(logging.NOTSET)
    yield at_most(f"model: {MISSIONS:,} missions, promises broken", broken, 0, "")
    for promise, times in sorted(KEPT.items()):
        yield Result(f"  {promise}", f"{times:,} looked at", "", good_enough=True)
