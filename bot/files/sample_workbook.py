"""Makes the workbook of a bundled mission from its YAML, so that the two say the same.

``python -m bot.files.sample_workbook`` writes it again after the YAML was
changed; a test compares them.
"""

from pathlib import Path

import bot
from bot.files.reading import read_file
from bot.files.workbook_writing import write_workbook

SAMPLES = Path(bot.__path__[0]) / "samples"
NAMES = ("silicon-valley-2022",)
"""The missions that come as a workbook, too."""


def main() -> None:
    """Write the workbook of each sample that has one."""
    for name in NAMES:
        reading = read_file(SAMPLES / f"{name}.yaml")
        if reading.mission is None:
            raise SystemExit(f"{name}.yaml has errors: ask fanion check")
        write_workbook(reading.mission, SAMPLES / f"{name}.xlsx", reading.mission.language)


if __name__ == "__main__":
    main()
