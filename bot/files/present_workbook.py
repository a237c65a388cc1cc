"""A mission as it is now as a workbook: written by a process of its own, as the template is."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from pydantic import TypeAdapter

from bot.core.mission import Mission
from bot.files.child import in_child
from bot.files.empty_workbook import SECONDS, NoWorkbookError

_MISSION: TypeAdapter[Mission] = TypeAdapter(Mission)


def present_workbook(mission: Mission, language: str, revision: str) -> bytes:
    """Return *mission* as a workbook in *language* that says that it was written from *revision*.

    Blocks until it is written: from asyncio, call it in a thread.  Raises
    `NoWorkbookError`.
    """
    data = _MISSION.dump_json(mission)
    made = in_child(__name__, language, revision, data=data, seconds=SECONDS)
    if made is None:
        raise NoWorkbookError(mission.code)
    return made


def main() -> None:
    """Write the mission on stdin to stdout; the arguments are the language and the revision."""
    from bot.files.workbook_writing import write_workbook

    language, revision = sys.argv[1:]
    mission = _MISSION.validate_json(sys.stdin.buffer.read())
    with TemporaryDirectory() as folder:
        path = Path(folder) / "mission.xlsx"
        write_workbook(mission, path, language, revision)
        sys.stdout.buffer.write(path.read_bytes())


if __name__ == "__main__":
    main()
