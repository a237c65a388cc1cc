"""Converts one raw workbook in a process of its own: a header line and two workbooks in, one out.

As `bot.files.__main__`, but it writes, too, and so may take longer.
"""

import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bot.files.__main__ import MEMORY
from bot.files.limits import cost_at_most

SECONDS = 15


def main() -> None:
    """Convert what is on stdin."""
    cost_at_most(2 * MEMORY, SECONDS)
    head, _, content = sys.stdin.buffer.read().partition(b"\n")
    asked: dict[str, Any] = json.loads(head)
    raw, earlier = content[: asked["raw"]], content[asked["raw"] :]
    answer, workbook = convert(raw, earlier, asked)
    sys.stdout.buffer.write(json.dumps(answer).encode() + b"\n" + workbook)


def convert(raw: bytes, earlier: bytes, asked: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    """Convert *raw*, with what *earlier* answered; return what is to be said, and the workbook."""
    from bot.files.raw.asking import ask
    from bot.files.raw.converting import convert as convert_raw
    from bot.files.raw.deciding import Wanted
    from bot.files.raw.earlier import Earlier, note_read, read_earlier, remembered, take_up
    from bot.files.raw.writing import write

    wanted = Wanted(**asked["wanted"])
    before = read_earlier(earlier) if earlier else None
    if asked.get("running"):
        before = Earlier(asked["running"])
    if before is not None:
        wanted.year = before.year
    made = convert_raw(raw, wanted)
    if not made.sessions:
        return {"sessions": 0, "language": made.language}, b""
    note_read(made)
    if before is not None:
        said = {
            key for key in ("code", "title", "home_timezone", "timezone") if asked["said"].get(key)
        }
        take_up(made, before, said)
    memory = remembered(made)
    ask(made)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "mission.xlsx"
        write(made, memory, path)
        workbook = path.read_bytes()
    return {
        "sessions": len(made.sessions),
        "language": made.language,
        "questions": [
            [one.targets, one.doubt.why, one.doubt.text, one.cell, one.about, one.offered]
            for one in made.questions
        ],
        "left_out": [[one.cell, one.text, one.why] for one in made.left_out],
        "marks": sum(len(line.doubts) for lines in made.sheets.values() for line in lines),
    }, workbook


if __name__ == "__main__":
    main()
