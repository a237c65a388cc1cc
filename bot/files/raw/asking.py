"""What has to be asked: the open points of a workbook, and what only stands there as a mark."""

from collections.abc import Iterator
from datetime import time

from bot.core.converting import Doubt, Question, Why
from bot.files.likeness import slug
from bot.files.raw.made import Line, Made
from bot.files.values import clock_text

ASKED = frozenset(
    {
        Why.NO_START, Why.NO_END, Why.NO_DAY, Why.NO_YEAR, Why.YEAR_ELSEWHERE, Why.WEEKDAY_ELSE,
        Why.DAY_GUESSED, Why.DAY_OR_MONTH, Why.AFTERNOON, Why.ZONE_NEEDED, Why.CANCELLED_MAYBE,
        Why.HIDDEN, Why.GROUP_UNKNOWN, Why.SEVERAL, Why.CHANGED_BOTH, Why.GONE, Why.HEAD_OPEN,
        Why.KIND_OPEN, Why.ABOUT, Why.STRUCK_PART, Why.HOST_UNSURE, Why.COLUMN_GUESSED,
    }
)  # fmt: skip
TOGETHER = frozenset({Why.KIND_OPEN, Why.NO_YEAR, Why.YEAR_ELSEWHERE, Why.DAY_OR_MONTH})
A_DAY = frozenset({Why.WEEKDAY_ELSE, Why.DAY_GUESSED, Why.NO_DAY})
"""Asked once for all that it concerns."""
NO_MATTER = frozenset({"meal", "free"})
"""Kinds whose end nobody has to know."""


def ask(made: Made) -> None:
    """List the questions of a workbook, those answered before left out."""
    shared: dict[tuple[Why, str], list[tuple[str, Line]]] = {}
    for kind, line, key, doubt in _open(made):
        target = f"{kind}/{line.code}/{key}" if kind != "mission" else f"mission/{key}"
        if doubt.why in TOGETHER:
            shared.setdefault((doubt.why, ""), []).append((target, line))
            continue
        if doubt.why in A_DAY:
            shared.setdefault((doubt.why, doubt.text), []).append((target, line))
            continue
        _add(
            made,
            Question(
                (target,),
                doubt,
                line.cells.get(key) or line.cell,
                _name(line),
                _offered(line, key),
            ),
        )
    for (why, text), concerned in shared.items():
        target, first = concerned[0]
        targets = tuple(target for target, _ in concerned)
        names = "; ".join(dict.fromkeys(_name(line) for _, line in concerned))
        if why in TOGETHER:
            _add(made, Question((f"all/{why}", *targets), Doubt(why, names), first.cell))
            continue
        cell = first.cells.get("day") or first.cell
        key = f"all/{why}/{slug(text) or 'day'}"
        offered = _offered(first, "day") if why is not Why.NO_DAY else ""
        _add(made, Question((key, *targets), Doubt(why, text), cell, names, offered))


def _add(made: Made, question: Question) -> None:
    if question.key not in made.kept:
        made.questions.append(question)


def _open(made: Made) -> Iterator[tuple[str, Line, str, Doubt]]:
    for key, doubts in made.head.doubts.items():
        yield from (("mission", made.head, key, doubt) for doubt in doubts if doubt.why in ASKED)
    for kind in ("sessions", "people"):
        for line in made.sheets[kind]:
            for key, doubts in line.doubts.items():
                for doubt in doubts:
                    minor = doubt.why is Why.NO_END and line.values.get("kind") in NO_MATTER
                    off = (
                        line.values.get("cancelled") == "yes" and doubt.why is not Why.CHANGED_BOTH
                    )
                    if doubt.why in ASKED and not minor and not off:
                        yield kind, line, key, doubt


def _name(line: Line) -> str:
    value = line.values.get("title") or line.values.get("name")
    return value if isinstance(value, str) else ""


def _offered(line: Line, key: str) -> str:
    value = line.values.get(key)
    if isinstance(value, time):
        return clock_text(value)
    return "" if value is None else str(value)
