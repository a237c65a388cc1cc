"""What was answered or changed by hand in an earlier workbook, taken up by a later conversion."""

import json
from dataclasses import dataclass, field
from datetime import date, datetime, time
from io import BytesIO
from typing import Any

from rapidfuzz import fuzz

from bot.core.codes import first_free
from bot.core.converting import Doubt, Why
from bot.files import values
from bot.files.likeness import folded, slug
from bot.files.raw.answers import Answered, answers_in
from bot.files.raw.made import Line, Made
from bot.files.workbook_document import from_workbook

ANOTHER = 60
THE_SAME = 97

MEMORY = "fanion"
"""The hidden sheet that keeps what the conversion itself had written."""
ALIKE = 110.0
DATES = frozenset({"day"})
TIMES = frozenset({"start", "end", "meet_time"})


@dataclass
class Earlier:
    """A mission workbook of before, as a document; *base* is what was converted then, by path."""

    root: dict[str, Any] = field(default_factory=dict)
    base: dict[str, str] = field(default_factory=dict)
    answers: dict[str, str] = field(default_factory=dict)

    @property
    def year(self) -> int | None:
        """Return the year that was answered, None where none was."""
        said = [
            text for key, text in self.answers.items() if key.startswith("all/") and "year" in key
        ]
        return int(said[0]) if said and said[0].isdigit() else None


def read_earlier(data: bytes) -> Earlier:
    """Read a mission workbook that was converted, answered or loaded before."""
    from openpyxl import load_workbook

    document, _ = from_workbook(data, "mission.xlsx")
    earlier = Earlier(dict(document.root) if document else {})
    book = load_workbook(BytesIO(data), read_only=True, data_only=True)
    answers: list[Answered] = []
    for sheet in book.worksheets:
        answers += answers_in(sheet)
        if sheet.title == MEMORY:
            for row in sheet.iter_rows(max_col=2, values_only=True):
                if len(row) > 1 and isinstance(row[0], str):
                    earlier.base[row[0]] = "" if row[1] is None else str(row[1])
    earlier.answers = {answer.key: answer.text for answer in answers}
    return earlier


def plain(value: object) -> str:
    """Write a value as a document has it."""
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return values.clock_text(value)
    if isinstance(value, list):
        return "; ".join(str(one) for one in value)
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False)
    text = "" if value is None else str(value)
    return {"yes": "true", "no": "false", "oui": "true", "non": "false"}.get(text.casefold(), text)


def note_read(made: Made) -> None:
    """Note in every line what the raw workbook says, before anything else is taken up."""
    for lines in made.sheets.values():
        for line in lines:
            line.read = {key: plain(value) for key, value in line.values.items()}


def remembered(made: Made) -> dict[str, str]:
    """Return what raw workbooks have said, by path, for the next conversion."""
    found: dict[str, str] = {}
    for kind, lines in made.sheets.items():
        for line in lines:
            if line.read is not None:
                found[f"{kind}/{line.code}/"] = ""
                found |= {f"{kind}/{line.code}/{key}": text for key, text in line.read.items()}
    return found


def take_up(made: Made, earlier: Earlier, said: set[str]) -> None:
    """Put what is known from before into *made*; *said* are the keys of the head given now."""
    made.kept = dict(earlier.answers)
    _head(made, earlier, said)
    renamed = _sessions(made, earlier)
    del renamed
    for kind in ("people", "groups", "places", "hosts"):
        _listed(made, earlier, kind)
    _hosts_in_use(made)
    for kind in ("info", "objectives"):
        made.sheets[kind] = [_line_of(entry, kind) for entry in _entries(earlier, kind)]


def _hosts_in_use(made: Made) -> None:
    """List the hosts that were answered, and no more those that sessions had before."""
    used = {
        name: line.cell
        for line in made.sessions
        for name in plain(line.values.get("hosts")).split("; ")
        if name
    }
    hosts = made.sheets["hosts"]
    programme = {line.cell.rpartition("!")[0] for line in made.sessions} - {""}
    made.sheets["hosts"] = [
        line
        for line in hosts
        if {plain(line.values.get("name")), line.code} & set(used)
        or line.cell.rpartition("!")[0] not in programme
    ]
    known = {plain(line.values.get("name")) for line in hosts} | {line.code for line in hosts}
    for name, cell in used.items():
        if name not in known:
            made.sheets["hosts"].append(Line(slug(name), {"name": name}, cell=cell))


def _entries(earlier: Earlier, kind: str) -> list[dict[str, Any]]:
    found = earlier.root.get(kind)
    if kind == "objectives":
        found = earlier.root.get("mission", {}).get("objectives")
    return [one for one in found or [] if isinstance(one, dict)]


def _head(made: Made, earlier: Earlier, said: set[str]) -> None:
    mission = earlier.root.get("mission")
    if not isinstance(mission, dict):
        return
    for key, value in mission.items():
        if key in said or key == "objectives":
            continue
        if isinstance(value, dict):
            for inner, one in value.items():
                made.head.values[f"{key}.{inner}"] = plain(one)
        elif value:
            made.head.values[key] = plain(value)
            made.head.doubts.pop(key, None)


