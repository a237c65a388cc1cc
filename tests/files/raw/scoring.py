"""How well a raw workbook was converted, cell by cell, against what its author says is in it.

``python tests/files/raw/scoring.py FILE.xlsx…`` prints it for files that have a
``FILE.gold.json`` beside them.
"""

import json
import re
import sys
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from rapidfuzz import fuzz

from bot.files.conversion import Conversion, Said, convert
from bot.files.likeness import folded
from bot.files.workbook_document import from_workbook

KEYS = (
    "day",
    "start",
    "end",
    "title",
    "place",
    "groups",
    "hosts",
    "meet_time",
    "meet_place",
    "kind",
    "tentative",
    "cancelled",
    "notes",
)
PEOPLE = ("organisation", "groups", "phone", "email", "role")


@dataclass
class Score:
    """Cells that are right, wrong with a mark, wrong without one; sessions missed and invented."""

    right: int = 0
    marked: list[str] = field(default_factory=list)
    silent: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)
    extra: list[str] = field(default_factory=list)
    starts: set[str] = field(default_factory=set)
    marks: int = 0

    @property
    def share(self) -> float:
        """The share of cells that are right, those of missed sessions counted as wrong."""
        wrong = len(self.marked) + len(self.silent) + len(KEYS) * len(self.missed)
        return self.right / max(self.right + wrong, 1)


def score(path: Path) -> Score:
    """Convert the workbook at *path* and compare it with its gold."""
    gold = json.loads(path.with_suffix("").with_suffix(".gold.json").read_text("utf-8"))
    said = Said(
        zone=gold["zone"], home_zone=gold["home_zone"], title=gold["title"], code=gold["code"]
    )
    done = convert(path.read_bytes(), path.name, said)
    return compared(done, gold)


def compared(done: Conversion, gold: dict[str, Any]) -> Score:
    """Compare what was made with what should have been."""
    found = Score()
    if not done.workbook:
        found.missed = [str(one["title"]) for one in gold["sessions"]]
        return found
    document, _ = from_workbook(done.workbook, "mission.xlsx")
    assert document is not None
    root, cells = document.root, document.cells
    comments = _comments(done.workbook)
    sessions: list[dict[str, Any]] = list(root["sessions"])  # type: ignore[arg-type]
    names = {str(one.get("code")): str(one.get("name", "")) for one in root.get("groups") or []}  # type: ignore[union-attr]
    pairs = sorted(
        (
            (-_alike(one, want), new, old)
            for new, one in enumerate(sessions)
            for old, want in enumerate(gold["sessions"])
        )
    )
    matched: dict[int, int] = {}
    for worth, new, old in pairs:
        if -worth >= 60 and new not in matched and old not in matched.values():
            matched[new] = old
    found.marks = len(comments)
    found.starts = {
        str(one.get("start")) for new, one in enumerate(sessions) if new not in matched
    }
    for old, want in enumerate(gold["sessions"]):
        if old not in matched.values() and "session" not in want.get("unsure", []):
            found.missed.append(f"{want['day']} {want['start']} {want['title']}")
    for new, one in enumerate(sessions):
        if new not in matched:
            found.extra.append(f"{one.get('day')} {one.get('start')} {one.get('title')}")
            continue
        want = gold["sessions"][matched[new]]
        for key in KEYS:
            where = cells.get(f"sessions[{new}].{key}", "")
            mark = where in comments
            _cell(found, key, one, want, Names(names, gold["groups"]), mark=mark)
    marked = {path for path, where in cells.items() if where in comments}
    _people(found, root, gold, marked, Names(names, gold["groups"]))
    return found


def _comments(workbook: bytes) -> set[str]:
    book = load_workbook(BytesIO(workbook))
    return {
        f"{sheet.title}!{cell.coordinate}"
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.comment
    }


def _alike(one: dict[str, Any], want: dict[str, Any]) -> float:
    title = folded(str(one.get("title", "")))
    likes = [want["title"], *want.get("title_ok", [])]
    same = max(fuzz.token_set_ratio(title, folded(str(like))) for like in likes)
    same = same * 0.6 + 0.4 * fuzz.ratio(title, folded(str(want["title"])))
    same += 20 if one.get("day") == want["day"] else -25
    same += 20 if one.get("start") == want["start"] else 0
    groups = {folded(group) for group in one.get("groups") or []}
    same += 10 if groups == {folded(group) for group in want["groups"]} else 0
    return same if same >= 60 else 0


@dataclass(frozen=True)
class Names:
    """The other names of groups: ours, and those of the gold."""

    ours: dict[str, str]
    gold: dict[str, str]


def _cell(
    found: Score, key: str, one: dict[str, Any], want: dict[str, Any], names: Names, *, mark: bool
) -> None:
    told = f"{want['day']} {want['title'][:40]} {key}: {one.get(key)!r}, not {want.get(key)!r}"
    unsure = key in want.get("unsure", [])
    if key == "notes":
        kept = folded(" ".join(str(value) for value in one.values()))
        lost = [part for part in want.get("notes_contain", []) if folded(part) not in kept]
        found.right += len(want.get("notes_contain", [])) - len(lost)
        found.silent += [f"{want['title'][:40]} notes: {part!r} is lost" for part in lost]
    elif (
        _right(key, one.get(key), want, names)
        or (mark and unsure)
        or (key == "meet_time" and want.get(key) in found.starts)
    ):
        found.right += 1
    elif not unsure or one.get(key):
        (found.marked if mark else found.silent).append(told)


