"""The sheet of questions of a converted workbook: what was answered, put where it belongs."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Protocol

from bot.files import values
from bot.files.likeness import folded
from bot.files.workbook_cells import LISTS, listed, text_of, worded

KEY = "fanion"
"""What heads the column of keys, by which the sheet is known."""
KEPT = "kept"
"""What marks an answer that was taken up before: it is not asked again, and fills in nothing."""
KEYS, ANSWERS, QUESTIONS = 6, 5, 400
"""The columns of keys and answers, and how many rows are read."""
AS_IT_IS = frozenset(
    {"ok", "oui", "yes", "correct", "exact", "juste", "d accord", "inchange", "unchanged", ""}
)
YES_NO = frozenset({"tentative", "cancelled"})
CLOCKS = frozenset({"start", "end", "meet_time"})


class Sheet(Protocol):
    """What is read of a sheet of questions."""

    def iter_rows(
        self, min_row: int, max_row: int, min_col: int, max_col: int, *, values_only: bool
    ) -> Iterable[tuple[Any, ...]]:
        """Walk through its rows."""


@dataclass(frozen=True)
class Answered:
    """An answer: to which question, what it fills in, and what it says."""

    key: str
    targets: tuple[str, ...]
    text: str


def answers_in(sheet: Sheet) -> Iterator[Answered]:
    """Read the answers of a sheet of questions; none where it is another sheet."""
    rows = iter(
        sheet.iter_rows(min_row=1, max_row=QUESTIONS, min_col=1, max_col=KEYS, values_only=True)
    )
    head = next(rows, ())
    if len(head) < KEYS or head[KEYS - 1] != KEY:
        return
    for row in rows:
        if len(row) < KEYS or not isinstance(row[KEYS - 1], str) or row[ANSWERS - 1] in {None, ""}:
            continue
        try:
            targets = json.loads(row[KEYS - 1])
        except ValueError:
            continue
        if isinstance(targets, list) and targets and all(isinstance(one, str) for one in targets):
            if targets[0] == KEPT:
                yield Answered(targets[-1], (), str(row[ANSWERS - 1]))
                continue
            key = targets[-1].rpartition("/")[2]
            yield Answered(targets[0], tuple(targets), text_of(row[ANSWERS - 1], key))


def apply(root: dict[str, Any], answers: list[Answered]) -> None:
    """Put answers into the document of a mission; what cannot be read stays a question."""
    for answer in answers:
        for target in answer.targets:
            kind, _, rest = target.partition("/")
            if kind == "all":
                continue
            if kind == "mission":
                _head(root, rest, answer.text)
                continue
            code, _, key = rest.rpartition("/")
            entry = _entry(root, kind, code)
            if entry is not None:
                _put(entry, key, answer)


def _head(root: dict[str, Any], key: str, text: str) -> None:
    mission = root.setdefault("mission", {})
    if isinstance(mission, dict) and not nothing(text) and folded(text) not in AS_IT_IS:
        mission[key] = listed(text) if key == "languages" else text


def nothing(text: str) -> bool:
    """Tell whether an answer says that a point stays open."""
    return not re.search(r"\w", text)


def _entry(root: dict[str, Any], kind: str, code: str) -> dict[str, Any] | None:
    from bot.files.likeness import slug

    entries = root.get(kind)
    for entry in entries if isinstance(entries, list) else []:
        if isinstance(entry, dict) and code in {
            entry.get("code"),
            slug(str(entry.get("name", ""))),
        }:
            return entry
    return None


def _put(entry: dict[str, Any], key: str, answer: Answered) -> None:
    text = answer.text.strip()
    if nothing(text) or (folded(text) in AS_IT_IS and key not in YES_NO):
        return
    if key == "day":
        text = _day(str(entry.get("day", "")), text)
    elif key in CLOCKS:
        text = _clock(entry, text)
    elif key in YES_NO:
        said = values.yes_or_no(text)
        text = "" if said is None else "true" if said else "false"
        if key == "cancelled" and text:  # it is settled now
            entry["tentative"] = "false"
    elif key == "kind":
        text = worded(text, key)
    if text:
        entry[key] = listed(text) if key in LISTS else text


def _day(written: str, text: str) -> str:
    """Read a day, or a year for a day that has none."""
    year = re.fullmatch(r"\s*(20\d\d)\s*", text)
    if not year:
        return text if values.written_day(text) else ""
    known = values.written_day(written)
    if known is None:
        return ""
    on = known.in_year(int(year[1]))
    return on.isoformat() if on else ""


def _clock(entry: dict[str, Any], text: str) -> str:
    at = values.clock(text)
    if at is not None:
        return values.clock_text(at)
    length, start = values.duration(text), values.clock(str(entry.get("start", "")))
    if length is None or start is None:
        return ""
    return values.clock_text((datetime.combine(date(2000, 1, 1), start) + length).time())