def _sessions(made: Made, earlier: Earlier) -> dict[str, str]:
    """Match sessions with those of before: their codes stay, and what was answered."""
    before = _entries(earlier, "sessions")
    pairs = sorted(
        (-_alike(line, before[old], earlier), new, old)
        for new, line in enumerate(made.sessions)
        for old in _candidates(line, before)
    )
    matched: dict[int, int] = {}
    for score, new, old in pairs:
        if -score >= ALIKE and new not in matched and old not in matched.values():
            matched[new] = old
    codes = {str(entry.get("code") or slug(_title(entry))) for entry in before}
    renamed: dict[str, str] = {}
    for new, line in enumerate(made.sessions):
        if new in matched:
            entry = before[matched[new]]
            line.code = str(entry.get("code") or slug(_title(entry)))
            line.values["code"] = line.code
            _merge(line, entry, earlier, "sessions")
        elif line.code in codes:
            line.code = first_free(line.code, codes | {one.code for one in made.sessions})
            line.values["code"] = line.code
    for old, entry in enumerate(before):
        if old not in matched.values():
            _gone(made, entry, earlier)
    made.sheets["sessions"].sort(key=_when)
    return renamed


def _candidates(line: Line, before: list[dict[str, Any]]) -> list[int]:
    """Return the places of those of one title; of all, where no title is the same."""
    title = folded(plain(line.values.get("title")))
    same = [place for place, entry in enumerate(before) if folded(_title(entry)) == title]
    return same or list(range(len(before)))


def _when(line: Line) -> tuple[str, str]:
    return plain(line.values.get("day")) or "9", plain(line.values.get("start")) or "99"


def _title(entry: dict[str, Any]) -> str:
    title = entry.get("title")
    return str(next(iter(title.values()), "")) if isinstance(title, dict) else str(title or "")


def _alike(line: Line, entry: dict[str, Any], earlier: Earlier) -> float:
    code = str(entry.get("code") or "")
    new = folded(plain(line.values.get("title")))
    olds = {folded(_title(entry)), folded(earlier.base.get(f"sessions/{code}/title", ""))}
    same = max((float(fuzz.ratio(new, old)) for old in olds if old), default=0.0)
    if same < ANOTHER:
        return 0.0
    score = same
    for key, worth in (("day", 25.0), ("start", 15.0), ("groups", 10.0)):
        was = {_text(entry, key), earlier.base.get(f"sessions/{code}/{key}", "")}
        score += worth if plain(line.values.get(key)) in was else 0.0
    return score if same < THE_SAME else score + 15


def _text(entry: dict[str, Any], key: str) -> str:
    text = plain(entry.get(key))
    if key in TIMES and (at := values.clock(text)) is not None:
        return values.clock_text(at)
    return text


def _merge(line: Line, entry: dict[str, Any], earlier: Earlier, kind: str) -> None:
    """Let what was written by hand stay, and ask where the raw file says something new there."""
    known = bool(earlier.base)
    for key in dict.fromkeys((*line.values, *line.doubts, *entry)):
        if key in {"code", "first_name"} or isinstance(entry.get(key), dict):
            continue
        old, new = _text(entry, key), plain(line.values.get(key))
        base = earlier.base.get(f"{kind}/{line.code}/{key}", "")
        by_hand = old != base if known else bool(old) and (not new or key in line.doubts)
        if not by_hand:
            continue
        changed = known and new not in {base, old}
        _set(line, key, old)
        line.doubts.pop(key, None)
        if changed:
            line.doubt(key, Doubt(Why.CHANGED_BOTH, new or "–"))


def _set(line: Line, key: str, text: str) -> None:
    """Write the text of a document as a value of a workbook."""
    if not text:
        line.values.pop(key, None)
    elif key in DATES and _is_date(text):
        line.values[key] = date.fromisoformat(text)
    elif key in TIMES and (at := values.clock(text)) is not None:
        line.values[key] = at
    elif key in {"tentative", "cancelled", "feedback", "fixed"}:
        line.values[key] = {"true": "yes", "false": "no"}.get(text, text)
    else:
        line.values[key] = text


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _gone(made: Made, entry: dict[str, Any], earlier: Earlier) -> None:
    """Keep a session that the raw file has no more, and ask; one made by hand just stays."""
    line = _line_of(entry, "sessions")
    path = f"sessions/{line.code}/"
    if not earlier.base or path in earlier.base:
        line.read = {
            where.removeprefix(path): text
            for where, text in earlier.base.items()
            if where.startswith(path) and where != path
        }
        line.doubt("title", Doubt(Why.GONE, _title(entry)))
    made.sheets["sessions"].append(line)


def _line_of(entry: dict[str, Any], kind: str) -> Line:
    code = str(entry.get("code") or slug(_title(entry) or str(entry.get("name", ""))))
    line = Line(code, {"code": code} if kind == "sessions" else {})
    for key, value in entry.items():
        if isinstance(value, dict):
            line.values |= {f"{key}.{language}": str(text) for language, text in value.items()}
        else:
            _set(line, key, plain(value))
    return line


def _listed(made: Made, earlier: Earlier, kind: str) -> None:
    """Take up what was written by hand in a list; what was added by hand stays."""
    lines = {
        folded(plain(line.values.get("name") or line.code)): line for line in made.sheets[kind]
    }
    by_code = {line.code: line for line in made.sheets[kind]}
    for entry in _entries(earlier, kind):
        line = lines.get(folded(str(entry.get("name") or entry.get("code") or ""))) or by_code.get(
            str(entry.get("code") or slug(str(entry.get("name", ""))))
        )
        if line is not None:
            _merge(line, entry, earlier, kind)
            if entry.get("code"):
                line.values["code"] = str(entry["code"])
            continue
        added = _line_of(entry, kind)
        if f"{kind}/{added.code}/" not in earlier.base:
            made.sheets[kind].append(added)
