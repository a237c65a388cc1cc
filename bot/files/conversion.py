"""From a raw workbook to a mission workbook: done by a process of its own (`bot.files.raw`)."""

import json
from dataclasses import asdict, dataclass, field
from datetime import time

from bot.core.converting import Doubt, LeftOut, Question, Row, Why
from bot.core.mission import Mission
from bot.core.problems import Problem, What
from bot.files.child import in_child
from bot.files.workbook_rows import Value, lines_of, rows_of
from bot.files.workbook_safety import ROWS, why_not

SECONDS = 20.0
"""What a conversion may take, on the clock on the wall."""


@dataclass(frozen=True)
class Said:
    """What is known of a mission without its workbook; "" is not known.

    *language* is that of the workbook; without one it is the file's own.
    """

    zone: str = ""
    home_zone: str = ""
    title: str = ""
    code: str = ""
    language: str = ""


@dataclass(frozen=True)
class Conversion:
    """What came of a conversion: the workbook, what is asked, what was left out; or problems."""

    workbook: bytes = b""
    language: str = "en"
    sessions: int = 0
    marks: int = 0
    questions: tuple[Question, ...] = ()
    left_out: tuple[Row, ...] = ()
    problems: tuple[Problem, ...] = field(default=())


def document_of(mission: Mission) -> dict[str, object]:
    """Return *mission* as the document of a workbook, in texts."""
    document: dict[str, object] = {
        kind: [_entry(row) for row in rows] for kind, rows in rows_of(mission, "en").items()
    }
    document["mission"] = {
        key: value for key, value in lines_of(mission, "en").items() if value and "." not in key
    }
    return document


def _entry(row: dict[str, Value]) -> dict[str, object]:
    """Write a row as an entry of a document: a text in one language is the text."""
    entry: dict[str, object] = {}
    for key, value in row.items():
        text = f"{value:%H:%M}" if isinstance(value, time) else value
        if text:
            entry.setdefault(key.partition(".")[0], str(text))
    return entry


def convert(
    data: bytes,
    name: str,
    said: Said,
    earlier: bytes = b"",
    *,
    running: Mission | None = None,
) -> Conversion:
    """Make a mission workbook of the raw workbook *data* called *name*.

    *earlier* is a mission workbook of before, whose answers, codes and changes
    stay; where there is none, what a *running* mission knows stays.  Blocks
    until it is done: from asyncio, call it in a thread.
    """
    for workbook in (data, earlier):
        refused = why_not(workbook) if workbook else None
        if refused is not None:
            return Conversion(problems=(Problem(name, refused, {"most": ROWS}),))
    head = {
        "raw": len(data),
        "running": document_of(running) if running is not None and not earlier else None,
        "wanted": {**asdict(said), "name": name},
        "said": {
            "code": said.code,
            "title": said.title,
            "home_timezone": said.home_zone,
            "timezone": said.zone,
        },
    }
    asked = json.dumps(head).encode() + b"\n" + data + earlier
    done = in_child("bot.files.raw", data=asked, seconds=SECONDS)
    if done is None:
        return Conversion(problems=(Problem(name, What.BOOK_TOO_MUCH_WORK),))
    line, _, workbook = done.partition(b"\n")
    answer = json.loads(line)
    if not workbook:
        return Conversion(language=answer["language"])
    return Conversion(
        workbook=workbook,
        language=answer["language"],
        sessions=answer["sessions"],
        marks=answer["marks"],
        questions=tuple(
            Question(tuple(targets), Doubt(Why(why), text), cell, about, offered)
            for targets, why, text, cell, about, offered in answer["questions"]
        ),
        left_out=tuple(Row(cell, text, LeftOut(why)) for cell, text, why in answer["left_out"]),
    )
