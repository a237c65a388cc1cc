"""What people write, each line with what is to come of it; and what came, judged.

A line says where and when: *mission*, *at*, *as* (nobody: somebody unknown),
*chat* (else the main chat: ``direct``, ``followers``, ``group:M``), *addressed*,
and *after*: what the same person had asked a minute before.  What is wanted: *answered*;
*sessions* exactly, in that order; or *within*: none but these, with *named*
for those that must be there; *asks_back*: several of them, or a question back
that names all that it *offers*; *says* (all of it) and *says_one_of*.
"""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Any

from bot.core.answering import Answered, Asker, answer, answer_to
from bot.core.chat import ChatKind
from bot.core.mission import Mission
from bot.core.plain import render
from bot.core.understanding.question import Question
from bot.files.reading import read_file

HERE = Path(__file__).parent
SAMPLES = HERE.parent.parent / "bot" / "samples"
A_MINUTE = timedelta(minutes=1)
TUNED_BY = ("sentences.jsonl", "chili-2027.jsonl", "oresund-2027.jsonl")
"""What the rules were made by, and the ear was taught by."""
LESSONS = tuple(
    f"lessons/{code}.jsonl"
    for code in (
        "atacora-2027",
        "dakar-2027",
        "garonne-2027",
        "hanoi-2027",
        "nairobi-2027",
        "thistle-2027",
    )
)
"""What only the ear was taught by, and rules were tried on."""
HELD_OUT = "held_out.jsonl"

Line = dict[str, Any]


class Verdict(StrEnum):
    """What came of a line."""

    RIGHT = "right"
    SILENT = "not answered"
    NOT_UNDERSTOOD = "not understood"
    OTHER_WORDS = "does not say it"
    ASKS_BACK = "asks back, though it was plain"
    LESS = "names less"
    WRONG = "names another session"
    GUESSED = "names one, though it was unclear"
    BUTTS_IN = "answers the group's own talk"


CONFIDENTLY_WRONG = (Verdict.WRONG, Verdict.GUESSED)


@dataclass(frozen=True)
class Outcome:
    """A line with what came of it."""

    line: Line
    verdict: Verdict
    sessions: tuple[str, ...]
    said: str

    @property
    def kind(self) -> str:
        """What was asked, in the words of the issue that asks for it."""
        return str(self.line.get("kind", "question"))


def lines_of(name: str) -> list[Line]:
    """Read the sentences of a file beside this one."""
    return [json.loads(line) for line in (HERE / name).read_text("utf-8").splitlines()]


@lru_cache
def mission_called(code: str) -> Mission:
    """Read a mission that stands beside this file or among the lessons, or a bundled one."""
    folders = HERE, HERE / "lessons", SAMPLES
    found = next(path for folder in folders if (path := folder / f"{code}.yaml").exists())
    mission = read_file(found).mission
    if mission is None:
        raise ValueError(f"{code} has errors")
    return mission


def asker_of(line: Line, mission: Mission) -> Asker:
    """Return who says a line, and where."""
    people = {person.name: person for person in mission.people}
    kind, _, group = line.get("chat", "main").partition(":")
    chat = ChatKind(kind)
    return Asker(
        language=mission.language,
        person=people[line["as"]] if line["as"] else None,
        chat=chat,
        group=group,
        addressed=line.get("addressed", False) or chat is ChatKind.DIRECT,
    )


def asks(line: Line, mission: Mission | None = None) -> Callable[[], Answered | None]:
    """Return what asks a line, of its own mission or of *mission*."""
    mission = mission or mission_called(line["mission"])
    asker = asker_of(line, mission)
    at = datetime.fromisoformat(line["at"]).astimezone(UTC)
    before = answer(mission, line["after"], asker, at - A_MINUTE) if "after" in line else None
    if before is None:
        return lambda: answer(mission, line["text"], asker, at)
    return lambda: answer(mission, line["text"], asker, at, recall=lambda: before.lately)


