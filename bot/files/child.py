"""Has work done by a process that may cost only so much, such as reading a file."""

import json
import subprocess
import sys
from pathlib import Path

import bot
from bot.core.problems import Detail, Problem, What
from bot.files.document import Document

MOST_OF_A_NAME = 200
SECONDS = 4.5
"""What a refusal may take, on the clock on the wall."""


def in_child(module: str, *words: str, data: bytes = b"", seconds: float) -> bytes | None:
    """Run a *module* of ours as a program of its own, and return what it writes on stdout.

    *words* are its arguments, *data* is on its stdin.  None: it failed, or took
    longer than *seconds*, for which this blocks at most: from asyncio, call it
    in a thread.  The child gets no environment, so no secret is within its reach.
    """
    try:
        done = subprocess.run(  # noqa: S603 - our own module, and words that are no options
            [sys.executable, "-X", "utf8", "-m", module, *words],
            input=data,
            capture_output=True,
            timeout=seconds,
            check=False,
            cwd=Path(bot.__path__[0]).parent,
            env={},
        )
    except (subprocess.TimeoutExpired, OSError, ValueError):
        return None
    return None if done.returncode else done.stdout


def read_in_child(
    data: bytes, name: str, form: str = "workbook", *, seconds: float = SECONDS
) -> tuple[Document | None, tuple[Problem, ...]]:
    """Read the file *data* called *name* into a document, with what is wrong with its form.

    *form* is one of `bot.files.__main__.FORMS`.  Blocks as `in_child` does.
    """
    read = in_child("bot.files", form, _shown(name), data=data, seconds=seconds)
    if read is None:
        is_book = form == "workbook"
        what = What.BOOK_TOO_MUCH_WORK if is_book else What.FILE_TOO_MUCH_WORK
        return None, (Problem(name, what),)
    answer = json.loads(read)
    problems = tuple(
        Problem(where, What(what), {key: _detail(value) for key, value in details.items()})
        for where, what, details in answer["problems"]
    )
    if answer["root"] is None:
        return None, problems
    return Document(answer["root"], name, answer["cells"], frozenset(answer["columns"])), problems


def _shown(name: str) -> str:
    """Return *name* as an argument may hold it."""
    return name.replace("\0", "")[:MOST_OF_A_NAME].encode("utf-8", "replace").decode()


def _detail(value: "Detail | list[str]") -> Detail:
    return tuple(value) if isinstance(value, list) else value