def _right(key: str, have: Any, want: dict[str, Any], names: Names) -> bool:
    wish = want.get(key)
    tests = {
        "groups": lambda: _same_groups(have or [], wish or [], names),
        "hosts": lambda: _same_hosts(have or [], wish or [], str(want["title"])),
        "kind": lambda: (have or "other") in {wish, *want.get("kind_ok", [])},
    }
    if key in {"day", "start", "end", "meet_time"}:
        return (have or None) == (wish or None)
    if key in {"tentative", "cancelled"}:
        return (folded(str(have or "")) in {"true", "oui", "yes"}) == bool(wish)
    return tests[key]() if key in tests else _same_text(key, have, want)


def _same_text(key: str, have: Any, want: dict[str, Any]) -> bool:
    texts = [text for text in (want.get(key), *want.get(f"{key}_ok", [])) if text]
    if not have:
        return not want.get(key)
    if key == "title" and folded(str(want[key])) in folded(str(have)):
        return True
    return any(_same(str(have), str(text)) for text in texts)


def _same_groups(have: list[str], wish: list[str], names: Names) -> bool:
    everyone = {_group(code, names.gold) for code in names.gold}
    ours = {_group(code, names.ours) for code in have}
    theirs = {_group(code, names.gold) for code in wish}
    if not theirs or theirs == everyone:
        return not ours or _all_in(everyone, ours)
    return len(ours) == len(theirs) and _all_in(ours, theirs)


def _all_in(left: set[frozenset[str]], right: set[frozenset[str]]) -> bool:
    return all(any(part & other for other in right) for part in left)


def _same_hosts(have: list[str], wish: list[str], title: str) -> bool:
    ours = " ".join(folded(name) for name in have)
    if not wish:
        return all(folded(name) in folded(title) for name in have)
    return all(_name(name) in ours for name in wish)


def _group(code: str, names: dict[str, str]) -> frozenset[str]:
    return frozenset(
        {folded(code), folded(names.get(code, code)), folded(code).replace("groupe ", "")}
    )


def _name(text: str) -> str:
    """Return the last word of a name: "Driver: Mr. Goh" is "goh"."""
    return folded(re.split(r"[,(–]| - ", text)[0]).split()[-1]


def _same(left: str, right: str) -> bool:
    return folded(left) == folded(right) or fuzz.ratio(folded(left), folded(right)) >= 88


def _people(
    found: Score, root: dict[str, Any], gold: dict[str, Any], marked: set[str], names: Names
) -> None:
    """Compare the people; *marked* are the paths of cells with a comment."""
    have = list(root.get("people") or [])
    by_words = {frozenset(_words(str(one.get("name")))): place for place, one in enumerate(have)}
    for want in gold.get("people", []):
        place = by_words.get(frozenset(_words(want["name"])))
        if place is None:
            found.silent.append(f"person {want['name']} is missing")
            continue
        for key in PEOPLE:
            wish, got = want.get(key), have[place].get(key)
            mark = f"people[{place}].{key}" in marked
            if _same_person(key, got, wish, names) or (mark and key in want.get("unsure", [])):
                found.right += 1
            else:
                told = f"person {want['name']} {key}: {got!r}, not {wish!r}"
                (found.marked if mark else found.silent).append(told)


def _same_person(key: str, got: Any, wish: Any, names: Names) -> bool:
    if key == "groups":
        ours = {_group(code, names.ours) for code in got or []}
        theirs = {_group(code, names.gold) for code in wish or []}
        return _all_in(theirs, ours) and _all_in(ours, theirs)
    if key == "role":
        return (got or "participant") == (wish or "participant")
    if key == "phone":
        digits = (re.sub(r"\D", "", str(one or "")).lstrip("0") for one in (got, wish))
        return len(set(digits)) == 1
    return folded(str(got or "")) == folded(str(wish or ""))


def _words(name: str) -> set[str]:
    return set(folded(name).split()) - {
        "m",
        "mme",
        "mr",
        "mrs",
        "ms",
        "dr",
        "herr",
        "frau",
        "d",
        "dna",
        "prof",
    }


def say(line: str) -> None:
    """Write a line."""
    sys.stdout.write(f"{line}\n")


def main() -> None:
    """Print the scores of the files that are named."""
    total = Score()
    for name in sys.argv[1:]:
        one = score(Path(name))
        say(
            f"{Path(name).stem}: {one.share:.1%}, silent {len(one.silent)}, marked {len(one.marked)}, missed {len(one.missed)}, extra {len(one.extra)}, marks {one.marks / max(one.right, 1):.0%}"
        )
        for label in ("silent", "marked", "missed", "extra"):
            for told in getattr(one, label):
                say(f"   {label}: {told}")
            getattr(total, label).extend(getattr(one, label))
        total.right += one.right
    say(
        f"all: {total.share:.1%}, silent {len(total.silent)}, marked {len(total.marked)}, missed {len(total.missed)}, extra {len(total.extra)}"
    )


if __name__ == "__main__":
    main()
