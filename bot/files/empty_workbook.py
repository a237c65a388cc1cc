"""The template as a file to send: written by a process of its own, which nothing else waits for.

What writes workbooks costs time and memory, and is needed once in a while.
"""

import subprocess
import sys
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

import bot

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
    try:
        done = subprocess.run(  # noqa: S603 - our own module
            [sys.executable, "-X", "utf8", "-m", __name__, language],
            capture_output=True,
            timeout=SECONDS,
            check=True,
            cwd=Path(bot.__path__[0]).parent,
            env={},
        )
    except (subprocess.SubprocessError, OSError, ValueError) as error:
        raise NoWorkbookError(str(error)) from error
    return done.stdout


def main() -> None:
    """Write the template in the language that is the only argument to stdout."""
    from bot.files.template import write_template

    with TemporaryDirectory() as folder:
        path = Path(folder) / "mission.xlsx"
        write_template(path, sys.argv[1])
        sys.stdout.buffer.write(path.read_bytes())


if __name__ == "__main__":
    main()
