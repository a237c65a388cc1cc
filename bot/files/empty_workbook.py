"""The template as a file to send: written by a process of its own, which nothing else waits for.

What writes workbooks costs time and memory, and is needed once in a while.
"""

import sys
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.files.child import in_child

SECONDS = 20
"""What writing it may take, on the clock on the wall."""


class NoWorkbookError(Exception):
    """The workbook could not be written."""


@lru_cache(maxsize=4)
def empty_workbook(language: str) -> bytes:
    """Return the template in *language*.

    Blocks until it is written: from asyncio, call it in a thread.  Raises
    `NoWorkbookError`.
    """
    made = in_child(__name__, language, seconds=SECONDS)
    if made is None:
        raise NoWorkbookError(language)
    return made


def main() -> None:
    """Write the template in the language that is the only argument to stdout."""
    from bot.files.template import write_template

    with TemporaryDirectory() as folder:
        path = Path(folder) / "mission.xlsx"
        write_template(path, sys.argv[1])
        sys.stdout.buffer.write(path.read_bytes())


if __name__ == "__main__":
    main()
