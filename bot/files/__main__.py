"""Reads one workbook in a process of its own: bytes in on stdin, JSON out on stdout.

The limits are set before a byte is looked at, so that a hostile file costs
this process and nothing else.
"""

import json
import resource
import sys
from contextlib import suppress

MEMORY = 280 * 1024 * 1024
SECONDS = 4
LIMITS = (
    (resource.RLIMIT_AS, MEMORY),
    (resource.RLIMIT_CPU, SECONDS),
    (resource.RLIMIT_CORE, 0),
)


def main() -> None:
    """Read a workbook whose name is the only argument."""
    for limit, most in LIMITS:
        with suppress(ValueError):  # a system that does not know this limit
            resource.setrlimit(limit, (most, most))
    from bot.files.workbook_document import from_workbook

    document, problems = from_workbook(sys.stdin.buffer.read(), sys.argv[1])
    answer = {
        "root": document.root if document else None,
        "cells": document.cells if document else None,
        "problems": [[problem.where, problem.what, dict(problem.details)] for problem in problems],
    }
    sys.stdout.buffer.write(json.dumps(answer).encode())


if __name__ == "__main__":
    main()