def outcome(line: Line) -> Outcome:
    """Say a line, and judge what comes of it."""
    return judged(line, asks(line)())


def outcome_of(line: Line, question: Question) -> Outcome:
    """Judge what comes of it where a line asks *question*."""
    mission = mission_called(line["mission"])
    at = datetime.fromisoformat(line["at"]).astimezone(UTC)
    return judged(line, answer_to(mission, question, asker_of(line, mission), at))


def judged(line: Line, answered: Answered | None) -> Outcome:
    """Judge what was answered to a line."""
    if answered is None:
        verdict = Verdict.SILENT if line["answered"] else Verdict.RIGHT
        return Outcome(line, verdict, (), "")
    pressed = [button.label for button in answered.message.buttons]
    said = "\n".join([plain(render(answered.message)), *map(plain, pressed)])
    verdict = _judged(line, answered, said) if line["answered"] else _of_talk(line, answered)
    return Outcome(line, verdict, answered.sessions, said)


def outcomes(lines: Iterable[Line]) -> list[Outcome]:
    """Say all lines, and judge what comes of them."""
    return [outcome(line) for line in lines]


def plain(text: str) -> str:
    """Write plain spaces for the others."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def said_to_the_bot(lines: Iterable[Line]) -> list[Line]:
    """Return the lines as if they were said to the bot: then only a guess is wrong of talk."""
    return [line | {"addressed": True} for line in lines]


def _asks_which(answered: Answered) -> bool:
    return any(button.choice.startswith(("ask:", "which:")) for button in answered.message.buttons)


def _of_talk(line: Line, answered: Answered) -> Verdict:
    if not (line.get("addressed") or line.get("chat") == ChatKind.DIRECT):
        return Verdict.BUTTS_IN
    return Verdict.GUESSED if answered.sessions and not _asks_which(answered) else Verdict.RIGHT


def _judged(line: Line, answered: Answered, said: str) -> Verdict:
    if line.get("asks_back"):
        return _asked_back(line, answered, said)
    asks_which = _asks_which(answered)
    if not _named_right(line, answered.sessions):
        if asks_which:
            return Verdict.ASKS_BACK if answered.sessions else Verdict.NOT_UNDERSTOOD
        return _named_wrong(line, answered.sessions)
    if not _says(line, said):
        return Verdict.NOT_UNDERSTOOD if asks_which else Verdict.OTHER_WORDS
    return Verdict.RIGHT


def _asked_back(line: Line, answered: Answered, said: str) -> Verdict:
    offered = line.get("offers")
    within = set(answered.sessions) <= set(line["within"])
    if offered and all(one.casefold() in said.casefold() for one in offered):
        return Verdict.RIGHT if within else Verdict.WRONG
    if within and len(answered.sessions) > 1:
        return Verdict.RIGHT
    if answered.sessions:
        return Verdict.GUESSED if within else Verdict.WRONG
    return Verdict.RIGHT if answered.message.buttons and not offered else Verdict.OTHER_WORDS


def _named_right(line: Line, sessions: tuple[str, ...]) -> bool:
    if "sessions" in line:
        return sessions == tuple(line["sessions"])
    return set(sessions) <= set(line["within"]) and set(line.get("named", ())) <= set(sessions)


def _named_wrong(line: Line, sessions: tuple[str, ...]) -> Verdict:
    allowed = {*line.get("sessions", ()), *line.get("within", ())}
    if not sessions:
        return Verdict.NOT_UNDERSTOOD
    return Verdict.LESS if set(sessions) <= allowed and "within" in line else Verdict.WRONG


def _says(line: Line, said: str) -> bool:
    wanted = line.get("says", [])
    all_of = [wanted] if isinstance(wanted, str) else wanted
    one_of = line.get("says_one_of", [""])
    heard = said.casefold()
    return all(one.casefold() in heard for one in all_of) and any(
        one.casefold() in heard for one in one_of
    )
