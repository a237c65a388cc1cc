"""From a raw workbook to a mission workbook: done by a process of its own (`bot.files.raw`)."""

import json
from dataclasses import asdict, dataclass, field

from bot.core.converting import Doubt, LeftOut, Question, Row, Why
from bot.core.problems import Problem, What
from bot.files.child import in_child
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


def convert(data: bytes, name: str, said: Said, earlier: bytes = b"") -> Conversion:
    """Make a mission workbook of the raw workbook *data* called *name*.

    *earlier* is a mission workbook of before, whose answers, codes and changes
    stay.  Blocks until it is done: from asyncio, call it in a thread.
    """
    for workbook in (data, earlier):
        refused = why_not(workbook) if workbook else None
        if refused is not None:
            return Conversion(problems=(Problem(name, refused, {"most": ROWS}),))
    head = {
        "raw": len(data),
        "wanted": {**asdict(said), "name": name},
        "said": {
            "code": said.code,
            "title": said.title,
            "home_timezone": said.home_zone,
            "timezone": said.zone,
        },
    }
    done = in_child(
        "bot.files.raw", data=json.dumps(head).encode() + b"\n" + data + earlier, seconds=SECONDS
    )
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
