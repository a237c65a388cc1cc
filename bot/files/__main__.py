"""Reads one file in a process of its own: bytes in on stdin, JSON out on stdout.

The limits are set before a byte is looked at, so that a hostile file costs
this process and nothing else.
"""

import json
import sys
from importlib import import_module

from bot.files.limits import cost_at_most

MEMORY = 280 * 1024 * 1024
SECONDS = 4
FORMS = {
    "workbook": ("bot.files.workbook_document", "from_workbook"),
    "csv": ("bot.files.csv_document", "from_csv"),
    "calendar": ("bot.files.ical_document", "from_calendar"),
    "schedule": ("bot.files.schedule_document", "from_schedule"),
}
"""Where what reads each form lies: a form loads only what it needs."""


def main() -> None:
    """Read a file whose form and name are the arguments."""
    cost_at_most(MEMORY, SECONDS)
    form, name = sys.argv[1:]
    module, function = FORMS[form]
    document, problems = getattr(import_module(module), function)(sys.stdin.buffer.read(), name)
    answer = {
        "root": document.root if document else None,
        "cells": dict(document.cells) if document else None,
        "columns": sorted(document.columns) if document else None,
        "problems": [[problem.where, problem.what, dict(problem.details)] for problem in problems],
    }
    sys.stdout.buffer.write(json.dumps(answer).encode())


if __name__ == "__main__":
    main()
